import { describe, expect, it } from 'vitest';
import { APIS } from '../../../src/catalogue/apis.ts';
import { errMsgOf } from '../../../src/catalogue/err-msg.ts';
import { versionProblem } from '../../../src/catalogue/user-agents.ts';
import {
  clientVersionUnder,
  isPresetId,
  PRESETS,
  type Preset,
  type PresetId,
} from '../../../src/core/client/presets.ts';
import { DEFAULT_SCENARIO } from '../../../src/core/client/scenario.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const ROWS: [string, Preset][] = Object.entries(PRESETS);

/** A phone with these presets on, whose page may call everything. */
const phoneWith = (...presets: PresetId[]) => phone('ios', { scenario: { presets, isLenient: true } });

/** What a page sees of its call, in the SDK's words. */
function seen(
  presets: readonly PresetId[],
  api: string,
  name: string,
  args: Record<string, Plain> = {},
): string {
  const result = phoneWith(...presets).call(name, args);
  return errMsgOf(api, `${result?.err_msg}`);
}

describe('every preset', () => {
  it.each(ROWS)('%s has words and does something', (_id, preset) => {
    for (const language of ['zh', 'en'] as const) {
      expect(preset.name[language]).not.toBe('');
      expect(preset.about[language]).not.toBe('');
    }
    const { rules, network, clientVersion, delay } = preset;
    expect(rules.length > 0 || network || clientVersion || delay).toBeTruthy();
    expect(versionProblem(clientVersion ?? '')).toBeNull();
  });

  it.each(ROWS)('%s names APIs of the document only', (_id, { rules }) => {
    for (const { api } of rules) expect(api === '*' || Object.hasOwn(APIS, api), api).toBe(true);
  });

  it('has a name of its own', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(ROWS.map(([, { name }]) => name[language])).size).toBe(ROWS.length);
    }
  });

  it('is known by its id, and nothing else is', () => {
    expect(isPresetId('slow-phone')).toBe(true);
    expect(isPresetId('toString')).toBe(false);
  });
});

describe('what a page meets', () => {
  it.each<[PresetId, string, string, string]>([
    ['location-refused', 'getLocation', 'geoLocation', 'getLocation:cancel'],
    ['location-off', 'getLocation', 'geoLocation', 'getLocation:gps closed'],
    ['payment-cancelled', 'chooseWXPay', 'getBrandWCPayRequest', 'chooseWXPay:cancel'],
    ['payment-failed', 'chooseWXPay', 'getBrandWCPayRequest', 'chooseWXPay:fail'],
    ['no-network', 'uploadImage', 'uploadImage', 'uploadImage:fail'],
    ['no-network', 'downloadVoice', 'downloadVoice', 'downloadVoice:fail'],
    ['no-network', 'translateVoice', 'translateVoice', 'translateVoice:fail'],
    ['all-cancelled', 'chooseImage', 'chooseImage', 'chooseImage:cancel'],
    ['all-cancelled', 'addCard', 'batchAddCard', 'addCard:cancel'],
    ['all-cancelled', 'shareTimeline', 'shareTimeline', 'shareTimeline:cancel'],
    ['all-cancelled', 'startRecord', 'startRecord', 'startRecord:cancel'],
    ['microphone-refused', 'startRecord', 'startRecord', 'startRecord:cancel'],
    ['camera-refused', 'chooseImage', 'chooseImage', 'chooseImage:android permission denied'],
    ['camera-refused', 'scanQRCode', 'scanQRCode', 'scanQRCode:android permission denied'],
    ['scan-cancelled', 'scanQRCode', 'scanQRCode', 'scanQRCode:cancel'],
    ['share-cancelled', 'sendAppMessage', 'sendAppMessage', 'sendAppMessage:cancel'],
    ['cards-failed', 'addCard', 'batchAddCard', 'addCard:fail'],
    [
      'no-permission',
      'updateTimelineShareData',
      'updateTimelineShareData',
      'updateTimelineShareData:permission denied',
    ],
    ['no-permission', 'chooseWXPay', 'getBrandWCPayRequest', 'chooseWXPay:permission denied'],
    ['not-subscribed', 'config', 'preVerifyJSAPI', 'config:require subscribe'],
  ])('%s: %s', (preset, api, name, errMsg) => {
    expect(seen([preset], api, name)).toBe(errMsg);
  });

  it('without a preset, nothing of it', () => {
    expect(seen([], 'startRecord', 'startRecord')).toBe('startRecord:ok');
    expect(seen(['scan-cancelled'], 'startRecord', 'startRecord')).toBe('startRecord:ok');
  });

  it('that its config was not taken: nothing is permitted then', () => {
    const client = phone('ios', { scenario: { presets: ['not-subscribed'] } });
    expect(client.verify(['startRecord'])?.err_msg).toBe('preVerifyJSAPI:require subscribe');
    expect(client.call('startRecord')?.err_msg).toMatch(/offline verifying$/);
  });
});

describe('no network', () => {
  it('is what getNetworkType says, and the page has been verified before', () => {
    const client = phone('ios', { scenario: { presets: ['no-network'] } }).config('getNetworkType');
    expect(client.call('getNetworkType')?.err_msg).toBe('network_type:fail');
  });

  it('ends with the preset: the phone’s own connection is kept', () => {
    const scenario = { presets: ['no-network'], isLenient: true };
    const client = phone('ios', { scenario });
    client.call('getNetworkType');
    client.act({ kind: 'set-location', latitude: 1, longitude: 2 });
    expect(client.state().network.type).toBe('wifi');
    client.act({ kind: 'set-network', type: '4g' });
    expect(client.state().network.type).toBe('4g');
    expect(client.call('getNetworkType')?.err_msg).toBe('network_type:fail');
    scenario.presets = [];
    expect(client.call('getNetworkType')).toMatchObject({ subtype: '4g' });
  });
});

describe('a slow phone', () => {
  it('takes three seconds for every answer, a rule’s own delay besides', () => {
    const rules = [{ api: 'startRecord', when: null, reaction: { kind: 'cancel' as const }, delay: 500 }];
    const client = phone('ios', { scenario: { presets: ['slow-phone'], rules } });
    client.verify(['startRecord']);
    client.call('notOfTheSdk');
    client.wait(3_000);
    client.call('stopVoice');
    client.call('startRecord');
    expect(client.takeEffects()).toMatchObject([
      { kind: 'reply', delay: 3_000 },
      { kind: 'reply', delay: 3_000 },
      { kind: 'reply', delay: 3_000, result: { err_msg: 'system:access_denied' } },
      { kind: 'reply', delay: 3_500, result: { err_msg: 'startRecord:cancel' } },
    ]);
  });

  it('asks as before, and is as strict', () => {
    const client = phone('ios', { scenario: { presets: ['slow-phone'] }, isShown: true }).config(
      'chooseImage',
    );
    client.wait(3_000);
    client.call('chooseImage');
    expect(client.state().questions).toMatchObject([{ api: 'chooseImage', delay: 3_000 }]);
  });
});

describe('presets together', () => {
  it('each do their part; the upper one counts where two have a rule for the same', () => {
    const presets: PresetId[] = ['slow-phone', 'payment-failed', 'location-refused', 'payment-cancelled'];
    const client = phoneWith(...presets);
    client.call('geoLocation');
    client.call('getBrandWCPayRequest');
    expect(client.takeEffects()).toMatchObject([
      { delay: 3_000, result: { err_msg: 'geo_location:cancel' } },
      { delay: 3_000, result: { err_msg: 'get_brand_wcpay_request:cancel' } },
    ]);
  });

  it('ask about everything that no other one decides', () => {
    const client = phoneWith('everything-asks', 'scan-cancelled');
    client.call('getNetworkType');
    expect(client.call('scanQRCode')?.err_msg).toBe('scanQRCode:cancel');
    expect(client.state().questions).toMatchObject([{ api: 'getNetworkType' }]);
  });

  it('leave out one that is not known', () => {
    const client = phone('ios', { scenario: { presets: ['gone', 'toString'], isLenient: true } });
    expect(client.call('startRecord')?.err_msg).toBe('startRecord:ok');
  });
});

describe('the version of the client', () => {
  it('is that of the preset, unless the scenario has its own', () => {
    const scenario = { ...DEFAULT_SCENARIO, presets: ['old-client'] };
    expect(clientVersionUnder(DEFAULT_SCENARIO)).toBe('');
    expect(clientVersionUnder(scenario)).toBe('6.0.1');
    expect(clientVersionUnder({ ...scenario, clientVersion: '7.0.1' })).toBe('7.0.1');
  });
});
