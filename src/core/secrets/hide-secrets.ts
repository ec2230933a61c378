import { masked } from '../signature/index.ts';
import type { KnownSecret } from './find-secrets.ts';
import { redactText } from './redact.ts';

/** A shorter beginning of a secret is found by chance, and gives nothing away. In UTF-16 units. */
const SHORTEST_BEGINNING = 8;

/**
 * A text to be shown, without any secret: whole ones leave their last four characters, and of one that was cut with
 * the text nothing is left.
 */
export function hideSecrets(text: string, known: readonly KnownSecret[]): string {
  const shown = known.reduce((rest, { value }) => hide(value.trim(), rest), text);
  return redactText(shown, known);
}

function hide(secret: string, text: string): string {
  if (secret.length < SHORTEST_BEGINNING) return text;
  const start = text.indexOf(secret.slice(0, SHORTEST_BEGINNING));
  if (start === -1) return text;
  let length = SHORTEST_BEGINNING;
  while (length < secret.length && text[start + length] === secret[length]) length++;
  const instead = length === secret.length ? masked(secret) : '····';
  return text.slice(0, start) + instead + hide(secret, text.slice(start + length));
}
