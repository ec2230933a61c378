import type { Field, Shape } from '../../catalogue/shape.ts';
import type { Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { isAbsent, itemsOf, kindOf, literal, member } from '../plain.ts';
import { fieldProblems, numberIn, type ShapeFault } from '../shape-problems.ts';
import { shapeInWords } from '../shape-words.ts';
import { askedOnce } from './asked-once.ts';
import type { CallFacts } from './call-facts.ts';
import { type Given, givenOf, OWN_RULES, sdkRuleOf } from './parameter-facts.ts';

/** One parameter that is not as it should be. */
export interface ParameterProblem {
  given: Given;
  /** `empty`: a text of nothing, or a list without items, where there has to be one. */
  fault: Exclude<ShapeFault, 'extra' | 'count' | 'json'> | 'empty';
  path: string;
  seen: Plain | undefined;
  shape: Shape;
  field: Field;
}

/** Parameters that have rules of their own: API → what their paths begin or end with. */
const OWN_PATHS: Readonly<Record<string, RegExp>> = {
  addCard: /\.cardExt$/,
  hideMenuItems: /^menuList\[/,
  showMenuItems: /^menuList\[/,
  checkJsApi: /^jsApiList\[/,
  onMenuShareTimeline: /^(title|link|imgUrl)$/,
  onMenuShareAppMessage: /^(title|link|imgUrl)$/,
  onMenuShareQQ: /^(title|link|imgUrl)$/,
  onMenuShareWeibo: /^(title|link|imgUrl)$/,
  onMenuShareQZone: /^(title|link|imgUrl)$/,
  // What becomes of a share without a description is nowhere said.
  updateAppMessageShareData: /^(title|desc|link|imgUrl)$/,
  updateTimelineShareData: /^(title|link|imgUrl)$/,
};
/** Lists that may well be empty: nothing is hidden, shown or asked for then. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['menuList', 'jsApiList']);

/** Everything that is wrong with the parameters of a call, but for what other rules tell better. */
export const problemsOf = askedOnce((facts: CallFacts): readonly ParameterProblem[] => {
  const given = givenOf(facts);
  return given ? problemsIn(given) : [];
});

function problemsIn(given: Given): ParameterProblem[] {
  const { api, fields, object } = given;
  if (object === null || OWN_RULES.has(api)) return [];
  const all: ParameterProblem[] = [];
  for (const { fault, path, seen, shape, field } of fieldProblems(object, fields, '')) {
    if (!shape || !field || fault === 'extra' || fault === 'count' || fault === 'json') continue;
    const isNothing = seen === null && field.isRequired && !path.endsWith(']');
    all.push({ given, fault: isNothing ? 'missing' : fault, path, seen, shape, field });
  }
  if (!given.isOfWecom) all.push(...emptyIn(given, object, fields, ''));
  return all.filter((problem) => !isFine(problem));
}

/** Texts and lists that have to be there, and are empty. */
function emptyIn(given: Given, object: Plain, fields: Given['fields'], prefix: string): ParameterProblem[] {
  return Object.entries(fields).flatMap(([name, field]): ParameterProblem[] => {
    const { shape, isRequired } = field;
    const seen = member(object, name);
    const path = `${prefix}${name}`;
    if (isAbsent(seen)) return [];
    const isEmptyText = typeof seen === 'string' && seen.trim() === '' && shape.kind === 'text';
    const isEmptyList = Array.isArray(seen) && seen.length === 0 && !MAY_BE_EMPTY.has(name);
    if (isRequired && (isEmptyText || isEmptyList))
      return [{ given, fault: 'empty', path, seen, shape, field }];
    if (shape.kind !== 'list' || shape.of.kind !== 'object') return [];
    const { fields: inner } = shape.of;
    return itemsOf(seen).flatMap((item, index) => emptyIn(given, item, inner, `${path}[${index}].`));
  });
}

function isFine({ given, fault, path, seen, shape, field }: ParameterProblem): boolean {
  const { api, isOfWecom } = given;
  if (Object.hasOwn(OWN_PATHS, api) && OWN_PATHS[api]?.test(path)) return true;
  // The types of WeCom's SDK want more of inner members than its document.
  if (isOfWecom && (path.includes('.') || isObjects(shape))) return true;
  if (fault === 'missing' || fault === 'empty') return false;
  // A page that has nothing to say of it says so in many ways.
  if (!field.isRequired && (seen === null || seen === '')) return true;
  const rule = sdkRuleOf(api, path);
  if (rule !== null && typeof rule !== 'string') {
    // The SDK makes 0 or 1 of whatever is there.
    if ('flag' in rule) return true;
    if ('from' in rule && seen === false) return true;
  }
  if (path === 'localId' && api === 'uploadImage' && kindOf(seen) === 'array') return true;
  if (path === 'current' && api === 'previewImage' && kindOf(seen) === 'number') return true;
  return isOfWecom && isNearlySo(seen, shape);
}

/** Whether one of several objects is wanted: which one is for the client to tell. */
function isObjects(shape: Shape): boolean {
  return shape.kind === 'either' && shape.of.some(({ kind }) => kind === 'object');
}

/** Whether WeCom's SDK and its document write such a value in two ways: 1 and true, 1 and '1', a list and its JSON. */
function isNearlySo(seen: Plain | undefined, shape: Shape): boolean {
  const number = typeof seen === 'boolean' ? Number(seen) : numberIn(seen);
  const other: readonly (string | number | boolean)[] =
    number === null ? [] : [number, `${number}`, number !== 0];
  switch (shape.kind) {
    case 'number':
    case 'boolean':
      return number !== null;
    case 'text':
      return typeof seen === 'number';
    case 'one-of':
      return shape.values.some((value) => other.includes(value));
    case 'list':
    case 'object':
    case 'record':
      return typeof seen === 'string' && /^\s*[[{]/.test(seen);
    case 'either':
      return shape.of.some((one) => isNearlySo(seen, one));
    default:
      return true;
  }
}

/** What the words of a finding about a parameter are filled with. */
export function valuesOf({ given, path, seen, shape, field }: ParameterProblem): {
  api: string;
  path: string;
  seen: string;
  kind: string;
  expected: Words;
  or: string;
  place: Words;
} {
  return {
    api: given.api,
    path,
    seen: literal(seen),
    kind: kindOf(seen),
    expected: shapeInWords(shape),
    or: defaultOf(field),
    place: given.heading,
  };
}

/** What counts when a parameter is left out; empty where that is not known. */
export function defaultOf({ or }: Field): string {
  // What the page has of its own is no text of the SDK's.
  if (or === 'document.title' || or === 'location.href') return or;
  return or === undefined ? '' : literal(or);
}
