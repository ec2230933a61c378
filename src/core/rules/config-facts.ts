import { toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import {
  type Accounts,
  type ConfigInput,
  configOf,
  masked,
  type SentConfig,
  sha1Hex,
  string1,
  urlToSign,
  type Verdict,
  verdictsOf,
  verifiedHref,
} from '../signature/index.ts';
import { createRule } from './rule.ts';

/** What the rules about a config look at. */
export interface ConfigFacts {
  entry: Entry;
  config: ConfigInput;
  verdict: Verdict;
  /** Which wrong value the signature was made with; null when it is right, not verified, or wrong in another way. */
  proof: Proof | null;
  /** The ticket as it may be shown. */
  ticket: string;
}

/** A signature made with one wrong value: hashed with that value, string1 gives exactly the signature. */
export type Proof =
  /** `signed`: a URL with its `#` part. */
  | { kind: 'hash'; signed: string }
  /** `signed`: the current URL where the client takes the landing URL, or the landing URL where it takes the current. */
  | { kind: 'other-url'; signed: string }
  /** `signed`: the timestamp in seconds, when the config gives milliseconds. */
  | { kind: 'seconds'; signed: string };

/** A row about configs. */
export const configRule = createRule<ConfigFacts>();

/** The facts about a config; null when the entry is none. */
export function configFactsOf(entry: Entry, secrets: Accounts): ConfigFacts | null {
  const config = configOf(entry);
  const [verified] = config ? verdictsOf(entry, secrets) : [];
  if (!config || !verified) return null;
  const { verdict, secret } = verified;
  const ticket = secret.value ?? '';
  const proof = verdict.kind === 'differs' && config.sent ? prove(entry, config.sent, ticket) : null;
  return { entry, config, verdict, proof, ticket: masked(ticket) };
}

/** The digits of a timestamp that is in milliseconds; null for any other. */
export function millisecondsOf(config: ConfigInput): string | null {
  const text = toPlainText(config.timestamp);
  return text !== null && /^\d{13}$/.test(text) ? text : null;
}

/** The seconds in a text of milliseconds. */
export function secondsOf(milliseconds: string): string {
  return milliseconds.slice(0, -3);
}

/** The entry's URLs without `#` part: what its client takes, and the other one. */
export function urlsOf(entry: Entry): { verified: string; other: string } {
  const verified = urlToSign(verifiedHref(entry));
  const current = urlToSign(entry.url);
  return { verified, other: verified === current ? urlToSign(entry.landingUrl) : current };
}

function prove(entry: Entry, sent: SentConfig, jsapi_ticket: string): Proof | null {
  const { verified, other } = urlsOf(entry);
  const isSigned = (url: string, timestamp = sent.timestamp): boolean =>
    sha1Hex(string1({ jsapi_ticket, nonceStr: sent.nonceStr, timestamp, url })) === sent.signature;

  if (isSigned(other)) return { kind: 'other-url', signed: other };
  const withHash = [entry.url, entry.landingUrl].find((url) => isSigned(url));
  if (withHash !== undefined) return { kind: 'hash', signed: withHash };
  const seconds = secondsOf(sent.timestamp);
  return isSigned(verified, seconds) ? { kind: 'seconds', signed: seconds } : null;
}
