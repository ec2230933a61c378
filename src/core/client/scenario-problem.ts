import type { Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { fill } from '../fill.ts';
import { literal } from '../plain.ts';

/** What ends the reading of a scenario. Thrown while it is read, and no further. */
export class Misread extends Error {
  constructor(
    /** What is wrong, in each language. */
    readonly problem: Words,
  ) {
    super(problem.en);
  }
}

const WRONG: Words = {
  zh: '{path}：读到 {seen}，应为{expected}',
  en: '{path} is {seen}; it should be {expected}',
};
const MISSING: Words = {
  zh: '缺少 {path}，应为{expected}',
  en: '{path} is missing; it should be {expected}',
};

/** A value that does not fit, with what was seen and what is expected. `path`: `rules[2].delay`. */
export function misfit(path: string, seen: Plain | undefined, expected: Words): Misread {
  return new Misread(told(seen === undefined ? MISSING : WRONG, { path, seen: literal(seen), expected }));
}

/** Words with values put in; a value may have its own words. */
export function told(words: Words, values: Readonly<Record<string, string | Words>>): Words {
  const valuesIn = (language: keyof Words): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : value[language],
      ]),
    );
  return { zh: fill(words, valuesIn('zh'), 'zh'), en: fill(words, valuesIn('en'), 'en') };
}
