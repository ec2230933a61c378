import type { Words } from '../catalogue/words.ts';
import {
  type Case,
  type Cause,
  type FindingCode,
  RULES,
  type Rule,
  type Severity,
  type Topic,
} from '../core/rules/index.ts';
import { meaningsIn } from './example.ts';

/** Everything that there is to read about one finding, in the order in which it is read. Plain data. */
export interface FindingPage {
  code: FindingCode;
  title: Words;
  topic: Topic;
  /** Those of its cases, each once, the worst first. */
  severities: readonly Severity[];
  /** True when the page's own data decides: it cannot be wrong. */
  isCertain: boolean;
  /** Whether `place` is in the official document. */
  isOfficial: boolean;
  place: Words;
  /** The smallest page that triggers it. */
  example: string;
  /** What the reader has to know to read the example. */
  meanings: readonly Words[];
  cases: readonly CaseSection[];
  /** When it is wrong, or that it cannot be. */
  doubt: Words;
  /** Of an error: why it may come, in the document's order. Empty for any other. */
  causes: readonly CauseItem[];
}

/** One way in which the rule is broken. Its words are templates. */
export interface CaseSection {
  name: string;
  severity: Severity;
  title: Words;
  seen: Words;
  expected: Words;
  advice: Words;
}

/** One possible cause of an error: a line of a checklist. Its words are templates. */
export interface CauseItem {
  name: string;
  text: Words;
  /** What shows that it is so; null where the panel can never tell. */
  found: Words | null;
  /** What shows that it is not so; null where the panel can never tell. */
  ruledOut: Words | null;
  /** True when nothing in the session tells: the developer has to look. */
  isYours: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const NEVER_WRONG: Words = {
  zh: '不会误报：只凭页面自己的数据就能确定。',
  en: 'Cannot be wrong: the page’s own data decides.',
};

/** What stands for words that are made by each finding for itself. */
const JUDGED: Words = { zh: '由签名和页面的数据判断', en: 'Judged from the signature and the page’s data' };

function told(words: Words): Words {
  return /^\{\w+\}$/.test(words.zh) ? JUDGED : words;
}

/** The page of a finding. */
export function findingPage(code: FindingCode): FindingPage {
  const rule: Rule<never> = RULES[code];
  const { title, topic, place, example, canBeWrong } = rule;
  const cases = Object.entries<Case>(rule.cases).map(([name, words]) => ({
    name,
    severity: words.severity,
    title: words.title ?? title,
    seen: words.seen,
    expected: words.expected,
    advice: words.advice,
  }));
  const isOfficial = typeof place === 'string';
  return {
    code,
    title,
    topic,
    severities: SEVERITIES.filter((severity) => cases.some((each) => each.severity === severity)),
    isCertain: canBeWrong === null,
    isOfficial,
    place: isOfficial ? { zh: place, en: place } : place,
    example,
    meanings: meaningsIn(example),
    cases,
    doubt: canBeWrong ?? NEVER_WRONG,
    causes: Object.entries<Cause>(rule.causes ?? {}).map(
      ([name, { text, found = null, ruledOut = null }]) => ({
        name,
        text,
        found: found && told(found),
        ruledOut: ruledOut && told(ruledOut),
        isYours: found === null && ruledOut === null,
      }),
    ),
  };
}
