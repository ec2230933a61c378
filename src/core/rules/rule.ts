import type { Words } from '../../catalogue/words.ts';

/** `error`: fails on the phone. `warning`: may fail. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

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

/** A mistake that can be found in one entry of the log. `Facts`: what it looks at. `Name`: its cases. */
export interface Rule<Facts, Name extends string = string> {
  title: Words;
  /** Where the official document says what is right: `附录5 · 2.3`. */
  place: string;
  /**
   * The smallest page that triggers it. The first line may name the page's URL: `// https://…`. `sign(url)` stands
   * for the answer of a signing server that signs exactly that URL.
  
   */
  example: string;
  /** When the finding is wrong; null when it cannot be. */
  canBeWrong: Words | null;
  cases: Readonly<Record<Name, Case>>;
  /** Each time the rule is broken; none when it is not, or when that cannot be known. */
  check: (facts: Facts) => readonly Found<Name>[];
}

/** What the words of a finding are filled with: texts of the page, and what is said of them in each language. */
export type FindingValues = Readonly<Record<string, string | Words>>;

/** One time that a rule is broken. */
export interface Found<Name extends string = string> {
  case: Name;
  values: FindingValues;
}

/** No mistake. */
export const NONE: readonly never[] = [];

/** A row whose check is held to the names of its cases. */
export function createRule<Facts>() {
  return <Name extends string>(row: Rule<Facts, Name>): Rule<Facts, Name> => row;
}
