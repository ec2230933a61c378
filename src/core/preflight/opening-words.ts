import type { Words } from '../../catalogue/words.ts';

/** One way in which a page is opened, or comes to be where it is. */
export type OpeningId =
  | 'direct'
  | 'friend'
  | 'group'
  | 'timeline'
  | 'authorization'
  | 'route-ios'
  | 'route-android'
  | 'reload'
  | 'back';

/** What each is called. */
export const OPENING_TITLES = {
  direct: { zh: '直接打开', en: 'Opened directly' },
  friend: { zh: '分享给朋友后打开', en: 'Shared with a friend' },
  group: { zh: '分享到群后打开', en: 'Shared with a group' },
  timeline: { zh: '分享到朋友圈后打开', en: 'Shared to Moments' },
  authorization: { zh: '网页授权后返回', en: 'Back from web authorization' },
  'route-ios': { zh: '切换路由后（iOS）', en: 'After a change of the route, on iOS' },
  'route-android': { zh: '切换路由后（Android）', en: 'After a change of the route, on Android' },
  reload: { zh: '在内页刷新后', en: 'Reloaded at an inner route' },
  back: { zh: '返回后', en: 'After going back' },
} as const satisfies Record<OpeningId, Words>;

/** The states of an opening in a word. */
export const OUTLOOK_STATES = {
  holds: { zh: '有效', en: 'holds' },
  fails: { zh: '会失败', en: 'fails' },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<'holds' | 'fails' | 'unknown', Words>;

/**
 * Why a signature will hold or not. `{checked}`: the URL that the client verifies. `{at}`: that of the config it is
 * known from. `{way}`: a clause of `WAYS`.
 */
export const REASONS = {
  'no-page': { zh: '没有打开可以分享的网页（http 或 https）。', en: 'No http or https page is open.' },
  'no-config': { zh: '页面还没有调用 wx.config。', en: 'The page has not called wx.config yet.' },
  'frame-config': {
    zh: 'wx.config 是在页面的 iframe 里调用的：微信按哪个 URL 校验没有官方说明。',
    en: 'wx.config was called in a frame of the page: which URL WeChat verifies then is not documented.',
  },
  unverified: { zh: '{why}', en: '{why}' },
  unexplained: {
    zh: '最近一次 wx.config 的签名不对，而且看不出签的是哪个 URL：请先解决它。',
    en: 'The last wx.config has a wrong signature, and it does not show which URL was signed: mend that first.',
  },
  'proved-holds': {
    zh: '已这样打开过：在 {at} 调用的 wx.config 签名正确。',
    en: 'It was opened so: the signature of wx.config at {at} is right.',
  },
  'proved-fails': {
    zh: '已这样打开过：在 {at} 调用的 wx.config 签名不对，微信校验的是 {checked}。',
    en: 'It was opened so: the signature of wx.config at {at} is wrong; WeChat verifies {checked}.',
  },
  'proved-fails-told': {
    zh: '已这样打开过：在 {at} 调用的 wx.config 签名不对。{told}',
    en: 'It was opened so: the signature of wx.config at {at} is wrong. {told}',
  },
  'holds-so': {
    zh: '从 {at} 的签名看，页面{way}，正是微信校验的 {checked}。',
    en: 'By its signature at {at}, the page {way}: just what WeChat verifies, {checked}.',
  },
  'holds-any': {
    zh: '从 {at} 的签名看，页面用自己的 URL 签名：这里正是微信校验的 {checked}。',
    en: 'By its signature at {at}, the page signs its own URL: here just what WeChat verifies, {checked}.',
  },
  'holds-as-sent': {
    zh: '页面把自己的 URL 传给了签名服务器，在 {at} 签名正确：微信追加的参数也会一起签名。',
    en: 'The page has sent its own URL to the signing server, and was signed for rightly at {at}: what WeChat adds is signed, too.',
  },
  'fails-so': {
    zh: '从 {at} 的签名看，页面{way}，而微信校验的是 {checked}。',
    en: 'By its signature at {at}, the page {way}; WeChat verifies {checked}.',
  },
  'fails-any': {
    zh: '从 {at} 的签名看，页面{way}，或效果相同，而微信校验的是 {checked}。',
    en: 'By its signature at {at}, the page {way}, or does what comes to the same; WeChat verifies {checked}.',
  },
  'fails-broken': {
    zh: '签名的方法有误，这样打开也会失败。{told}',
    en: 'The signature is made wrongly, and fails here as well. {told}',
  },
  undecided: {
    zh: '在 {at} 签名正确，但也可能是因为页面{way}，那样这里就会失败。',
    en: 'The signature at {at} is right, but it may be that the page {way}, which would fail here.',
  },
  'undecided-wrong': {
    zh: '在 {at} 签名不对；如果页面{way}，这里就会失败。',
    en: 'The signature at {at} is wrong; if the page {way}, it fails here.',
  },
  'other-client': {
    zh: '打开后 URL 变过：{client} 校验 {checked}。页面在别的客户端里签的是什么，不能说明在 {client} 里签什么。',
    en: 'The URL has changed since the page was opened: {client} verifies {checked}. What the page signs in another client does not tell what it signs there.',
  },
  'may-clean': {
    zh: '如果页面用 replaceState 去掉 code 再签名，{client} 仍按授权返回时的 {checked} 校验，签名会失败。',
    en: 'If the page takes the code off by replaceState before it is signed for, it fails: {client} goes on with {checked}.',
  },
  'no-route': {
    zh: '还没有见到页面用 pushState 或 replaceState 切换路由。',
    en: 'The page has not been seen to change its route by pushState or replaceState.',
  },
  'hash-route': {
    zh: '页面只改变 URL 中 # 后面的部分，它不参与签名：与直接打开相同。',
    en: 'The page changes its URL behind the # only, which is not signed: the same as opened directly.',
  },
  kept: {
    zh: '切换路由后页面没有再调用 wx.config。微信保留之前的权限；官方文档建议每次 URL 变化时都调用。',
    en: 'The page has not called wx.config again after the change. WeChat keeps the permissions it had; the official document advises to call it at each change.',
  },
  void: {
    zh: '切换路由后页面没有再调用 wx.config，而企业微信在 URL 变化后收回权限。',
    en: 'The page has not called wx.config again after the change, and WeCom takes the permissions back then.',
  },
} as const satisfies Record<string, Words>;

/** What to do to know. `open`: open the page that way; the panel can do it. */
export const STEPS = {
  open: { zh: '这样打开一次，看签名是否正确。', en: 'Open it so, and see whether the signature is right.' },
  'open-ios': {
    zh: '选择 iOS 微信，再这样打开一次。',
    en: 'Inspect as WeChat on iOS, and open it so.',
  },
  'open-android': {
    zh: '选择 Android 微信，再这样打开一次。',
    en: 'Inspect as WeChat on Android, and open it so.',
  },
  'open-page': { zh: '打开要检查的网页。', en: 'Open the page to be inspected.' },
  'call-config': {
    zh: '在页面里操作，直到它调用 wx.config。',
    en: 'Use the page until it calls wx.config.',
  },
  'enter-ticket': { zh: '填写 jsapi_ticket。', en: 'Enter the jsapi_ticket.' },
  mend: { zh: '看“签名”里的原因。', en: 'See under Signature why it is wrong.' },
  'call-in-page': {
    zh: '改为在最外层页面调用 wx.config。',
    en: 'Call wx.config in the outermost page instead.',
  },
  'go-ios': {
    zh: '选择 iOS 微信，切换一次路由，让页面再调用 wx.config。',
    en: 'Inspect as WeChat on iOS, and change the route so that the page calls wx.config again.',
  },
  'go-android': {
    zh: '选择 Android 微信，切换一次路由，让页面再调用 wx.config。',
    en: 'Inspect as WeChat on Android, and change the route so that the page calls wx.config again.',
  },
  'go-back': {
    zh: '在页面里前进一步再返回，让页面再调用 wx.config。',
    en: 'Go on one step in the page and back, so that it calls wx.config again.',
  },
} as const satisfies Record<string, Words>;

/** The client that has to be chosen for it. */
export const STEP_CLIENTS: Partial<Readonly<Record<StepId, 'ios' | 'android'>>> = {
  'open-ios': 'ios',
  'open-android': 'android',
  'go-ios': 'ios',
  'go-android': 'android',
};

/** A reason by its name. */
export type ReasonId = keyof typeof REASONS;

/** Something to do by its name. */
export type StepId = keyof typeof STEPS;
