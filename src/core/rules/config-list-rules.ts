import { clientOf } from '../../catalogue/client-of.ts';
import type { Plain } from '../../protocol.ts';
import { isAbsent, isSpecial, isUnknown, itemsOf, kindOf, literal } from '../plain.ts';
import { argumentFaultOf } from './config-argument.ts';
import { type ConfigFacts, configRule } from './config-facts.ts';
import { optionOf, otherKeyOf } from './config-keys.ts';
import { firstOf } from './config-lists.ts';
import { CONFIG_NAME_RULES } from './config-name-rules.ts';
import { type Found, NONE } from './rule.ts';

/** The right way to write a list, in the words of what was expected. */
const ARRAY = {
  zh: '数组，每一项是一个接口名：["chooseImage", "scanQRCode"]。',
  en: 'An array with one API name in each item: ["chooseImage", "scanQRCode"].',
};

/** What can be wrong with jsApiList and openTagList as lists. */
export const CONFIG_LIST_RULES = {
  'config-list-missing': configRule({
    title: { zh: 'config 缺少 jsApiList（config:fail）', en: 'config has no jsApiList (config:fail)' },
    topic: 'permissions',
    place: '附录5 · 12',
    example: 'wx.config({ ...sign(location.href), jsApiList: undefined });',
    canBeWrong: null,
    cases: {
      missing: {
        severity: 'error',
        seen: { zh: 'jsApiList 是 {list}。', en: 'jsApiList is {list}.' },
        expected: ARRAY,
        advice: {
          zh: '在前端写明 jsApiList，列出本页要调用的每个接口（附录2）。',
          en: 'Write jsApiList in the page, with each API that it calls (appendix 2).',
        },
      },
    },
    check: (facts) => {
      const { jsApiList } = facts.config;
      if (!isAbsent(jsApiList) && jsApiList !== null) return NONE;
      if (argumentFaultOf(facts) || otherKeyOf(facts.config, 'jsApiList') !== null) return NONE;
      if (isLeftToWeCom(facts) || optionOf(facts, 'check') === false) return NONE;
      return [{ case: 'missing', values: { list: literal(jsApiList) } }];
    },
  }),

  'config-list-key': configRule({
    title: { zh: 'jsApiList 的名称写错', en: 'jsApiList is under another name' },
    topic: 'permissions',
    place: '步骤三',
    example:
      'const { jsApiList, ...rest } = sign(location.href);\nwx.config({ ...rest, jsapiList: jsApiList });',
    canBeWrong: null,
    cases: {
      'other-name': {
        severity: 'error',
        seen: {
          zh: 'wx.config 收到的是 {key}，没有 jsApiList。',
          en: 'wx.config was given {key} and no jsApiList.',
        },
        expected: {
          zh: 'jsApiList，大写 A 和 L；SDK 只读取这个名称，否则没有任何接口的权限。',
          en: 'jsApiList, with a capital A and L; the SDK reads no other name, and no API is permitted.',
        },
        advice: { zh: '把 {key} 改为 jsApiList。', en: 'Rename {key} to jsApiList.' },
      },
    },
    check: ({ config }) => {
      const key = otherKeyOf(config, 'jsApiList');
      const isMissing = isAbsent(config.jsApiList) || config.jsApiList === null;
      return key !== null && isMissing ? [{ case: 'other-name', values: { key } }] : NONE;
    },
  }),

  'config-list-not-array': configRule({
    title: { zh: 'jsApiList 不是数组', en: 'jsApiList is not an array' },
    topic: 'permissions',
    place: '步骤三',
    example: "wx.config({ ...sign(location.href), jsApiList: 'chooseImage,scanQRCode' });",
    canBeWrong: null,
    cases: {
      json: {
        severity: 'error',
        seen: { zh: 'jsApiList 是一段 JSON 文本：{list}。', en: 'jsApiList is JSON text: {list}.' },
        expected: ARRAY,
        advice: {
          zh: '写成 jsApiList: JSON.parse(text)，或让服务器返回数组。',
          en: 'Write jsApiList: JSON.parse(text), or have the server return an array.',
        },
      },
      text: {
        severity: 'error',
        seen: { zh: 'jsApiList 是字符串 {list}。', en: 'jsApiList is a string, {list}.' },
        expected: ARRAY,
        advice: {
          zh: '写成数组：jsApiList: [{items}]。',
          en: 'Write an array: jsApiList: [{items}].',
        },
      },
      other: {
        severity: 'error',
        seen: { zh: 'jsApiList 是 {list}，类型为 {kind}。', en: 'jsApiList is {list}, of type {kind}.' },
        expected: ARRAY,
        advice: {
          zh: '写成数组；Set 用 [...set]，对象用 Object.values(object)。',
          en: 'Write an array: [...set] of a Set, Object.values(object) of an object.',
        },
      },
    },
    check: ({ config: { jsApiList } }) => notArray(jsApiList),
  }),

  'config-list-empty': configRule({
    title: { zh: 'jsApiList 是空的', en: 'jsApiList is empty' },
    topic: 'permissions',
    place: '附录5 · 12',
    example: 'wx.config({ ...sign(location.href), jsApiList: [] });',
    canBeWrong: {
      zh: '官方文档没有写明；开发者报告 Android 微信会返回 config:fail，只使用开放标签时也是如此。',
      en: 'The document does not say so: developers report config:fail in WeChat on Android, also where only open tags are used.',
    },
    cases: {
      android: {
        severity: 'error',
        title: { zh: 'jsApiList 是空的（config:fail）', en: 'jsApiList is empty (config:fail)' },
        seen: { zh: 'jsApiList 是 []。', en: 'jsApiList is [].' },
        expected: {
          zh: '至少一个接口名；列表为空时，Android 微信返回 config:fail。',
          en: 'One API name at least; of an empty list, WeChat on Android says config:fail.',
        },
        advice: {
          zh: '列出本页要调用的接口（附录2）；只用开放标签时也写一个，例如 jsApiList: ["chooseImage"]。',
          en: 'List the APIs that the page calls (appendix 2); with open tags alone, write one all the same, such as jsApiList: ["chooseImage"].',
        },
      },
      elsewhere: {
        severity: 'warning',
        seen: { zh: 'jsApiList 是 []。', en: 'jsApiList is [].' },
        expected: {
          zh: '至少一个接口名：没有列出的接口不能调用，Android 微信还会返回 config:fail。',
          en: 'One API name at least: what is not listed may not be called, and WeChat on Android says config:fail.',
        },
        advice: {
          zh: '列出本页要调用的接口（附录2）；只用开放标签时也写一个，例如 jsApiList: ["chooseImage"]。',
          en: 'List the APIs that the page calls (appendix 2); with open tags alone, write one all the same, such as jsApiList: ["chooseImage"].',
        },
      },
    },
    check: (facts) => {
      const { jsApiList } = facts.config;
      if (!Array.isArray(jsApiList) || jsApiList.length > 0 || argumentFaultOf(facts)) return NONE;
      const { kind, system } = clientOf(facts.entry.userAgent);
      if (kind === 'wecom' || optionOf(facts, 'check') === false) return NONE;
      return [{ case: kind === 'wechat' && system === 'android' ? 'android' : 'elsewhere', values: {} }];
    },
  }),

  'config-list-item': configRule({
    title: { zh: 'jsApiList 里有不是字符串的项', en: 'jsApiList holds something other than a string' },
    topic: 'permissions',
    place: '步骤三',
    example: "wx.config({ ...sign(location.href), jsApiList: ['chooseImage', ['scanQRCode']] });",
    canBeWrong: null,
    cases: {
      item: {
        severity: 'error',
        seen: {
          zh: 'jsApiList[{index}] 是 {item}，类型为 {kind}。',
          en: 'jsApiList[{index}] is {item}, of type {kind}.',
        },
        expected: ARRAY,
        advice: {
          zh: '每一项只写接口名；数组套数组时用 [...list] 展开。',
          en: 'Write nothing but API names; spread an array within the array: [...list].',
        },
      },
      hole: {
        severity: 'warning',
        seen: {
          zh: 'jsApiList[{index}] 是 {item}。',
          en: 'jsApiList[{index}] is {item}.',
        },
        expected: ARRAY,
        advice: {
          zh: '去掉空的项：多余的逗号，或没有取到值的变量。',
          en: 'Remove what is empty: a comma too many, or a variable without a value.',
        },
      },
    },
    check: ({ config: { jsApiList } }) =>
      itemsOf(jsApiList).flatMap((item, index) => {
        if (isUnknown(item) || kindOf(item) === 'string') return [];
        const isNothing = isAbsent(item) || item === null;
        const values = { index: `${index}`, item: literal(item), kind: kindOf(item) };
        return [{ case: isNothing ? ('hole' as const) : ('item' as const), values }];
      }),
  }),

  'config-list-duplicate': configRule({
    title: { zh: 'jsApiList 里有重复的接口', en: 'jsApiList names an API twice' },
    topic: 'permissions',
    place: '步骤三',
    example:
      "wx.config({ ...sign(location.href), jsApiList: ['chooseImage', 'scanQRCode', 'chooseImage'] });",
    canBeWrong: null,
    cases: {
      twice: {
        severity: 'note',
        seen: { zh: '多次列出：{names}。', en: 'Listed more than once: {names}.' },
        expected: { zh: '每个接口列出一次。', en: 'Each API once.' },
        advice: {
          zh: '删去重复的项；合并几个列表时用 [...new Set(list)]。',
          en: 'Remove the duplicates; where lists are joined, write [...new Set(list)].',
        },
      },
    },
    check: ({ config: { jsApiList } }) => {
      const seen = new Set<Plain>();
      const again = new Set<string>();
      for (const item of itemsOf(jsApiList)) {
        if (typeof item === 'string' && seen.has(item)) again.add(item);
        seen.add(item);
      }
      return again.size > 0 ? [{ case: 'twice', values: { names: [...again].join(', ') } }] : NONE;
    },
  }),

  'config-open-tags-not-array': configRule({
    title: { zh: 'openTagList 不是数组', en: 'openTagList is not an array' },
    topic: 'permissions',
    place: { zh: '开放标签文档', en: 'Documentation of the open tags' },
    example: "wx.config({ ...sign(location.href), openTagList: 'wx-open-launch-weapp' });",
    canBeWrong: null,
    cases: {
      other: {
        severity: 'error',
        seen: { zh: 'openTagList 是 {list}，类型为 {kind}。', en: 'openTagList is {list}, of type {kind}.' },
        expected: {
          zh: '数组，每一项是一个标签名：["wx-open-launch-weapp"]。',
          en: 'An array with one tag in each item: ["wx-open-launch-weapp"].',
        },
        advice: {
          zh: '写成数组，即使只有一个标签。',
          en: 'Write an array, even for a single tag.',
        },
      },
    },
    check: (facts) => {
      const list = optionOf(facts, 'openTagList');
      const isFine = isAbsent(list) || list === null || list === false || list === '';
      if (isFine || isUnknown(list) || kindOf(list) === 'array') return NONE;
      return [{ case: 'other', values: { list: literal(list), kind: kindOf(list) } }];
    },
  }),

  ...CONFIG_NAME_RULES,
};

/** WeCom's own SDK puts in a list of its own, and what it sends for none is its business. */
function isLeftToWeCom({ entry }: ConfigFacts): boolean {
  return entry.seam === 'bridge' && clientOf(entry.userAgent).kind === 'wecom';
}

function notArray(list: Plain | undefined): readonly Found<'json' | 'text' | 'other'>[] {
  if (isAbsent(list) || list === null || isUnknown(list) || kindOf(list) === 'array') return NONE;
  const values = { list: literal(list), kind: kindOf(list), items: '' };
  const text = typeof list === 'string' ? list : isSpecial(list) && list.$ === 'string' ? list.value : null;
  if (text === null) return [{ case: 'other', values }];
  if (text.trim().startsWith('[')) return [{ case: 'json', values }];
  const names = text.split(/[\s,，;|]+/).filter((name) => name !== '');
  return [{ case: 'text', values: { ...values, items: firstOf(names, 3) } }];
}
