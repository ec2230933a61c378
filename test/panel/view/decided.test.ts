import { expect, test } from 'vitest';
import { whyTold } from '../../../src/panel/view/decided.tsx';
import { sayIn } from '../../../src/panel/words.ts';

const en = sayIn('en');
const rule = {
  api: 'getLocation',
  when: { type: 'gcj02' },
  reaction: { kind: 'fail', errMsg: 'permission denied' },
  delay: 0,
} as const;
const why = { rule: null, preset: null, strictly: null };

test('an answer that a rule decided names the rule', () => {
  expect(whyTold({ ...why, rule }, 'en', en)).toEqual([
    'Decided by a rule under Answers: getLocation, fails: permission denied, when {"type":"gcj02"}',
  ]);
});

test('an answer that a preset decided names the preset', () => {
  expect(whyTold({ ...why, rule, preset: 'everything-asks' }, 'zh', sayIn('zh'))).toEqual([
    '由预设场景决定：每次都询问',
  ]);
});

test('an answer given in lenient mode says what a phone would have said', () => {
  const [line] = whyTold({ ...why, strictly: 'chooseImage:permission denied' }, 'en', en);
  expect(line).toContain('a phone would answer chooseImage:permission denied');
});

test('nothing is said of what the client decides by itself', () => {
  expect(whyTold(null, 'en', en)).toEqual([]);
});
