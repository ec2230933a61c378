import { expect, test } from 'vitest';
import type { FindingCode } from '../../../../src/core/rules/index.ts';
import { type Entered, type Page, type PageOptions, page } from '../../../builders/page.ts';
import { type Signed, sign } from '../../../builders/signing-server.ts';
import { isUnverifiedAdvice } from '../clean/session.ts';

/** A page with one mistake: what was done wrong, the code that names it and those of what it causes, and the page. */
export type Mistake = readonly [
  name: string,
  finds: FindingCode | readonly FindingCode[],
  makes: () => Page,
  entered?: Entered,
];

export const PAGE = 'https://m.example.com/item?id=5';
export const nothing = (): undefined => undefined;

/** What the signing server answers for the page, for these APIs. */
export const config = (jsApiList: string[] = ['chooseImage'], given: Partial<Signed> = {}): Signed =>
  sign(PAGE, { jsApiList, ...given });

/** A page whose config is right, and verified. */
export const ready = (jsApiList: string[], options?: PageOptions): Page =>
  page(PAGE, options).config(config(jsApiList)).reply('config:ok').ready();

/** A right page that calls one API, and has its answer. */
export const calls = (name: string, given?: unknown, answer: string | object = `${name}:ok`): Page => {
  const on = ready([name]);
  if (given === undefined) on.call(name);
  else on.call(name, given);
  return on.reply(typeof answer === 'string' ? answer : { ...answer });
};

/** Each is found, by its own code; nothing else is, but what it causes in turn. */
export function expectFound(mistakes: readonly Mistake[]): void {
  test.each(mistakes.map((mistake) => ({ name: mistake[0], mistake })))('$name', ({ mistake }) => {
    const [, finds, makes, entered = null] = mistake;
    const told = makes()
      .findings(entered)
      .filter((finding) => !isUnverifiedAdvice(finding));
    expect([...new Set(told.map(({ code }) => code))].sort()).toEqual([finds].flat().sort());
  });
}
