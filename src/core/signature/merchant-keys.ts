import { namesOf } from './invisible.ts';
import { readPublicKey } from './public-key.ts';
import type { Remark } from './ticket-remarks.ts';

/** What was entered for a key of the merchant. */
interface KeyField {
  /** What is hashed, as entered; null when nothing was entered, '' when what was entered is no such key. */
  value: string | null;
  remarks: readonly Remark[];
}

const NOTHING: KeyField = { value: null, remarks: [] };

/** Reads what was entered for the merchant's key (API v2): 32 characters that the merchant chose. */
export function readMerchantKey(entered: string): KeyField {
  if (entered === '') return NOTHING;
  if (entered.trim() === '')
    return { value: '', remarks: [{ code: 'ticket-empty', values: { name: 'key' } }] };
  if (entered.includes('-----BEGIN')) return { value: '', remarks: [{ code: 'key-is-pem', values: {} }] };
  // No text has these: it was read from a file such as apiclient_cert.p12.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (/[\0-\x08]/.test(entered)) return { value: '', remarks: [{ code: 'key-is-file', values: {} }] };
  const quoted = /^(["'])(.*)\1$/s.exec(entered.trim())?.[2];
  if (quoted !== undefined && quoted.length === 32)
    return { value: entered, remarks: [{ code: 'key-quotes', values: {} }] };
  const remarks: Remark[] = [];
  const characters = namesOf(entered);
  if (characters !== '') remarks.push({ code: 'key-space', values: { characters } });
  const length = `${entered.trim().length}`;
  if (/^[\w-]{60,}$/.test(entered.trim())) remarks.push({ code: 'key-is-ticket', values: { length } });
  else if (length !== '32') remarks.push({ code: 'key-length', values: { length } });
  return { value: entered, remarks };
}

/** Reads what was entered for the merchant's certificate or public key (PEM). */
export function readMerchantPublicKey(entered: string): KeyField {
  if (entered === '') return NOTHING;
  const { fault } = readPublicKey(entered);
  return fault === null
    ? { value: entered, remarks: [] }
    : { value: '', remarks: [{ code: fault, values: {} }] };
}
