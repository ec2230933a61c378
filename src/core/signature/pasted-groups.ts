import type { SignatureKind } from './recipes.ts';

/** A name and what it was given. */
export interface Pair {
  /** As written, such as `res.data.nonceStr`. */
  name: string;
  /** Escapes decoded; null when it is an object, or no value but an expression. */
  value: string | null;
  /** Whether the value stood in quotes. */
  isQuoted: boolean;
  /** The object that it was given; null when it is none. */
  inner: Group | null;
}

/** What stands together: an object, a list, the fields of a query. */
export interface Group {
  pairs: Pair[];
  parent: Group | null;
  /** What is signed in it, when it is the argument of a function of the SDK. */
  call: SignatureKind | null;
}

/** Objects deeper than this count as part of the one they stand in. */
const MAX_DEPTH = 64;
const CLOSER_OF: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** A stretch without white space, quotes and brackets. */
interface Run {
  /** The group of the query in it, such as `a=b&c=d`; null when there is none. */
  query: Group | null;
  /** Whether that query has a ticket: then it is string1, and what is behind its `url=` belongs to the URL. */
  isString1: boolean;
}

/** Where a scan stands. */
export interface Scan {
  text: string;
  at: number;
  /** All groups found, of the texts in quotes too. */
  groups: Group[];
  group: Group;
  /** The brackets open at `at`, and the groups around them. */
  open: { closer: string; outer: Group }[];
  /** What the next bracket belongs to. */
  next: { pair: Pair | null; call: SignatureKind | null };
  run: Run;
  /** How many texts this one stands in. */
  depth: number;
  /** Up to where no text that a quote starts ends, by quote. */
  unclosed: Map<string, number>;
}

/** A stretch without a query so far. */
export const newRun = (): Run => ({ query: null, isString1: false });

/** The group of the query at which the scan stands. */
export function queryOf(state: Scan): Group {
  if (state.run.query) return state.run.query;
  const query: Group = { pairs: [], parent: state.group, call: state.group.call };
  state.groups.push(query);
  state.run.query = query;
  return query;
}

/** Goes into an object, a list or an argument. */
export function open(state: Scan): void {
  const { pair, call } = state.next;
  const closer = CLOSER_OF[state.text.charAt(state.at)] ?? '';
  state.at++;
  state.next = { pair: null, call: null };
  state.run = newRun();
  const outer = state.group;
  if (state.open.length >= MAX_DEPTH) return;
  const group: Group = { pairs: [], parent: outer, call: call ?? outer.call };
  state.open.push({ closer, outer });
  state.groups.push(group);
  state.group = group;
  if (pair) pair.inner = group;
}

/** One bracket too many, or one left out inside, is let pass. */
export function close(state: Scan): void {
  const closer = state.text.charAt(state.at);
  state.at++;
  state.run = newRun();
  for (let count = 1; count <= 2; count++) {
    const bracket = state.open.at(-count);
    if (bracket?.closer !== closer) continue;
    state.group = bracket.outer;
    state.open.length -= count;
    return;
  }
}
