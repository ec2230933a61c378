import { hostOf } from '../domains/host-of.ts';
import { isAbsolute } from '../domains/link-of-share.ts';
import { isAbsent, isSpecial, isUnknown, kindOf, lengthOf, literal, member, memberNames } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { NONE } from './rule.ts';
import { isAnswerToPress, isShared, isToldOf, type ShareText, shareKindOf, shareOf } from './share-facts.ts';

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
/** The APIs that say what is shared with a friend, and with all of them: those that wait for a press, and the later ones. */
const GROUPS = [
  { old: ['onMenuShareAppMessage', 'onMenuShareQQ'], later: 'updateAppMessageShareData' },
  { old: ['onMenuShareTimeline', 'onMenuShareQZone'], later: 'updateTimelineShareData' },
] as const;
/** How long a share may be open, in milliseconds. */
const LONGEST_SHARE = 60_000;

const PICTURE_ADVICE = {
  zh: '写成以 https:// 开头的完整地址，例如 new URL(路径, location.href).href。',
  en: 'Write the full address with https:// in front, such as new URL(path, location.href).href.',
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
    },
    check: (facts) => {
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

  'share-old-and-new': callRule({
    title: { zh: '新旧分享接口混用', en: 'Old and new share APIs on one page' },
    topic: 'share',
    place: '分享接口',
    example:
      "const share = { title: '优惠', desc: '今天', link: 'https://m.example.com/', imgUrl: 'https://m.example.com/a.png' };\nwx.onMenuShareAppMessage(share);\nwx.updateAppMessageShareData(share);",
    canBeWrong: {
      zh: '为兼容旧版微信而两者都写、内容一致时，没有问题。',
      en: 'Nothing is wrong where both say the same, for the sake of old versions.',
    },
    cases: {
      both: {
        severity: 'note',
        seen: { zh: '同一页面调用了 {old} 和 {later}。', en: 'One page calls {old} and {later}.' },
        expected: {
          zh: '只用其中一种：两者内容不同时，以哪个为准取决于微信的版本。',
          en: 'One of them: where they differ, it depends on the version of WeChat which one counts.',
        },
        advice: {
          zh: '用 wx.checkJsApi 判断，支持 {later} 就只用它，不支持再用 {old}；两者都写时内容要一致。',
          en: 'Ask wx.checkJsApi, and use {later} where it is there, {old} only where it is not; when both are used, have them say the same.',
        },
      },
    },
    files: (entry) => groupKeysOf(entry),
    check: ({ entry, past }) => {
      const isBoth = (group: number) =>
        past.last(groupKey(group, 'old')) !== null && past.last(groupKey(group, 'new')) !== null;
      if (GROUPS.some((_, group) => isBoth(group))) return NONE;
      return GROUPS.flatMap(({ old, later }, group) => {
        if (!groupKeysOf(entry).some((key) => key.startsWith(groupKey(group, '')))) return [];
        const other = past.last(groupKey(group, entry.name === later ? 'old' : 'new'));
        if (!other) return [];
        const first = old.find((name) => name === entry.name || name === other.name) ?? old[0];
        return [{ case: 'both' as const, values: { old: first, later } }];
      });
    },
  }),

  'share-late': callRule({
    title: { zh: 'trigger 之后才修改分享内容', en: 'The share is changed after its trigger' },
    topic: 'share',
    place: '接口调用说明 · 5',
    example:
      "const share = { title: '优惠', link: 'https://m.example.com/', imgUrl: 'https://m.example.com/a.png' };\nwx.onMenuShareWeibo({ ...share, trigger() {} });\nWeixinJSBridge.invoke('shareWeiboApp', { ...share, img_url: share.imgUrl });\nwx.onMenuShareWeibo({ ...share, title: '今天的优惠' });",
    canBeWrong: {
      zh: '修改可能与这次分享无关，只是恰好发生在分享进行时；它总是只对下一次分享有效。',
      en: 'The change may have nothing to do with this share, and happen while it is open; it always counts for the next one only.',
    },
    cases: {
      late: {
        severity: 'warning',
        seen: {
          zh: '用户点了分享，{api} 的内容已交给微信；{delay} 毫秒后、分享结束之前，页面又调用了 {api}。',
          en: 'The user has pressed share, and what {api} says has gone to WeChat; {delay} ms later, with the share still open, the page calls {api} again.',
        },
        expected: {
          zh: '分享内容在 trigger 返回时已定：其中的 ajax 等异步请求回来时已经晚了，这次分享的仍是原来的内容。',
          en: 'The share is settled when trigger returns: what an ajax request brings comes too late, and this share has the old content.',
        },
        advice: {
          zh: '在 wx.ready 之后、用户点分享之前就请求好分享内容，再调用 {api}；trigger 里只做同步的事。',
          en: 'Fetch the content after wx.ready, before the user shares, and call {api} then; do nothing in trigger that takes time.',
        },
      },
    },
    files: (entry) => (hasTrigger(entry) ? [triggerKey(entry.name)] : []),
    check: ({ entry, past }) => {
      if (!isShared(entry.name) || entry.seam === 'bridge') return NONE;
      const share = past.last(entry.name);
      if (!share || !isAnswerToPress(share) || !past.last(triggerKey(entry.name))) return NONE;
      const delay = entry.at - share.at;
      const isOpen = delay < Math.min(share.duration ?? LONGEST_SHARE, LONGEST_SHARE);
      return isOpen ? [{ case: 'late', values: { api: entry.name, delay: `${Math.round(delay)}` } }] : NONE;
    },
  }),
};

/** What a share lacks: of the later APIs all that they take; of the others what is there, and empty. */
function missingIn(facts: Pick<CallFacts, 'entry' | 'given'>): readonly ShareText[] {
  const share = shareOf(facts);
  if (share?.kind !== 'new') return [];
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
  return GROUPS.flatMap(({ later }) => {
    const entry = past.last(later);
    return entry ? missingIn({ entry, given: entry.args[0] }) : [];
  });
}

function groupKey(group: number, age: 'old' | 'new' | ''): string {
  return `share of group ${group} ${age}`;
}

function groupKeysOf({ name }: Entry): readonly string[] {
  return GROUPS.flatMap(({ old, later }, group) => {
    if (name === later) return [groupKey(group, 'new')];
    return old.some((one) => one === name) ? [groupKey(group, 'old')] : [];
  });
}

const triggerKey = (name: string): string => `${name} with trigger`;

function hasTrigger({ name, seam, args: [given] }: Entry): boolean {
  if (shareKindOf(name) !== 'old' || seam === 'bridge') return false;
  const trigger = member(given, 'trigger');
  return isSpecial(trigger) && trigger.$ === 'function';
}
