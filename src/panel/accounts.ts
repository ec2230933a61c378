import type { Language } from '../catalogue/words.ts';
import {
  type AccountSecrets,
  type Accounts,
  ANY_ACCOUNT,
  type KnownSecret,
  knownSecretsOf,
  readSecret,
  remarksAt,
  SECRET_NAMES,
  type SecretField,
  severityOfRemark,
  wordsOfRemark,
} from '../core/signature/index.ts';
import { isRecord } from '../protocol.ts';
import type { AccountView, SecretName, SecretView } from './model.ts';

/** How many earlier values of a field are remembered. */
const MOST_EARLIER = 5;
/** A value that stood for less was on the way to another, in milliseconds. */
const SHORTEST_STAY = 2_000;

/** What was entered in a field, and when (epoch milliseconds). */
interface EnteredText {
  text: string;
  at: number;
}

type Texts = Partial<Record<SecretName, EnteredText>>;

/** Everything secret that the user has entered: in memory, and handed to `save` for as long as the browser runs. */
export interface AccountStore {
  /** What was entered, by appId. Another map whenever a secret has changed. */
  secrets(): Accounts;
  /** "Any account", those entered and those seen on pages. */
  list(seen: readonly string[]): AccountView[];
  /** The account whose fields are shown. */
  account(): string;
  /** Shows another account's fields; one that is not known is added. */
  choose(appId: string): void;
  /** The fields of the account that is shown. */
  fields(language: Language): Record<SecretName, SecretView>;
  /** Enters a secret for the account that is shown; empty to forget it, and what was there before it. */
  setSecret(name: SecretName, text: string): void;
  otherValues(): string;
  setOtherValues(text: string): void;
  /** Every secret besides one, for a search: those entered, those that were there before, the other values. */
  known(but: SecretField): KnownSecret[];
}

/** What the store needs from where it runs. */
export interface AccountStoreOptions {
  /** What `save` was given last, by this version or an earlier one. */
  kept: Record<string, unknown>;
  save(values: Record<string, unknown>): void;
  /** Epoch milliseconds. */
  now(): number;
  /** Called after every change. */
  changed(): void;
}

export function createAccountStore({ kept, save, now, changed }: AccountStoreOptions): AccountStore {
  const texts = readKept(kept, now());
  let otherValues = typeof kept.other_values === 'string' ? kept.other_values : '';
  let account = ANY_ACCOUNT;
  let accounts = read();
  /** Latest first. */
  const earlier = new Map<string, KnownSecret[]>();

  function read(): Accounts {
    return new Map([...texts].map(([appId, entered]) => [appId, readFields(entered)]));
  }

  function keep(): void {
    // The field of the first version is among the accounts now.
    save({ accounts: Object.fromEntries(texts), other_values: otherValues, jsapi_ticket: '' });
    changed();
  }

  const fieldName = (name: SecretName): string => `${name} ${account}`;

  /** A value that stood for a while, and gives way to another one. */
  function remember(name: SecretName, next: string): void {
    const before = texts.get(account)?.[name];
    const value = accounts.get(account)?.[name]?.value;
    if (!before || !value || before.text === next || now() - before.at < SHORTEST_STAY) return;
    const field = fieldName(name);
    const others = (earlier.get(field) ?? []).filter((known) => known.value !== value);
    const known: KnownSecret = { kind: 'earlier', value, appId: account === ANY_ACCOUNT ? null : account };
    earlier.set(field, [known, ...others].slice(0, MOST_EARLIER));
  }

  return {
    secrets: () => accounts,
    list(seen) {
      const appIds = new Set([ANY_ACCOUNT, ...seen, ...texts.keys(), account]);
      return [...appIds].map((appId) => ({ appId, hasSecret: hasSecret(accounts.get(appId)) }));
    },
    account: () => account,
    choose(appId) {
      account = appId.trim();
      changed();
    },
    fields(language) {
      const entered = texts.get(account) ?? {};
      const view = (name: SecretName): SecretView =>
        toSecretView(entered[name]?.text ?? '', fieldOf(accounts, account, name), language, now());
      return {
        jsapi_ticket: view('jsapi_ticket'),
        api_ticket: view('api_ticket'),
        agent_ticket: view('agent_ticket'),
        key: view('key'),
        publicKey: view('publicKey'),
      };
    },
    setSecret(name, text) {
      if (text === '') earlier.delete(fieldName(name));
      else remember(name, text);
      const { [name]: _replaced, ...others } = texts.get(account) ?? {};
      const entered: Texts = text === '' ? others : { ...others, [name]: { text, at: now() } };
      if (Object.keys(entered).length > 0) texts.set(account, entered);
      else texts.delete(account);
      accounts = read();
      keep();
    },
    otherValues: () => otherValues,
    setOtherValues(text) {
      otherValues = text;
      keep();
    },
    known: (but) => knownSecretsOf(accounts, [...earlier.values()].flat(), otherValues, but),
  };
}

/** A field in the user's language. `now`: epoch milliseconds, for what is said of an expired ticket. */
function toSecretView(text: string, field: SecretField, language: Language, now: number): SecretView {
  const { name, value, expiresAt } = field;
  const remarks = remarksAt(field, now, name).map((remark) => ({
    severity: severityOfRemark(remark),
    text: wordsOfRemark(remark, language),
  }));
  return { name, text, value: value ?? '', remarks, expiresAt };
}

function fieldOf(accounts: Accounts, appId: string, name: SecretName): SecretField {
  return accounts.get(appId)?.[name] ?? { name, value: null, expiresAt: null, remarks: [] };
}

function readFields(entered: Texts): AccountSecrets {
  const fields = SECRET_NAMES.flatMap((name) => {
    const given = entered[name];
    return given ? [[name, readSecret(name, given.text, given.at)]] : [];
  });
  return Object.fromEntries(fields);
}

const hasSecret = (fields: AccountSecrets | undefined): boolean =>
  fields !== undefined && Object.values(fields).some(({ value }) => value !== null);

/** What was stored: by this version, or by the first one, which knew one jsapi_ticket. */
function readKept({ accounts, jsapi_ticket, jsapi_ticket_at }: Record<string, unknown>, now: number) {
  const texts = new Map<string, Texts>();
  if (!isRecord(accounts)) {
    if (typeof jsapi_ticket !== 'string' || jsapi_ticket === '') return texts;
    const at = typeof jsapi_ticket_at === 'number' ? jsapi_ticket_at : now;
    return texts.set(ANY_ACCOUNT, { jsapi_ticket: { text: jsapi_ticket, at } });
  }
  for (const [appId, stored] of Object.entries(accounts)) {
    if (!isRecord(stored)) continue;
    const entered: Texts = {};
    for (const name of SECRET_NAMES) {
      const given = stored[name];
      if (!isRecord(given) || typeof given.text !== 'string' || typeof given.at !== 'number') continue;
      entered[name] = { text: given.text, at: given.at };
    }
    if (Object.keys(entered).length > 0) texts.set(appId, entered);
  }
  return texts;
}
