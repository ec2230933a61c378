import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingPages, withFindingLists } from '../../../scripts/finding-pages.ts';
import { RULES } from '../../../src/core/rules/index.ts';

const FOLDER = new URL('../../../docs/findings/', import.meta.url);
const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const CODES = Object.keys(RULES);

/** The codes that a text links to, in its order. */
const linkedIn = (text: string, path: string) =>
  [...text.matchAll(/\[([\w-]+)\]\(([^)]+)\)/g)]
    .filter(([, code, to]) => to === `${path}${code}.md`)
    .map(([, code]) => code ?? '');

/** What stands between README's markers of one language. */
const listIn = (language: 'zh' | 'en') =>
  new RegExp(`<!-- findings ${language} -->\n(.*)<!-- /findings ${language} -->`, 's').exec(README)?.[1] ??
  '';

describe('what `npm run docs` has written', () => {
  test('docs/findings is made of the rules as they are', () => {
    const written = readdirSync(FOLDER).map((name): [string, string] => [
      name,
      readFileSync(new URL(name, FOLDER), 'utf8'),
    ]);
    expect(new Map(written.sort())).toEqual(new Map([...findingPages()].sort()));
  });

  test('docs/findings has a file for every code, and none without one', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    expect(files.sort()).toEqual(CODES.map((code) => `${code}.md`).sort());
  });

  test.each(['zh', 'en'] as const)('README.md links every finding once (%s)', (language) => {
    expect(linkedIn(listIn(language), 'docs/findings/').sort()).toEqual(CODES.toSorted());
  });

  test('README.md is up to date', () => {
    expect(withFindingLists(README)).toBe(README);
  });
});

describe('what it would write', () => {
  const pages = findingPages();

  test('the list of findings links each of them once', () => {
    expect(linkedIn(pages.get('README.md') ?? '', '').sort()).toEqual(CODES.toSorted());
  });

  test.each(Object.entries<{ example: string; causes?: object }>(RULES))(
    '%s has its page: the example, and of an error a line for every cause',
    (code, { example, causes = {} }) => {
      const text = pages.get(`${code}.md`) ?? '';
      expect(text).toContain(example);
      expect(text.match(/^- \[ \] /gm) ?? []).toHaveLength(Object.keys(causes).length);
      expect(text).not.toMatch(/\{\w+(:\w+)?\}(?=[^`]*$)/);
    },
  );

  test('a README without markers is refused', () => {
    expect(() => withFindingLists('# Nothing')).toThrow('findings zh');
  });
});
