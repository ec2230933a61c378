import { isKnownName } from '../../catalogue/api-name.ts';
import { clientOf } from '../../catalogue/client-of.ts';
import { nearestName } from '../../catalogue/nearest-name.ts';
import { OPEN_TAG_NAMES } from '../../catalogue/open-tags.ts';
import { literal } from '../plain.ts';
import { configRule } from './config-facts.ts';
import { optionOf } from './config-keys.ts';
import { apisIn, firstOf, textsIn } from './config-lists.ts';
import { type NameFault, nameFaultsOf } from './config-name-faults.ts';
import type { Found } from './rule.ts';

/** How many names one finding shows. */
const MOST_SHOWN = 8;

/** What can be wrong with the names in jsApiList and openTagList. */
export const CONFIG_NAME_RULES = {
  'config-list-name': configRule({
    title: { zh: 'jsApiList 里的接口名不对', en: 'A name in jsApiList is not right' },
    topic: 'permissions',
    place: '附录2',
    example: "wx.config({ ...sign(location.href), jsApiList: ['chooseImage', 'scanQrCode'] });",
    canBeWrong: {
      zh: '微信还有没有公开的接口；这里只认得 SDK、官方文档和企业微信的，以及已知的少数其他接口。',
      en: 'WeChat has APIs that nobody has published; known here are those of the SDK, the document and WeCom, and a few others.',
    },
    cases: {
      typo: {
        severity: 'error',
        title: {
          zh: '接口名 {names} 写错（permission denied）',
          en: 'The API name {names} is misspelt (permission denied)',
        },
        seen: { zh: 'jsApiList 里是 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '"{right}"，大小写也要相同。',
          en: '"{right}", in these capitals.',
        },
        advice: {
          zh: '把 jsApiList 里的 {names} 改为 "{right}"，否则调用 {right} 时没有权限。',
          en: 'Change {names} in jsApiList to "{right}": as it is, {right} is not permitted.',
        },
      },
      'typo-beside': {
        severity: 'note',
        title: { zh: '接口名 {names} 写错，但不影响', en: 'The API name {names} is misspelt, without harm' },
        seen: {
          zh: 'jsApiList 里有 {names}，也有写对的 "{right}"。',
          en: 'jsApiList has {names}, and the right "{right}" as well.',
        },
        expected: { zh: '只有 "{right}"。', en: 'Only "{right}".' },
        advice: { zh: '删去 {names}。', en: 'Remove {names}.' },
      },
      prefixed: {
        severity: 'error',
        title: {
          zh: 'jsApiList 里的接口名带有“wx.”（permission denied）',
          en: 'API names in jsApiList start with “wx.” (permission denied)',
        },
        seen: { zh: 'jsApiList 里是 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '只写接口名：{right}。',
          en: 'The names alone: {right}.',
        },
        advice: { zh: '去掉“wx.”：{right}。', en: 'Remove “wx.”: {right}.' },
      },
      joined: {
        severity: 'error',
        title: {
          zh: 'jsApiList 的一项里写了多个接口名（permission denied）',
          en: 'An item of jsApiList has several API names (permission denied)',
        },
        seen: { zh: 'jsApiList 里是 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: "每个接口名各为一项：'{right}'。",
          en: "Each name as an item of its own: '{right}'.",
        },
        advice: {
          zh: "写成 ['{right}']，或用 split(',') 拆开；否则这些接口都没有权限。",
          en: "Write ['{right}'], or take it apart by split(','): as it is, none of them is permitted.",
        },
      },
      bridge: {
        severity: 'note',
        title: {
          zh: 'jsApiList 里是客户端内部的名称',
          en: 'jsApiList has names that the client uses inside',
        },
        seen: { zh: 'jsApiList 里是 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '官方文档的接口名：{right}。SDK 会自己转换成客户端的名称；直接写的会原样发出。',
          en: 'The document’s names: {right}. The SDK turns them into the client’s; what is written so is sent as it is.',
        },
        advice: { zh: '改为 {right}。', en: 'Write {right}.' },
      },
      needless: {
        severity: 'note',
        title: { zh: 'jsApiList 里有不需要权限的名称', en: 'jsApiList names what needs no permission' },
        seen: { zh: 'jsApiList 里有 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '只列出需要权限的接口；这些名称不是接口，或任何页面都可以调用。',
          en: 'Only APIs that need a permission; these are none, or any page may call them.',
        },
        advice: { zh: '从 jsApiList 里删去。', en: 'Remove them from jsApiList.' },
      },
      'open-tag': {
        severity: 'warning',
        title: { zh: '开放标签写进了 jsApiList', en: 'An open tag is in jsApiList' },
        seen: { zh: 'jsApiList 里有 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '开放标签写在 openTagList 里，jsApiList 只写接口名。',
          en: 'Open tags in openTagList, and API names alone in jsApiList.',
        },
        advice: { zh: '移到 openTagList: [{names}]。', en: 'Move it: openTagList: [{names}].' },
      },
      'menu-item': {
        severity: 'warning',
        title: { zh: '菜单项写进了 jsApiList', en: 'Menu items are in jsApiList' },
        seen: { zh: 'jsApiList 里有 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '接口名，例如 "hideMenuItems"；菜单项是它的 menuList 里的值（附录3）。',
          en: 'API names, such as "hideMenuItems"; menu items go into its menuList (appendix 3).',
        },
        advice: {
          zh: '在 jsApiList 里写 "hideMenuItems" 或 "showMenuItems"，调用时再传 menuList: [{names}]。',
          en: 'Write "hideMenuItems" or "showMenuItems" in jsApiList, and pass menuList: [{names}] when calling it.',
        },
      },
      wecom: {
        severity: 'warning',
        title: { zh: '这些接口只有企业微信才有', en: 'Only WeCom has these APIs' },
        seen: {
          zh: 'jsApiList 里有 {names}，而页面在微信里打开。',
          en: 'jsApiList has {names}, and the page is open in WeChat.',
        },
        expected: {
          zh: '在微信里只列出微信的接口；这些在微信里不能调用。',
          en: 'In WeChat, APIs of WeChat alone; these cannot be called there.',
        },
        advice: {
          zh: '用 /wxwork/i.test(navigator.userAgent) 区分，只在企业微信里列出并调用。',
          en: 'Ask /wxwork/i.test(navigator.userAgent), and list and call them in WeCom only.',
        },
      },
      'mini-program': {
        severity: 'warning',
        title: {
          zh: 'jsApiList 里有小程序的接口：{names}',
          en: 'jsApiList has APIs of mini programs: {names}',
        },
        seen: { zh: 'jsApiList 里有 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '附录2 里的接口；{names} 只在小程序中有，网页里的 wx 没有它们，调用会抛出 TypeError。',
          en: 'APIs of appendix 2: only mini programs have {names}; wx of web pages has not, and calling it throws a TypeError.',
        },
        advice: {
          zh: '从 jsApiList 里删去，改用浏览器自己的能力（例如 fetch、localStorage），跳转小程序页面用 wx.miniProgram。',
          en: 'Remove them from jsApiList, and use what browsers have (such as fetch and localStorage); for pages of a mini program there is wx.miniProgram.',
        },
      },
      unknown: {
        severity: 'note',
        title: { zh: 'jsApiList 里有不认识的接口名', en: 'jsApiList has names of no known API' },
        seen: { zh: 'jsApiList 里有 {names}。', en: 'jsApiList has {names}.' },
        expected: {
          zh: '附录2 里的接口名；不存在的名称不会带来任何权限。',
          en: 'Names of appendix 2; a name that does not exist permits nothing.',
        },
        advice: {
          zh: '对照文档核对名称；用不到的可以删去。',
          en: 'Compare the name with the document’s; remove what the page does not call.',
        },
      },
    },
    check: (facts) => {
      const asked = apisIn(facts.config.jsApiList);
      const faults = nameFaultsOf(facts);
      const typos = faults.filter(({ kind }) => kind === 'typo');
      return [
        ...typos.map((fault) => found(asked.has(fault.right) ? 'typo-beside' : 'typo', [fault], fault.right)),
        ...faults
          .filter(({ kind }) => kind === 'joined')
          .map((fault) => found('joined', [fault], fault.right)),
        ...GROUPED.flatMap((kind) => {
          const all = faults.filter((fault) => fault.kind === kind);
          if (all.length === 0) return [];
          const rights = all.map(({ right }) => right);
          return [found(kind, all, firstOf(rights, MOST_SHOWN))];
        }),
      ];
    },
  }),

  'config-open-tag-name': configRule({
    title: { zh: 'openTagList 里的标签名不对', en: 'A name in openTagList is not right' },
    topic: 'permissions',
    place: { zh: '开放标签文档', en: 'Documentation of the open tags' },
    example: "wx.config({ ...sign(location.href), openTagList: ['wx-open-lanch-weapp'] });",
    canBeWrong: {
      zh: '微信可能增加了这里还没有的标签。',
      en: 'WeChat may have added tags that are not known here.',
    },
    cases: {
      typo: {
        severity: 'error',
        title: { zh: '标签名 {names} 写错', en: 'The tag {names} is misspelt' },
        seen: { zh: 'openTagList 里是 {names}。', en: 'openTagList has {names}.' },
        expected: { zh: '标签名 "{right}"。', en: 'The tag "{right}".' },
        advice: {
          zh: '把 {names} 改为 "{right}"，否则标签不会显示。',
          en: 'Change {names} to "{right}": as it is, the tag is not shown.',
        },
      },
      api: {
        severity: 'warning',
        title: { zh: '接口名写进了 openTagList', en: 'An API is in openTagList' },
        seen: { zh: 'openTagList 里有 {names}。', en: 'openTagList has {names}.' },
        expected: { zh: '接口名写在 jsApiList 里。', en: 'APIs in jsApiList.' },
        advice: { zh: '把 {names} 移到 jsApiList。', en: 'Move {names} to jsApiList.' },
      },
      unknown: {
        severity: 'warning',
        seen: { zh: 'openTagList 里有 {names}。', en: 'openTagList has {names}.' },
        expected: { zh: '以下之一：{tags}。', en: 'One of {tags}.' },
        advice: {
          zh: '对照开放标签的文档改正标签名。',
          en: 'Correct it by the documentation of the open tags.',
        },
      },
    },
    check: (facts) => {
      const isWeCom = clientOf(facts.entry.userAgent).kind === 'wecom';
      const names = textsIn(optionOf(facts, 'openTagList')).filter((name) => !OPEN_TAG_NAMES.includes(name));
      return names.flatMap((name): Found<'typo' | 'api' | 'unknown'>[] => {
        const right = nearestName(name.replace(/[<>/\s]/g, ''), OPEN_TAG_NAMES) ?? bareTag(name);
        const values = { names: literal(name), right: right ?? '', tags: OPEN_TAG_NAMES.join(', ') };
        if (right !== null) return [{ case: 'typo', values }];
        if (isKnownName(name)) return [{ case: 'api', values }];
        return isWeCom ? [] : [{ case: 'unknown', values }];
      });
    },
  }),
};

/** The kinds of which one finding names all. */
const GROUPED = [
  'prefixed',
  'bridge',
  'needless',
  'open-tag',
  'menu-item',
  'wecom',
  'mini-program',
  'unknown',
] as const;

function found<Name extends string>(name: Name, faults: readonly NameFault[], right: string): Found<Name> {
  const names = faults.map((fault) => fault.name);
  return { case: name, values: { names: firstOf(names, MOST_SHOWN), right } };
}

/** The tag in `<wx-open-subscribe>`; null when there is none. */
function bareTag(name: string): string | null {
  const bare = name.replace(/[<>/\s]/g, '');
  return OPEN_TAG_NAMES.find((tag) => tag === bare) ?? null;
}
