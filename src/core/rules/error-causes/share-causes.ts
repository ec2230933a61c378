import { isAbsolute, isUnencoded, linkVerdict } from '../../domains/link-of-share.ts';
import { literal, member } from '../../plain.ts';
import { type ErrorCause, type ErrorFacts, found, type Judged, ruledOut } from '../error-facts.ts';
import { PERMISSION_CAUSES } from './permission-causes.ts';

/** Why a page cannot be shared: 附录5 · 7 and 16, 分享接口, then what is met besides. */
export const SHARE_CAUSES = {
  'account-not-verified': {
    text: {
      zh: '公众号没有认证：只有认证的公众号才有分享接口权限（公众号后台 → 接口权限）。',
      en: 'The account is not certified: only such may share (permissions at mp.weixin.qq.com).',
    },
  },
  'before-ready': {
    ...PERMISSION_CAUSES['before-ready'],
    text: { zh: '分享接口没有写在 wx.ready 的回调中。', en: 'The share API is not called within wx.ready.' },
  },
  'not-in-list': PERMISSION_CAUSES['not-in-list'],
  'link-elsewhere': {
    text: {
      zh: 'link 的域名不是当前公众号的 JS接口安全域名。',
      en: 'The domain of link is not bound to the account.',
    },
    found: { zh: 'link 是 {link}。', en: 'link is {link}.' },
    ruledOut: { zh: 'link 是 {link}，域名可用。', en: 'link is {link}, on a domain that will do.' },
    judge: linkElsewhere,
  },
  'link-characters': {
    text: {
      zh: 'link 中有空格或未编码的中文（Android）：用 encodeURI 编码。',
      en: 'link has spaces or letters that are not ASCII (Android): encode them with encodeURI.',
    },
    found: { zh: 'link 是 {link}。', en: 'link is {link}.' },
    ruledOut: { zh: 'link 只有 ASCII 字符，没有空格。', en: 'link is ASCII only, without spaces.' },
    judge: linkCharacters,
  },
  'image-outside': {
    text: {
      zh: 'imgUrl 打不开，或不是完整的 http(s) 链接（iOS 微信 6.1 不显示外链图片）。',
      en: 'imgUrl cannot be opened, or is no whole http(s) URL (WeChat 6.1 on iOS shows no image hosted elsewhere).',
    },
    found: { zh: 'imgUrl 是 {imgUrl}。', en: 'imgUrl is {imgUrl}.' },
    judge: imageOutside,
  },
} as const satisfies Record<string, ErrorCause>;

function linkElsewhere({ given, entry, context }: ErrorFacts): Judged {
  const link = member(given, 'link');
  if (typeof link !== 'string' || link === '') return null;
  const values = { link: literal(link) };
  const verdict = linkVerdict(link, entry.url, context.domains ?? []);
  if (verdict === 'doubtful') return null;
  return verdict === 'ok' ? ruledOut(values) : found(values);
}

function linkCharacters({ given }: ErrorFacts): Judged {
  const link = member(given, 'link');
  if (typeof link !== 'string') return null;
  return isUnencoded(link) ? found({ link: literal(link) }) : ruledOut();
}

function imageOutside({ given }: ErrorFacts): Judged {
  const imgUrl = member(given, 'imgUrl');
  if (typeof imgUrl !== 'string' || imgUrl === '' || isAbsolute(imgUrl)) return null;
  return found({ imgUrl: literal(imgUrl) });
}
