import type { Plain } from '../../protocol.ts';
import { isSpecial } from '../plain.ts';
import { masked } from '../signature/index.ts';
import {
  type Beside,
  hasPayment,
  type KnownSecret,
  membersOf,
  SHORTEST,
  secretsInText,
  type TextSecret,
} from './find-secrets.ts';

/** What stands for a secret of which not even the end may be shown. */
const HIDDEN = '····';

/** A text with `····` and the last four characters in place of each secret in it, however it is written there. */
export function redactText(text: string, known: readonly KnownSecret[], beside?: Beside): string {
  const secrets = secretsInText(text, known, beside);
  if (secrets.length === 0) return text;
  const shown = replaced(text, secrets, endShown);
  // What is left of one secret may, with the text behind it, be another.
  return secretsInText(shown, known).length === 0 ? shown : replaced(text, secrets, () => HIDDEN);
}

/** A copied value with every secret in it replaced, also in the names of its members. */
export function redact(value: Plain, known: readonly KnownSecret[]): Plain {
  return redacted(value, known, undefined);
}

function redacted(value: Plain, known: readonly KnownSecret[], beside: Beside | undefined): Plain {
  if (typeof value === 'string') return redactText(value, known, beside);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => redacted(item, known, beside));
  if (isSpecial(value)) return redactedSpecial(value, known, beside);
  return Object.fromEntries(redactedMembers(membersOf(value), known));
}

function redactedSpecial(
  value: { readonly [key: string]: Plain },
  known: readonly KnownSecret[],
  beside: Beside | undefined,
): Plain {
  if (Array.isArray(value.entries)) return { ...value, entries: redactedMembers(membersOf(value), known) };
  const parts = membersOf(value).map(([name, part]): [string, Plain] => [
    name,
    redacted(part, known, beside),
  ]);
  const copy = { ...value, ...Object.fromEntries(parts) };
  const isCut = copy.$ === 'string' && typeof copy.value === 'string';
  return isCut ? { ...copy, value: withoutBeginning(`${copy.value}`, known) } : copy;
}

function redactedMembers(
  members: readonly [string, Plain][],
  known: readonly KnownSecret[],
): [string, Plain][] {
  const isPayment = hasPayment(members);
  return members.map(([name, item]) => [redactText(name, known), redacted(item, known, { name, isPayment })]);
}

/** A text that was cut, without the beginning of a known secret that it ends with. */
function withoutBeginning(text: string, known: readonly KnownSecret[]): string {
  const lengths = known.map(({ value }) => {
    const secret = value.trim();
    for (let length = Math.min(secret.length - 1, text.length); length >= SHORTEST; length--) {
      if (text.endsWith(secret.slice(0, length))) return length;
    }
    return 0;
  });
  const length = Math.max(0, ...lengths);
  return length === 0 ? text : `${text.slice(0, -length)}${HIDDEN}`;
}

function replaced(
  text: string,
  secrets: readonly TextSecret[],
  show: (secret: TextSecret) => string,
): string {
  let [done, end] = ['', 0];
  for (const secret of secrets) {
    done += text.slice(end, secret.start) + show(secret);
    end = secret.end;
  }
  return done + text.slice(end);
}

/** The end of a key in PEM is no part of it, and quotes would break the JSON around. */
function endShown({ kind, value }: TextSecret): string {
  return kind !== 'private-key' && /[\w-]{4}$/.test(value) ? masked(value) : HIDDEN;
}
