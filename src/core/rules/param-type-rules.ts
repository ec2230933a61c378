import type { Shape } from '../../catalogue/shape.ts';
import { kindOf } from '../plain.ts';
import { numberIn } from '../shape-problems.ts';
import { callRule } from './call-facts.ts';
import { type ParameterProblem, problemsOf, valuesOf } from './parameter-problems.ts';

/** What can be wrong with the types of parameters. */
export const PARAM_TYPE_RULES = {
  'param-type': callRule({
    title: { zh: '参数类型错误', en: 'A parameter is of the wrong type' },
    topic: 'parameters',
    place: '接口调用说明',
    example: "wx.previewImage({ urls: 'https://m.example.com/1.jpg' });",
    canBeWrong: {
      zh: '有的客户端会自行转换类型；SDK 不转换，原样传给客户端。',
      en: 'Some clients convert types themselves; the SDK hands on what it is given.',
    },
    cases: {
      required: {
        severity: 'error',
        title: { zh: '{api} 的 {path} 类型错误', en: '{path} of {api} is of the wrong type' },
        seen: { zh: '{path} 是 {seen}，类型为 {kind}。', en: '{path} is {seen}, of type {kind}.' },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: '改 {path} 的值；SDK 不转换类型，客户端收到的就是它。',
          en: 'Change the value of {path}: the SDK converts nothing, and the client gets it as it is.',
        },
      },
      optional: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 类型错误', en: '{path} of {api} is of the wrong type' },
        seen: { zh: '{path} 是 {seen}，类型为 {kind}。', en: '{path} is {seen}, of type {kind}.' },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: '改 {path} 的值，或者不传；客户端不认识的值可能被忽略，也可能使调用失败。',
          en: 'Change the value of {path}, or leave it out: the client may ignore what it does not know, or fail.',
        },
      },
      coordinate: {
        severity: 'error',
        title: {
          zh: '{api} 的 {path} 是字符串，iOS 上会失败',
          en: '{path} of {api} is a string, which fails on iOS',
        },
        seen: { zh: '{path} 是 {seen}，类型为 string。', en: '{path} is {seen}, of type string.' },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: '改为 {path}: Number({seen})，或让服务器返回数字。iOS 只接受数字，Android 字符串也行。',
          en: 'Write {path}: Number({seen}), or have the server send a number. iOS takes numbers only, Android texts as well.',
        },
      },
      number: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 应为数字', en: '{path} of {api} should be a number' },
        seen: { zh: '{path} 是字符串 {seen}。', en: '{path} is the string {seen}.' },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: '改为 {path}: {number}；SDK 原样传给客户端，能否识别字符串取决于客户端。',
          en: 'Write {path}: {number}. The SDK hands it on as it is; whether a string will do depends on the client.',
        },
      },
      text: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 应为字符串', en: '{path} of {api} should be a string' },
        seen: { zh: '{path} 是数字 {seen}。', en: '{path} is the number {seen}.' },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: "改为 {path}: '{seen}'；过长的数字还会丢失精度，请让服务器以字符串返回。",
          en: "Write {path}: '{seen}'. Long numbers lose digits besides: have the server send a string.",
        },
      },
      alone: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 应为数组', en: '{path} of {api} should be an array' },
        seen: { zh: '{path} 是字符串 {seen}。', en: '{path} is the string {seen}.' },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: '改为 {path}: [{seen}]。',
          en: 'Write {path}: [{seen}].',
        },
      },
    },
    check: (facts) =>
      problemsOf(facts).flatMap((problem) => {
        if (problem.fault !== 'kind') return [];
        const name = caseOf(problem);
        return [{ case: name, values: { ...valuesOf(problem), number: `${numberIn(problem.seen) ?? ''}` } }];
      }),
  }),
};

function caseOf({
  given,
  path,
  seen,
  shape,
  field,
}: ParameterProblem): 'required' | 'optional' | 'coordinate' | 'number' | 'text' | 'alone' {
  const kind = kindOf(seen);
  if (takes(shape, 'number') && kind === 'string' && numberIn(seen) !== null) {
    return given.api === 'openLocation' && (path === 'latitude' || path === 'longitude')
      ? 'coordinate'
      : 'number';
  }
  if (takes(shape, 'text') && kind === 'number' && typeof seen === 'number') return 'text';
  if (given.isOfWecom) return 'optional';
  if (shape.kind === 'list' && typeof seen === 'string' && !field.isRequired && !seen.includes(','))
    return 'alone';
  return field.isRequired ? 'required' : 'optional';
}

function takes(shape: Shape, kind: 'number' | 'text'): boolean {
  return shape.kind === kind || (shape.kind === 'either' && shape.of.some((one) => one.kind === kind));
}
