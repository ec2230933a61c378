import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with calling an API at all, or with waiting for it. */
export const API_RULES = {} satisfies Record<string, Rule<CallFacts>>;
