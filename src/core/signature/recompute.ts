import { RECIPES, type SignatureKind, type SigningInput } from './recipes.ts';

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
export function recompute<K extends SignatureKind>(
  input: SigningInput<K> & { signature: string },
): Recomputed {
  const recipe = RECIPES[input.kind];
  const text = recipe.text(input);
  const digest = recipe.digest(text);
  return { text, digest, matches: digest === input.signature };
}
