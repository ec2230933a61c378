import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** The errors of 附录5, and why they come. */
export const ERROR_RULES = {} satisfies Record<string, Rule<CallFacts>>;
