import { describe, expect, it } from 'vitest';
import { bridgeNameOf } from '../../src/catalogue/api-name.ts';
import { APIS } from '../../src/catalogue/apis.ts';
import { errMsgOf, outcomeOf } from '../../src/catalogue/err-msg.ts';
import { ERROR_TEXTS, errMsgOfText, errorTextsFor } from '../../src/catalogue/error-texts.ts';
import type { Result } from '../../src/core/client/effect.ts';
import { PRESETS } from '../../src/core/client/presets.ts';
import type { ScenarioRule } from '../../src/core/client/scenario.ts';
import { seenErrMsg } from '../../src/core/client/seen-err-msg.ts';
import type { Plain } from '../../src/protocol.ts';
import { phone } from '../builders/phone.ts';

const textsFor = (api: string) => errorTextsFor(api).map(({ text }) => text);

describe('the errors that an API can come back with', () => {
  it('are those of verifying for config, and none of them for a call', () => {
    expect(textsFor('config')).toEqual(
      expect.arrayContaining(['invalid signature', 'invalid url domain', 'require subscribe', 'fail']),
    );
    expect(textsFor('config')).not.toContain('permission denied');
    expect(textsFor('chooseImage')).toEqual([
      'the permission value is offline verifying',
      'permission denied',
      'function not exist',
      'fail',
      'android permission denied',
    ]);
  });

  it('are WeCom’s own, with their numbers, for agentConfig', () => {
    expect(textsFor('agentConfig').flatMap((text) => /\((-?\d+)\)$/.exec(text)?.[1] ?? [])).toEqual([
      '40013',
      '40093',
      '80001',
      '42012',
      '-30001',
    ]);
  });

  it('has the one about a payment’s signature for payments only', () => {
    const ofPayments = ERROR_TEXTS.filter(({ text }) => text.includes('支付签名无效'));
    expect(ofPayments.flatMap(({ of }) => of)).toEqual(['chooseWXPay', 'openEnterpriseRedPacket']);
  });

  it('are also those that the presets let it fail with', () => {
    const rules: readonly ScenarioRule[] = Object.values(PRESETS).flatMap((preset) => preset.rules);
    for (const { api, reaction } of rules) {
      if (reaction.kind !== 'fail') continue;
      const known = errorTextsFor(api).map((row) => seenErrMsg(api, errMsgOfText(row)).errMsg);
      expect(known).toContain(seenErrMsg(api, reaction.errMsg).errMsg);
    }
  });

  it('makes the SDK run fail, and has a meaning in both languages', () => {
    for (const row of ERROR_TEXTS) {
      const api = row.of === 'calls' ? 'chooseImage' : (row.of[0] ?? '');
      const errMsg = errMsgOf(api, `${api}:${errMsgOfText(row)}`);
      expect(outcomeOf(errMsg), errMsg).toBe('fail');
      expect(row.meaning.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(row.meaning.en).toMatch(/^[\x20-\x7e\p{Script=Han}’]+\.$/u);
    }
  });
});

/** What stands behind the colon of a failure, as a scenario would write it; null for a success or a cancellation. */
function failureIn(result: Result | undefined): string | null {
  const errMsg = `${result?.err_msg}`;
  const words = errMsg.slice(errMsg.indexOf(':') + 1);
  if (errMsg === 'system:access_denied') return 'permission denied';
  if (errMsg === 'system:function_not_exist') return 'function not exist';
  return outcomeOf(errMsg) === 'fail' && !errMsg.startsWith('network_type:') ? words : null;
}

describe('an error that the simulated client gives by itself', () => {
  const ARGUMENTS: readonly Record<string, Plain>[] = [
    {},
    { localId: 'neverRecorded', serverId: 'neverUploaded', latitude: 200, longitude: 'east' },
  ];

  it.each(['ios', 'android', 'windows', 'wecom'] as const)(
    'is on the list, whatever is called on %s',
    (profile) => {
      const apis = Object.keys(APIS).filter((api) => api !== 'config');
      for (const isPermitted of [true, false]) {
        for (const api of apis) {
          const client = phone(profile);
          if (isPermitted) client.config(bridgeNameOf(api));
          const known = errorTextsFor(api).map(errMsgOfText);
          for (const args of ARGUMENTS) {
            // Twice: what is going on already may not be begun again.
            for (const name of [bridgeNameOf(api), bridgeNameOf(api)]) {
              const failure = failureIn(client.call(name, args));
              if (failure !== null) expect(known, `${api} ${JSON.stringify(args)}`).toContain(failure);
            }
          }
        }
      }
    },
  );

  it('is on the list for whatever keeps a phone from finding beacons', () => {
    for (const obstacle of [
      'bluetooth power off',
      'location service disable',
      'system unsupported',
    ] as const) {
      const client = phone('ios').config('startSearchBeacons');
      client.act({ kind: 'set-beacon-obstacle', obstacle });
      const failure = failureIn(client.call('startSearchBeacons', { ticket: '' }));
      expect(errorTextsFor('startSearchBeacons').map(errMsgOfText)).toContain(failure);
    }
  });

  it('is on the list for a config and an agentConfig that are refused', () => {
    const known = (api: string) => errorTextsFor(api).map(errMsgOfText);
    const scenario = { domains: ['elsewhere.example.com'] };
    for (const args of [{}, { signature: '' }]) {
      expect(known('config')).toContain(failureIn(phone('ios', { scenario }).verify(['chooseImage'], args)));
    }
    const differs = phone('wecom', { verdicts: ['differs'] });
    expect(known('config')).toContain(failureIn(differs.verify(['chooseImage'])));
    expect(known('agentConfig')).toContain(failureIn(differs.agentConfig()));
    expect(known('agentConfig')).toContain(failureIn(differs.agentConfig([], { corpid: '' })));
    expect(known('agentConfig')).toContain(failureIn(differs.agentConfig([], { signature: '' })));
    expect(known('agentConfig')).toContain(failureIn(phone('wecom', { scenario }).agentConfig()));
  });
});
