import { expect, test } from 'vitest';
import { DEFAULT_SCENARIO, type Scenario } from '../../../../src/core/client/scenario.ts';
import { deciderOf, isPhoneOn } from '../../../../src/panel/view/phone/decider.ts';

const decider = (scenario: Partial<Scenario>, kind: 'on' | 'starting' | 'off' | 'not-granted' = 'on') =>
  deciderOf({ scenario: { ...DEFAULT_SCENARIO, ...scenario } }, { kind });

const RULE = { api: 'getLocation', when: null, reaction: { kind: 'cancel' as const }, delay: 0 };

test('nobody decides while no page is inspected', () => {
  expect(decider({ isLenient: true }, 'off').who).toBe('off');
  expect(decider({}, 'not-granted').who).toBe('off');
});

test('the phone stays while a page is on its way', () => {
  expect(isPhoneOn({ kind: 'starting' })).toBe(true);
  expect(decider({}, 'starting').who).toBe('asks');
  expect(isPhoneOn({ kind: 'off' })).toBe(false);
});

test('the developer decides when nothing else was chosen', () => {
  expect(decider({ domains: ['m.example.com'], clientVersion: '6.0.1' })).toEqual({ who: 'asks', n: 0 });
});

test('presets and rules come first, and are counted', () => {
  expect(decider({ presets: ['location-refused'], rules: [RULE, RULE] })).toEqual({ who: 'scenario', n: 3 });
});

test('that every call is let through is said before anything else', () => {
  expect(decider({ isLenient: true, rules: [RULE] }).who).toBe('lenient');
});
