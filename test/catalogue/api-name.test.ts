import { describe, expect, it } from 'vitest';
import { apiNameOf, bridgeNameOf, isKnownName, sdkNameOf } from '../../src/catalogue/api-name.ts';
import { isCallName } from '../../src/catalogue/apis.ts';
import { INVOKED, LISTENED, MINI_PROGRAM, SHARED } from '../../src/catalogue/sdk-methods.ts';
import { userAgentOf } from '../../src/catalogue/user-agents.ts';
import { type Result, runSdk } from './official-sdk.ts';

describe('the API behind a bridge call', () => {
  it.each([
    ['preVerifyJSAPI', 'config'],
    ['imagePreview', 'previewImage'],
    ['geoLocation', 'getLocation'],
    ['editAddress', 'openAddress'],
    ['batchAddCard', 'addCard'],
    ['getBrandWCPayRequest', 'chooseWXPay'],
    ['menu:share:timeline', 'onMenuShareTimeline'],
    ['shareTimeline', 'onMenuShareTimeline'],
    ['sendAppMessage', 'onMenuShareAppMessage'],
    ['onBeaconsInRange', 'onSearchBeacons'],
    ['chooseImage', 'chooseImage'],
    ['agentConfig', 'agentConfig'],
    ['notOfTheSdk', 'notOfTheSdk'],
    ['constructor', 'constructor'],
  ])('%s is %s', (bridgeName, api) => {
    expect(apiNameOf(bridgeName)).toBe(api);
  });

  it('is the mini program’s when the argument names one of its APIs', () => {
    expect(apiNameOf('invokeMiniProgramAPI', { name: 'navigateTo', arg: { url: '/a' } })).toBe(
      'miniProgram.navigateTo',
    );
    expect(apiNameOf('invokeMiniProgramAPI', { name: 'constructor' })).toBe('invokeMiniProgramAPI');
    expect(apiNameOf('invokeMiniProgramAPI', [])).toBe('invokeMiniProgramAPI');
    expect(apiNameOf('invokeMiniProgramAPI')).toBe('invokeMiniProgramAPI');
  });

  it('is the method that the official build was asked for, for every method', () => {
    for (const [name, asked] of bridgeNamesOfSdk()) {
      expect(apiNameOf(asked.name, asked.args), name).toBe(name);
      expect(isCallName(name), name).toBe(true);
      expect(isKnownName(name) || name.startsWith('miniProgram.'), name).toBe(true);
      expect(isKnownName(asked.name), asked.name).toBe(true);
    }
  });
});

describe('the bridge’s name of an API', () => {
  it.each([...Object.keys(INVOKED), ...Object.keys(SHARED), 'config'])('leads back to %s', (api) => {
    expect(apiNameOf(bridgeNameOf(api))).toBe(api);
  });

  it('is one for all that a page says to its mini program', () => {
    for (const name of Object.keys(MINI_PROGRAM)) {
      expect(apiNameOf(bridgeNameOf(`miniProgram.${name}`), { name })).toBe(`miniProgram.${name}`);
    }
  });

  it('is the name itself where no SDK sends it', () => {
    expect(bridgeNameOf('selectEnterpriseContact')).toBe('selectEnterpriseContact');
  });
});

describe('the name in an errMsg', () => {
  it('is the one that the official build writes, for every method', () => {
    for (const [name, asked] of bridgeNamesOfSdk()) {
      expect(asked.errMsg.split(':')[0], name).toBe(sdkNameOf(asked.name));
    }
  });
});

interface Sent {
  name: string;
  args: { [key: string]: string };
  errMsg: string;
}

/** What weixin-js-sdk 1.6.5 sends to the bridge first for each of its methods, and how it words the reply. */
function bridgeNamesOfSdk(): [string, Sent][] {
  const names = [
    ...Object.keys({ ...INVOKED, ...LISTENED, ...SHARED }),
    ...Object.keys(MINI_PROGRAM).map((name) => `miniProgram.${name}`),
  ];
  return names.map((name) => [name, firstSent(name)]);
}

function firstSent(method: string): Sent {
  const sent: Sent[] = [];
  const sdk = runSdk('weixin-js-sdk 1.6.5', {
    userAgent: userAgentOf('ios', ''),
    invoke: (name, args) => {
      sent.push({ name, args: 'name' in args ? { name: `${args.name}` } : {}, errMsg: '' });
      // What the SDK reads of the replies that it insists on.
      return { err_msg: name === 'getNetworkType' ? 'network_type:wifi' : '' };
    },
    on: (name, callback) => {
      sent.push({ name, args: {}, errMsg: '' });
      callback({});
    },
  });
  let errMsg = '';
  const complete = (result: Result) => {
    errMsg ||= `${result.errMsg}`;
  };
  sdk.method(method)?.({ cardList: [], complete });
  const [first] = sent;
  if (!first) throw new Error(`${method} sent nothing`);
  // A share's own errMsg is that of what it invokes.
  const last = sent.at(-1) ?? first;
  return { ...first, name: method in SHARED ? last.name : first.name, errMsg };
}
