import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with the parameters of an API. */
export const PARAMETER_RULES = {} satisfies Record<string, Rule<CallFacts>>;
