import { describe, expect, test } from 'vitest';
import type { ScenarioRule } from '../../../../src/core/client/scenario.ts';
import { createDesk } from '../../../../src/panel/view/scenario/desk.ts';
import { draftOf } from '../../../../src/panel/view/scenario/rule-draft.ts';
import { toldRule } from '../../../../src/panel/view/scenario/rule-told.ts';
import { sayIn } from '../../../../src/panel/words.ts';

const CANCEL: ScenarioRule = { api: 'addCard', when: null, reaction: { kind: 'cancel' }, delay: 0 };

describe('the desk', () => {
  test('keeps what was typed for each site', () => {
    const desk = createDesk();
    const typed = { rules: [draftOf(CANCEL)], version: { text: '6.', of: '""' }, domains: null };
    desk.keep('https://one.example', typed);
    expect(desk.draftsOf('https://one.example')).toBe(typed);
    expect(desk.draftsOf('https://two.example')).toEqual({ rules: [], version: null, domains: null });
  });

  test('holds the rule that a call was to have until the editor takes it', () => {
    const desk = createDesk();
    const heard: (string | null)[] = [];
    const stop = desk.listen(() => heard.push(desk.wanted()?.rule.api ?? null));
    desk.want(CANCEL, false);
    desk.want({ ...CANCEL, api: 'scanQRCode' }, true);
    expect(desk.wanted()?.rule.api).toBe('scanQRCode');
    desk.taken();
    stop();
    desk.want(CANCEL, false);
    expect(heard).toEqual(['addCard', 'scanQRCode', null]);
  });
});

describe('a rule in one line', () => {
  const told = (rule: Partial<ScenarioRule>) => toldRule({ ...CANCEL, ...rule }, sayIn('en'));

  test('says what happens, when, and after how long', () => {
    expect(told({})).toBe('is cancelled');
    expect(told({ reaction: { kind: 'fail', errMsg: 'permission denied' }, delay: 300 })).toBe(
      'fails: permission denied, after 300 ms',
    );
    expect(told({ reaction: { kind: 'succeed', reply: { a: 1 } }, when: { type: 'gcj02' } })).toBe(
      'succeeds with {"a":1}, when {"type":"gcj02"}',
    );
  });

  test('what never answers takes no time', () => {
    expect(told({ reaction: { kind: 'silent' }, delay: 300 })).toBe('gets no answer');
  });

  test('a long reply is cut', () => {
    expect(told({ reaction: { kind: 'succeed', reply: { a: 'x'.repeat(5000) } } }).length).toBeLessThan(120);
  });
});
