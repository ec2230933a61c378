import type { Words } from '../../catalogue/words.ts';
import { MORE_CALL_ERRORS } from './error-call-rules.ts';
import { CLIENT_CAUSES } from './error-causes/client-causes.ts';
import { DOMAIN_CAUSES } from './error-causes/domain-causes.ts';
import { CONFIG_FIELD_CAUSES } from './error-causes/field-causes.ts';
import { MORE_PERMISSION_CAUSES, PERMISSION_CAUSES } from './error-causes/permission-causes.ts';
import { SIGNATURE_CAUSES, signatureKeys } from './error-causes/signature-causes.ts';
import { type ErrorFacts, errorRule, found, hasCode, isBareFail, ruledOut } from './error-facts.ts';
import { isDenied, isNotThere, isOffline } from './error-texts.ts';
import { WECOM_ERRORS } from './error-wecom-rules.ts';

const CONFIG_OK: Words = { zh: '结果为 config:ok。', en: 'config:ok.' };

const isConfig = ({ entry }: ErrorFacts): boolean => entry.kind === 'config';

/** The errors of 附录5 in its order, then those of WeCom: each with its causes. */
export const ERROR_RULES = {
  'error-invalid-url-domain': errorRule({
    title: {
      zh: 'invalid url domain：页面的域名没有与 appId 绑定',
      en: 'invalid url domain: the page’s domain is not bound to the appId',
    },
    place: '附录5 · 1',
    example: "wx.config(sign(location.href));\nphone('config:invalid url domain');",
    expected: CONFIG_OK,
    advice: {
      zh: '在公众号后台“设置与开发 → 账号设置 → 功能设置”核对 JS接口安全域名，再逐项检查下面的原因。',
      en: 'See which domains are bound (function settings at mp.weixin.qq.com), then go through the causes below in order.',
    },
    causes: DOMAIN_CAUSES,
    isIt: (facts) =>
      isConfig(facts) && (/invalid(?:url|js)?domain/.test(facts.said) || hasCode(facts, 40048)),
  }),

  'error-invalid-signature': {
    ...errorRule({
      title: { zh: 'invalid signature：签名错误', en: 'invalid signature: the signature is wrong' },
      place: '附录5 · 2',
      example: "wx.config(sign(location.href));\nphone('config:invalid signature');",
      expected: CONFIG_OK,
      advice: {
        zh: '按顺序检查下面的原因；填入 jsapi_ticket，可以证实或排除大部分。',
        en: 'Go through the causes below in order; with the jsapi_ticket entered, most are proved or ruled out.',
      },
      causes: SIGNATURE_CAUSES,
      isIt: (facts) => isConfig(facts) && (facts.said.includes('invalidsignature') || hasCode(facts, 63002)),
    }),
    files: signatureKeys,
  },

  'error-offline-verifying': errorRule({
    title: {
      zh: 'the permission value is offline verifying：config 没有正确执行，或接口不在 jsApiList 中',
      en: 'the permission value is offline verifying: config did not succeed, or the API is not in jsApiList',
    },
    place: '附录5 · 3',
    example: "wx.chooseImage({});\nphone('chooseImage:fail, the permission value is offline verifying');",
    expected: {
      zh: 'config 成功之后，在 wx.ready 的回调中调用 jsApiList 里的接口。',
      en: 'An API of jsApiList, called within wx.ready once config has succeeded.',
    },
    advice: {
      zh: '按顺序检查下面的原因：先让 config 通过，再看调用的时机和 jsApiList。',
      en: 'Go through the causes below in order: first make config succeed, then see to the time of the call and jsApiList.',
    },
    causes: { ...PERMISSION_CAUSES, ...MORE_PERMISSION_CAUSES },
    isIt: (facts) => !isConfig(facts) && isOffline(facts),
  }),

  'error-permission-denied': errorRule({
    title: {
      zh: 'permission denied：没有权限使用该接口，或接口不在 jsApiList 中',
      en: 'permission denied: the account may not use the API, or it is not in jsApiList',
    },
    place: '附录5 · 4',
    example: "wx.chooseImage({});\nphone('chooseImage:permission denied');",
    expected: {
      zh: '公众号有该接口的权限，并且接口在 jsApiList 中。',
      en: 'An account that may use the API, and the API in jsApiList.',
    },
    advice: {
      zh: '把接口名加入 wx.config 的 jsApiList；已经有时，在公众号后台“接口权限”中核对。',
      en: 'Add the API to jsApiList of wx.config; if it is there, see its permissions at mp.weixin.qq.com.',
    },
    causes: {
      'account-not-permitted': {
        text: {
          zh: '公众号没有该接口的权限：未认证、认证过期、个人主体，或被封禁（公众号后台 → 接口权限）。',
          en: 'The account may not use it: not certified, no longer certified, a person’s, or blocked (see its permissions at mp.weixin.qq.com).',
        },
      },
      'not-in-list': PERMISSION_CAUSES['not-in-list'],
      'config-failed': PERMISSION_CAUSES['config-failed'],
      'before-ready': PERMISSION_CAUSES['before-ready'],
      ...MORE_PERMISSION_CAUSES,
      'in-mini-program': {
        text: {
          zh: '页面在小程序的 web-view 中：那里没有分享等接口。',
          en: 'The page is in a mini program’s web-view, which has no share APIs, among others.',
        },
        found: { zh: 'User-Agent 中有 miniProgram。', en: 'The user agent has miniProgram in it.' },
        ruledOut: { zh: 'User-Agent 中没有 miniProgram。', en: 'The user agent has no miniProgram in it.' },
        judge: ({ entry }) => {
          if (!/miniprogram/i.test(entry.userAgent)) return ruledOut();
          return /share/i.test(entry.name) ? found() : null;
        },
      },
    },
    isIt: (facts) => !isConfig(facts) && isDenied(facts),
  }),

  'error-function-not-exist': errorRule({
    title: {
      zh: 'function not exist：当前客户端没有该接口',
      en: 'function not exist: the client does not have the API',
    },
    place: '附录5 · 5',
    example: "wx.chooseImage({});\nphone('chooseImage:function not exist');",
    expected: {
      zh: '客户端支持该接口；可先用 wx.checkJsApi 判断。',
      en: 'A client that has the API: wx.checkJsApi tells.',
    },
    advice: {
      zh: '调用前用 wx.checkJsApi 判断，不支持时提示用户升级微信。',
      en: 'Ask wx.checkJsApi before the call, and have the user update WeChat where it is not there.',
    },
    causes: CLIENT_CAUSES,
    isIt: (facts) => !isConfig(facts) && isNotThere(facts),
  }),

  ...MORE_CALL_ERRORS,

  'error-config-fail': errorRule({
    title: { zh: 'config:fail：config 的参数不全', en: 'config:fail: config lacks parameters' },
    place: '附录5 · 12',
    example: "wx.config(sign(location.href));\nphone('config:fail');",
    expected: {
      zh: '传入 appId、timestamp、nonceStr、signature 和 jsApiList。',
      en: 'appId, timestamp, nonceStr, signature and jsApiList.',
    },
    advice: {
      zh: '补全缺少的参数；都有时，打开 debug: true 看手机上弹出的完整错误。',
      en: 'Add what is missing; if nothing is, set debug: true and read the whole error on the phone.',
    },
    causes: CONFIG_FIELD_CAUSES,
    isIt: (facts) => isConfig(facts) && isBareFail(facts) && !/invalid|\d{5}/.test(facts.words),
  }),

  'error-require-subscribe': errorRule({
    title: {
      zh: 'require subscribe：当前用户没有关注该测试号',
      en: 'require subscribe: the user does not follow the test account',
    },
    place: '附录5 · 21',
    example: "wx.config(sign(location.href));\nphone('config:require subscribe');",
    expected: CONFIG_OK,
    advice: {
      zh: '用当前微信号扫测试号页面上的二维码关注；上线前把 appId 换成正式公众号的。',
      en: 'Follow the test account by its QR code with this WeChat; go live with the appId of a real account.',
    },
    causes: {
      'not-following': {
        text: {
          zh: '当前微信用户没有关注该测试号（mp.weixin.qq.com/debug/cgi-bin/sandbox 有二维码）。',
          en: 'The user does not follow the test account (its QR code is at mp.weixin.qq.com/debug/cgi-bin/sandbox).',
        },
      },
      'test-app-id': {
        text: {
          zh: 'appId 是测试号的：只有测试号会出现这个错误，正式环境应使用公众号的 appId。',
          en: 'The appId is a test account’s, as only those say so: production takes the real account’s.',
        },
      },
    },
    isIt: (facts) => isConfig(facts) && facts.said.includes('requiresubscribe'),
  }),

  'error-invalid-app-id': errorRule({
    title: { zh: 'invalid appid：appId 无效', en: 'invalid appid: there is no such account' },
    place: '步骤三',
    example:
      "wx.config(sign(location.href));\nphone('config:fail,Error: 系统错误,错误码:40013,invalid appid');",
    expected: CONFIG_OK,
    advice: {
      zh: '在公众号后台“设置与开发 → 基本配置”复制开发者ID(AppID)，原样传给 wx.config。',
      en: 'Copy the AppID from the basic settings at mp.weixin.qq.com, and pass it to wx.config as it is.',
    },
    causes: {
      'app-id-missing': CONFIG_FIELD_CAUSES['app-id-missing'],
      'app-id-other': DOMAIN_CAUSES['app-id-other'],
      'app-id-invalid': CONFIG_FIELD_CAUSES['app-id-invalid'],
    },
    isIt: (facts) =>
      isConfig(facts) &&
      facts.client.kind !== 'wecom' &&
      !facts.said.includes('corpid') &&
      (facts.said.includes('invalidappid') || hasCode(facts, 40013)),
  }),

  ...WECOM_ERRORS,
};
