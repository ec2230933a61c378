import type { Language } from '../catalogue/words.ts';
import type { Entry } from '../core/session/entry.ts';
import {
  type CarriedSignature,
  digestNameOf,
  type Piece,
  piecesOf,
  RECIPES,
  recompute,
  remarksOnSigned,
  type SecretField,
  type SigningInput,
  signaturesOf,
  signingOf,
  type UnverifiedReason,
  type Verdict,
  type Verifying,
  verdictOn,
  withSecret,
  wordsOfUnverified,
} from '../core/signature/index.ts';
import type { SignedView } from './model.ts';

/** Stands for a secret that is not known while a text is put in pieces: in front of all that is sorted. */
const UNKNOWN_SECRET = '\0';

/** The id of an entry's signature. `index`: from 0. */
export function signedIdOf(entry: Entry, index: number): string {
  return `${entry.key}/${index}`;
}

/** The signature behind an id, looked for in the log from its end; null when it is not there any more. */
export function findSigned(
  entries: readonly Entry[],
  id: string,
  verifying: (entry: Entry) => Verifying,
): { entry: Entry; signed: CarriedSignature } | null {
  const end = id.lastIndexOf('/');
  const entry = entries.findLast(({ key }) => key === id.slice(0, end));
  const signed = entry && signaturesOf(entry, verifying(entry))[Number(id.slice(end + 1))];
  return entry && signed ? { entry, signed } : null;
}

/**
 * What WeChat would say about a signature, in words.
 *
 * @param at when it was used, epoch milliseconds: a ticket may have expired before.
 */
export function toSignedView(
  id: string,
  signed: CarriedSignature,
  secret: SecretField,
  at: number,
  language: Language,
): SignedView {
  const { kind, card, label, appId, input, signature } = signed;
  const verdict = verdictOn(signed, secret, at);
  const value = secret.value ?? '';
  return {
    id,
    kind,
    card,
    label,
    appId,
    outcome: verdict.kind,
    why: verdict.kind === 'unverified' ? wordsOfUnverified(verdict.why, signed, language) : '',
    wants: verdict.kind === 'unverified' && WANTING.has(verdict.why) ? signed.secret : null,
    remarks: remarksOnSigned(signed, language, value).map(({ severity, text }) => ({ severity, text })),
    pieces: input && piecesWith(input, value),
    digest: digestFor(verdict, input, value),
    digestName: digestNameOf(kind, input?.kind === 'pay' ? input.signType : ''),
    signature,
    place: RECIPES[kind].place,
  };
}

/** When it is a secret that is missing. */
const WANTING: ReadonlySet<UnverifiedReason> = new Set(['no-secret', 'secret-unusable']);

/** What it should be is known without the page's signature too. */
function digestFor(verdict: Verdict, input: SigningInput | null, secret: string): string | null {
  if (verdict.kind !== 'unverified') return verdict.digest;
  if (input === null || secret === '') return null;
  return recompute({ ...withSecret(input, secret), signature: '' }).digest;
}

function piecesWith(input: SigningInput, secret: string): Piece[] {
  if (secret !== '') return piecesOf(signingOf(withSecret(input, secret)));
  const pieces = piecesOf(signingOf(withSecret(input, UNKNOWN_SECRET)));
  return pieces.map((piece) => (isSecret(piece) ? { ...piece, text: '' } : piece));
}

const isSecret = ({ part }: Piece): boolean => part === 'ticket' || part === 'key';
