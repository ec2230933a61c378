import { ACCOUNT, type CoveredSection, mistakes, rules, SERVER, views } from './covered.ts';

const HISTORY = {
  zh: '微信已修复；面板模拟的是现在的客户端。',
  en: 'Mended by WeChat long ago: the client simulated is today’s.',
};

/** 附录5, by its numbers. */
export const ERRORS_COVERAGE: readonly CoveredSection[] = [
  {
    heading: '附录5-常见错误及解决方法',
    rows: [
      { fact: 'debug: true', by: [...rules('config-debug-on'), ...views('alert')] },
      {
        fact: '1. invalid url domain',
        by: [
          { error: 'invalid url domain' },
          ...rules('error-invalid-url-domain', 'url-domain'),
          ...views('safeDomains'),
        ],
        reason: ACCOUNT,
      },
      {
        fact: { zh: '1. 仅 80 和 443 端口', en: '1. Ports 80 and 443 only' },
        by: rules('url-domain', 'error-invalid-url-domain'),
      },
      { fact: { zh: '1. 三个有效域名', en: '1. Three domains' }, by: views('safeDomains'), reason: ACCOUNT },
      {
        fact: '2. invalid signature',
        by: [
          { error: 'invalid signature' },
          ...rules('error-invalid-signature', 'config-signature-mismatch'),
          ...views('explanations'),
        ],
      },
      {
        fact: '2.1 http://mp.weixin.qq.com/debug/cgi-bin/sandbox?t=jsapisign',
        by: views('byHand', 'kind-jsapi'),
      },
      {
        fact: {
          zh: '2.2 nonceStr 大写 S，timestamp 一致',
          en: '2.2 nonceStr with a capital S; timestamp the same',
        },
        by: [
          ...rules('config-nonce-key', 'config-timestamp-key'),
          ...mistakes('text-nonce-str-camel', 'timestamp-regenerated'),
        ],
      },
      {
        fact: {
          zh: "2.3 页面完整的 url，location.href.split('#')[0]",
          en: "2.3 The whole URL, location.href.split('#')[0]",
        },
        by: [
          ...rules(
            'config-url-hash',
            'url-characters',
            'url-ampersand-escaped',
            'url-http-and-https',
            'url-userinfo',
          ),
          ...mistakes('url-hash-kept', 'url-query-dropped', 'url-host-lost', 'url-origin-only'),
        ],
      },
      {
        fact: { zh: '2.4 appid 与获取 jsapi_ticket 的一致', en: '2.4 appid is that of the jsapi_ticket' },
        by: [
          ...rules('config-app-id-format', 'config-again-app-id'),
          ...mistakes('ticket-other-account'),
          ...views('account'),
        ],
      },
      {
        fact: { zh: '2.5 缓存 access_token 和 jsapi_ticket', en: '2.5 Cache access_token and jsapi_ticket' },
        by: [...mistakes('ticket-earlier'), ...rules('error-invalid-signature')],
        reason: SERVER,
      },
      {
        fact: {
          zh: '2.6 动态获取 url，encodeURIComponent',
          en: '2.6 The URL of the moment, encodeURIComponent',
        },
        by: [
          ...rules('url-added-parameters', 'config-signature-reused'),
          ...mistakes('url-share-parameters-dropped', 'url-encoded', 'url-missing', 'url-fixed'),
          ...views('openings'),
        ],
      },
      {
        fact: '3. the permission value is offline verifying',
        by: [{ error: 'the permission value is offline verifying' }, ...rules('error-offline-verifying')],
      },
      {
        fact: { zh: '3.1 config 正确通过', en: '3.1 config has passed' },
        by: rules('order-call-config-failed'),
      },
      {
        fact: { zh: '3.2 写在 wx.ready 的回调中', en: '3.2 In the callback of wx.ready' },
        by: rules('order-call-before-config'),
      },
      {
        fact: { zh: '3.3 jsApiList 包含这个 JSAPI', en: '3.3 jsApiList has the API' },
        by: rules('api-not-listed'),
      },
      {
        fact: '4. permission denied',
        by: [
          { error: 'permission denied' },
          ...rules('error-permission-denied', 'api-not-listed'),
          { preset: 'no-permission' },
        ],
        reason: ACCOUNT,
      },
      {
        fact: '5. function not exist',
        by: [{ error: 'function not exist' }, ...rules('error-function-not-exist'), { preset: 'old-client' }],
      },
      {
        fact: { zh: '6. 6.0.1 config:ok，6.0.2 不 ok', en: '6. 6.0.1 says config:ok, 6.0.2 does not' },
        by: [...views('clientVersion', 'tab-signature'), { preset: 'old-client' }],
      },
      {
        fact: {
          zh: '7. 无法分享：公众号认证，ready 中监听',
          en: '7. No sharing: a verified account; listen in ready',
        },
        by: [...rules('error-share-fail', 'order-call-before-config'), ...views('shareUnheard')],
        reason: ACCOUNT,
      },
      {
        fact: {
          zh: '8. 上线后无法获取 jsapi_ticket：频率限制',
          en: '8. No jsapi_ticket in production: the limit',
        },
        by: rules('config-ticket-empty', 'error-invalid-signature'),
        reason: SERVER,
      },
      {
        fact: { zh: '9. uploadImage 一次一张', en: '9. uploadImage: one at a time' },
        by: [
          ...rules('order-upload-several', 'param-local-id-several', 'error-upload-image-fail'),
          { param: ['uploadImage', 'localId'] },
        ],
      },
      {
        fact: { zh: '10. chooseImage 本身支持预览', en: '10. chooseImage has a preview of its own' },
        by: views('choosePictures'),
        reason: { zh: '客户端自带，页面不需要做什么。', en: 'The client has it: nothing for a page to do.' },
      },
      {
        fact: {
          zh: '11. a 跳转到 b：不要签授权链接',
          en: '11. From a to b: do not sign the link of the authorization',
        },
        by: [
          ...mistakes('url-authorization-added', 'url-referrer', 'url-landing'),
          ...views('oauth', 'openings'),
        ],
      },
      {
        fact: '12. config:fail',
        by: [
          { error: 'fail' },
          ...rules('error-config-fail', 'config-app-id-missing', 'config-timestamp-missing'),
          ...rules('config-nonce-missing', 'config-signature-missing', 'config-list-missing'),
        ],
      },
      {
        fact: { zh: '13. 多媒体下载到自己的服务器', en: '13. Media to a server of one’s own' },
        by: [{ result: ['uploadVoice', 'serverId'] }],
        reason: SERVER,
      },
      {
        fact: { zh: '14. Android 录音的杂音', en: '14. Noise in recordings of Android' },
        by: [],
        reason: HISTORY,
      },
      {
        fact: { zh: '15. 父域名包括子域名', en: '15. A domain has its subdomains' },
        by: [...views('safeDomains'), { file: 'src/core/client/verify.ts' }],
      },
      {
        fact: {
          zh: '16. iOS 6.1 分享的图片外链不显示',
          en: '16. iOS 6.1 shows no pictures of other sites in shares',
        },
        by: rules('share-image'),
        reason: HISTORY,
      },
      {
        fact: { zh: '17. 6.0.2 新引入的接口', en: '17. APIs that came with 6.0.2' },
        by: [...rules('error-function-not-exist'), { preset: 'old-client' }, { api: 'checkJsApi' }],
      },
      {
        fact: {
          zh: '18. 支付签名无效：用官方线上的 jweixin.js',
          en: '18. An invalid payment: use the official jweixin.js',
        },
        by: [
          { error: '该公众号支付签名无效，无法发起该笔交易' },
          ...rules('error-pay-fail', 'sdk-not-official', 'pay-signature-mismatch'),
        ],
      },
      {
        fact: { zh: '19. Android 6.2 之前的 pushState', en: '19. pushState on Android before 6.2' },
        by: [...rules('config-url-changed'), ...views('verifiedUrl', 'openings')],
      },
      {
        fact: {
          zh: '20. 在 chooseImage 的回调中 uploadImage：延迟 100ms',
          en: '20. uploadImage inside chooseImage: wait 100 ms',
        },
        by: rules('error-upload-image-fail'),
      },
      {
        fact: '21. require subscribe',
        by: [
          { error: 'require subscribe' },
          ...rules('error-require-subscribe'),
          { preset: 'not-subscribed' },
        ],
      },
      {
        fact: {
          zh: '22. getLocation 与 openLocation 有偏差：gcj02',
          en: '22. getLocation and openLocation differ: gcj02',
        },
        by: [...rules('param-location-gps'), { param: ['getLocation', 'type'] }],
      },
      {
        fact: {
          zh: '23. menuItem:addContact：仅从公众号传播的链接',
          en: '23. menuItem:addContact: only for links from the account',
        },
        by: [{ menuItem: 'menuItem:addContact' }],
        reason: {
          zh: '来源由微信判断；面板的菜单始终列出这一项。',
          en: 'WeChat judges where a link came from; the panel’s menu always has the item.',
        },
      },
      {
        fact: { zh: '24. ICP 备案数据一天延迟', en: '24. ICP records come a day late' },
        by: rules('error-invalid-url-domain'),
        reason: ACCOUNT,
      },
    ],
  },
];
