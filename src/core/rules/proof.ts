import type { Words } from '../../catalogue/words.ts';
import type { Entry } from '../session/entry.ts';
import {
  type Accounts,
  type CarriedSignature,
  type ExplainInput,
  type Explanation,
  explainByOne,
  MISTAKES,
  type Mistake,
  type MistakeId,
  type Piece,
  piecesOf,
  sentenceOf,
  sha1Hex,
  signingOf,
  urlToSign,
  withSecrets,
} from '../signature/index.ts';

/** What a wrong signature was made with. Proved: hashed with that mistake, the text gives exactly the signature. */
export interface Proof {
  /** Every mistake found that leads to it by itself. More than one where they lead to the same text. */
  mistakes: readonly MistakeId[];
  /** The URL and the timestamp that were signed, right or wrong; empty where the signature has none. */
  signed: { url: string; timestamp: string };
  /** What the server did, and what to do about it, when there is but one explanation; null when there are several. */
  told: { sentence: Words; advice: Words } | null;
}

/** What to do in a case that names the mistake: `{sentence}` and `{advice}` are those of `Proof.told`. */
export const PROVED_ADVICE: Words = {
  zh: '算出的签名与页面的完全相同，原因已证实：{sentence}{advice}',
  en: 'Proved, since its hash is the page’s signature: {sentence} {advice}',
};

/**
 * What was looked for, hashed so that no secret is kept, and what came of it, latest last. A call's findings are asked
 * for again with its result and in another language, and pages pass the same signature again and again.
 */
const KNOWN = new Map<string, Proof | null>();
/** How many proofs are kept. */
const MOST_KNOWN = 1_000;

/**
 * Finds the single mistake behind a signature of an entry that does not match, with nothing but the entry and the
 * secret of its account; null when it finds none. A few milliseconds: see `explainByOne` for what it looks at.
 */
export function proofOf(entry: Entry, signed: CarriedSignature, accounts: Accounts): Proof | null {
  const { input, signature, appId, beside } = signed;
  if (input === null || signature === null) return null;
  const wanted: ExplainInput = {
    ...withSecrets(input, accounts, appId),
    signature,
    urls: [
      { url: entry.url, role: 'current' },
      { url: entry.landingUrl, role: 'landing' },
    ],
    passed: beside,
  };
  const key = sha1Hex(JSON.stringify(wanted));
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const proof = prove(wanted) ?? proveOtherWithHash(wanted);
  KNOWN.set(key, proof);
  for (const oldest of KNOWN.keys()) {
    if (KNOWN.size <= MOST_KNOWN) break;
    KNOWN.delete(oldest);
  }
  return proof;
}

function prove(input: ExplainInput): Proof | null {
  const explanations = explainByOne(input);
  const [first, ...others] = explanations;
  return first ? toProof(explanations, input, others.length > 0 ? null : tell(first, input)) : null;
}

/** The entry's other URL, signed with its `#` part: two mistakes, but pages with routers do make both. */
function proveOtherWithHash(input: ExplainInput): Proof | null {
  if (!('url' in input)) return null;
  const right = urlToSign(input.url);
  for (const { url } of input.urls ?? []) {
    if (!url.includes('#') || urlToSign(url) === right) continue;
    const explanations = explainByOne({ ...input, url });
    const withHash = explanations.filter(({ mistakes }) => mistakes.includes('url-hash-kept'));
    if (withHash.length > 0) return toProof(withHash, input, null);
  }
  return null;
}

function toProof(explanations: readonly Explanation[], input: ExplainInput, told: Proof['told']): Proof {
  const right = piecesOf(signingOf(input));
  // Ties give the same text, but one may have changed what stands around the value.
  const signed = (part: 'url' | 'timestamp'): string =>
    explanations.map(({ pieces }) => valueIn(pieces, part)).find((value) => value !== valueIn(right, part)) ??
    valueIn(right, part);
  return {
    mistakes: [...new Set(explanations.flatMap(({ mistakes }) => mistakes))],
    signed: { url: signed('url'), timestamp: signed('timestamp') },
    told,
  };
}

function tell(explanation: Explanation, input: ExplainInput): Proof['told'] {
  const right = piecesOf(signingOf(input));
  const advice = (language: keyof Words): string =>
    explanation.mistakes.map((id) => adviceOn(id)[language]).join(language === 'en' ? ' ' : '');
  return {
    sentence: { zh: sentenceOf(explanation, right, 'zh'), en: sentenceOf(explanation, right, 'en') },
    advice: { zh: advice('zh'), en: advice('en') },
  };
}

function adviceOn(id: MistakeId): Words {
  const { advice }: Mistake = MISTAKES[id];
  return advice;
}

function valueIn(pieces: readonly Piece[], part: 'url' | 'timestamp'): string {
  return pieces.find((piece) => piece.part === part)?.text ?? '';
}
