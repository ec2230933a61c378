import { describe, expect, test } from 'vitest';
import { ERROR_RULES } from '../../../src/core/rules/error-rules.ts';
import type { Cause } from '../../../src/core/rules/rule.ts';

/** The width of a line, in Chinese characters; others are half as wide. */
const LONGEST_LINE = 60;
const widthOf = (text: string) => (text.length + [...text.matchAll(/[^ -~]/g)].length) / 2;

const CAUSES = Object.entries(ERROR_RULES).flatMap(([code, { causes = {} }]) =>
  Object.entries<Cause>(causes).map(([name, cause]) => ({ code, name, cause })),
);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();

describe('the words of causes', () => {
  test.each(CAUSES)('$code: $name', ({ cause: { text, found, ruledOut } }) => {
    // A cause that is open has no values.
    expect(placeholders(text.zh + text.en)).toEqual([]);
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(widthOf(text.zh)).toBeLessThanOrEqual(LONGEST_LINE);
    for (const words of [text, found, ruledOut]) {
      if (!words) continue;
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
      expect(placeholders(words.zh)).toEqual(placeholders(words.en));
    }
  });

  test('a cause that a session can tell of has words for it', () => {
    const rows = CAUSES.filter(({ cause }) => 'judge' in cause);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ cause }) => !cause.found && !cause.ruledOut)).toEqual([]);
    const mute = CAUSES.filter(({ cause }) => !('judge' in cause));
    expect(mute.filter(({ cause }) => cause.found || cause.ruledOut)).toEqual([]);
  });
});
