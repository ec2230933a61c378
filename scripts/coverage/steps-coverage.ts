import { ACCOUNT, type CoveredSection, INFORMATION, mistakes, rowsOfApi, rules, views } from './covered.ts';

/** From the start of the document to 基础接口. */
export const STEPS_COVERAGE: readonly CoveredSection[] = [
  {
    heading: '概述',
    rows: [{ fact: { zh: '微信JS-SDK 是什么', en: 'What the JS-SDK is' }, by: [], reason: INFORMATION }],
  },
  {
    heading: '步骤一：绑定域名',
    rows: [
      {
        fact: { zh: 'JS接口安全域名', en: 'JS接口安全域名, the domains bound to the account' },
        by: [
          ...rules('url-domain', 'error-invalid-url-domain'),
          ...views('safeDomains'),
          { error: 'invalid url domain' },
        ],
        reason: ACCOUNT,
      },
      {
        fact: { zh: '备注：开发者中心的接口权限', en: 'Note: permissions under 开发者中心' },
        by: [
          ...rules('error-permission-denied'),
          { preset: 'no-permission' },
          { error: 'permission denied' },
        ],
        reason: ACCOUNT,
      },
    ],
  },
  {
    heading: '步骤二：引入JS文件',
    rows: [
      {
        fact: 'http://res.wx.qq.com/open/js/jweixin-1.0.0.js',
        by: rules('sdk-missing', 'sdk-not-official', 'sdk-script-failed', 'sdk-several', 'sdk-not-sdk'),
      },
      { fact: { zh: '支持 https', en: 'https, too' }, by: rules('sdk-http-script') },
      {
        fact: { zh: 'jweixin-1.1.0.js：摇一摇周边', en: 'jweixin-1.1.0.js for iBeacons' },
        by: rules('sdk-too-old'),
      },
      {
        fact: { zh: '备注：AMD/CMD 模块', en: 'Note: AMD and CMD modules' },
        by: [{ file: 'test/browser/loaders.test.ts' }, { file: 'test/sites/loaders.ts' }],
      },
    ],
  },
  {
    heading: '步骤三：通过config接口注入权限验证配置',
    rows: [
      {
        fact: { zh: '未注入配置则无法调用', en: 'No call before config' },
        by: rules('order-call-before-config', 'order-config-never'),
      },
      { fact: { zh: '同一个 url 仅需调用一次', en: 'Once for one URL' }, by: rules('config-again-needless') },
      {
        fact: { zh: 'SPA：每次 url 变化时调用', en: 'SPA: again with every change of the URL' },
        by: rules('config-url-changed', 'order-call-url-changed'),
      },
      {
        fact: { zh: 'Android 6.2 之前不支持 pushState', en: 'Android before 6.2: no pushState' },
        by: [...rules('config-url-changed'), ...views('verifiedUrl', 'clientVersion')],
      },
      ...rowsOfApi('config', {
        params: {
          debug: rules('config-debug-on'),
          appId: rules(
            'config-app-id-missing',
            'config-app-id-key',
            'config-app-id-format',
            'config-again-app-id',
            'error-invalid-app-id',
          ),
          timestamp: rules(
            'config-timestamp-missing',
            'config-timestamp-key',
            'config-timestamp-not-number',
            'config-timestamp-milliseconds',
            'config-timestamp-far',
          ),
          nonceStr: rules(
            'config-nonce-missing',
            'config-nonce-key',
            'config-nonce-long',
            'config-nonce-characters',
            'config-nonce-again',
          ),
          signature: rules(
            'config-signature-missing',
            'config-signature-key',
            'config-signature-format',
            'config-signature-mismatch',
            'config-signature-reused',
          ),
          jsApiList: rules(
            'config-list-missing',
            'config-list-key',
            'config-list-not-array',
            'config-list-empty',
            'config-list-item',
            'config-list-duplicate',
            'config-list-name',
            'api-not-listed',
          ),
        },
        by: [...rules('config-argument', 'config-option-key'), ...views('tab-signature', 'checks')],
      }),
    ],
  },
  {
    heading: '步骤四：通过ready接口处理成功验证',
    rows: [
      { fact: 'wx.ready', by: [{ api: 'ready' }, ...rules('order-ready-never', 'order-callback-threw')] },
      {
        fact: { zh: '页面加载时的调用放在 ready 中', en: 'Calls at load go into ready' },
        by: rules('order-call-before-config', 'error-offline-verifying'),
      },
      {
        fact: { zh: '用户触发的调用不必放在 ready 中', en: 'Calls that a user triggers need no ready' },
        by: [{ file: 'test/core/rules/rules.test.ts' }],
        reason: { zh: '正确的写法，不报问题。', en: 'Right as it is: no finding.' },
      },
    ],
  },
  {
    heading: '步骤五：通过error接口处理失败验证',
    rows: [
      {
        fact: 'wx.error(res)',
        by: [{ api: 'error' }, ...rules('order-error-never', 'order-error-ignored', 'order-error-replaced')],
      },
      {
        fact: { zh: '签名过期', en: 'The signature has expired' },
        by: [...rules('config-timestamp-far'), ...mistakes('ticket-earlier'), ...views('expiresIn')],
      },
      { fact: { zh: 'SPA 在这里更新签名', en: 'An SPA signs anew here' }, by: rules('order-error-never') },
    ],
  },
  {
    heading: '接口调用说明',
    rows: [
      {
        fact: 'wx / jWeixin',
        by: [...views('sdkMethods'), { file: 'docs/sdk-differences.md' }],
      },
      {
        fact: { zh: '参数是一个对象', en: 'The argument is an object' },
        by: rules(
          'call-argument',
          'param-missing',
          'param-type',
          'param-value',
          'param-range',
          'param-length',
          'param-typo',
          'param-unknown',
        ),
      },
      {
        fact: '1. success',
        by: [
          { callback: ['chooseImage', 'success'] },
          ...rules('callback-typo', 'callback-not-function'),
          ...views('reaction-succeed', 'toCallback'),
        ],
      },
      { fact: '2. fail', by: [{ callback: ['chooseImage', 'fail'] }, ...views('reaction-fail')] },
      { fact: '3. complete', by: [{ callback: ['chooseImage', 'complete'] }] },
      {
        fact: '4. cancel',
        by: [
          { callback: ['chooseImage', 'cancel'] },
          ...rules('callback-never'),
          { preset: 'all-cancelled' },
          ...views('reaction-cancel'),
        ],
      },
      {
        fact: { zh: '5. trigger，仅 Menu 中的接口', en: '5. trigger, of menu APIs only' },
        by: [{ callback: ['onMenuShareTimeline', 'trigger'] }, ...rules('callback-never'), ...views('share')],
      },
      {
        fact: { zh: '备注：trigger 中不要用 ajax', en: 'Note: no ajax in trigger' },
        by: rules('share-late'),
      },
      { fact: 'errMsg: "xxx:ok"', by: views('outcome-ok', 'tab-result') },
      { fact: 'errMsg: "xxx:cancel"', by: views('outcome-cancel') },
      {
        fact: { zh: 'errMsg：失败时的错误信息', en: 'errMsg: the error' },
        by: views('outcome-fail', 'knownErrors'),
      },
    ],
  },
  {
    heading: '基础接口',
    rows: [
      ...rowsOfApi('checkJsApi', {
        params: { jsApiList: rules('api-check-name', 'param-type') },
        results: ['checkResult'],
        callbacks: ['success'],
      }),
      {
        fact: { zh: '备注：6.0.2 新引入', en: 'Note: since 6.0.2' },
        by: [...rules('error-function-not-exist'), { preset: 'old-client' }, ...views('clientVersion')],
      },
      {
        fact: { zh: '备注：第一期接口均可不检测', en: 'Note: the first APIs need no check' },
        by: [],
        reason: INFORMATION,
      },
    ],
  },
];
