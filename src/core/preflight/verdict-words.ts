import type { Words } from '../../catalogue/words.ts';

/** One side of a page that is judged. */
export type VerdictId =
  | 'signature'
  | 'url'
  | 'nonce'
  | 'timestamp'
  | 'cards'
  | 'permissions'
  | 'parameters'
  | 'share'
  | 'pay';

/** What each verdict is about, short enough for a row of nine. */
export const VERDICT_TITLES = {
  signature: { zh: '签名', en: 'Signature' },
  url: { zh: 'URL', en: 'URL' },
  nonce: { zh: '随机串', en: 'Nonce' },
  timestamp: { zh: '时间戳', en: 'Timestamp' },
  cards: { zh: '卡券', en: 'Cards' },
  permissions: { zh: '权限', en: 'Permissions' },
  parameters: { zh: '参数', en: 'Parameters' },
  share: { zh: '分享', en: 'Share' },
  pay: { zh: '支付', en: 'Pay' },
} as const satisfies Record<VerdictId, Words>;

/** The states in a word. */
export const VERDICT_STATES = {
  pass: { zh: '通过', en: 'pass' },
  doubtful: { zh: '可能失败', en: 'may fail' },
  fail: { zh: '会失败', en: 'will fail' },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<'pass' | 'doubtful' | 'fail' | 'unknown', Words>;

/** What is missing to know, and what to do about it. */
export const MISSING = {
  'nothing-called': {
    zh: '页面还没有调用 wx.config：在页面里操作到调用 JS-SDK 的地方。',
    en: 'The page has not called wx.config yet: use it until it calls the JS-SDK.',
  },
  'no-config': {
    zh: '页面调用了接口，但还没有调用 wx.config。',
    en: 'The page has called APIs, but not wx.config yet.',
  },
  'config-pending': {
    zh: 'wx.config 还没有得到结果。',
    en: 'wx.config has not been answered yet.',
  },
  'config-not-sent': {
    zh: 'SDK 没有把 wx.config 发给客户端：请选择一种微信客户端再检查。',
    en: 'The SDK has not sent wx.config to the client: inspect as one of the WeChat clients.',
  },
  'no-call': {
    zh: '页面还没有调用任何接口。',
    en: 'The page has not called any API yet.',
  },
  'no-card': {
    zh: '页面还没有调用 addCard、chooseCard 或 openCard。',
    en: 'The page has not called addCard, chooseCard or openCard yet.',
  },
  'no-share': {
    zh: '页面还没有设置分享内容，例如调用 updateAppMessageShareData。',
    en: 'The page has not set what is shared yet, for instance by updateAppMessageShareData.',
  },
  'no-pay': {
    zh: '页面还没有调用 chooseWXPay。',
    en: 'The page has not called chooseWXPay yet.',
  },
  unverified: { zh: '{why}', en: '{why}' },
} as const satisfies Record<string, Words>;
