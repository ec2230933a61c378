import type { Wording } from '../wording.ts';

/** What the preflight and the report say besides the verdicts themselves. */
export const PREFLIGHT_WORDS = {
  preflight: { zh: '预检', en: 'Preflight' },
  preflightHint: {
    zh: '逐项结论、页面的各种打开方式、二维码',
    en: 'Every verdict, every way to open the page, its QR code',
  },
  verdicts: { zh: '结论', en: 'Verdicts' },
  showCall: { zh: '查看', en: 'Show' },
  enterSecret: { zh: '填写 {name}', en: 'Enter {name}' },
  openings: { zh: '打开方式', en: 'Ways to open the page' },
  openingsHint: {
    zh: '分享、网页授权和路由都会改变页面的 URL。微信按各自的 URL 校验签名：',
    en: 'Shares, web authorization and routes change the URL of the page. WeChat verifies the signature with the URL of each:',
  },
  opening: { zh: '打开方式', en: 'Opened' },
  outlook: { zh: '签名是否有效', en: 'Will the signature hold' },
  openSo: { zh: '这样打开', en: 'Open it so' },
  openSoHint: {
    zh: '在当前标签页中打开，结论以实际签名为准',
    en: 'Opens it in this tab: what is signed then proves it',
  },
  provedSo: { zh: '已证实', en: 'proved' },
  checkedUrl: { zh: '微信校验', en: 'WeChat verifies' },
  everyClient: { zh: '所有客户端', en: 'in every client' },
  qrCode: { zh: '二维码', en: 'QR code' },
  qrHint: { zh: '用手机微信扫码，继续在真机上调试。', en: 'Scan it with WeChat to go on on the phone.' },
  qrLocal: {
    zh: '这个地址指向本机，手机上打不开：请改用电脑的局域网地址，或能访问到本机的域名。',
    en: 'This address means the machine itself, and leads nowhere on a phone: use this computer’s address in the network, or a domain that leads here.',
  },
  qrTooLong: { zh: 'URL 太长，放不进二维码。', en: 'The URL is too long for a QR code.' },
  report: { zh: '报告', en: 'Report' },
  reportHint: { zh: '把结论、问题和调用交给同事', en: 'Hand verdicts, problems and calls to a colleague' },
  reportSecrets: { zh: '不含 ticket 和密钥', en: 'No tickets or keys in it' },
  'report-markdown': { zh: '复制为 Markdown', en: 'Copy as Markdown' },
  'report-html': { zh: '保存为 HTML…', en: 'Save as HTML…' },
  'report-json': { zh: '保存为 JSON…', en: 'Save as JSON…' },
} as const satisfies Record<string, Wording>;
