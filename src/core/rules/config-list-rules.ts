import type { ConfigFacts } from './config-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with jsApiList and openTagList. */
export const CONFIG_LIST_RULES = {} satisfies Record<string, Rule<ConfigFacts>>;
