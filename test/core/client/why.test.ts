import { describe, expect, it } from 'vitest';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { ClientCall } from '../../../src/core/client/call.ts';
import { step } from '../../../src/core/client/client.ts';
import { DEFAULT_SCENARIO, type Scenario, type ScenarioRule } from '../../../src/core/client/scenario.ts';
import { NEW_CLIENT } from '../../../src/core/client/state.ts';

const URL = 'https://m.example.com/';
const CALL: ClientCall = {
  ...{ documentId: 'D1', frameId: 0, invoke: 1, name: 'chooseImage', args: { verifyAppId: 'wx1' } },
  ...{ url: URL, landingUrl: URL, userAgent: userAgentOf('ios', '') },
};
const CANCEL: ScenarioRule = { api: 'chooseImage', when: null, reaction: { kind: 'cancel' }, delay: 0 };

function whyOf(
  scenario: Partial<Scenario>,
  call: Partial<ClientCall> = {},
  verdict: 'matches' | 'differs' = 'matches',
) {
  const context = {
    at: 0,
    scenario: { ...DEFAULT_SCENARIO, ...scenario },
    isShown: false,
    verdicts: () => [verdict],
  };
  return step(NEW_CLIENT, { kind: 'asked', call: { ...CALL, ...call } }, context).why;
}

const CONFIG = {
  name: 'preVerifyJSAPI',
  args: {
    ...{ verifyAppId: 'wx1', verifyNonceStr: 'a', verifyTimestamp: '1', verifySignature: 'b' },
    verifyJsApiList: ['chooseImage'],
  },
};

describe('why a call is answered as it is', () => {
  it('is nothing to speak of when the client does it by itself', () => {
    expect(whyOf({}, CONFIG)).toBeUndefined();
    expect(whyOf({})).toBeUndefined();
  });

  it('is a rule, once the call has permission', () => {
    expect(whyOf({ rules: [CANCEL], isLenient: true })).toMatchObject({ rule: CANCEL, preset: null });
    expect(whyOf({ rules: [CANCEL] })).toBeUndefined();
  });

  it('is a rule that answers nothing, too', () => {
    const silent: ScenarioRule = { ...CANCEL, api: 'config', reaction: { kind: 'silent' } };
    expect(whyOf({ rules: [silent] }, CONFIG)?.rule).toBe(silent);
  });

  it('is a preset, by its name', () => {
    const why = whyOf({ presets: ['payment-cancelled', 'everything-asks'], isLenient: true });
    expect(why?.preset).toBe('everything-asks');
  });

  it('is lenience, where a phone would have refused', () => {
    expect(whyOf({ isLenient: true })?.strictly).toMatch(/^chooseImage:.*offline verifying$/);
    expect(whyOf({ isLenient: true }, CONFIG, 'differs')?.strictly).toBe('config:invalid signature');
    expect(whyOf({ isLenient: true }, CONFIG)).toBeUndefined();
  });

  it('is the rule, not lenience, where a rule comes before what a phone would have found wrong', () => {
    const rule: ScenarioRule = { ...CANCEL, api: 'config' };
    expect(whyOf({ isLenient: true, rules: [rule] }, CONFIG, 'differs')).toEqual({
      rule,
      preset: null,
      strictly: null,
    });
  });

  it('is lenience no more where the client refuses all the same', () => {
    const context = {
      ...{ at: 0, scenario: { ...DEFAULT_SCENARIO, isLenient: true }, isShown: false },
      verdicts: () => ['matches'] as const,
    };
    const args = { ...CONFIG.args, verifyJsApiList: ['uploadImage'] };
    const { state } = step(NEW_CLIENT, { kind: 'asked', call: { ...CALL, ...CONFIG, args } }, context);
    const call = { ...CALL, invoke: 2, name: 'uploadImage', args: { localId: 'neverChosen' } };
    expect(step(state, { kind: 'asked', call }, context)).not.toHaveProperty('why');
  });
});
