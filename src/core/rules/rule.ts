import type { Words } from '../../catalogue/words.ts';
import type { Entry } from '../session/entry.ts';

/** `error`: fails on the phone. `warning`: may fail. `note`: advice. */
export type Severity = 'error' | 'warning' | 'note';

/** What a rule is about: findings are counted and shown by it. */
export type Topic =
  | 'config'
  | 'signature'
  | 'url'
  | 'nonce'
  | 'timestamp'
  | 'permissions'
  | 'order'
  | 'sdk'
  | 'parameters'
  | 'cards'
  | 'pay'
  | 'share'
  | 'secrets'
  | 'errors';

/** One way in which a rule is broken, in words: `{name}` stands for a value of the finding. */
export interface Case {
  severity: Severity;
  /** In place of the rule's title, where the case says more. */
  title?: Words;
  /** What was seen. */
  seen: Words;
  /** What was expected. */
  expected: Words;
  /** What to do. */
  advice: Words;
}

/** One possible cause of an error, in words. `{name}` stands for a value of what was found out about it. */
export interface Cause {
  /** What it is, and how to see whether it is so. */
  text: Words;
  /** What shows that it is not so; left out where the session can never tell. */
  ruledOut?: Words;
  /** What shows that it is so; left out where the session can never tell. */
  found?: Words;
}

/** A mistake that can be found. `Facts`: what it looks at. `Name`: its cases. `CauseName`: its causes. */
export interface Rule<Facts, Name extends string = string, CauseName extends string = string> {
  title: Words;
  topic: Topic;
  /** Where it is said what is right: a place in the official document (`附录5 · 2.3`), or another source in words. */
  place: string | Words;
  /**
   * The smallest page that triggers it. The first line may say where it runs: the page's URL (`// https://…`),
   * `// WeCom`, `// WeChat 10.0.1`, or `// no JS-SDK`. `sign(url)` stands for the answer of a signing server that signs
   * exactly that URL. One without `wx.config`, `load` or `script` starts after a config that was right, in `wx.ready`.
   */
  example: string;
  /** When the finding is wrong; null when it cannot be. */
  canBeWrong: Words | null;
  cases: Readonly<Record<Name, Case>>;
  /** For an error: why it may come, in the document's order. */
  causes?: Readonly<Record<CauseName, Cause>>;
  /** Under which keys of its own an entry is found again later on, as `past.last(key)`. */
  files?: (entry: Entry) => readonly string[];
  /** Each time the rule is broken; none when it is not, or when that cannot be known. */
  check: (facts: Facts) => readonly Found<Name, CauseName>[];
}

/** What the words of a finding are filled with: texts of the page, and what is said of them in each language. */
export type FindingValues = Readonly<Record<string, string | Words>>;

/** What the session says of a possible cause: that it is so, that it is not so, or nothing. */
export interface FoundCause<CauseName extends string = string> {
  name: CauseName;
  state: 'found' | 'ruled-out' | 'open';
  values: FindingValues;
}

/** One time that a rule is broken. */
export interface Found<Name extends string = string, CauseName extends string = string> {
  case: Name;
  values: FindingValues;
  /** The entry it is about, where that is not the one looked at: a rule about a document has none of its own. */
  entry?: Entry;
  /** What it is about, where that is not what the rule is about: a wrong signature may be the fault of its URL. */
  topic?: Topic;
  /** For an error: all of its causes. */
  causes?: readonly FoundCause<CauseName>[];
}

/** No mistake. */
export const NONE: readonly never[] = [];

/** A row whose check is held to the names of its cases. */
export function createRule<Facts>() {
  return <Name extends string, CauseName extends string = never>(
    row: Rule<Facts, Name, CauseName>,
  ): Rule<Facts, Name, CauseName> => row;
}
