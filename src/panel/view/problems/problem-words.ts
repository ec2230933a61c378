import type { Wording } from '../wording.ts';

/** What is said of problems, besides their own words. */
export const PROBLEM_WORDS = {
  noProblems: { zh: '没有发现问题', en: 'No problems found' },
  noProblemMatches: { zh: '没有符合条件的问题', en: 'No problem matches the filter' },
  severities: { zh: '严重程度', en: 'Severity' },
  'group-error': { zh: '会失败', en: 'Will fail' },
  'group-warning': { zh: '可能失败', en: 'May fail' },
  'group-note': { zh: '建议', en: 'Advice' },
  why: { zh: '为什么', en: 'Why' },
  whyHint: {
    zh: '在手册中查看：最小示例、何时会误报、文档出处',
    en: 'In the handbook: smallest example, when it can be wrong, source',
  },
  dismiss: { zh: '在此网站忽略', en: 'Dismiss for this site' },
  dismissHint: { zh: '在此网站不再提示这类问题', en: 'Report this kind of problem no more on this site' },
  dismissedCount: {
    zh: '此网站已忽略 {n} 类问题',
    en: '{n} kinds of problems dismissed for this site',
    one: '1 kind of problem dismissed for this site',
  },
  restore: { zh: '恢复', en: 'Restore' },
  timesFound: { zh: '{n} 次', en: '{n} times' },
  goTo: { zh: '查看 {name}', en: 'Show {name}' },
  seen: { zh: '实际', en: 'Seen' },
  expected: { zh: '应为', en: 'Expected' },
  advice: { zh: '处理', en: 'What to do' },
  place: { zh: '文档', en: 'Document' },
  causes: { zh: '可能的原因', en: 'Possible causes' },
  causesFound: { zh: '{n} 项已证实', en: '{n} found' },
  'cause-found': { zh: '就是它', en: 'This is it' },
  'cause-ruled-out': { zh: '已排除', en: 'Ruled out' },
} as const satisfies Record<string, Wording>;
