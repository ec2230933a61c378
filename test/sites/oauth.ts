import type { Site } from './site.ts';
import { external, inline } from './site.ts';

const SDK = external('/npm/jweixin-module/lib/index.js');

/** The link of a page to WeChat's authorization page, which is to return to the page itself; as code. */
const LINK = `'https://open.weixin.qq.com/connect/oauth2/authorize?' + [
  'appid=wx0123456789abcdef',
  'redirect_uri=' + encodeURIComponent(location.origin + location.pathname),
  'response_type=code&scope=snsapi_base&state=first',
].join('&') + '#wechat_redirect'`;

const HAS_CODE = `location.search.includes('code=')`;

const READY =
  SDK + inline(`if (${HAS_CODE}) { wx.config(configOf(window.signed)); wx.ready(() => note('ready')); }`);

/** Pages that send the browser to WeChat's authorization page. */
export const OAUTH: Readonly<Record<string, Site>> = {
  guarded: {
    title: 'a page that wants a code before it does anything',
    head: inline(`if (!${HAS_CODE}) location.href = ${LINK};`),
    body: READY,
  },
  wechat: {
    title: 'the same, in WeChat only',
    head: inline(`if (/MicroMessenger/.test(navigator.userAgent) && !${HAS_CODE}) location.href = ${LINK};`),
    body: READY,
  },
  deaf: {
    title: 'a page that takes no code, and asks again each time',
    head: inline(`location.href = ${LINK};`),
  },
};
