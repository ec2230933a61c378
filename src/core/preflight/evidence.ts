import type { Words } from '../../catalogue/words.ts';
import type { Entry } from '../session/entry.ts';
import {
  type Accounts,
  type ExplainInput,
  type Explanation,
  explainByOne,
  type KnownUrl,
  keepsLandingUrl,
  type MistakeId,
  piecesOf,
  sentenceOf,
  sha1Hex,
  signingOf,
  string1,
  urlToSign,
  type Verified,
  type Verifying,
  verdictsOf,
  withSecrets,
  wordsOfUnverified,
} from '../signature/index.ts';
import type { Sample } from './visited.ts';
import { commonWays, type SignedAt, type Situation, type Way, waysOf } from './ways.ts';

/** What configs are verified with. */
export interface PreflightContext {
  /** The secrets that were entered: another map after every change. */
  secrets: Accounts;
  /** What an entry's signatures are verified with besides; the same object, or equal ones, while nothing changes. */
  verifying?: (entry: Entry) => Verifying;
  /** What a search has found out about a wrong signature; empty, or left out, while nothing was found. */
  explained?: (entry: Entry) => readonly Explanation[];
}

/** A config, and what is known of its signature. */
export interface Evidence {
  sample: Sample;
  situation: Situation;
  /** Whether its client takes the URL at opening. */
  keeps: boolean;
  kind: 'matches' | 'differs' | 'unverified';
  /** The ways to choose the URL that lead to its signature; empty when none is known. */
  ways: readonly Way[];
  /** What the server did wrong; null when nothing, or when it is not known. */
  told: Words | null;
  /** Why it could not be verified; null when it could. `isSecret`: whether it is for its secret. */
  why: { words: Words; isSecret: boolean } | null;
}

/** The way in which a page chooses the URL to sign, as far as its configs show it. */
export interface SigningWay {
  /** Every way that fits what was seen last; empty when none does. Likeliest to be right first. */
  ways: readonly Way[];
  /** The configs that show it, latest first. */
  shown: readonly Evidence[];
}

/** URLs of other configs that are tried. */
const MOST_OTHERS = 40;
/** So many of the last configs are explained when they are wrong: it takes milliseconds each. */
const MOST_EXPLAINED = 8;

/** What was worked out of a config, and with what. */
interface Kept {
  key: string;
  secrets: Accounts;
  isLate: boolean;
  evidence: Evidence;
}

/** What is known of each config, in their order. Keeps what it has worked out for as long as that holds. */
export function createEvidence(): (samples: readonly Sample[], context: PreflightContext) => Evidence[] {
  const kept = new Map<Entry, Kept>();

  function known(sample: Sample, isLate: boolean, context: PreflightContext): Evidence {
    const { entry, isSent } = sample;
    const verifying = context.verifying?.(entry) ?? {};
    const explanations = context.explained?.(entry) ?? [];
    const key = JSON.stringify([verifying, isSent, entry.bridge !== null, explanations.length]);
    const before = kept.get(entry);
    const isSame = before?.key === key && before.secrets === context.secrets;
    // What was explained once stays so.
    if (isSame && (before.isLate || !isLate)) return before.evidence;
    const evidence = evidenceOf(sample, { secrets: context.secrets, verifying, explanations, isLate });
    kept.set(entry, { key, secrets: context.secrets, isLate, evidence });
    return evidence;
  }

  return (samples, context) => {
    const present = new Set(samples.map(({ entry }) => entry));
    for (const entry of kept.keys()) if (!present.has(entry)) kept.delete(entry);
    const urls = new Set(samples.flatMap(({ entry, landing }) => [entry.url, landing]));
    const late = samples.length - MOST_EXPLAINED;
    const evidence = samples.map((sample, index) => known(sample, index >= late, context));
    return evidence.map((one, index) =>
      // Only the last shows how the page signs now.
      index === evidence.length - 1 ? withOther(one, [...urls].slice(-MOST_OTHERS), context) : one,
    );
  };
}

/**
 * The ways of choosing the URL that fit the latest configs: as many of them, from the last one back, as have a way in
 * common. A server may have been mended since the earlier ones.
 */
export function signingWayOf(evidence: readonly Evidence[]): SigningWay {
  let ways: readonly Way[] = [];
  const shown: Evidence[] = [];
  for (const one of evidence.toReversed()) {
    if (one.kind === 'unverified') continue;
    const common: readonly Way[] = shown.length === 0 ? one.ways : commonWays(ways, one.ways);
    if (common.length === 0 && shown.length > 0) break;
    ways = common;
    shown.push(one);
    if (ways.length === 0) break;
  }
  return { ways, shown };
}

interface Sources extends Pick<PreflightContext, 'secrets'> {
  verifying: Verifying;
  explanations: readonly Explanation[];
  /** Whether it is one of the last. */
  isLate: boolean;
}

function evidenceOf(sample: Sample, sources: Sources): Evidence {
  const { entry, landing, previous } = sample;
  const { verifying, secrets } = sources;
  const situation: Situation = { landing, current: entry.url, previous, userAgent: entry.userAgent };
  const keeps = keepsLandingUrl(entry.userAgent, verifying);
  const common = { sample, situation, keeps };
  const [verified] = verdictsOf(entry, secrets, verifying);
  if (!verified || verified.verdict.kind === 'unverified')
    return { ...common, kind: 'unverified', ways: [], told: null, why: verified ? whyOf(verified) : null };
  const { kind } = verified.verdict;
  const checked = urlToSign(keeps ? landing : entry.url);
  if (kind === 'matches') {
    const ways = waysOf({ situation, url: checked, isRight: true, isSent: sample.isSent });
    return { ...common, kind, ways, told: null, why: null };
  }
  return { ...common, kind, ...wrongly(sample, situation, verified, sources), why: null };
}

function whyOf({ signed, verdict }: Verified): Evidence['why'] {
  if (verdict.kind !== 'unverified') return null;
  const { why } = verdict;
  const words = { zh: wordsOfUnverified(why, signed, 'zh'), en: wordsOfUnverified(why, signed, 'en') };
  return { words, isSecret: why !== 'incomplete' };
}

/** How a wrong signature was made. */
function wrongly(
  { entry, landing, isSent }: Sample,
  situation: Situation,
  { signed: { input, signature, appId, beside } }: Verified,
  { secrets, explanations, isLate }: Sources,
): Pick<Evidence, 'ways' | 'told'> {
  if (input?.kind !== 'jsapi' || signature === null) return { ways: [], told: null };
  const withSecret = withSecrets(input, secrets, appId);
  if (withSecret.kind !== 'jsapi') return { ways: [], told: null };
  const urls: KnownUrl[] = [
    { url: entry.url, role: 'current' },
    { url: landing, role: 'landing' },
    ...(situation.previous === null ? [] : [{ url: situation.previous, role: 'previous' } as const]),
  ];
  const wanted: ExplainInput = { ...withSecret, signature, urls, passed: beside };
  const found = explanations.length > 0 || !isLate ? explanations : explainByOne(wanted);
  const [first] = found;
  if (first) {
    const right = piecesOf(signingOf(withSecret));
    const told = { zh: sentenceOf(first, right, 'zh'), en: sentenceOf(first, right, 'en') };
    return { ways: waysExplained(found, { situation, isRight: false, isSent }), told };
  }
  return { ways: [], told: null };
}

/** Whether a signature that nothing explains is that of a URL of another config. */
function withOther(
  evidence: Evidence,
  urls: readonly string[],
  { secrets, verifying }: PreflightContext,
): Evidence {
  const { kind, ways, sample, situation } = evidence;
  if (kind !== 'differs' || ways.length > 0) return evidence;
  const [verified] = verdictsOf(sample.entry, secrets, verifying?.(sample.entry));
  const { input, signature, appId } = verified?.signed ?? { input: null, signature: null, appId: '' };
  const withSecret = input && withSecrets(input, secrets, appId);
  if (withSecret?.kind !== 'jsapi') return evidence;
  const url = urls
    .flatMap((known) => [urlToSign(known), known])
    .find((known) => sha1Hex(string1({ ...withSecret, url: known })) === signature);
  if (url === undefined) return evidence;
  return { ...evidence, ways: waysOf({ situation, url, isRight: false, isSent: sample.isSent }) };
}

/** What explanations say of the choice of the URL. */
function waysExplained(found: readonly Explanation[], signedAt: Omit<SignedAt, 'url'>): readonly Way[] {
  const ofUrl = found.find(({ mistakes }) => mistakes.every((id) => id.startsWith('url-')));
  const url = ofUrl?.pieces.find(({ part }) => part === 'url')?.text;
  if (!ofUrl || url === undefined) return [{ id: 'broken' }];
  const ways = waysOf({ ...signedAt, url });
  if (ways.some(({ id }) => id !== 'fixed')) return ways;
  const dropping = ofUrl.mistakes.flatMap((id) => DROPPING.get(id) ?? []);
  if (dropping.length > 0) return [...dropping, ...ways];
  // A URL that was rewritten is rewritten wherever the page is; another one in its place is always the same.
  return ofUrl.mistakes.some((id) => OTHERS.has(id)) ? ways : [{ id: 'broken' }, ...ways];
}

/** Mistakes that lose, of what the client has added, all or a part. */
const DROPPING: ReadonlyMap<MistakeId, Way> = new Map([
  ['url-share-parameters-dropped', { id: 'without-share' }],
  ['url-authorization-dropped', { id: 'without-authorization' }],
]);

/** Mistakes that take another URL instead. */
const OTHERS: ReadonlySet<MistakeId> = new Set([
  'url-fixed',
  'url-other-page',
  'url-referrer',
  'url-frame',
  'url-endpoint',
  'url-request-argument',
  'url-phone',
]);
