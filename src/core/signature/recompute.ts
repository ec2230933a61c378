import { RECIPES, type SignatureKind, type SigningInput } from './recipes.ts';
import { type Signing, signatureOf, textOf } from './signing.ts';

/** What a signature should be, and whether it is. */
export interface Recomputed {
  /** The exact text that was hashed. Holds the ticket: never shown or exported as it is. */
  text: string;
  /** Its hash. For `jsapi`: SHA-1, lower-case hex, 40 characters. */
  digest: string;
  /** Whether the signature is this digest, character for character. */
  matches: boolean;
}

/** Recomputes a signature as WeChat does. Everything is hashed as it is given; nothing is trimmed. */
export function recompute(input: SigningInput & { signature: string }): Recomputed {
  const signing = signingOf(input);
  const digest = signatureOf(signing);
  return { text: textOf(signing), digest, matches: digest === digestIn(input) };
}

/** The digest that a signature states: itself, but for RSA, where the merchant's public key opens it. */
export function digestIn<K extends SignatureKind>(input: SigningInput<K> & { signature: string }): string {
  const { digestIn: open } = RECIPES[input.kind];
  return open ? open(input.signature, input) : input.signature;
}

/** Everything that decides the signature which WeChat expects for this input. */
export function signingOf<K extends SignatureKind>(input: SigningInput<K>): Signing {
  return RECIPES[input.kind].signing(input);
}

/** The signing that a search for mistakes starts from: the right one, or another that the signature's form tells of. */
export function signingNear<K extends SignatureKind>(
  input: SigningInput<K> & { signature: string },
): Signing {
  const { signing, signingNear: near } = RECIPES[input.kind];
  return near ? near(input.signature, input) : signing(input);
}

/** What the page passed along that is not signed, by its name there. */
export function passedAlong<K extends SignatureKind>(
  input: SigningInput<K>,
): Readonly<Record<string, string>> {
  return RECIPES[input.kind].passed?.(input) ?? {};
}
