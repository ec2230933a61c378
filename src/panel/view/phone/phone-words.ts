import type { Wording } from '../wording.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { SCREEN_WORDS } from './screen-words.ts';

/** What the phone view says. */
export const PHONE_WORDS = {
  ...QUESTION_WORDS,
  ...SCREEN_WORDS,

  // Around the phone
  phone: { zh: '手机', en: 'Phone' },
  phoneHint: {
    zh: '模拟的微信客户端：菜单、分享、选图、扫码、定位、支付等由您操作',
    en: 'The simulated client: its menu, shares, pictures, codes, places and payments, in your hands',
  },
  phoneWaiting: {
    zh: '{n} 个调用正在等待您的操作',
    en: '{n} calls are waiting for you',
    one: '1 call is waiting for you',
  },
  phoneClose: { zh: '关闭手机', en: 'Close phone' },
  phoneCloseHint: {
    zh: '关闭手机：之后不再询问，客户端自动用示例数据应答',
    en: 'Close the phone: nothing is asked any more, and the client agrees with sample data',
  },
  phoneTabs: { zh: '模拟的客户端', en: 'Simulated client' },
  'phoneTab-phone': { zh: '手机', en: 'Phone' },
  'phoneTab-answers': { zh: '应答', en: 'Answers' },
  waits: { zh: '{api} 正在等待您的操作。', en: '{api} is waiting for you.' },
  waitsMore: {
    zh: '{api} 等 {n} 个调用正在等待您的操作。',
    en: '{api} and others ({n} calls) are waiting for you.',
  },
  waitsOAuth: {
    zh: '页面正在等待网页授权。',
    en: 'The page is waiting for an authorization.',
  },
  showOnPhone: { zh: '在手机上处理', en: 'Show on phone' },

  // Who decides
  'decides-off': { zh: '当前没有检查页面', en: 'No page is being inspected' },
  'decides-asks': {
    zh: '需要用户操作的调用，由您在这里决定',
    en: 'What a user would be asked, you decide here',
  },
  'decides-scenario': {
    zh: '“应答”中的 {n} 项设置优先，其余由您在这里决定',
    en: '{n} settings under Answers come first; you decide the rest here',
    one: '1 setting under Answers comes first; you decide the rest here',
  },
  'decides-lenient': {
    zh: '宽松模式：不检查权限和签名，真机上未必能成功',
    en: 'Lenient mode: permissions and signatures are not checked; a phone may refuse',
  },
  seeAnswers: { zh: '查看应答', en: 'See answers' },

  // Nothing is inspected
  phoneEmpty: { zh: '模拟的微信客户端', en: 'The simulated WeChat client' },
  phoneEmptyMore: {
    zh: '页面选图、扫码、定位、支付时，这里会像微信一样询问您；右上角的 ⋯ 菜单可以点按，分享卡片也在这里预览。',
    en: 'When the page wants a picture, a code, a place or a payment, you are asked here, as a user of WeChat would be. The ⋯ menu can be pressed, and shares are shown as they would arrive.',
  },
  phoneEmptyClosed: {
    zh: '关闭手机时不会询问：客户端自动用示例数据应答。',
    en: 'While the phone is closed nothing is asked: the client agrees with sample data.',
  },

  // The page on the phone
  pageOnPhone: { zh: '页面', en: 'Page' },
  pageRuns: { zh: '页面运行在浏览器窗口中', en: 'The page runs in the browser’s window' },
  nothingAsked: { zh: '没有等待中的调用', en: 'No call is waiting' },
  moreButton: { zh: '⋯ 菜单', en: '⋯ menu' },
  moreButtonGone: {
    zh: '⋯ 按钮已被页面隐藏（hideOptionMenu）',
    en: '⋯ is hidden by the page (hideOptionMenu)',
  },

  // The ⋯ menu
  menu: { zh: '菜单', en: 'Menu' },
  closeMenu: { zh: '关闭菜单', en: 'Close menu' },
  'menu-share': { zh: '传播类', en: 'Sharing' },
  'menu-protect': { zh: '保护类', en: 'Protected' },
  'menu-base': { zh: '基本类', en: 'Basic' },
  menuBaseHint: { zh: '页面无法隐藏', en: 'cannot be hidden by the page' },
  menuDefault: { zh: '默认内容', en: 'default' },
  menuHiddenCount: {
    zh: '{n} 项已被页面隐藏',
    en: '{n} items hidden by the page',
    one: '1 item hidden by the page',
  },
  'menu-to-handler': { zh: '由 {api} 处理', en: 'goes to {api}' },
  'menu-to-data': { zh: '使用 {api} 设置的数据', en: 'uses the data of {api}' },
  'menu-to-nobody': {
    zh: '页面未设置：按默认内容分享',
    en: 'nothing set by the page: the default share',
  },

  // A share
  share: { zh: '分享', en: 'Share' },
  shareUnheard: { zh: '页面不会得到通知', en: 'the page is told nothing' },
  'share-music': { zh: '音乐', en: 'Music' },
  'share-video': { zh: '视频', en: 'Video' },
  cardDefault: {
    zh: '默认内容：页面标题和 URL，不是页面设置的',
    en: 'The default: the page’s title and URL, nothing that the page set',
  },
  cardFor: { zh: '{target}中的样子', en: 'As shown in {target}' },
  'target-friend': { zh: '聊天', en: 'a chat' },
  'target-timeline': { zh: '朋友圈', en: 'Moments' },
  'target-qq': { zh: 'QQ 聊天', en: 'a QQ chat' },
  'target-weibo': { zh: '微博', en: 'Weibo' },
  'target-qzone': { zh: 'QQ 空间', en: 'Qzone' },
  'target-favorite': { zh: '收藏', en: 'Favourites' },
  cardNoTitle: { zh: '（没有标题）', en: '(no title)' },
  cardNoPicture: { zh: '没有图片', en: 'No picture' },
  cardUnseenPicture: {
    zh: '页面没有加载过这张图片，无法预览：{url}',
    en: 'The page has not loaded this picture, so it cannot be shown: {url}',
  },
  cardLink: { zh: '链接', en: 'Link' },
  'sent-ok': { zh: '已发送', en: 'Sent' },
  sentFavorite: { zh: '已收藏', en: 'Added to Favourites' },
  'sent-cancel': { zh: '已取消分享', en: 'Share cancelled' },
  'sent-fail': { zh: '分享失败', en: 'Share failed' },
  closeSent: { zh: '收起', en: 'Dismiss' },
  sendShare: { zh: '发送', en: 'Send' },
  addFavorite: { zh: '收藏', en: 'Add' },

  // What goes on
  recording: { zh: '正在录音', en: 'Recording' },
  endRecording: { zh: '直接录满 1 分钟', en: 'Let the minute be over' },
  endRecordingHint: {
    zh: '录音满一分钟自动停止，触发 onVoiceRecordEnd',
    en: 'A recording ends by itself after one minute: onVoiceRecordEnd',
  },
  playing: { zh: '正在播放', en: 'Playing' },
  playingPaused: { zh: '已暂停', en: 'Paused' },
  endPlaying: { zh: '直接播完', en: 'To the end' },
  endPlayingHint: { zh: '触发 onVoicePlayEnd', en: 'Fires onVoicePlayEnd' },
  'mic-asking': { zh: '正在请求麦克风权限…', en: 'Asking for the microphone…' },
  'mic-recording': { zh: '使用麦克风', en: 'From the microphone' },
  'mic-unused': { zh: '示例录音', en: 'Sample' },
  'mic-refused': {
    zh: '浏览器或系统拒绝了麦克风，改用示例录音',
    en: 'The browser or the system refused the microphone; a sample is used',
  },
  'mic-missing': { zh: '没有麦克风，改用示例录音', en: 'There is no microphone; a sample is used' },
} as const satisfies Record<string, Wording>;
