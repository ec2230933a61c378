import type { DocumentContext } from './context.ts';
import type { DocumentHistory } from './history.ts';
import { createRule } from './rule.ts';

/**
 * What the rules about a whole document look at. They are asked again whenever something has happened in it, and a
 * while after: for what never happens. What they find says which entry it is about.
 */
export interface DocumentFacts {
  document: DocumentHistory;
  context: DocumentContext;
}

/** A row about a document. */
export const documentRule = createRule<DocumentFacts>();

/** How long after its last event there may still be something to find in a document, in milliseconds. */
export const SETTLING = 10_000;
