import type { CallFacts } from './call-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with chooseCard. */
export const CHOOSE_CARD_RULES = {} satisfies Record<string, Rule<CallFacts>>;
