import type { Entry } from '../session/entry.ts';
import { AGENT_RULES } from './agent-rules.ts';
import { API_RULES } from './api-rules.ts';
import { callFactsOf } from './call-facts.ts';
import { CARD_CODE_RULES } from './card-code-rules.ts';
import { addCardFactsOf } from './card-facts.ts';
import { CARD_FIELD_RULES } from './card-field-rules.ts';
import { CARD_LIST_RULES } from './card-list-rules.ts';
import { CARD_REQUEST_RULES } from './card-request-rules.ts';
import { CARD_RULES } from './card-rules.ts';
import { CARD_SIGNATURE_RULES } from './card-signature-rules.ts';
import { CARD_SIGNED_RULES } from './card-signed-rules.ts';
import { CARD_TIME_RULES } from './card-time-rules.ts';
import { CHOOSE_CARD_RULES } from './choose-card-rules.ts';
import { CHOOSE_CARD_SIGN_RULES } from './choose-card-sign-rules.ts';
import { CHOOSE_CARD_TIME_RULES } from './choose-card-time-rules.ts';
import { CONFIG_AGAIN_RULES } from './config-again-rules.ts';
import { configFactsOf } from './config-facts.ts';
import { CONFIG_FIELD_RULES } from './config-field-rules.ts';
import { CONFIG_LIST_RULES } from './config-list-rules.ts';
import type { FindingsContext } from './context.ts';
import type { DocumentFacts } from './document-facts.ts';
import { errorFactsOf } from './error-facts.ts';
import { ERROR_RULES } from './error-rules.ts';
import { HANDLER_RULES } from './handler-rules.ts';
import { NONCE_RULES } from './nonce-rules.ts';
import { OPEN_CARD_RULES } from './open-card-rules.ts';
import { ORDER_RULES } from './order-rules.ts';
import { PAGE_URL_RULES } from './page-url-rules.ts';
import { PARAMETER_RULES } from './parameter-rules.ts';
import { payFactsOf } from './pay-facts.ts';
import { PAY_PACKAGE_RULES } from './pay-package-rules.ts';
import { PAY_PAGE_RULES } from './pay-page-rules.ts';
import { PAY_RULES } from './pay-rules.ts';
import { PAY_SIGN_RULES } from './pay-sign-rules.ts';
import { PAY_TIME_RULES } from './pay-time-rules.ts';
import { PAYMENT_RULES } from './payment-rules.ts';
import { PERMISSION_RULES } from './permission-rules.ts';
import { RESPONSE_RULES } from './response-rules.ts';
import type { Found, Rule } from './rule.ts';
import { SDK_RULES } from './sdk-rules.ts';
import { SDK_SCRIPT_RULES } from './sdk-script-rules.ts';
import { SDK_VERSION_RULES } from './sdk-version-rules.ts';
import { SECRET_RULES } from './secret-rules.ts';
import { SHARE_API_RULES } from './share-api-rules.ts';
import { SHARE_LINK_RULES } from './share-link-rules.ts';
import { SHARE_RULES } from './share-rules.ts';
import { SIGNATURE_RULES } from './signature-rules.ts';
import { signedFactsOf } from './signed-facts.ts';
import { TICKET_RULES } from './ticket-rules.ts';
import { TIMESTAMP_RULES } from './timestamp-rules.ts';
import { UPLOAD_RULES } from './upload-rules.ts';
import { URL_RULES } from './url-rules.ts';
import { WAITING_RULES } from './waiting-rules.ts';
import { WRITTEN_URL_RULES } from './written-url-rules.ts';

/** What can be wrong with a `wx.config`, in the order in which it is told. */
const OF_CONFIGS = {
  ...SIGNATURE_RULES,
  ...TICKET_RULES,
  ...CONFIG_FIELD_RULES,
  ...URL_RULES,
  ...PAGE_URL_RULES,
  ...WRITTEN_URL_RULES,
  ...NONCE_RULES,
  ...TIMESTAMP_RULES,
  ...CONFIG_LIST_RULES,
  ...CONFIG_AGAIN_RULES,
};

/** What can be wrong with any call, a config among them. */
const OF_CALLS = {
  ...ORDER_RULES,
  ...HANDLER_RULES,
  ...UPLOAD_RULES,
  ...PERMISSION_RULES,
  ...API_RULES,
  ...PARAMETER_RULES,
  ...RESPONSE_RULES,
  ...CHOOSE_CARD_RULES,
  ...CHOOSE_CARD_TIME_RULES,
  ...CHOOSE_CARD_SIGN_RULES,
  ...OPEN_CARD_RULES,
  ...SHARE_LINK_RULES,
  ...SHARE_RULES,
  ...SHARE_API_RULES,
  ...SECRET_RULES,
};

/** What can be wrong with a request to add cards. */
const OF_ADDED_CARDS = {
  ...CARD_LIST_RULES,
  ...CARD_RULES,
  ...CARD_FIELD_RULES,
  ...CARD_TIME_RULES,
  ...CARD_CODE_RULES,
  ...CARD_SIGNED_RULES,
  ...CARD_REQUEST_RULES,
};

/** What can be wrong with a payment. */
const OF_PAYMENTS = {
  ...PAYMENT_RULES,
  ...PAY_TIME_RULES,
  ...PAY_PACKAGE_RULES,
  ...PAY_SIGN_RULES,
  ...PAY_PAGE_RULES,
};

/** What can be wrong with any other signature than that of a config. */
const OF_SIGNATURES = { ...CARD_SIGNATURE_RULES, ...AGENT_RULES, ...PAY_RULES };

/** What can be wrong with a whole document. */
const OF_DOCUMENTS = { ...SDK_RULES, ...SDK_SCRIPT_RULES, ...SDK_VERSION_RULES, ...WAITING_RULES };

/** Every rule: its code, its words, its place in the official document. */
export const RULES = {
  ...OF_CONFIGS,
  ...OF_CALLS,
  ...OF_ADDED_CARDS,
  ...OF_PAYMENTS,
  ...ERROR_RULES,
  ...OF_SIGNATURES,
  ...OF_DOCUMENTS,
} satisfies Record<string, Rule<never>>;

/** What a finding is about. Never changes once released. */
export type FindingCode = keyof typeof RULES;

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(RULES, code);
}

/** A rule that is broken, and how. */
export interface Broken {
  code: FindingCode;
  rule: Rule<never>;
  found: Found;
}

/** Rules that look at the same facts. */
type Rules<Facts> = Readonly<Record<string, Rule<Facts>>>;

/** Rules and what they look at, for one entry. */
interface RuleSet {
  broken: (entry: Entry, context: FindingsContext) => Broken[];
}

/** What is looked at for every entry of the log, in the order in which it is told. */
export const RULE_SETS: readonly RuleSet[] = [
  ruleSet(OF_CONFIGS, configFactsOf),
  ruleSet(OF_CALLS, callFactsOf),
  ruleSet(OF_ADDED_CARDS, addCardFactsOf),
  ruleSet(OF_PAYMENTS, payFactsOf),
  ruleSet(ERROR_RULES, errorFactsOf),
  ruleSet(OF_SIGNATURES, signedFactsOf),
];

/** What is wrong with a document as a whole. */
export function brokenIn(facts: DocumentFacts): Broken[] {
  return broken(OF_DOCUMENTS, facts);
}

const FILING = Object.values<Rule<never>>(RULES).flatMap(({ files }) => files ?? []);

/** The keys of the rules' own under which an entry is filed: see `Past`. */
export function keysOf(entry: Entry): readonly string[] {
  return FILING.flatMap((files) => files(entry));
}

/** `factsOf`: gives nothing for an entry that the rules are not about, and several where they are asked several times. */
function ruleSet<Facts>(
  rules: Rules<Facts>,
  factsOf: (entry: Entry, context: FindingsContext) => Facts | readonly Facts[] | null,
): RuleSet {
  return {
    broken(entry, context) {
      const facts = factsOf(entry, context) ?? [];
      const all: readonly Facts[] = isList(facts) ? facts : [facts];
      return all.flatMap((each) => broken(rules, each));
    },
  };
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function broken<Facts>(rules: Rules<Facts>, facts: Facts): Broken[] {
  const all: Broken[] = [];
  for (const [code, rule] of Object.entries(rules)) {
    for (const found of rule.check(facts)) {
      if (!isFindingCode(code)) throw new RangeError(`${code} is not in RULES`);
      all.push({ code, rule, found });
    }
  }
  return all;
}
