import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** Secrets that a page should never have. */
export const SECRET_RULES = {} satisfies Record<string, Rule<CallFacts>>;
