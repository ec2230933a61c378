import { nearestName } from '../../catalogue/nearest-name.ts';
import type { Shape } from '../../catalogue/shape.ts';
import type { Words } from '../../catalogue/words.ts';
import { lengthOf, literal, toPlainText } from '../plain.ts';
import { callRule } from './call-facts.ts';
import { givenPlace, isSwappedPlace } from './given-place.ts';
import { defaultOf, type ParameterProblem, problemsOf, valuesOf } from './parameter-problems.ts';
import type { Found } from './rule.ts';

/** What can be wrong with the values of parameters that have few. */
export const PARAM_VALUE_RULES = {
  'param-value': callRule({
    title: { zh: '参数的值不在允许的范围内', en: 'A parameter has a value that is not allowed' },
    topic: 'parameters',
    place: '接口调用说明',
    example: "wx.getLocation({ type: 'bd09' });",
    canBeWrong: {
      zh: '以官方文档和 SDK 列出的值为准；新版客户端可能支持更多。',
      en: 'The values are those of the document and the SDK; newer clients may know more.',
    },
    cases: {
      other: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 不能是 {seen}', en: '{path} of {api} cannot be {seen}' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: {
          zh: '{path} 是{expected}{default}（{place}）。',
          en: '{path} is {expected}{default} ({place}).',
        },
        advice: {
          zh: '改用列出的值之一；客户端不认识的值会被忽略，或使调用失败。',
          en: 'Use one of these values: the client ignores others, or fails.',
        },
      },
      near: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 拼写有误：{seen}', en: '{path} of {api} is misspelt: {seen}' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: {
          zh: '{path} 是{expected}{default}（{place}）。',
          en: '{path} is {expected}{default} ({place}).',
        },
        advice: { zh: '把 {seen} 改为 {nearest}。', en: 'Write {nearest} instead of {seen}.' },
      },
      type: {
        severity: 'warning',
        title: {
          zh: '{api} 的 {path} 应为 {nearest}，而不是 {seen}',
          en: '{path} of {api} should be {nearest}, not {seen}',
        },
        seen: { zh: '{path} 是 {seen}，类型为 {kind}。', en: '{path} is {seen}, of type {kind}.' },
        expected: {
          zh: '{path} 是{expected}{default}（{place}）。',
          en: '{path} is {expected}{default} ({place}).',
        },
        advice: {
          zh: '改为 {nearest}；SDK 不转换类型，客户端可能不认识 {seen}。',
          en: 'Write {nearest}: the SDK converts nothing, and the client may not know {seen}.',
        },
      },
    },
    check: (facts) =>
      problemsOf(facts).flatMap((problem): Found<'other' | 'near' | 'type'>[] => {
        if (problem.fault !== 'value') return [];
        const values = { ...valuesOf(problem), default: defaultWords(problem) };
        const same = sameValueOf(problem);
        if (same !== null) return [{ case: 'type', values: { ...values, nearest: literal(same) } }];
        const nearest =
          typeof problem.seen === 'string' ? nearestName(problem.seen, textsOf(problem.shape)) : null;
        if (nearest === null) return [{ case: 'other', values }];
        return [{ case: 'near', values: { ...values, nearest: literal(nearest) } }];
      }),
  }),

  'param-range': callRule({
    title: { zh: '参数超出取值范围', en: 'A parameter is out of range' },
    topic: 'parameters',
    place: '接口调用说明',
    example: 'wx.chooseImage({ count: 20 });',
    canBeWrong: null,
    cases: {
      coordinate: {
        severity: 'error',
        title: { zh: '{api} 的 {path} 超出范围', en: '{path} of {api} is out of range' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: '检查 {path} 的来源和单位：客户端对超出范围的坐标返回 invalid_coordinate。',
          en: 'Check where {path} comes from, and its unit: the client answers invalid_coordinate.',
        },
      },
      out: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 超出范围', en: '{path} of {api} is out of range' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: {
          zh: '{path} 是{expected}{default}（{place}）。',
          en: '{path} is {expected}{default} ({place}).',
        },
        advice: {
          zh: '把 {path} 改到范围之内；超出时由客户端自行取舍。',
          en: 'Keep {path} within the range: what the client makes of others is its own.',
        },
      },
      zero: {
        severity: 'warning',
        title: {
          zh: '{api} 的 {path} 为 0，SDK 会改用默认值',
          en: '{path} of {api} is 0, and the SDK takes its default',
        },
        seen: {
          zh: '{path} 是 0，SDK 发给客户端的是 {or}。',
          en: '{path} is 0; the SDK sends {or} to the client.',
        },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: {
          zh: '不该再调用时就不要调用 wx.{api}；否则传入范围之内的数。',
          en: 'Do not call wx.{api} when there is nothing left to do; else pass a number of the range.',
        },
      },
    },
    check: (facts) => {
      const all = problemsOf(facts).filter(({ fault }) => fault === 'range');
      // Told as a pair that is the wrong way round.
      return all
        .filter((problem) => !isSwapped(problem))
        .map((problem) => {
          const values = { ...valuesOf(problem), default: defaultWords(problem) };
          if (problem.path === 'latitude' || problem.path === 'longitude')
            return { case: 'coordinate', values };
          return { case: problem.seen === 0 && values.or !== '' ? 'zero' : 'out', values };
        });
    },
  }),

  'param-length': callRule({
    title: { zh: '参数过长', en: 'A parameter is too long' },
    topic: 'parameters',
    place: '接口调用说明',
    example: "wx.openBusinessView({ businessType: 'wxpayScoreEnableForEveryone' });",
    canBeWrong: {
      zh: '长度上限来自各接口自己的文档，客户端未必逐一检查。',
      en: 'The limits are those of each API’s own document; clients need not check them all.',
    },
    cases: {
      long: {
        severity: 'warning',
        title: { zh: '{api} 的 {path} 过长', en: '{path} of {api} is too long' },
        seen: {
          zh: '{path} 有 {length:characters}：{seen}。',
          en: '{path} has {length:characters}: {seen}.',
        },
        expected: { zh: '{path} 是{expected}（{place}）。', en: '{path} is {expected} ({place}).' },
        advice: { zh: '缩短 {path}。', en: 'Shorten {path}.' },
      },
    },
    check: (facts) =>
      problemsOf(facts)
        .filter(({ fault }) => fault === 'length')
        .map((problem) => ({
          case: 'long',
          values: { ...valuesOf(problem), length: `${lengthOf(problem.seen) ?? 0}` },
        })),
  }),
};

/** What counts when the parameter is left out, behind what is allowed. */
function defaultWords({ field }: ParameterProblem): Words {
  const or = defaultOf(field);
  return or === '' ? { zh: '', en: '' } : { zh: `，不传时为 ${or}`, en: `, or ${or} when left out` };
}

/** The allowed value that is the same but for its type. */
function sameValueOf({ seen, shape }: ParameterProblem): string | number | boolean | null {
  const text = typeof seen === 'boolean' ? `${Number(seen)}` : toPlainText(seen);
  return valuesIn(shape).find((value) => `${value}` === text) ?? null;
}

function textsOf(shape: Shape): string[] {
  return valuesIn(shape).filter((value) => typeof value === 'string');
}

function valuesIn(shape: Shape): readonly (string | number | boolean)[] {
  if (shape.kind === 'one-of') return shape.values;
  return shape.kind === 'either' ? shape.of.flatMap(valuesIn) : [];
}

function isSwapped({ given, path }: ParameterProblem): boolean {
  return path === 'latitude' && isSwappedPlace(givenPlace(given));
}
