import type { Facts, KnownSecret, KnownUrl } from '../mistakes/mistake.ts';
import type { MistakeId } from '../mistakes/mistakes.ts';
import { type SigningInput, urlToSign } from '../recipes.ts';
import { digestIn, passedAlong, recompute, signingNear } from '../recompute.ts';
import { type Piece, piecesOf, textOf } from '../signing.ts';
import { type GapCode, gapsOf } from './gaps.ts';
import type { Kernel } from './kernel.ts';
import { createSearch, type Hit, type SearchLength, stepsOf, type Wanted } from './search.ts';
import { createSha1Kernel } from './sha1-kernel.ts';
import { LONGEST_KNOWN } from './size.ts';

/** What is known besides the signature itself. All of it may be left out. */
export interface Known {
  /** URLs that may have been signed in place of the right one, likeliest first. */
  urls?: readonly KnownUrl[];
  /** Secrets that may have been used in place of the right one. */
  secrets?: readonly KnownSecret[];
  /** What else the page passed, by its name there. */
  passed?: Readonly<Record<string, string>>;
}

/** What `explain` takes: the signature's input, the signature, and what is known besides. */
export type ExplainInput = SigningInput & { signature: string } & Known;

/** How `explain` goes about it. */
export interface ExplainOptions {
  /** `short` when left out. */
  length?: SearchLength;
  /** What hashes; plain TypeScript when left out. */
  kernel?: Kernel;
}

/** Mistakes that turn the right text into the one that was signed. Proved: the text's hash is the page's signature. */
export interface Explanation {
  /** In the order they are made. */
  mistakes: readonly MistakeId[];
  /** The text that was signed. Holds the ticket: never shown or exported as it is. */
  text: string;
  /** Its hash, as the server wrote it: equal to the page's signature. */
  digest: string;
  /** The text in pieces. */
  pieces: readonly Piece[];
  /** The sum of the mistakes' costs: what is likelier costs less. */
  cost: number;
}

/** What came of it. */
export interface Explained {
  /** The text that WeChat hashes. */
  text: string;
  /** What the signature should be. */
  digest: string;
  /** Whether it is: then there is nothing to explain. */
  matches: boolean;
  /** Simplest first; all that need as few mistakes. Empty when nothing explains the signature. */
  explanations: readonly Explanation[];
  /** How many texts were hashed. */
  tried: number;
  /** When nothing explains it: what could not be searched. `UNSEARCHED` has the words. */
  unsearched: readonly GapCode[];
}

/**
 * Finds the fewest mistakes that lead to a signature which does not match. Runs to its end: a few milliseconds for one
 * mistake, a second or two when the short search finds nothing, a minute for the long one.
 */
export function explain(input: ExplainInput, options: ExplainOptions = {}): Explained {
  const { text, digest, matches } = recompute(input);
  if (matches) return { text, digest, matches, explanations: [], tried: 0, unsearched: [] };
  return { text, digest, matches, ...search(wantedOf(input), options) };
}

/** The same for a search that was prepared by `wantedOf`. */
export function search(
  wanted: Wanted,
  { length = 'short', kernel = createSha1Kernel() }: ExplainOptions = {},
): Pick<Explained, 'explanations' | 'tried' | 'unsearched'> {
  const { run } = createSearch(wanted, length, kernel);
  let tried = 0;
  for (let step = 0; step < stepsOf(length); step++) {
    const running = run(step);
    let next = running.next();
    for (; !next.done; next = running.next()) tried += next.value;
    if (next.value.length > 0) return { explanations: explanationsOf(next.value), tried, unsearched: [] };
  }
  return { explanations: [], tried, unsearched: gapsOf({ facts: wanted.facts, length, tried }) };
}

/**
 * The explanations by a single mistake that happens every day or often, simplest first: about a millisecond. Empty when
 * none leads to the signature, and when it matches.
 */
export function explainByOne(input: ExplainInput, kernel = createSha1Kernel()): Explanation[] {
  if (recompute(input).matches) return [];
  const running = createSearch(wantedOf(input), 'quick', kernel).run(0);
  let next = running.next();
  while (!next.done) next = running.next();
  return explanationsOf(next.value);
}

/** What a search for an explanation looks for. */
export function wantedOf(input: ExplainInput): Wanted {
  const signing = signingNear(input);
  const { urls = [], secrets = [] } = input;
  // Its # part is not signed by rights, and so is not among the parts.
  const own: KnownUrl[] =
    'url' in input && input.url.includes('#') ? [{ url: input.url, role: 'current' }] : [];
  const passed = { ...passedAlong(input), ...input.passed };
  const facts: Facts = {
    kind: input.kind,
    parts: signing.parts,
    // However long, the page's own URL counts, with its # part.
    urls: [...own, ...urls].filter(
      ({ url }) => url.length <= LONGEST_KNOWN || urlToSign(url) === signing.parts.url,
    ),
    secrets: secrets.filter(({ value }) => value.length <= LONGEST_KNOWN),
    passed,
    span: 0,
  };
  return { signing, signature: digestIn(input), facts };
}

/** The hits of one step as explanations: see `ranked`. */
export function explanationsOf(hits: readonly Hit[]): Explanation[] {
  return ranked(
    hits.map(({ signing, signature, mistakes, cost }) => ({
      mistakes,
      text: textOf(signing),
      digest: signature,
      pieces: piecesOf(signing),
      cost,
    })),
  );
}

/** Simplest first, each once: the same however the search was shared out. */
export function ranked(explanations: readonly Explanation[]): Explanation[] {
  const sorted = explanations
    .map((explanation) => ({ explanation, rank: rankOf(explanation) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ explanation }) => explanation);
  const first = new Map<string, Explanation>();
  for (const explanation of sorted) {
    const name = `${[...explanation.mistakes].sort().join()} ${explanation.text}`;
    if (!first.has(name)) first.set(name, explanation);
  }
  return [...first.values()];
}

function rankOf({ cost, mistakes, text }: Explanation): string {
  return `${`${cost}`.padStart(3, '0')} ${mistakes.join()} ${text}`;
}
