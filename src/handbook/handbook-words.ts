import type { Words } from '../catalogue/words.ts';
import type { Severity } from '../core/rules/index.ts';

/** How bad a finding is. */
export const SEVERITY_WORDS = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  note: { zh: '提示', en: 'Note' },
} as const satisfies Record<Severity, Words>;

/** What that means on the phone. */
export const SEVERITY_MEANINGS = {
  error: { zh: '手机上会失败', en: 'Will fail on the phone' },
  warning: { zh: '手机上可能失败', en: 'May fail on the phone' },
  note: { zh: '建议', en: 'Advice' },
} as const satisfies Record<Severity, Words>;

/** The words around the rows, in the handbook and in the documentation that is written from the same rows. */
export const HANDBOOK_WORDS = {
  findings: { zh: '问题', en: 'Findings' },
  mistakes: { zh: '签名错误', en: 'Signing mistakes' },
  certain: { zh: '确定', en: 'Certain' },
  doubtful: { zh: '可能误报', en: 'Can be wrong' },
  seen: { zh: '实际', en: 'Seen' },
  expected: { zh: '应为', en: 'Expected' },
  advice: { zh: '处理', en: 'What to do' },
  example: { zh: '最小的例子', en: 'The smallest page' },
  doubt: { zh: '误报', en: 'Can it be wrong' },
  causes: { zh: '可能的原因', en: 'Possible causes' },
  causesHint: {
    zh: '按官方文档的顺序。面板能由调用记录判断的，会标出或划去；其余请自行核对。',
    en: 'In the document’s order. What the log can tell, the panel marks or strikes through; the rest is yours to check.',
  },
  yours: { zh: '请自行核对', en: 'Yours to check' },
  found: { zh: '确认', en: 'Shown by' },
  ruledOut: { zh: '排除', en: 'Ruled out by' },
  document: { zh: '官方文档', en: 'Official document' },
  source: { zh: '出处', en: 'Source' },
  severity: { zh: '级别', en: 'Severity' },
  certainty: { zh: '确定性', en: 'Certainty' },
  title: { zh: '说明', en: 'What it is' },
} as const satisfies Record<string, Words>;

/** What the handbook's own page says besides. */
export const PAGE_WORDS = {
  handbook: { zh: 'JS-SDK 手册', en: 'JS-SDK handbook' },
  contents: { zh: '目录', en: 'Contents' },
  filter: { zh: '过滤', en: 'Filter' },
  filterHint: { zh: '代码、标题或说明中的文字', en: 'Text in codes, titles or explanations' },
  noMatch: { zh: '没有匹配的条目', en: 'No matching entries' },
  language: { zh: '语言', en: 'Language' },
  backEnd: { zh: '后端语言', en: 'Language of the server' },
  findingsIntro: {
    zh: '面板在网页上能发现的每一个问题：看到什么、应该是什么、怎么改，以及什么时候会误报。',
    en: 'Everything that the panel can find wrong with a page: what it saw, what it expected, what to do, and when it can be wrong.',
  },
  mistakesIntro: {
    zh: '签名不匹配时，面板会逐一尝试并能证明的服务器错误，附各语言的错误写法和正确写法。',
    en: 'What the panel tries and can prove when a signature does not match: each mistake of a server’s, with the line that makes it and the line as it should be.',
  },
  unknown: {
    zh: '手册里没有“{name}”。可能来自另一个版本的扩展，请从目录中选择。',
    en: 'The handbook has no page “{name}”: it may be from another version of the extension. Choose one from the contents.',
  },
  toMistakes: {
    zh: '签名不匹配的每一种已知原因，见目录中的“签名错误”。',
    en: 'Every known reason for a signature that does not match is under “Signing mistakes” in the contents.',
  },
  mistakeExample: { zh: '例子', en: 'Example' },
  signed: { zh: '签名用的', en: 'What was signed' },
  right: { zh: '应该用的', en: 'What is right' },
  cause: { zh: '错误写法', en: 'The line that does it' },
  fix: { zh: '正确写法', en: 'The line as it should be' },
} as const satisfies Record<string, Words>;
