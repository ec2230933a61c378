import { SHARED } from '../../catalogue/sdk-methods.ts';
import { hostOf } from '../domains/host-of.ts';
import { isAbsolute } from '../domains/link-of-share.ts';
import { isAbsent, isUnknown, kindOf, lengthOf, literal, member, memberNames } from '../plain.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { isObject } from './parameter-facts.ts';
import { NONE } from './rule.ts';
import { isShared, isToldOf, type ShareText, shareOf } from './share-facts.ts';

const TEXTS: readonly ShareText[] = ['title', 'desc', 'link', 'imgUrl'];
/** What a share API may be given besides; another name is perhaps what is missing. */
const OTHERS: readonly string[] = [
  'type',
  'dataUrl',
  'enableIdTrans',
  'success',
  'fail',
  'cancel',
  'complete',
  'trigger',
];
const PICTURE_ADVICE = {
  zh: '写成以 https:// 开头的完整地址，例如 new URL(路径, location.href).href。',
  en: 'Write the full address with https:// in front, such as new URL(path, location.href).href.',
};
/** What becomes of an empty title: the SDK takes the page's. */
const BY_DEFAULT = {
  zh: 'SDK 会把空的 title 换成 SDK 加载时的 document.title；它也为空时，微信显示链接。',
  en: 'The SDK puts document.title there, as it was when the SDK loaded; where that is empty too, WeChat shows the link.',
};
/** What becomes of a title of white space. */
const BLANK = {
  zh: 'SDK 只替换空字符串，空白会原样发给微信，分享没有可读的标题。',
  en: 'The SDK fills in for an empty text only: white space goes to WeChat as it is, and no title can be read.',
};

/** What can be wrong with what a page says of its shares. */
export const SHARE_RULES = {
  'share-text-missing': callRule({
    title: { zh: '分享内容不完整', en: 'The share is incomplete' },
    topic: 'share',
    place: { zh: 'SDK 源代码', en: 'Source of the SDK' },
    example:
      "wx.updateTimelineShareData({ link: 'https://m.example.com/', imgUrl: 'https://m.example.com/a.png' });",
    canBeWrong: {
      zh: '各版本的微信缺了它们会怎样，没有官方说明：可能设置失败，也可能用页面的标题和地址。',
      en: 'What a version of WeChat does without them is not documented: it may refuse, or take the page’s title and URL.',
    },
    cases: {
      missing: {
        severity: 'warning',
        title: { zh: '{api} 缺少 {names}', en: '{api} lacks {names}' },
        seen: { zh: '没有给出 {names}，或为空。', en: '{names}: not given, or empty.' },
        expected: {
          zh: '{api} 的每一项都要写明：与 onMenuShare… 不同，SDK 不会填上 document.title 和 location.href。',
          en: 'Everything that {api} takes: unlike onMenuShare…, the SDK puts no document.title and no location.href there.',
        },
        advice: {
          zh: '补上 {names}；内容来自接口时，等它返回后再调用 wx.{api}。',
          en: 'Give {names}; when they come from a server, call wx.{api} once it has answered.',
        },
      },
      optional: {
        severity: 'note',
        title: { zh: '{api} 缺少 {names}', en: '{api} lacks {names}' },
        seen: { zh: '没有给出 {names}，或为空。', en: '{names}: not given, or empty.' },
        expected: {
          zh: '卡片上有描述和图片；没有时，微信显示链接和默认图标。',
          en: 'A card with a description and a picture; without, WeChat shows the link and an icon of its own.',
        },
        advice: { zh: '补上 {names}。', en: 'Give {names}.' },
      },
      empty: {
        severity: 'note',
        title: { zh: '{api} 的 title 为空', en: 'title of {api} is empty' },
        seen: { zh: 'title 是 {title}。', en: 'title is {title}.' },
        expected: {
          zh: '有内容的标题。{shown}',
          en: 'A title with text in it. {shown}',
        },
        advice: {
          zh: '传入标题；内容来自接口时，等它返回后再调用 wx.{api}。就要用页面的标题时，不传 title。',
          en: 'Give a title; when it comes from a server, call wx.{api} once it has answered. Leave title out for that of the page.',
        },
      },
    },
    check: (facts) => {
      const title = emptyTitleIn(facts);
      if (title !== null && !isEmptyTitleTold(facts))
        return [
          {
            case: 'empty',
            values: {
              api: facts.entry.name,
              title: literal(title),
              shown: title === '' ? BY_DEFAULT : BLANK,
            },
          },
        ];
      const missing = missingIn(facts);
      const told = shareOf(facts)?.kind === 'new' ? missingBefore(facts) : [];
      const names = missing.filter((name) => !told.includes(name));
      const api = facts.entry.name;
      const needed = names.filter((name) => name === 'title' || name === 'link').join(', ');
      const all = names.join(', ');
      if (all === '') return NONE;
      return [{ case: needed === '' ? 'optional' : 'missing', values: { api, names: all } }];
    },
  }),

  'share-text-kind': callRule({
    title: { zh: '{api} 的 {name} 不是字符串', en: '{name} of {api} is not a string' },
    topic: 'share',
    place: '分享接口',
    example:
      "wx.updateTimelineShareData({ title: 2024, link: 'https://m.example.com/', imgUrl: 'https://m.example.com/a.png' });",
    canBeWrong: {
      zh: '有的客户端会把数字转换成字符串。',
      en: 'Some clients make a text of a number.',
    },
    cases: {
      kind: {
        severity: 'warning',
        seen: { zh: '{name} 是 {value}，类型为 {kind}。', en: '{name} is {value}, of type {kind}.' },
        expected: { zh: '字符串。', en: 'A string.' },
        advice: {
          zh: '传入字符串：location 和 URL 对象用 .href，Promise 请 await，数字用 String()。',
          en: 'Pass a string: .href of location or a URL, await a Promise, String() of a number.',
        },
      },
    },
    check: (facts) => {
      const share = shareOf(facts);
      if (!share) return NONE;
      return TEXTS.flatMap((name) => {
        const value = member(share.given, name);
        // The SDK has a default for what is falsy.
        const isNothing = isAbsent(value) || value === null || value === false || value === 0;
        if (isNothing || isUnknown(value) || lengthOf(value) !== null) return [];
        const values = { api: facts.entry.name, name, value: literal(value), kind: kindOf(value) };
        return [{ case: 'kind' as const, values }];
      });
    },
  }),

  'share-image': callRule({
    title: { zh: '微信无法下载分享的图片', en: 'WeChat cannot load the picture of the share' },
    topic: 'share',
    place: '分享接口',
    example:
      "wx.updateTimelineShareData({ title: '优惠', link: 'https://m.example.com/', imgUrl: '/images/share.png' });",
    canBeWrong: null,
    cases: {
      relative: {
        severity: 'warning',
        seen: { zh: 'imgUrl 是 {imgUrl}。', en: 'imgUrl is {imgUrl}.' },
        expected: {
          zh: '以 http:// 或 https:// 开头的完整地址；微信不知道页面的地址，卡片上不会有图片。',
          en: 'A full address with http:// or https:// in front: WeChat cannot complete it, and the card has no picture.',
        },
        advice: PICTURE_ADVICE,
      },
      data: {
        severity: 'warning',
        seen: {
          zh: 'imgUrl 是 {scheme} 图片，只在页面里存在。',
          en: 'imgUrl is a {scheme} picture, which is in the page alone.',
        },
        expected: {
          zh: '微信能下载的 http(s) 地址，否则卡片上没有图片。',
          en: 'An http(s) address that WeChat can load; else the card has no picture.',
        },
        advice: {
          zh: '把图片传到服务器，分享它的地址；chooseImage 的图片先用 uploadImage 上传。',
          en: 'Put the picture on a server and share its address; upload one of chooseImage by uploadImage first.',
        },
      },
      local: {
        severity: 'warning',
        seen: {
          zh: 'imgUrl 在本机或局域网：{host}。',
          en: 'imgUrl is on this machine or a local network: {host}.',
        },
        expected: {
          zh: '收到分享的手机也能访问的地址，否则卡片上没有图片。',
          en: 'An address that the phones of others reach; else the card has no picture.',
        },
        advice: PICTURE_ADVICE,
      },
    },
    check: (facts) => {
      const imgUrl = shareOf(facts)?.text('imgUrl')?.trim() ?? '';
      if (imgUrl === '' || isToldOf(facts, 'imgUrl', imgUrl)) return NONE;
      const [, scheme = ''] = /^(data:|blob:|wxlocalresource:|weixin:)/i.exec(imgUrl) ?? [];
      if (scheme !== '') return [{ case: 'data', values: { scheme: scheme.toLowerCase() } }];
      if (!isAbsolute(imgUrl)) return [{ case: 'relative', values: { imgUrl: literal(imgUrl) } }];
      const [host, page] = [hostOf(imgUrl), hostOf(facts.entry.url)];
      const isLocal = host?.kind === 'loopback' || host?.kind === 'private';
      // A page that is itself on such a host will be somewhere else, and its picture with it.
      return isLocal && host.name !== page?.name ? [{ case: 'local', values: { host: host.name } }] : NONE;
    },
  }),
};

/** What a share lacks: of the later APIs all that they take; of the others what is there, and empty. */
function missingIn(facts: Pick<CallFacts, 'entry' | 'given'>): readonly ShareText[] {
  const share = shareOf(facts);
  // Without an object there is nothing to say of its members.
  if (share?.kind !== 'new' || !isObject(share.given)) return [];
  const { given } = share;
  const isOfTimeline = facts.entry.name === 'updateTimelineShareData';
  const known: readonly string[] = [...TEXTS, ...OTHERS];
  const isStrange = memberNames(given).some((name) => !known.includes(name));
  return TEXTS.filter((name) => {
    const value = member(given, name);
    if (name === 'desc' && isOfTimeline) return false;
    if (isAbsent(value) || value === null) return !isStrange;
    return typeof value === 'string' && value.trim() === '';
  });
}

/** What the last call of a later API lacked: it has been told. */
function missingBefore({ past }: CallFacts): readonly ShareText[] {
  return ['updateAppMessageShareData', 'updateTimelineShareData'].flatMap((name) => {
    const entry = past.last(name);
    return entry ? missingIn({ entry, given: entry.args[0] }) : [];
  });
}

/** The title of an API with a default, where the page wrote one that says nothing; null otherwise. */
function emptyTitleIn({ entry, given }: Pick<CallFacts, 'entry' | 'given'>): string | null {
  // At the bridge it is what the SDK has put in.
  if (!isShared(entry.name) || entry.seam === 'bridge') return null;
  const title = shareOf({ entry, given })?.text('title') ?? null;
  return title !== null && title.trim() === '' ? title : null;
}

/** Whether a share before, in the same document, had no title either: that has been told. */
function isEmptyTitleTold(facts: CallFacts): boolean {
  const { past } = facts;
  if (missingBefore(facts).includes('title')) return true;
  return Object.keys(SHARED).some((name) => {
    const entry = past.last(name);
    return entry !== null && emptyTitleIn({ entry, given: entry.args[0] }) !== null;
  });
}
