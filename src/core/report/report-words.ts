import type { Language, Words } from '../../catalogue/words.ts';
import { fill } from '../fill.ts';

/** What a report says besides what was found. */
export const REPORT_WORDS = {
  title: words('微信 JS-SDK 检查报告', 'WeChat JS-SDK report'),
  page: words('页面', 'Page'),
  client: words('客户端', 'Client'),
  created: words('时间', 'Created'),
  verdicts: words('预检', 'Preflight'),
  openings: words('页面的打开方式', 'Ways to open the page'),
  opening: words('打开方式', 'Opened'),
  verifiedUrl: words('微信校验的 URL', 'URL that WeChat verifies'),
  comma: words('、', ', '),
  result: words('结果', 'Result'),
  problems: words('问题', 'Problems'),
  noProblems: words('没有发现问题。', 'No problems found.'),
  'severity-error': words('会失败', 'Will fail'),
  'severity-warning': words('可能失败', 'May fail'),
  'severity-note': words('建议', 'Advice'),
  seen: words('实际', 'Seen'),
  expected: words('应为', 'Expected'),
  advice: words('处理', 'What to do'),
  place: words('文档', 'Document'),
  call: words('调用', 'Call'),
  line: words('代码', 'Line'),
  times: words('{n} 次', '{n} times'),
  causes: words('可能的原因', 'Possible causes'),
  'cause-found': words('就是它', 'This is it'),
  'cause-ruled-out': words('已排除', 'Ruled out'),
  'cause-open': words('待查', 'Open'),
  signatures: words('签名', 'Signatures'),
  'outcome-matches': words('签名正确', 'The signature matches'),
  'outcome-differs': words('签名不匹配', 'The signature does not match'),
  'outcome-unverified': words('未校验', 'Not verified'),
  hashed: words('微信计算签名的文本', 'The text that WeChat hashes'),
  digest: words('应为', 'Should be'),
  signature: words('页面传入', 'The page passed'),
  signed: words('服务器实际签名的文本', 'The text that the server signed'),
  fix: words('修改（{backEnd}）', 'The line to change ({backEnd})'),
  configs: words('config', 'Configs'),
  calls: words('调用记录', 'Calls'),
  noCalls: words('没有调用。', 'No calls.'),
  leftOut: words('更早的 {n} 次调用未列出。', '{n} earlier calls are left out.'),
  time: words('时间', 'Time'),
  arguments: words('参数', 'Arguments'),
  secrets: words(
    'ticket、密钥等均已隐去，只留末四位。',
    'Tickets, keys and the like are masked but for their last four characters.',
  ),
} as const;

/** What a report can say. */
export type ReportWord = keyof typeof REPORT_WORDS;

/** Says it in one language. */
export function sayInReport(language: Language) {
  return (key: ReportWord, values: Readonly<Record<string, string>> = {}): string =>
    fill(REPORT_WORDS[key], values, language);
}

function words(zh: string, en: string): Words {
  return { zh, en };
}
