import type { ConfigFacts } from './config-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with a config that is not the first. */
export const CONFIG_AGAIN_RULES = {} satisfies Record<string, Rule<ConfigFacts>>;
