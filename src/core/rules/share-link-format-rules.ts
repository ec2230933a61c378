import { isAbsolute } from '../domains/link-of-share.ts';
import { literal } from '../plain.ts';
import { callRule } from './call-facts.ts';
import { NONE } from './rule.ts';
import { linkOf } from './share-facts.ts';

const EXPECTED = {
  zh: '以 http:// 或 https:// 开头的完整 URL；微信不知道页面的地址，无法补全，会按默认内容分享。',
  en: 'A full URL with http:// or https:// in front: WeChat cannot complete it, and shares its default.',
} as const;

/** A URL that was encoded as a whole. */
const ENCODED = /^\s*https?%3A/i;
/** A host by the looks of its end, where a path of the page's would have its own kinds: `.html`, `.php`, `.jpg`. */
const HOST_FIRST =
  /^\s*(?:[\w-]+\.)+(?:com|cn|net|org|cc|top|vip|xyz|shop|store|site|online|club|tech|info|io|me|tv|hk|tw)(?:[:/?#]|\s*$)/i;

/** What can be wrong with the form of a share's link. */
export const SHARE_LINK_FORMAT_RULES = {
  'share-link-format': callRule({
    title: { zh: '分享的 link 不是完整的 URL', en: 'The shared link is no full URL' },
    topic: 'share',
    place: '分享接口',
    example:
      "wx.updateTimelineShareData({ title: '优惠', link: '/item', imgUrl: 'https://m.example.com/a.png' });",
    canBeWrong: {
      zh: '各版本的微信如何处理这样的 link，没有官方说明。',
      en: 'What each version of WeChat makes of such a link is not documented.',
    },
    cases: {
      relative: {
        severity: 'error',
        seen: { zh: 'link 是 {link}。', en: 'link is {link}.' },
        expected: EXPECTED,
        advice: {
          zh: '写成 new URL({link}, location.href).href。',
          en: 'Write new URL({link}, location.href).href.',
        },
      },
      host: {
        severity: 'error',
        title: { zh: '分享的 link 缺少 https://', en: 'The shared link has no https://' },
        seen: { zh: 'link 是 {link}。', en: 'link is {link}.' },
        expected: EXPECTED,
        advice: { zh: "写成 'https://' + {link}。", en: "Write 'https://' + {link}." },
      },
      encoded: {
        severity: 'error',
        title: { zh: '分享的 link 被整个编码', en: 'The shared link is encoded as a whole' },
        seen: { zh: 'link 是 {link}。', en: 'link is {link}.' },
        expected: EXPECTED,
        advice: {
          zh: '去掉 encodeURIComponent：只有传给签名接口的 url 参数需要它，link 直接写 location.href。',
          en: 'Drop encodeURIComponent: only the url parameter for the signing server needs it; link is location.href as it is.',
        },
      },
    },
    check: (facts) => {
      const { link = '' } = linkOf(facts) ?? {};
      if (link.trim() === '' || isAbsolute(link)) return NONE;
      const name = ENCODED.test(link) ? 'encoded' : HOST_FIRST.test(link) ? 'host' : 'relative';
      return [{ case: name, values: { link: literal(link) } }];
    },
  }),
};
