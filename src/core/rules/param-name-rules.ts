import { literal } from '../plain.ts';
import type { CallFacts } from './call-facts.ts';
import { callRule } from './call-facts.ts';
import { type Given, givenOf } from './parameter-facts.ts';
import { type Misnamed, misnamedIn } from './parameter-names.ts';
import { defaultOf } from './parameter-problems.ts';

/** What can be wrong with the names of parameters. */
export const PARAM_NAME_RULES = {
  'param-typo': callRule({
    title: { zh: '参数名拼写有误', en: 'A parameter’s name is misspelt' },
    topic: 'parameters',
    place: '接口调用说明',
    example: "wx.scanQRCode({ needResult: 1, scantype: ['qrCode'] });",
    canBeWrong: {
      zh: '页面自用的参数恰好与 SDK 的参数只差一两个字母。',
      en: 'A parameter of the page’s own is by chance a letter or two from one of the SDK’s.',
    },
    cases: {
      required: {
        severity: 'error',
        title: { zh: '{api} 的 {name} 写成了 {key}', en: '{name} of {api} is written {key}' },
        seen: {
          zh: '参数中有 {path}: {seen}，没有 {name}。',
          en: 'The parameters have {path}: {seen}, and no {name}.',
        },
        expected: {
          zh: '{name}，必填，区分大小写（{place}）；SDK 不读 {key}。',
          en: '{name}, required, in these very letters ({place}); the SDK does not read {key}.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
      optional: {
        severity: 'warning',
        title: { zh: '{api} 的 {name} 写成了 {key}', en: '{name} of {api} is written {key}' },
        seen: {
          zh: '参数中有 {path}: {seen}，没有 {name}。',
          en: 'The parameters have {path}: {seen}, and no {name}.',
        },
        expected: {
          zh: '{name}，区分大小写（{place}）；SDK 不读 {key}{or}。',
          en: '{name}, in these very letters ({place}); the SDK does not read {key}{or}.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
      document: {
        severity: 'warning',
        title: {
          zh: 'scanQRCode 的 scanType 写成了 scAntype',
          en: 'scanType of scanQRCode is written scAntype',
        },
        seen: {
          zh: '参数中有 {path}: {seen}，没有 {name}。',
          en: 'The parameters have {path}: {seen}, and no {name}.',
        },
        expected: {
          zh: '{name}。官方文档的示例印错成 scAntype，SDK 读的是 scanType{or}。',
          en: '{name}. The document misprints it as scAntype; the SDK reads scanType{or}.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
    },
    check: (facts) =>
      namesOf(facts, 'typo').map(({ given, other }) => ({
        case: other.key === 'scAntype' ? 'document' : other.isRequired ? 'required' : 'optional',
        values: valuesOf(given, other),
      })),
  }),

  'param-unknown': callRule({
    title: { zh: 'SDK 没有这个参数', en: 'The SDK has no such parameter' },
    topic: 'parameters',
    place: '接口调用说明',
    example: 'wx.openLocation({ lat: 23.099994, longitude: 113.32452 });',
    canBeWrong: {
      zh: '参数是页面自用的，并不要传给 SDK。',
      en: 'The parameter is the page’s own, and not meant for the SDK.',
    },
    cases: {
      required: {
        severity: 'error',
        title: { zh: '{api} 收到 {key}，没有 {name}', en: '{api} was given {key} and no {name}' },
        seen: {
          zh: '参数中有 {path}: {seen}，没有 {name}。',
          en: 'The parameters have {path}: {seen}, and no {name}.',
        },
        expected: {
          zh: '{name}，必填（{place}）；SDK 不读 {key}。',
          en: '{name}, required ({place}); the SDK does not read {key}.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
      optional: {
        severity: 'warning',
        title: { zh: '{api} 收到 {key}，没有 {name}', en: '{api} was given {key} and no {name}' },
        seen: {
          zh: '参数中有 {path}: {seen}，没有 {name}。',
          en: 'The parameters have {path}: {seen}, and no {name}.',
        },
        expected: {
          zh: '{name}（{place}）；SDK 不读 {key}{or}。',
          en: '{name} ({place}); the SDK does not read {key}{or}.',
        },
        advice: { zh: '把 {key} 改为 {name}。', en: 'Rename {key} to {name}.' },
      },
      'mini-program': {
        severity: 'note',
        title: { zh: '{api} 的 {key} 只有小程序支持', en: '{key} of {api} is for mini programs only' },
        seen: { zh: '参数中有 {path}: {seen}。', en: 'Among the parameters: {path}: {seen}.' },
        expected: {
          zh: '网页 JS-SDK 的参数（{place}）；{key} 是小程序同名接口的参数，SDK 不会传给客户端。',
          en: 'Parameters of the JS-SDK ({place}); {key} is one of the mini program’s API, and the SDK does not send it.',
        },
        advice: { zh: '去掉 {key}，不要依赖它的效果。', en: 'Drop {key}, and do not rely on it.' },
      },
    },
    check: (facts) => [
      ...namesOf(facts, 'other').map(({ given, other }) => ({
        case: other.isRequired ? ('required' as const) : ('optional' as const),
        values: valuesOf(given, other),
      })),
      ...namesOf(facts, 'mini-program').map(({ given, other }) => ({
        case: 'mini-program' as const,
        values: valuesOf(given, other),
      })),
    ],
  }),
};

function namesOf(facts: CallFacts, how: Misnamed['how']): { given: Given; other: Misnamed }[] {
  const given = givenOf(facts);
  const all = given ? misnamedIn(given) : [];
  return given ? all.filter((other) => other.how === how).map((other) => ({ given, other })) : [];
}

function valuesOf(given: Given, { key, path, name, value }: Misnamed) {
  const field = name === null ? undefined : given.fields[name];
  const or = field ? defaultOf(field) : '';
  return {
    api: given.api,
    key,
    path,
    name: name ?? '',
    seen: literal(value),
    place: given.heading,
    or: or === '' ? '' : { zh: `，按默认的 ${or} 处理`, en: `, and takes the default, ${or}` },
  };
}
