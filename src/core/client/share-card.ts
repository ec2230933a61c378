import type { Words } from '../../catalogue/words.ts';
import { isAbsolute, isUnencoded, linkVerdict } from '../domains/link-of-share.ts';
import type { Context } from './behaviour.ts';

/** Where a share goes. */
export type ShareTarget = 'friend' | 'timeline' | 'qq' | 'weibo' | 'qzone' | 'favorite';

/** What is to be known of a share besides its card. */
export const SHARE_NOTES = {
  'not-permitted': {
    zh: '页面监听了分享，但 config 没有成功，或 jsApiList 中没有对应的接口：微信按默认内容分享',
    en: 'The page listens, but its config was not verified or its jsApiList lacks the API: WeChat shares the default',
  },
  'link-ignored': {
    zh: 'link 不是绝对地址，或不在 JS接口安全域名下：微信不使用自定义内容，按默认内容分享',
    en: 'link is no absolute URL, or not on a JS接口安全域名: WeChat drops what the page set and shares the default',
  },
  'link-doubtful': {
    zh: 'link 与页面的域名不同：该域名必须也是 JS接口安全域名，否则真机会按默认内容分享',
    en: 'link is on another host than the page: unless it is a JS接口安全域名 too, a phone shares the default',
  },
  'link-unencoded': {
    zh: 'link 含有空格或未编码的字符，Android 上可能分享失败：请使用 encodeURI',
    en: 'link has spaces or characters that are not encoded, and may fail on Android: use encodeURI',
  },
  'picture-ignored': {
    zh: 'imgUrl 不是 http(s) 绝对地址，微信无法下载图片，卡片上没有图片',
    en: 'imgUrl is no absolute http(s) URL: WeChat cannot load it, and the card has no picture',
  },
} as const satisfies Record<string, Words>;

/** The name of one of them. */
export type ShareNote = keyof typeof SHARE_NOTES;

/** What a page says of a share. */
export interface ShareData {
  title: string;
  desc: string;
  link: string;
  imgUrl: string;
  /** What kind of message it is; `music` and `video` of `onMenuShareTimeline` and `onMenuShareAppMessage`. */
  type: ShareType;
}

/** What a share opens: a page, or sound or film that plays in the chat. */
export type ShareType = 'link' | 'music' | 'video';

/** What is shared, as the chat or the timeline shows it. */
export interface ShareCard extends ShareData {
  target: ShareTarget;
  /** Where it is from: the page itself, or WeChat, which knows no more than the page's title and URL. */
  from: 'page' | 'default';
  /** Empty where the target shows none. */
  desc: string;
  /** Empty: none. */
  imgUrl: string;
  notes: readonly ShareNote[];
}

/** What the client knows of the page without being told. */
export interface SharedPage {
  title: string;
  url: string;
}

/** The card of a page that says nothing: its title and its URL. */
export function defaultCard(
  target: ShareTarget,
  { title, url }: SharedPage,
  notes: readonly ShareNote[] = [],
): ShareCard {
  const desc = target === 'timeline' ? '' : url;
  return { target, from: 'default', title: title || url, desc, link: url, imgUrl: '', type: 'link', notes };
}

/** The card of what a page says. What it left empty comes from the page itself. */
export function cardOf(
  target: ShareTarget,
  said: ShareData,
  page: SharedPage,
  { scenario }: Context,
): ShareCard {
  const link = said.link || page.url;
  const verdict = scenario.isLenient ? 'ok' : linkVerdict(link, page.url, scenario.domains);
  if (verdict === 'ignored') return defaultCard(target, page, ['link-ignored']);
  const notes: ShareNote[] = [];
  if (verdict === 'doubtful') notes.push('link-doubtful');
  if (isUnencoded(link)) notes.push('link-unencoded');
  const hasPicture = isAbsolute(said.imgUrl);
  if (said.imgUrl !== '' && !hasPicture) notes.push('picture-ignored');
  const imgUrl = hasPicture ? said.imgUrl : '';
  // The timeline has room for a title only.
  const desc = target === 'timeline' ? '' : said.desc;
  return { ...said, target, from: 'page', title: said.title || page.title, desc, link, imgUrl, notes };
}
