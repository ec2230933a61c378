import { resultFieldsOf } from '../../catalogue/result-fields.ts';
import type { Field, Fields, Shape } from '../../catalogue/shape.ts';
import type { Language, Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { fill } from '../fill.ts';
import { isAbsent, isUnknown, itemsOf, kindOf, lengthOf, literal, member, memberNames } from '../plain.ts';
import type { Members } from './scenario.ts';
import { wordsOfShape } from './shape-words.ts';

/** Where a reply does not look like what the client would say. */
export interface ReplyProblem {
  /** `wrong`: what the API never gives. `note`: a member that the document does not have, which the page gets. */
  kind: 'wrong' | 'note';
  /** The member: `localIds`, `cardList[0].isSuccess`. */
  path: string;
  /** What was seen there, and what was expected. */
  words: string;
}

/** One place where a value does not fit its shape. */
export interface Misfit {
  path: string;
  /** Undefined: there is nothing. */
  seen: Plain | undefined;
  /** Null: nothing is known of such a member. */
  expected: Shape | null;
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
  return replyMisfits(api, reply).map(({ path, seen, expected }) => {
    if (!expected) return { kind: 'note', path, words: fill(EXTRA, { path, api }, language) };
    const values = { path, seen: literal(seen), expected: wordsOfShape(expected, language) };
    return { kind: 'wrong', path, words: fill(seen === undefined ? MISSING : WRONG, values, language) };
  });
}

/** The same without words: every member that an API does not give, or gives in another shape. */
export function replyMisfits(api: string, reply: Members): readonly Misfit[] {
  const fields = resultFieldsOf(api);
  return fields ? fieldMisfits({ ...reply }, fields, '') : [];
}

/** Whether a value has a shape; members that are not part of it do not count. */
export function isOfShape(value: Plain | undefined, shape: Shape): boolean {
  return misfits(value, shape, '').every(({ expected }) => !expected);
}

function misfits(value: Plain | undefined, shape: Shape, path: string): Misfit[] {
  if (isUnknown(value)) return [];
  switch (shape.kind) {
    case 'list':
      if (kindOf(value) !== 'array') return [{ path, seen: value, expected: shape }];
      if (shape.most !== undefined && itemsOf(value).length > shape.most) {
        return [{ path, seen: value, expected: shape }];
      }
      return itemsOf(value).flatMap((item, index) => misfits(item, shape.of, `${path}[${index}]`));
    case 'object':
      if (kindOf(value) !== 'object') return [{ path, seen: value, expected: shape }];
      return fieldMisfits(value, shape.fields, path);
    case 'record':
      if (kindOf(value) !== 'object') return [{ path, seen: value, expected: shape }];
      return memberNames(value).flatMap((name) => misfits(member(value, name), shape.of, join(path, name)));
    case 'either':
      return alternatives(value, shape, path);
    case 'json':
      return jsonMisfits(value, shape, path);
    default:
      return fits(value, shape) ? [] : [{ path, seen: value, expected: shape }];
  }
}

function fieldMisfits(value: Plain | undefined, fields: Fields, path: string): Misfit[] {
  const known = Object.entries(fields).flatMap(([name, field]) =>
    memberMisfits(member(value, name), field, join(path, name)),
  );
  const extra = memberNames(value).filter((name) => !Object.hasOwn(fields, name));
  return [
    ...known,
    ...extra.map((name) => ({ path: join(path, name), seen: member(value, name), expected: null })),
  ];
}

function memberMisfits(value: Plain | undefined, { shape, isRequired }: Field, path: string): Misfit[] {
  if (!isAbsent(value)) return misfits(value, shape, path);
  return isRequired ? [{ path, seen: undefined, expected: shape }] : [];
}

/** Of several shapes, one is enough. Where exactly one is meant, by the value's kind, what is wrong with it is said. */
function alternatives(
  value: Plain | undefined,
  shape: Extract<Shape, { kind: 'either' }>,
  path: string,
): Misfit[] {
  const tried = shape.of.map((one) => misfits(value, one, path));
  const fitting = tried.find((found) => found.every(({ expected }) => !expected));
  if (fitting) return fitting;
  const inside = tried.filter((found) => found.some((misfit) => misfit.path !== path));
  const [only] = inside;
  return only && inside.length === 1 ? only : [{ path, seen: value, expected: shape }];
}

function jsonMisfits(
  value: Plain | undefined,
  shape: Extract<Shape, { kind: 'json' }>,
  path: string,
): Misfit[] {
  // A text that was cut cannot be read.
  if (typeof value !== 'string') {
    return kindOf(value) === 'string' ? [] : [{ path, seen: value, expected: shape }];
  }
  let parsed: Plain;
  try {
    parsed = JSON.parse(value);
  } catch {
    // No JSON at all: said as a misfit of the whole text.
    return [{ path, seen: value, expected: shape }];
  }
  return misfits(parsed, shape.of, path);
}

function fits(value: Plain | undefined, shape: Shape): boolean {
  switch (shape.kind) {
    case 'text':
      return kindOf(value) === 'string' && fitsLength(lengthOf(value) ?? 0, shape);
    case 'number':
      return typeof value === 'number' && fitsRange(value, shape);
    case 'one-of':
      return shape.values.some((one) => one === value);
    case 'boolean':
    case 'function':
      return kindOf(value) === shape.kind;
    default:
      return true;
  }
}

const fitsLength = (length: number, { longest, exactly }: Extract<Shape, { kind: 'text' }>): boolean =>
  length <= (longest ?? length) && length === (exactly ?? length);

const fitsRange = (value: number, { least, most, isWhole }: Extract<Shape, { kind: 'number' }>): boolean =>
  value >= (least ?? value) && value <= (most ?? value) && (!isWhole || Number.isInteger(value));

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
