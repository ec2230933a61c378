import { describe, expect, it } from 'vitest';
import { API_SHAPES, isShapedName } from '../../../src/catalogue/api-shapes.ts';
import { INVOKED } from '../../../src/catalogue/sdk-methods.ts';
import { supports } from '../../../src/catalogue/supports.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { Effect } from '../../../src/core/client/effect.ts';
import { sampleOf } from '../../../src/core/client/sample.ts';
import { checkReply } from '../../../src/core/client/shape-check.ts';
import type { Plain } from '../../../src/protocol.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';
import { BUILD_NAMES, type Build, type Result, runSdk } from '../../catalogue/official-sdk.ts';

/** What a sample of the parameters does not give; what an earlier result names, a later call is given as well. */
const ARGUMENTS: Readonly<Record<string, Record<string, Plain>>> = {
  checkJsApi: { jsApiList: ['chooseImage', 'notOfTheSdk'] },
  scanQRCode: { needResult: 1 },
  chooseCard: { shopId: '', cardType: '', cardId: '' },
  addCard: {
    cardList: [
      { cardId: 'pjZ8', cardExt: JSON.stringify({ timestamp: '1404896688', signature: 'a'.repeat(40) }) },
    ],
  },
  chooseWXPay: { package: 'prepay_id=wx2017', signType: 'MD5' },
  openEnterpriseRedPacket: { package: 'prepay_id=wx2017', signType: 'MD5' },
};

/** Every method, in an order in which a page may call them. */
const METHODS = Object.keys(API_SHAPES).filter((name) => !['config', 'agentConfig'].includes(name));
const EVENTS = ['onVoiceRecordEnd', 'onVoicePlayEnd', 'onSearchBeacons'];

type Outcome = { callback: string; result: Record<string, Plain> };

/** Calls every method of an official build, one after the other, on a phone that lets everything through. */
function callAll(build: Build, profile: (typeof CLIENTS)[number]) {
  const client = phone(profile, { scenario: { isLenient: true } });
  const listeners = new Map<string, (result: Result) => void>();
  const sdk = runSdk(build, {
    userAgent: userAgentOf(profile, ''),
    invoke: (name, args) => client.byHand(name, JSON.parse(JSON.stringify(args))),
    on(name, callback) {
      client.on(name);
      listeners.set(name, callback);
      if (name.startsWith('menu:')) callback({});
    },
  });
  const outcomes = new Map<string, Outcome>();
  const note = (method: string, callback: string) => (result: Result) => {
    outcomes.set(method, { callback, result: JSON.parse(JSON.stringify(result)) });
  };
  const fire = (effects: readonly Effect[]) => {
    for (const effect of effects) {
      if (effect.kind === 'fire') listeners.get(effect.event)?.({ ...effect.result });
    }
  };

  let known: Record<string, Plain> = {};
  const call = (method: string) => {
    if (method === 'miniProgram.getEnv') return sdk.method(method)?.(note(method, 'success'));
    const params = isShapedName(method) ? API_SHAPES[method].params : {};
    const callbacks = Object.fromEntries(
      ['success', 'fail', 'cancel'].map((name) => [name, note(method, name)]),
    );
    sdk.method(method)?.({ ...sampleOf(params, { ...known, ...ARGUMENTS[method] }), ...callbacks });
    const { localIds, localId, serverId } = outcomes.get(method)?.result ?? {};
    const id = localId ?? (Array.isArray(localIds) ? localIds[0] : undefined);
    known = {
      ...known,
      ...(id !== undefined && { localId: id }),
      ...(serverId !== undefined && { serverId }),
    };
  };

  sdk.method('config')?.({ appId: 'wx0123456789abcdef', jsApiList: [...METHODS] });
  client.act({ kind: 'set-beacons', near: [{ uuid: 'FDA50693', major: 10, minor: 7, accuracy: 1.5 }] });
  for (const event of EVENTS) call(event);
  for (const method of METHODS.filter((name) => !EVENTS.includes(name))) {
    // The beacons that are near are told from time to time, until the page does not search any more.
    if (method === 'stopSearchBeacons') fire(client.wait(5_000));
    call(method);
  }
  // A recording that nobody stops, and then one that is played to its end.
  call('startRecord');
  fire(client.wait(61_000));
  known = { ...known, ...outcomes.get('onVoiceRecordEnd')?.result };
  call('playVoice');
  fire(client.wait(61_000));
  return { outcomes, sdk };
}

describe.each(BUILD_NAMES)('what the callbacks of a page with %s get', (build) => {
  it.each(CLIENTS)('on %s, of every API, has the shape that the catalogue gives', (profile) => {
    const { outcomes, sdk } = callAll(build, profile);
    for (const method of METHODS) {
      if (!sdk.method(method)) continue;
      const { callback, result } = outcomes.get(method) ?? { callback: 'none', result: {} };
      if (!supports(method, userAgentOf(profile, ''))) {
        // Of an event that its client does not have, nothing is ever heard.
        expect(['none', 'fail'], method).toContain(callback);
        continue;
      }
      expect(callback, `${method}: ${JSON.stringify(result)}`).toBe('success');
      const { errMsg: _errMsg, ...members } = result;
      expect(checkReply(method, members, 'en'), method).toEqual([]);
    }
  });
});

describe('a reply that the developer writes', () => {
  it('comes through every client as it was written, when it has the shape', () => {
    for (const profile of CLIENTS) {
      for (const method of Object.keys(INVOKED).filter(isShapedName)) {
        const { result } = API_SHAPES[method];
        if (Object.keys(result).length === 0 || !supports(method, userAgentOf(profile, ''))) continue;
        const reply = sampleOf(result);
        expect(checkReply(method, reply, 'zh'), method).toEqual([]);
        const client = phone(profile, {
          scenario: {
            isLenient: true,
            rules: [{ api: method, when: null, reaction: { kind: 'succeed', reply }, delay: 0 }],
          },
        });
        let seen: Record<string, Plain> = {};
        const sdk = runSdk('weixin-js-sdk 1.6.5', {
          userAgent: userAgentOf(profile, ''),
          invoke: (name, args) => client.byHand(name, JSON.parse(JSON.stringify(args))),
        });
        sdk.method(method)?.({
          cardList: [],
          success: (got: Result) => {
            seen = JSON.parse(JSON.stringify(got));
          },
        });
        const { errMsg: _errMsg, ...members } = seen;
        expect(members, `${method} on ${profile}`).toEqual(reply);
      }
    }
  });
});
