import { resultFieldsOf } from '../../catalogue/result-fields.ts';
import type { Language, Words } from '../../catalogue/words.ts';
import { fill } from '../fill.ts';
import { literal } from '../plain.ts';
import { fieldProblems, type ShapeProblem } from '../shape-problems.ts';
import { wordsOfShape } from '../shape-words.ts';
import type { Members } from './scenario.ts';

/** Where a reply does not look like what the client would say. */
export interface ReplyProblem {
  /** `wrong`: what the API never gives. `note`: a member that the document does not have, which the page gets. */
  kind: 'wrong' | 'note';
  /** The member: `localIds`, `cardList[0].isSuccess`. */
  path: string;
  /** What was seen there, and what was expected. */
  words: string;
}

const MISSING: Words = {
  zh: '缺少 {path}，应为{expected}。',
  en: '{path} is missing; it must be {expected}.',
};
const WRONG: Words = {
  zh: '{path} 是 {seen}，应为{expected}。',
  en: '{path} is {seen}; it must be {expected}.',
};
const EXTRA: Words = {
  zh: '{api} 的返回结果没有 {path}；仍会原样交给页面。',
  en: '{path} is not a member that {api} gives; the page gets it all the same.',
};

/**
 * Compares a reply with what an API gives.
 *
 * @param api the API as the document names it, or the bridge's name of one that only WeCom has.
 * @param reply the callback's members besides `errMsg`, in the document's words.
 * @returns empty when it fits, and for every API that is not known.
 */
export function checkReply(api: string, reply: Members, language: Language): readonly ReplyProblem[] {
  return replyProblems(api, reply).map(({ path, seen, shape }) => {
    if (!shape) return { kind: 'note', path, words: fill(EXTRA, { path, api }, language) };
    const values = { path, seen: literal(seen), expected: wordsOfShape(shape, language) };
    return { kind: 'wrong', path, words: fill(seen === undefined ? MISSING : WRONG, values, language) };
  });
}

/** The same without words: every member that an API does not give, or gives in another shape. */
export function replyProblems(api: string, reply: Members): readonly ShapeProblem[] {
  const fields = resultFieldsOf(api);
  return fields ? fieldProblems({ ...reply }, fields, '') : [];
}
