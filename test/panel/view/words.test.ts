import { describe, expect, test } from 'vitest';
import { BAR_WORDS } from '../../../src/panel/view/bar-words.ts';
import { LOG_WORDS } from '../../../src/panel/view/log-words.ts';
import { OAUTH_WORDS } from '../../../src/panel/view/oauth/oauth-words.ts';
import { PHONE_WORDS } from '../../../src/panel/view/phone/phone-words.ts';
import { PREFLIGHT_WORDS } from '../../../src/panel/view/preflight/preflight-words.ts';
import { PROBLEM_WORDS } from '../../../src/panel/view/problems/problem-words.ts';
import { SCENARIO_WORDS } from '../../../src/panel/view/scenario/scenario-words.ts';
import { SECRET_WORDS } from '../../../src/panel/view/secret-words.ts';
import { SIGNATURE_WORDS } from '../../../src/panel/view/signature-words.ts';
import type { Wording } from '../../../src/panel/view/wording.ts';
import { sayIn, WORDS } from '../../../src/panel/words.ts';

const en = sayIn('en');
const zh = sayIn('zh');

describe('words', () => {
  const table: [string, Wording][] = Object.entries(WORDS);
  const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

  test.each(table)(
    '%s is said in both languages, with the same values',
    (_key, { zh: chinese, en: english }) => {
      expect(chinese.trim()).toBe(chinese);
      expect(english.trim()).toBe(english);
      expect(chinese).not.toBe('');
      expect(english).not.toBe('');
      expect(placesIn(chinese)).toEqual(placesIn(english));
    },
  );

  test('no word is in two tables', () => {
    const tables = [
      BAR_WORDS,
      LOG_WORDS,
      SECRET_WORDS,
      SIGNATURE_WORDS,
      PHONE_WORDS,
      SCENARIO_WORDS,
      OAUTH_WORDS,
      PREFLIGHT_WORDS,
      PROBLEM_WORDS,
    ];
    expect(tables.flatMap((words) => Object.keys(words))).toHaveLength(Object.keys(WORDS).length);
  });

  test('values of a page that look like places stay as they are', () => {
    expect(en('bridgeCall', { name: '{n} $& {name}' })).toBe('Sent to the client: {n} $& {name}');
  });

  test('one and many', () => {
    expect(en('countCalls', { n: 1 })).toBe('1 call');
    expect(en('countCalls', { n: 2 })).toBe('2 calls');
    expect(zh('countCalls', { n: 1 })).toBe('1 次调用');
  });

  test('the names that scripts rely on', () => {
    expect([en('inspect'), en('clear'), en('calls'), en('tab-signature'), en('tab-problems')]).toEqual([
      'Inspect as WeChat',
      'Clear',
      'Calls',
      'Signature',
      'Problems',
    ]);
    expect([en('explanations'), en('searchFurther')]).toEqual(['Explanations', 'Search further']);
    expect([en('matches'), en('differs'), en('unverified')]).toEqual([
      'Signature matches',
      'Signature does not match',
      'Not verified',
    ]);
  });
});
