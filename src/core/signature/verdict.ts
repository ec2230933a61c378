import type { Entry } from '../session/entry.ts';
import { recompute } from './recompute.ts';
import { type Accounts, type SecretField, secretFor, withSecret } from './secrets.ts';
import { type CarriedSignature, signaturesOf } from './signatures.ts';
import type { Verifying } from './verified-href.ts';

/** Why nothing could be verified. */
export type UnverifiedReason =
  /** Its secret was not entered. */
  | 'no-secret'
  /** What was entered holds no such secret. */
  | 'secret-unusable'
  /** The signature differs, but the ticket had expired before the call: the server has another one. */
  | 'secret-expired'
  /** The call lacks something that is signed, or its signature; or it is no certain text. */
  | 'incomplete';

/** Whether a signature is right. */
export type Verdict =
  | {
      kind: 'matches' | 'differs';
      /** The exact text that was hashed. Holds the secret: never shown or exported as it is. */
      text: string;
      /** What the signature should be: for `jsapi`, lower-case hex, 40 characters. */
      digest: string;
      /** What it is. */
      signature: string;
    }
  | { kind: 'unverified'; why: UnverifiedReason };

/** A signature and all that it was made of but its secret. */
export type Signed = Pick<CarriedSignature, 'input' | 'signature'>;

/**
 * Verifies a signature as the client does that the page is told it runs in.
 *
 * @param at when it was used, epoch milliseconds.
 */
export function verdictOn({ input, signature }: Signed, secret: SecretField, at: number): Verdict {
  if (input === null || signature === null) return { kind: 'unverified', why: 'incomplete' };
  if (secret.value === null) return { kind: 'unverified', why: 'no-secret' };
  if (secret.value === '') return { kind: 'unverified', why: 'secret-unusable' };
  const { text, digest, matches } = recompute({ ...withSecret(input, secret.value), signature });
  const isExpired = secret.expiresAt !== null && at >= secret.expiresAt;
  if (!matches && isExpired) return { kind: 'unverified', why: 'secret-expired' };
  return { kind: matches ? 'matches' : 'differs', text, digest, signature };
}

/** A signature of a call, the secret that counts for it, and what came of it. */
export interface Verified {
  signed: CarriedSignature;
  secret: SecretField;
  verdict: Verdict;
}

/**
 * Verifies every signature that a call carries, each with the secret of its account; empty for calls without any.
 */
export function verdictsOf(entry: Entry, accounts: Accounts, verifying: Verifying = {}): Verified[] {
  return signaturesOf(entry, verifying).map((signed) => {
    const secret = secretFor(accounts, signed.secret, signed.appId);
    return { signed, secret, verdict: verdictOn(signed, secret, entry.at) };
  });
}
