import type { Wording } from './wording.ts';

/** What is said of signatures, of why one does not match, and of the search for that. */
export const SIGNATURE_WORDS = {
  matches: { zh: '签名正确', en: 'Signature matches' },
  differs: { zh: '签名不匹配', en: 'Signature does not match' },
  unverified: { zh: '未校验', en: 'Not verified' },
  card: { zh: '卡券 {card}/{total}', en: 'Card {card} of {total}' },
  'enter-ticket': { zh: '填写 ticket', en: 'Enter ticket' },
  'enter-key': { zh: '填写密钥', en: 'Enter key' },
  'enter-publicKey': { zh: '填写证书或公钥', en: 'Enter certificate or public key' },
  string1: { zh: 'string1（参与签名的字符串）', en: 'string1 (the text that is hashed)' },
  hashed: { zh: '参与签名的字符串', en: 'The text that is hashed' },
  'given-jsapi': { zh: '页面的 signature', en: 'signature from the page' },
  'given-agentConfig': { zh: '页面的 signature', en: 'signature from the page' },
  'given-cardExt': { zh: 'cardExt 中的 signature', en: 'signature in cardExt' },
  'given-cardSign': { zh: '页面的 cardSign', en: 'cardSign from the page' },
  'given-pay': { zh: '页面的 paySign', en: 'paySign from the page' },
  'given-hand': { zh: '填写的签名', en: 'The signature entered' },
  missing: { zh: '未填写', en: 'not entered' },
  unusable: { zh: '不可用', en: 'not usable' },
  reveal: { zh: '显示 ticket', en: 'Show ticket' },
  hide: { zh: '隐藏 ticket', en: 'Hide ticket' },
  'reveal-secret': { zh: '显示内容', en: 'Show text' },
  'hide-secret': { zh: '隐藏内容', en: 'Hide text' },
  copyMasked: {
    zh: '复制（密钥和 ticket 已隐藏，显示后可复制原文）',
    en: 'Copy with the secret hidden; show it first to copy all of it',
  },
  unseen: { zh: '不可见字符 {mark}', en: 'invisible character {mark}' },

  // Explanations
  explanations: { zh: '签名不匹配的原因', en: 'Explanations' },
  proved: { zh: '已证实：这样算出的签名与它完全相同', en: 'Proved: its hash is exactly this signature' },
  ties: {
    zh: '有 {n} 种可能，算出的签名都与它完全相同。最可能的在最前。',
    en: '{n} explanations lead to exactly this signature. The likeliest comes first.',
  },
  right: { zh: '微信参与签名的字符串', en: 'WeChat hashes' },
  signed: { zh: '服务器签名的字符串', en: 'The server signed' },
  sameText: {
    zh: '两边的字符串相同，不同的是由它得到签名的方式。',
    en: 'Both hash the same text: what differs is how the signature is made of it.',
  },
  absent: { zh: '此处缺少内容', en: 'Something is missing here' },
  backEnd: { zh: '后端语言', en: 'Back-end language' },
  cause: { zh: '错误写法', en: 'Wrong' },
  fix: { zh: '正确写法', en: 'Right' },

  // The search
  searching: { zh: '正在查找原因', en: 'Searching for the mistake' },
  tried: { zh: '已尝试 {tried} 个字符串', en: '{tried} texts tried' },
  triedOf: { zh: '已尝试 {tried} / {total} 个字符串', en: '{tried} of {total} texts tried' },
  cancel: { zh: '取消', en: 'Cancel' },
  searchFurther: { zh: '进一步搜索', en: 'Search further' },
  searchFurtherHint: {
    zh: '尝试前后一天内的时间戳、会话中的每个 URL，以及三处错误同时出现',
    en: 'Tries timestamps within a day, every URL of the session, and three mistakes at once',
  },
  searchAgain: { zh: '重新搜索', en: 'Search again' },
  foundNothing: {
    zh: '没有找到原因：已知的错误及其组合都得不出这个签名。',
    en: 'Not explained: no mistake that is known, alone or with others, leads to this signature.',
  },
  triedIn: { zh: '用时 {time}，尝试了 {tried} 个字符串。', en: '{tried} texts tried in {time}.' },
  unsearched: { zh: '无法搜索', en: 'Could not be searched' },
  next: { zh: '接下来可以', en: 'What to try next' },
  wasCancelled: {
    zh: '搜索已取消，取消前尝试了 {tried} 个字符串。',
    en: 'Search cancelled after {tried} texts.',
  },
  searchFailed: { zh: '搜索出错：{problem}', en: 'The search broke down: {problem}' },
  alert: { zh: '手机上的提示', en: 'What the phone said' },
  alertHint: {
    zh: '粘贴手机上弹出的错误信息（realAuthUrl、63002、40048 …），其中的 URL 会加入搜索',
    en: 'Paste the phone’s alert (realAuthUrl, 63002, 40048 …): its URLs join the search',
  },
  alertUrls: { zh: '其中的 URL：', en: 'URLs in it:' },
  alertWithoutUrl: { zh: '其中没有 URL。', en: 'There is no URL in it.' },

  // By hand
  byHand: { zh: '校验签名', en: 'Check a signature' },
  byHandHint: { zh: '不打开页面，直接校验任意签名', en: 'Check any signature, without a page' },
  byHandAbout: {
    zh: '不需要页面，就能校验任意签名：粘贴或填写左侧的内容，立即知道对不对；不对时，找出服务器错在哪里。',
    en: 'Checks any signature without a page: paste or enter what was signed, and see whether it is right, and if not, which mistake the server made.',
  },
  byHandMissing: { zh: '还缺 {names}，填写后立即校验。', en: 'Still missing: {names}.' },
  byHandOffline: {
    zh: '可代替官方的签名校验工具 jsapisign 和 cardsign；完全离线，填写的内容不会发送到网络。',
    en: 'It takes the place of the official sandbox pages jsapisign and cardsign, offline: nothing is sent to the network.',
  },
  signatureKind: { zh: '签名类型', en: 'Kind of signature' },
  'kind-jsapi': { zh: 'wx.config', en: 'wx.config' },
  'kind-agentConfig': { zh: 'agentConfig', en: 'agentConfig' },
  'kind-cardExt': { zh: 'cardExt', en: 'cardExt' },
  'kind-cardSign': { zh: 'cardSign', en: 'cardSign' },
  'kind-pay': { zh: '支付', en: 'Pay' },
  pasteAnything: { zh: '粘贴任意内容', en: 'Paste anything' },
  pasteHint: {
    zh: 'wx.config({…})、JSON、string1，或手机上的报错',
    en: 'wx.config({…}), JSON, string1, what a phone said',
  },
  takeApart: { zh: '识别', en: 'Take apart' },
  clearForm: { zh: '清空', en: 'Clear form' },
} as const satisfies Record<string, Wording>;
