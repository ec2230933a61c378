import type { Shape } from '../catalogue/shape.ts';
import type { Language, Words } from '../catalogue/words.ts';
import { fill } from './fill.ts';
import { literal } from './plain.ts';

const PLAIN: Readonly<
  Record<'text' | 'number' | 'boolean' | 'function' | 'any' | 'object' | 'record', Words>
> = {
  text: { zh: '字符串', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  function: { zh: '函数', en: 'a function' },
  any: { zh: '任意值', en: 'any value' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
};
const LONGEST: Words = {
  zh: '不超过 {count:characters}的字符串',
  en: 'a string of {count:characters} at most',
};
const EXACTLY: Words = { zh: ' {count:characters}的字符串', en: 'a string of {count:characters}' };
const RANGE: Words = { zh: ' {least} 到 {most} 的数字', en: 'a number from {least} to {most}' };
const WHOLE_RANGE: Words = { zh: ' {least} 到 {most} 的整数', en: 'a whole number from {least} to {most}' };
const ONE_OF: Words = { zh: '以下之一：{values}', en: 'one of {values}' };
const ONLY: Words = { zh: ' {values}', en: '{values}' };
const LIST: Words = { zh: '数组，每一项为{of}', en: 'an array of items, each {of}' };
const SHORT_LIST: Words = {
  zh: '不超过 {count} 项的数组，每一项为{of}',
  en: 'an array of {count} items at most, each {of}',
};
const JSON_TEXT: Words = { zh: ' JSON 字符串，内容为{of}', en: 'the JSON text of {of}' };
const OR: Words = { zh: '，或', en: ', or ' };
const AND: Words = { zh: '、', en: ', ' };

/** What a value must look like, in words that go on a sentence: `a string`, `one of "wgs84", "gcj02"`. */
export function wordsOfShape(shape: Shape, language: Language): string {
  switch (shape.kind) {
    case 'text': {
      const { longest, exactly } = shape;
      if (exactly !== undefined) return fill(EXACTLY, { count: `${exactly}` }, language);
      return longest === undefined ? PLAIN.text[language] : fill(LONGEST, { count: `${longest}` }, language);
    }
    case 'number': {
      const { least, most, isWhole } = shape;
      if (least === undefined || most === undefined) return PLAIN.number[language];
      return fill(isWhole ? WHOLE_RANGE : RANGE, { least: `${least}`, most: `${most}` }, language);
    }
    case 'one-of': {
      const values = shape.values.map((value) => literal(value)).join(AND[language]);
      return fill(shape.values.length === 1 ? ONLY : ONE_OF, { values }, language);
    }
    case 'list': {
      const of = wordsOfShape(shape.of, language);
      if (shape.most === undefined) return fill(LIST, { of }, language);
      return fill(SHORT_LIST, { of, count: `${shape.most}` }, language);
    }
    case 'either':
      return shape.of.map((one) => wordsOfShape(one, language)).join(OR[language]);
    case 'json':
      return fill(JSON_TEXT, { of: wordsOfShape(shape.of, language) }, language);
    default:
      return PLAIN[shape.kind][language];
  }
}

/** The same in both languages. */
export function shapeInWords(shape: Shape): Words {
  return { zh: wordsOfShape(shape, 'zh'), en: wordsOfShape(shape, 'en') };
}
