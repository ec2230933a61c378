import type { Words } from '../../catalogue/words.ts';

/** Words in which `{n}` and the like are filled in. */
export interface Wording extends Words {
  /** The English text when `n` is 1, where it differs. */
  one?: string;
}
