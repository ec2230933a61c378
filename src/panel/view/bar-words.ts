import type { Wording } from './wording.ts';

/** What the bars say, and what stands in place of an empty log. */
export const BAR_WORDS = {
  // Toolbar
  inspect: { zh: '以微信环境检查', en: 'Inspect as WeChat' },
  inspectHint: {
    zh: '重新加载页面，让它像在微信里一样运行，并记录每次 JS-SDK 调用',
    en: 'Reload the page so that it runs as inside WeChat, and record every JS-SDK call',
  },
  stopHint: { zh: '停止检查：重新加载后页面恢复原样', en: 'Stop: the page is reloaded as it was' },
  profile: { zh: '运行环境', en: 'Run as' },
  clear: { zh: '清除', en: 'Clear' },
  keepLog: { zh: '保留日志', en: 'Keep log' },
  keepLogHint: {
    zh: '页面跳转或重新加载时不清除日志',
    en: 'Do not clear the log when the page navigates or reloads',
  },
  filter: { zh: '过滤', en: 'Filter' },
  filterHint: { zh: '名称、URL 或参数中包含的文字', en: 'Text in name, URL or arguments' },
  show: { zh: '显示', en: 'Show' },
  'chip-all': { zh: '全部', en: 'All' },
  'chip-config': { zh: '配置', en: 'Config' },
  'chip-calls': { zh: '调用', en: 'Calls' },
  'chip-events': { zh: '事件', en: 'Events' },
  'chip-problems': { zh: '问题', en: 'Problems' },
  settings: { zh: '设置', en: 'Settings' },
  language: { zh: '语言', en: 'Language' },
  'language-auto': { zh: '跟随浏览器', en: 'Same as browser' },

  // What stands in the way of inspecting
  asking: {
    zh: '检查 {origin} 需要您的许可。',
    en: 'Your permission is needed to inspect {origin}.',
  },
  refused: {
    zh: '未获得 {origin} 的权限，无法检查此页面。',
    en: 'Permission for {origin} was not given, so the page cannot be inspected.',
  },
  'not-granted': {
    zh: '页面已跳转到尚未授权的网站 {origin}，这里的调用没有被记录。',
    en: 'The page has moved to {origin}, which is not allowed yet: its calls are not recorded.',
  },
  unseenFrames: {
    zh: '其他网站的框架（{origins}）没有被记录：尚未允许这些网站。',
    en: 'Frames of {origins} are not recorded: their sites are not allowed.',
    one: 'Frames of {origins} are not recorded: the site is not allowed.',
  },
  pair: { zh: '{first}、{second}', en: '{first}, {second}' },
  andMore: { zh: '{list} 等，另有 {n} 个', en: '{list} and {n} more' },
  allowSite: { zh: '允许此网站', en: 'Allow this site' },
  allowAll: { zh: '允许所有网站', en: 'Allow all sites' },
  starting: { zh: '正在以微信环境重新加载页面…', en: 'Reloading the page as WeChat…' },
  overridden: {
    zh: '设备模式或“网络状况”面板的 User-Agent（{userAgent}）取代了这里设置的，页面不再认为自己在微信里。如果再次出现，请在“网络状况”面板中清除自定义的 User-Agent。',
    en: 'The user agent of device mode or Network conditions ({userAgent}) takes precedence over the panel’s: the page no longer runs as WeChat. If this comes back, clear the custom user agent in Network conditions.',
  },
  applyAgain: { zh: '重新应用', en: 'Apply again' },
  'unsupported-browser': {
    zh: '这是浏览器自带的页面（网页打不开时也会显示），无法检查。请打开一个网站。',
    en: 'This is a page of the browser itself (it also shows one when a page did not load), which cannot be inspected. Open a website.',
  },
  'unsupported-file': {
    zh: '无法检查本地文件（{url}）。请通过 http:// 或 https:// 打开页面。',
    en: 'Local files cannot be inspected ({url}). Serve the page over http:// or https://.',
  },
  'unsupported-store': {
    zh: '浏览器不允许扩展程序在应用商店页面上运行。请打开其他网站。',
    en: 'The browser lets no extension run on its web store. Open another site.',
  },
  'unsupported-pdf': {
    zh: 'PDF 文档里没有可检查的脚本（{url}）。请打开一个网页。',
    en: 'A PDF has no scripts to inspect ({url}). Open a web page.',
  },
  'unsupported-other': {
    zh: '无法检查此页面（{url}）。请通过 http:// 或 https:// 打开页面。',
    en: 'This page cannot be inspected ({url}). Open one over http:// or https://.',
  },
  outdated: {
    zh: '扩展程序已更新。请关闭开发者工具后重新打开。',
    en: 'The extension was updated. Close DevTools and open it again.',
  },
  notSeen: {
    zh: '以“{profile}”运行时，部分调用看不到或得不到应答',
    en: 'Run as {profile}, some calls are not seen or not answered',
  },

  // Empty states
  welcome: { zh: '在电脑上调试微信 JS-SDK', en: 'Debug the WeChat JS-SDK on your desktop' },
  step1: { zh: '选择运行环境，开始检查。', en: 'Choose what to run as, and start.' },
  step1More: {
    zh: '页面会重新加载，像在微信里一样运行：config 会被校验，ready 或 error 会触发，每次调用都有应答。',
    en: 'The page reloads and runs as inside WeChat: config is verified, ready or error fires, every call is answered.',
  },
  step2: { zh: '使用页面。', en: 'Use the page.' },
  step2More: {
    zh: '每次 wx.config 和接口调用都会立即出现在这里：参数、结果、耗时、源代码位置。',
    en: 'Every wx.config and API call appears here at once: arguments, result, time, source line.',
  },
  step3: { zh: '在下方填入 jsapi_ticket。', en: 'Enter the jsapi_ticket below.' },
  step3More: {
    zh: '每个签名立即得到校验。它只保存在面板里，页面读不到，也不会发送到网络。',
    en: 'Each signature is verified at once. The ticket stays in this panel: never in the page, never on the network.',
  },
  start: { zh: '开始检查', en: 'Start inspecting' },
  'about-ios': {
    zh: '使用 iPhone 微信的 User-Agent。iOS 按打开页面时的 URL 校验签名。',
    en: 'The user agent of WeChat on an iPhone. iOS verifies against the URL at which the page was opened.',
  },
  'about-android': {
    zh: '使用 Android 微信的 User-Agent。按调用时的 URL 校验签名。',
    en: 'The user agent of WeChat on Android. Verifies against the URL at the moment of the call.',
  },
  'about-windows': {
    zh: '使用 Windows 版微信的 User-Agent。',
    en: 'The user agent of WeChat for Windows.',
  },
  'about-wecom': { zh: '使用企业微信的 User-Agent。', en: 'The user agent of WeCom.' },
  'about-desktop': {
    zh: '保留浏览器自己的 User-Agent：用于拒绝微信 User-Agent 或会跳转到网页授权的页面。',
    en: 'Keeps the browser’s own user agent: for pages that turn WeChat away or send it to OAuth.',
  },
  noCallYet: { zh: '还没有 JS-SDK 调用', en: 'No JS-SDK call yet' },
  noCallYetMore: {
    zh: '页面调用 wx.config 或任何 wx 接口时，会立即显示在这里。',
    en: 'wx.config and every other wx call will appear here the moment the page makes it.',
  },
  noMatch: { zh: '无搜索结果', en: 'No matching entries' },

  // Checks row
  checks: { zh: '检查结果', en: 'Checks' },
  noPage: { zh: '未知页面', en: 'Page not known' },

  // Summary bar
  countCalls: { zh: '{n} 次调用', en: '{n} calls', one: '1 call' },
  countConfigs: { zh: '{n} 次 config', en: '{n} configs', one: '1 config' },
  countProblems: { zh: '{n} 个问题', en: '{n} problems', one: '1 problem' },
  countMalformed: {
    zh: '已丢弃 {n} 条格式不符的消息',
    en: '{n} malformed messages dropped',
    one: '1 malformed message dropped',
  },
} as const satisfies Record<string, Wording>;
