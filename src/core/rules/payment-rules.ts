import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with a payment, its signature aside. */
export const PAYMENT_RULES = {} satisfies Record<string, Rule<CallFacts>>;
