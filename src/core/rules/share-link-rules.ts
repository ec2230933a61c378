import type { Words } from '../../catalogue/words.ts';
import { isUsualPort } from '../domains/domains.ts';
import { hostOf } from '../domains/host-of.ts';
import { isAbsolute, isUnencoded, linkVerdict } from '../domains/link-of-share.ts';
import { literal } from '../plain.ts';
import { enteredSecrets } from '../secrets/entered-secrets.ts';
import { secretsInText } from '../secrets/find-secrets.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { oauthNamesIn } from './page-url-facts.ts';
import { NONE } from './rule.ts';
import { linkOf, shareKeysOf } from './share-facts.ts';
import { SHARE_LINK_FORMAT_RULES } from './share-link-format-rules.ts';

/** What logs somebody in, by the names that pages have for it. */
const LOGIN =
  /^(?:(?:access|auth|user|login|id|refresh|x)?[-_]?token|jwt|session(?:[-_]?(?:id|key))?|sid|phpsessid|jsessionid|authorization)$/i;
/** Shorter values are numbers of something, in characters. */
const SHORTEST_LOGIN = 16;
const PERSON = /^(?:wx[-_]?)?(?:open|union)[-_]?id$/i;
const PERSON_ID = /^o[\w-]{27}$/;

/** How WeChat has taken links since then. */
const NOTICE: Words = {
  zh: '微信公众平台公告 · 2017 年 4 月',
  en: 'Notice of the WeChat public platform, April 2017',
};

/** What can be wrong with the link of a share. */
export const SHARE_LINK_RULES = {
  'share-link-domain': callRule({
    title: { zh: '分享的 link 在别的域名下', en: 'The shared link is on another domain' },
    topic: 'share',
    place: NOTICE,
    example:
      "wx.updateTimelineShareData({\n  title: '优惠',\n  link: 'https://www.example.net/item',\n  imgUrl: 'https://m.example.com/a.png',\n});",
    canBeWrong: {
      zh: '未填 JS接口安全域名时只是提醒：link 的域名可能也已绑定。',
      en: 'Only a warning while no bound domains are entered: that of the link may be bound, too.',
    },
    cases: {
      unbound: {
        severity: 'error',
        seen: {
          zh: 'link 的域名是 {host}，不在填写的 JS接口安全域名（{domains}）之中。',
          en: 'link is on {host}, which is on none of the domains entered as bound ({domains}).',
        },
        expected: {
          zh: 'link 在当前公众号的 JS接口安全域名下，否则微信不使用页面设置的标题、图片和链接。',
          en: 'A link on a domain that is bound to the account; else WeChat drops the title, the picture and the link that the page has set.',
        },
        advice: {
          zh: '分享当前域名下的链接（需要时由它跳转），或把 {host} 也绑定为 JS接口安全域名。',
          en: 'Share a link of this domain (which may redirect), or bind {host} to the account, too.',
        },
      },
      unbindable: {
        severity: 'error',
        title: {
          zh: '分享的 link 是 {host}，别人打不开',
          en: 'The shared link is on {host}, which others cannot open',
        },
        seen: {
          zh: '页面在 {page}，link 却在 {host}。',
          en: 'The page is on {page}, and link on {host}.',
        },
        expected: {
          zh: 'link 在当前公众号的 JS接口安全域名下；本机、局域网和 IP 地址不能绑定，好友也打不开。',
          en: 'A link on a domain that is bound to the account; this machine, local networks and IP addresses cannot be bound, and friends cannot open them.',
        },
        advice: {
          zh: '检查构建时写入的域名（环境变量、配置文件），或用 location.href 得到 link。',
          en: 'Check the host that the build puts in (environment, settings), or take link from location.href.',
        },
      },
      'other-host': {
        severity: 'warning',
        seen: {
          zh: '页面在 {page}，link 的域名是 {host}。',
          en: 'The page is on {page}, and link on {host}.',
        },
        expected: {
          zh: 'link 在当前公众号的 JS接口安全域名下，否则微信不使用页面设置的标题、图片和链接，也不报错。',
          en: 'A link on a domain that is bound to the account; else WeChat drops the title, the picture and the link that the page has set, and says nothing.',
        },
        advice: {
          zh: '确认 {host} 也绑定为 JS接口安全域名；把它填入场景里的 JS接口安全域名，即可据此判断。',
          en: 'Make sure that {host} is bound to the account, too; enter it among the scenario’s bound domains to have that judged.',
        },
      },
    },
    files: shareKeysOf,
    check: (facts) => {
      const share = linkOf(facts);
      if (!share || share.kind === 'wecom' || !isAbsolute(share.link)) return NONE;
      const { url } = facts.entry;
      const domains = facts.context.domains ?? [];
      const verdict = linkVerdict(share.link, url, domains);
      if (verdict === 'ok') return NONE;
      const [target, page] = [hostOf(share.link.trim()), hostOf(url)];
      const host = target?.name ?? '';
      const isLive = page?.kind === 'name' && isUsualPort(page.port);
      if (isLive && target && target.kind !== 'name') {
        return [{ case: 'unbindable', values: { host, page: page.name } }];
      }
      if (verdict === 'ignored') return [{ case: 'unbound', values: { host, domains: domains.join(', ') } }];
      // The page is not yet where it will be.
      if (!isLive || page.name === host) return NONE;
      return [{ case: 'other-host', values: { host, page: page.name } }];
    },
  }),

  ...SHARE_LINK_FORMAT_RULES,

  'share-link-characters': callRule({
    title: { zh: '分享的 link 含未编码的字符', en: 'The shared link has characters that are not encoded' },
    topic: 'share',
    place: '分享接口',
    example:
      "wx.updateTimelineShareData({\n  title: '优惠',\n  link: 'https://m.example.com/?q=优惠 券',\n  imgUrl: 'https://m.example.com/a.png',\n});",
    canBeWrong: {
      zh: '只在 Android 微信上见到分享失败；iOS 上通常没有问题。',
      en: 'Shares are known to fail in WeChat on Android; on iOS they usually do not.',
    },
    cases: {
      raw: {
        severity: 'warning',
        seen: { zh: 'link 里有 {characters}。', en: 'link has {characters} in it.' },
        expected: {
          zh: '空格和中文等字符经过编码（%20、%E4…）：否则 Android 微信可能分享失败，打开的页面签名也可能不对。',
          en: 'Spaces and characters beyond ASCII encoded (%20, %E4…): otherwise the share may fail on Android, and so may the signature of the page that it opens.',
        },
        advice: {
          zh: '对参数值用 encodeURIComponent，或对整个链接用 encodeURI。',
          en: 'Use encodeURIComponent on each value, or encodeURI on the whole link.',
        },
      },
    },
    check: (facts) => {
      const { link } = linkOf(facts) ?? {};
      if (link === undefined || !isAbsolute(link) || !isUnencoded(link)) return NONE;
      const raw = [...new Set(link.match(/[^\x21-\x7e]/gu) ?? [])].slice(0, 8);
      return [{ case: 'raw', values: { characters: literal(raw.join('')) } }];
    },
  }),

  'share-link-private': callRule({
    title: { zh: '分享的 link 带有本人的登录信息', en: 'The shared link carries the user’s own login' },
    topic: 'share',
    place: '附录5 · 11',
    example:
      "wx.updateTimelineShareData({\n  title: '优惠',\n  link: 'https://m.example.com/?code=021Xh2ll2Kk3h04Gxnll2Xz6y10Xh2lP&state=1',\n  imgUrl: 'https://m.example.com/a.png',\n});",
    canBeWrong: {
      zh: '由参数名和值的样子判断：它也可能是特意用来标记分享来源的。',
      en: 'It goes by the parameter’s name and the looks of its value, which may be meant to mark where a share comes from.',
    },
    cases: {
      code: {
        severity: 'warning',
        seen: { zh: 'link 带有网页授权的 {names}。', en: 'link has {names} of an OAuth login.' },
        expected: {
          zh: '不带 code 的链接：code 只能用一次，好友打开时已失效（40163）。',
          en: 'A link without code: it can be used once, and is void for whoever opens the share (40163).',
        },
        advice: {
          zh: '从 link 去掉 {names}，例如用 new URL 的 searchParams.delete。',
          en: 'Take {names} out of link, as by searchParams.delete of new URL.',
        },
      },
      login: {
        severity: 'warning',
        seen: { zh: 'link 带有 {names}。', en: 'link has {names}.' },
        expected: {
          zh: '不带登录凭证的链接：打开分享的人会以分享者的身份登录。',
          en: 'A link without credentials: whoever opens the share is logged in as the one who shared it.',
        },
        advice: {
          zh: '从 link 去掉 {names}，登录凭证放在 Cookie 里。',
          en: 'Take {names} out of link, and keep the login in a cookie.',
        },
      },
      person: {
        severity: 'note',
        seen: { zh: 'link 带有分享者的 {names}。', en: 'link has the sharer’s {names}.' },
        expected: {
          zh: '打开的页面不把它当作当前用户的身份；公开用户标识也可能不妥。',
          en: 'That the page it opens does not take it for the one who opens it; nor need everybody know it.',
        },
        advice: {
          zh: '需要记录分享者时改用自己的编号，打开的页面另行授权。',
          en: 'To know who shared, use a number of your own, and log in whoever opens the page.',
        },
      },
    },
    check: (facts) => {
      const { link } = linkOf(facts) ?? {};
      return link === undefined || !isAbsolute(link) ? NONE : privateIn(link, facts);
    },
  }),

  'share-link-http': callRule({
    title: { zh: 'https 页面分享 http 链接', en: 'A page by https shares a link by http' },
    topic: 'share',
    place: '附录5 · 2.3',
    example:
      "wx.updateTimelineShareData({\n  title: '优惠',\n  link: 'http://m.example.com/item',\n  imgUrl: 'https://m.example.com/a.png',\n});",
    canBeWrong: {
      zh: '服务器把 http 重定向到 https 时没有影响。',
      en: 'It does no harm where the server redirects http to https.',
    },
    cases: {
      http: {
        severity: 'note',
        seen: {
          zh: '页面是 https，link 以 http:// 开头，域名同为 {host}。',
          en: 'The page is by https; link begins with http://, on the same {host}.',
        },
        expected: {
          zh: '与页面相同的协议：从分享打开的是另一个 url，签名按 http 计算，Cookie 也可能不同。',
          en: 'The scheme of the page: the share opens another url, which is signed as http, and may have other cookies.',
        },
        advice: { zh: '把 link 改为 https://。', en: 'Begin link with https://.' },
      },
    },
    check: (facts) => {
      const { link } = linkOf(facts) ?? {};
      if (!link || !/^\s*http:/i.test(link) || !facts.entry.url.startsWith('https:')) return NONE;
      const host = hostOf(link.trim())?.name;
      return host !== undefined && host === hostOf(facts.entry.url)?.name
        ? [{ case: 'http', values: { host } }]
        : NONE;
    },
  }),
};

function privateIn(link: string, { context }: CallFacts) {
  const oauth = oauthNamesIn(link);
  if (oauth.length > 0) return [{ case: 'code' as const, values: { names: oauth.join(', ') } }];
  // Also behind the #, where routers have a query of their own.
  const pairs = Array.from(link.matchAll(/[?&]([^=&#?]+)=([^&#]*)/g), ([, name = '', value = '']) => ({
    name,
    value,
  }));
  const known = enteredSecrets(context.secrets);
  const logins = pairs.filter(
    ({ name, value }) =>
      LOGIN.test(name) &&
      value.length >= SHORTEST_LOGIN &&
      secretsInText(value, known, { name, isPayment: false }).length === 0,
  );
  if (logins.length > 0) return [{ case: 'login' as const, values: { names: namesOf(logins) } }];
  const persons = pairs.filter(({ name, value }) => PERSON.test(name) && PERSON_ID.test(value));
  return persons.length > 0 ? [{ case: 'person' as const, values: { names: namesOf(persons) } }] : NONE;
}

const namesOf = (pairs: readonly { name: string }[]): string =>
  [...new Set(pairs.map(({ name }) => name))].join(', ');
