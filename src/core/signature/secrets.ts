import { isRecord } from '../../protocol.ts';
import { readMerchantKey, readMerchantPublicKey } from './merchant-keys.ts';
import type { KnownSecret, SecretKind } from './mistakes/mistake.ts';
import type { SignatureKind, SigningInput } from './recipes.ts';
import { readTicket, type TicketName } from './ticket.ts';
import type { Remark } from './ticket-remarks.ts';

/** A secret that signatures are made with, by its name in the document. `key`, `publicKey`: the merchant's. */
export type SecretName = TicketName | 'key' | 'publicKey';

/** Every secret, in the order in which they are asked for. */
export const SECRET_NAMES = [
  'jsapi_ticket',
  'api_ticket',
  'agent_ticket',
  'key',
  'publicKey',
] as const satisfies readonly SecretName[];

/** What was entered in a field for a secret. */
export interface SecretField {
  name: SecretName;
  /** What is hashed, as entered; null when nothing was entered, '' when what was entered holds no such secret. */
  value: string | null;
  /** Epoch milliseconds, for a pasted getticket answer; null when not known. */
  expiresAt: number | null;
  /** What there is to say about it, whatever the time. */
  remarks: readonly Remark[];
}

/** The secrets of one account. */
export type AccountSecrets = Readonly<Partial<Record<SecretName, SecretField>>>;

/** The secrets that were entered, by appId; those under '' count for every account without one of its own. */
export type Accounts = ReadonlyMap<string, AccountSecrets>;

/** The account whose secrets count for every other. */
export const ANY_ACCOUNT = '';

/** The secret of a kind of signature. `signType`: of a payment, which by RSA is verified with a public key. */
export function secretNameOf(kind: SignatureKind, signType = ''): SecretName {
  if (kind === 'pay' && signType === 'RSA') return 'publicKey';
  return SECRET_OF[kind];
}

const SECRET_OF = {
  jsapi: 'jsapi_ticket',
  agentConfig: 'agent_ticket',
  cardExt: 'api_ticket',
  cardSign: 'api_ticket',
  pay: 'key',
} as const satisfies Record<SignatureKind, SecretName>;

/**
 * Reads what was entered for a secret.
 *
 * @param now epoch milliseconds: from here the `expires_in` of a pasted getticket answer counts.
 */
export function readSecret(name: SecretName, entered: string, now: number): SecretField {
  if (name === 'key') return { name, expiresAt: null, ...readMerchantKey(entered) };
  if (name === 'publicKey') return { name, expiresAt: null, ...readMerchantPublicKey(entered) };
  const { ticket, expiresAt, remarks } = readTicket(entered, now, name);
  return { name, value: ticket, expiresAt, remarks };
}

/** The secret for an account: its own, else that of any account; a field in which nothing was entered when there is none. */
export function secretFor(accounts: Accounts, name: SecretName, appId: string): SecretField {
  const own = accounts.get(appId)?.[name];
  if (own && own.value !== null) return own;
  return accounts.get(ANY_ACCOUNT)?.[name] ?? { name, value: null, expiresAt: null, remarks: [] };
}

/** What is signed, with its secret. */
export function withSecret(input: SigningInput, secret: string): SigningInput {
  switch (input.kind) {
    case 'jsapi':
      return { ...input, jsapi_ticket: secret };
    case 'agentConfig':
      return { ...input, agent_ticket: secret };
    case 'cardExt':
    case 'cardSign':
      return { ...input, api_ticket: secret };
    case 'pay':
      return input.signType === 'RSA' ? { ...input, publicKey: secret } : { ...input, key: secret };
  }
}

/** What is signed, with every secret of its kind that was entered for its account; '' for those that were not. */
export function withSecrets(input: SigningInput, accounts: Accounts, appId: string): SigningInput {
  const secretOf = (name: SecretName): string => secretFor(accounts, name, appId).value ?? '';
  if (input.kind === 'pay') return { ...input, key: secretOf('key'), publicKey: secretOf('publicKey') };
  return withSecret(input, secretOf(secretNameOf(input.kind)));
}

/**
 * Every secret that was entered besides one: what a server may have used in its place.
 *
 * @param earlier what was in the fields before, latest first.
 * @param otherValues a value a line, as the user entered them.
 * @param but the one that a signature is verified with.
 */
export function knownSecretsOf(
  accounts: Accounts,
  earlier: readonly KnownSecret[],
  otherValues: string,
  but: SecretField,
): KnownSecret[] {
  const entered = [...accounts].flatMap(([appId, fields]) =>
    SECRET_NAMES.flatMap((name): KnownSecret[] => {
      const value = fields[name]?.value;
      if (!value || name === 'publicKey') return [];
      return [{ kind: name, value, appId: appId === ANY_ACCOUNT ? null : appId }];
    }),
  );
  const values = new Set(but.value === null ? [] : [but.value]);
  return [...entered, ...earlier, ...readOtherValues(otherValues)].filter(({ value }) => {
    const isNew = !values.has(value);
    values.add(value);
    return isNew;
  });
}

/** The values of a text that has one a line, white space around each left out; answers of WeChat's server are opened. */
export function readOtherValues(text: string): KnownSecret[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .map(valueIn)
    .filter((value) => value !== '')
    .map((value) => ({ kind: kindOfValue(value), value, appId: null }));
}

function valueIn(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const answer: unknown = JSON.parse(line);
    const { ticket, access_token } = isRecord(answer) ? answer : {};
    return typeof ticket === 'string' ? ticket : typeof access_token === 'string' ? access_token : line;
  } catch {
    return line; // no answer of a server, but perhaps what was signed
  }
}

/** What a value is, by its shape. The access_token of WeCom has no number in front, and is as long. */
function kindOfValue(value: string): SecretKind {
  if (/^[0-9a-f]{32}$/i.test(value)) return 'appsecret';
  return /^(\d{1,3}_[\w-]{90,}|[\w-]{120,})$/.test(value) ? 'access_token' : 'other';
}
