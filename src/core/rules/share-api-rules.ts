import { isSpecial, member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { callRule } from './call-facts.ts';
import { NONE } from './rule.ts';
import { isAnswerToPress, isShared, shareKindOf } from './share-facts.ts';

/** The APIs that say what is shared with a friend, and with all of them: those that wait for a press, and the later ones. */
const GROUPS = [
  { old: ['onMenuShareAppMessage', 'onMenuShareQQ'], later: 'updateAppMessageShareData' },
  { old: ['onMenuShareTimeline', 'onMenuShareQZone'], later: 'updateTimelineShareData' },
] as const;
/** How long a share may be open, in milliseconds. */
const LONGEST_SHARE = 60_000;

/** What can be wrong with the way in which a page says what is shared. */
export const SHARE_API_RULES = {
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
