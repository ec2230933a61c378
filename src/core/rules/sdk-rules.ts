import type { DocumentFacts } from './document-facts.ts';
import type { Rule } from './rule.ts';

/** What can be wrong with the SDK of a page. */
export const SDK_RULES = {} satisfies Record<string, Rule<DocumentFacts>>;
