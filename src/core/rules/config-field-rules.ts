import type { ConfigFacts } from './config-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with the other members of a config. */
export const CONFIG_FIELD_RULES = {} satisfies Record<string, Rule<ConfigFacts>>;
