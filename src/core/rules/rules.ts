import type { Entry } from '../session/entry.ts';
import { AGENT_RULES } from './agent-rules.ts';
import { CARD_RULES } from './card-rules.ts';
import { CARD_SIGNATURE_RULES } from './card-signature-rules.ts';
import type { ConfigFacts } from './config-facts.ts';
import { NONCE_RULES } from './nonce-rules.ts';
import { PAY_RULES } from './pay-rules.ts';
import type { Rule } from './rule.ts';
import { SIGNATURE_RULES } from './signature-rules.ts';
import type { SignedFacts } from './signed-facts.ts';
import { TIMESTAMP_RULES } from './timestamp-rules.ts';
import { URL_RULES } from './url-rules.ts';

/** What can be wrong with a `wx.config`, in the order in which it is told. */
export const CONFIG_RULES = {
  ...SIGNATURE_RULES,
  ...URL_RULES,
  ...NONCE_RULES,
  ...TIMESTAMP_RULES,
} satisfies Record<string, Rule<ConfigFacts>>;

/** What can be wrong with the call of one API, by the API's name. */
export const CALL_RULES: { readonly [api: string]: Readonly<Record<string, Rule<Entry>>> } = {
  addCard: CARD_RULES,
};

/** What can be wrong with any other signature than that of a config. */
export const SIGNED_RULES = {
  ...CARD_SIGNATURE_RULES,
  ...AGENT_RULES,
  ...PAY_RULES,
} satisfies Record<string, Rule<SignedFacts>>;

/** Every rule: its code, its words, its place in the official document. */
export const RULES = { ...CONFIG_RULES, ...CARD_RULES, ...SIGNED_RULES } satisfies Record<
  string,
  Rule<never>
>;

/** What a finding is about. Never changes once released. */
export type FindingCode = keyof typeof RULES;

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(RULES, code);
}
