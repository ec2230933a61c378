import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with the order of calls. */
export const ORDER_RULES = {} satisfies Record<string, Rule<CallFacts>>;
