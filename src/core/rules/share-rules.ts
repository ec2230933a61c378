import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with what a page says of its shares. */
export const SHARE_RULES = {} satisfies Record<string, Rule<CallFacts>>;
