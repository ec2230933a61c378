import type { Wording } from '../wording.ts';
import { RULE_WORDS } from './rule-words.ts';

/** What the scenario view says. */
export const SCENARIO_WORDS = {
  ...RULE_WORDS,
  scenario: { zh: '应答', en: 'Answers' },
  answersFor: { zh: '{site} 的应答', en: 'Answers on {site}' },
  answersAnywhere: { zh: '还不知道是哪个网站', en: 'No site is known yet' },

  // Strict or lenient, files
  strictness: { zh: '校验', en: 'Verification' },
  strict: { zh: '严格', en: 'Strict' },
  lenient: { zh: '宽松', en: 'Lenient' },
  strictAbout: {
    zh: '和微信一样：签名不对时 config 失败，不在 jsApiList 里的调用被拒绝。',
    en: 'As WeChat does: a wrong signature fails config, and what is not in jsApiList is denied.',
  },
  lenientAbout: {
    zh: '签名不对、不在 jsApiList 里的调用也都放行；在真机上仍会失败。',
    en: 'Every call is let through, whatever the signature and jsApiList say. On a phone they still fail.',
  },
  importAnswers: { zh: '导入…', en: 'Import…' },
  importAnswersHint: {
    zh: '导入场景文件，替换此网站现有的应答',
    en: 'Take in a scenario file, in place of the answers of this site',
  },
  exportAnswers: { zh: '导出', en: 'Export' },
  exportAnswersHint: {
    zh: '保存为场景文件，供团队共用',
    en: 'Save as a scenario file that a team can share',
  },
  resetAnswers: { zh: '重置', en: 'Reset' },
  resetAsk: { zh: '清除此网站的全部应答设置？', en: 'Forget every answer chosen for this site?' },
  resetYes: { zh: '全部清除', en: 'Forget all' },
  resetNo: { zh: '取消', en: 'Cancel' },
  needsReload: {
    zh: '页面的 User-Agent 里还是原来的版本，请在这里重新加载（浏览器自己的刷新不会更换它）。',
    en: 'The page still has another version in its user agent. Reload it here: the browser’s own reload keeps it.',
  },
  reloadPage: { zh: '重新加载页面', en: 'Reload page' },

  // Presets
  presets: { zh: '预设场景', en: 'Presets' },
  presetsAbout: {
    zh: '可以同时选多个；同一个接口以列表中靠前的为准。',
    en: 'Any number of them; for one API the first of the list counts.',
  },
  presetUnknown: { zh: '未知的预设场景', en: 'Not a preset of this version' },

  // The client
  client: { zh: '客户端', en: 'Client' },
  clientVersion: { zh: '微信版本', en: 'WeChat version' },
  clientVersionAbout: {
    zh: '写进 User-Agent 的版本。留空：由预设场景或运行环境决定。',
    en: 'What the user agent says. Empty: that of a preset, or of the client that the page runs as.',
  },
  versionKept: { zh: '改正之前，仍使用：{kept}', en: 'Until this is mended, the version is still: {kept}' },
  versionOfProfile: { zh: '预设场景或运行环境的版本', en: 'that of a preset, or the client’s own' },
  versionUnverified: {
    zh: '6.0.2 之前的微信不校验权限，config 总是 ok（附录5 · 6）。',
    en: 'Before 6.0.2 WeChat verified nothing: config was always ok (附录5 · 6).',
  },
  versionCompared: {
    zh: 'SDK 按文本比较版本，“10”小于“6.0.2”：wx.error 的回调不会执行。',
    en: 'The SDK compares versions as texts, and "10" is less than "6.0.2": the callback of wx.error never runs.',
  },
  verifiedUrl: { zh: '校验签名用的 URL', en: 'URL that is verified' },
  verifiedUrlProfile: {
    zh: '跟随运行环境：iOS 用打开页面时的 URL，其他用当前 URL',
    en: 'As the client does: iOS the URL at which the page started, others the current one',
  },
  verifiedUrlLanding: {
    zh: '手机都用打开页面时的 URL',
    en: 'On every phone the URL at which the page started',
  },
  verifiedUrlAbout: {
    zh: '腾讯的 @wecom/jssdk 在手机微信里都用 SDK 加载时的 URL 签名；单页应用换过路由后，两种 URL 不同。',
    en: 'Tencent’s @wecom/jssdk signs the URL at which it was loaded on every phone with WeChat. The two differ once a single-page app has changed its route.',
  },
  safeDomains: { zh: 'JS接口安全域名', en: 'JS接口安全域名 (domains)' },
  safeDomainsAbout: {
    zh: '公众平台里填写的域名，每行一个；其他域名上 config 返回 invalid url domain。留空：不检查。',
    en: 'As registered at mp.weixin.qq.com (公众平台), one a line; on any other domain config answers invalid url domain. Empty: not checked.',
  },
  domainsKept: {
    zh: '改正之前，仍使用原来的域名：{kept}',
    en: 'Until this is mended, the domains are still: {kept}',
  },
  domainsKeptNone: {
    zh: '改正之前，仍不检查域名',
    en: 'Until this is mended, domains are still not checked',
  },
} as const satisfies Record<string, Wording>;
