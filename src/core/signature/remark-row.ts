import type { Words } from '../../catalogue/words.ts';

/** What there is to say about a secret that was entered. `error`: nothing can be verified with it. */
export interface RemarkRow {
  severity: 'error' | 'warning' | 'note';
  words: Words;
}
