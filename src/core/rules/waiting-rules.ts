import type { DocumentFacts } from './document-facts.ts';
import type { Rule } from './rule.ts';

/** What a page never does. */
export const WAITING_RULES = {} satisfies Record<string, Rule<DocumentFacts>>;
