import { isAbsent, member } from '../plain.ts';
import { callRule } from './call-facts.ts';
import { givenOf, headingOf } from './parameter-facts.ts';
import { misnamedIn } from './parameter-names.ts';
import { problemsOf, valuesOf } from './parameter-problems.ts';
import type { Found } from './rule.ts';

/** APIs of which the SDK reads the length of a list, and throws where there is none. */
const THROWING: ReadonlySet<string> = new Set(['addCard', 'openCard']);

/** What can be wrong with parameters that have to be there. */
export const PARAM_MISSING_RULES = {
  'param-missing': callRule({
    title: { zh: '缺少必填参数', en: 'A required parameter is missing' },
    topic: 'parameters',
    place: '接口调用说明',
    example: "wx.previewImage({ current: 'https://m.example.com/1.jpg' });",
    canBeWrong: null,
    cases: {
      absent: {
        severity: 'error',
        title: { zh: '{api} 缺少 {path}', en: '{api} has no {path}' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: {
          zh: '{path} 必填，是{expected}（{place}）。',
          en: '{path} is required, and is {expected} ({place}).',
        },
        advice: {
          zh: '在 wx.{api} 的参数中传入 {path}；值来自异步请求时，等它返回后再调用。',
          en: 'Pass {path} to wx.{api}; when it comes from a request, call once that has answered.',
        },
      },
      empty: {
        severity: 'error',
        title: { zh: '{api} 的 {path} 为空', en: '{path} of {api} is empty' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: {
          zh: '{path} 是{expected}，不能为空（{place}）。',
          en: '{path} is {expected}, and not empty ({place}).',
        },
        advice: {
          zh: '确认取到 {path} 的值之后再调用 wx.{api}。',
          en: 'Call wx.{api} once there is a value for {path}.',
        },
      },
      throws: {
        severity: 'error',
        title: { zh: '{api} 缺少 {path}，SDK 会抛出异常', en: '{api} has no {path}, and the SDK throws' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: {
          zh: '{path} 必填，是{expected}（{place}）；SDK 要读它的 length，没有就抛出 TypeError，fail 也不会执行。',
          en: '{path} is required, and is {expected} ({place}); the SDK reads its length, throws a TypeError without it, and runs no fail.',
        },
        advice: {
          zh: '在 wx.{api} 的参数中传入数组 {path}。',
          en: 'Pass the list {path} to wx.{api}.',
        },
      },
      wecom: {
        severity: 'warning',
        title: { zh: '{api} 缺少 {path}', en: '{api} has no {path}' },
        seen: { zh: '{path} 是 {seen}。', en: '{path} is {seen}.' },
        expected: {
          zh: '{path} 必填，是{expected}（{place}）。',
          en: '{path} is required, and is {expected} ({place}).',
        },
        advice: { zh: '调用 {api} 时传入 {path}。', en: 'Pass {path} to {api}.' },
      },
      'data-url': {
        severity: 'warning',
        title: {
          zh: '{api} 的 type 是 {type}，却没有 dataUrl',
          en: '{api} has the type {type} and no dataUrl',
        },
        seen: { zh: 'type 是 {type}，dataUrl 为空。', en: 'type is {type}, and dataUrl is empty.' },
        expected: {
          zh: 'type 为 music 或 video 时要提供数据链接（{place}）。',
          en: 'The link to the data, as type is music or video ({place}).',
        },
        advice: {
          zh: '传入 dataUrl，即音频或视频的链接；只是分享网页时去掉 type。',
          en: 'Pass the link to the music or video as dataUrl; drop type when a page is shared.',
        },
      },
    },
    check: (facts) => {
      const all: Found<'absent' | 'empty' | 'throws' | 'wecom' | 'data-url'>[] = [];
      for (const problem of problemsOf(facts)) {
        const { given, fault, path } = problem;
        if (fault === 'empty') all.push({ case: 'empty', values: valuesOf(problem) });
        if (fault !== 'missing') continue;
        // One mistake: the name.
        if (misnamedIn(given).some((other) => other.name !== null && path === pathOf(other))) continue;
        const isThrown = THROWING.has(given.api) && path === 'cardList';
        const name = given.isOfWecom ? 'wecom' : isThrown ? 'throws' : 'absent';
        all.push({ case: name, values: valuesOf(problem) });
      }
      const given = givenOf(facts);
      const type = member(given?.object ?? undefined, 'type');
      if (given?.api.startsWith('onMenuShare') !== true || (type !== 'music' && type !== 'video')) return all;
      const dataUrl = member(given.object ?? undefined, 'dataUrl');
      const isMissing = isAbsent(dataUrl) || dataUrl === '' || dataUrl === null;
      if (!isMissing || misnamedIn(given).some(({ name }) => name === 'dataUrl')) return all;
      return [...all, { case: 'data-url', values: { api: given.api, type, place: headingOf(given.api) } }];
    },
  }),
};

/** Where the name that was meant stands. */
function pathOf({ path, key, name }: { path: string; key: string; name: string | null }): string {
  return `${path.slice(0, path.length - key.length)}${name ?? ''}`;
}
