import type { ConfigFacts } from './config-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with the URL that a config is called at. */
export const PAGE_URL_RULES = {} satisfies Record<string, Rule<ConfigFacts>>;
