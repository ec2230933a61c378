import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../../src/catalogue/user-agents.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { NetworkType } from '../../../src/core/client/network.ts';
import type { Members } from '../../../src/core/client/scenario.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';
import { BUILD_NAMES, type Build, runSdk } from '../../catalogue/official-sdk.ts';

/** What the official SDK makes of the client's answer. */
function seenBy(build: Build, profile: ProfileId, type: NetworkType) {
  const client = phone(profile, { scenario: { isLenient: true } });
  client.act({ kind: 'set-network', type });
  const sdk = runSdk(build, {
    userAgent: userAgentOf(profile, ''),
    invoke: (name, args) => client.byHand(name, JSON.parse(JSON.stringify(args))),
    on: () => undefined,
  });
  const seen: unknown[] = [];
  sdk.method('config')?.({ appId: 'wx0123456789abcdef', jsApiList: ['getNetworkType'] });
  sdk.method('getNetworkType')?.({ complete: (result: unknown) => seen.push(result) });
  return seen[0];
}

describe('getNetworkType', () => {
  it.each(['5g', '4g', '3g', '2g', 'wifi'] as const)(
    'tells the page that it is %s, in every build and client',
    (type) => {
      for (const profile of CLIENTS) {
        for (const build of BUILD_NAMES) {
          expect(seenBy(build, profile, type)).toEqual({ networkType: type, errMsg: 'getNetworkType:ok' });
        }
      }
    },
  );

  it('fails when there is no network', () => {
    for (const build of BUILD_NAMES)
      expect(seenBy(build, 'ios', 'none')).toEqual({ errMsg: 'getNetworkType:fail' });
  });

  it.each([
    ['wifi', { err_msg: 'network_type:wifi' }],
    ['5g', { err_msg: 'network_type:wwan', subtype: '5g' }],
    ['2g', { err_msg: 'network_type:wwan', subtype: '2g' }],
    ['none', { err_msg: 'network_type:fail' }],
  ] as const)('is said in err_msg for who calls the bridge by hand: %s', (type, result) => {
    const client = phone('android', { scenario: { isLenient: true } });
    client.act({ kind: 'set-network', type });
    expect(client.byHand('getNetworkType')).toEqual(result);
  });

  it.each([
    [{ networkType: 'edge' }, { err_msg: 'network_type:edge' }],
    [{ networkType: '3g' }, { err_msg: 'network_type:wwan', subtype: '3g' }],
  ] satisfies [Members, object][])('is what a scenario replies: %j', (reply, result) => {
    const rule = {
      api: 'getNetworkType',
      when: null,
      reaction: { kind: 'succeed' as const, reply },
      delay: 0,
    };
    const client = phone('ios', { scenario: { isLenient: true, rules: [rule] } });
    expect(client.byHand('getNetworkType')).toEqual(result);
  });
});

describe('a phone without a network', () => {
  const offline = (isShown = false) => {
    const client = phone('ios', { scenario: { isLenient: true }, isShown });
    client.act({ kind: 'set-network', type: 'none' });
    return client;
  };
  const PAYMENT = {
    ...{
      appId: 'wx1',
      timeStamp: '1',
      nonceStr: 'n',
      package: 'prepay_id=1',
      signType: 'SHA1',
      paySign: 's',
    },
  };

  it('uploads nothing, and says what is wrong with a call all the same', () => {
    const client = offline();
    const localId = 'wxLocalResource://imageid160000000000001';
    client.call('chooseImage');
    expect(client.call('uploadImage', { localId })?.err_msg).toBe('uploadImage:fail');
    expect(client.call('uploadImage')?.err_msg).toBe('uploadImage:fail_missing arguments');
    client.act({ kind: 'set-network', type: '4g' });
    expect(client.call('uploadImage', { localId })?.err_msg).toBe('uploadImage:ok');
  });

  it('pays nothing, without asking; nor when the network goes while the user is asked', () => {
    const client = offline(true);
    expect(client.call('getBrandWCPayRequest', PAYMENT)?.err_msg).toBe('get_brand_wcpay_request:fail');
    client.act({ kind: 'set-network', type: 'wifi' });
    expect(client.call('getBrandWCPayRequest', PAYMENT)).toBeUndefined();
    client.act({ kind: 'set-network', type: 'none' });
    expect(client.decide({ kind: 'agree', choice: null })?.err_msg).toBe('get_brand_wcpay_request:fail');
  });

  it('still does what needs none', () => {
    expect(offline().call('startRecord')?.err_msg).toBe('startRecord:ok');
    expect(offline().call('geoLocation')?.err_msg).toBe('geo_location:ok');
  });
});
