import type { Words } from '../words.ts';

/** One error as the client words it. */
export interface ErrorText {
  /** What the developer meets: the words behind the colon of `errMsg`, or those of a dialog of the client's. */
  text: string;
  /** What stands behind the colon of `errMsg`, where that is not `text`. */
  errMsg?: string;
  /** The APIs that it comes from, as the document names them; `calls`: every one but those that verify the page. */
  of: 'calls' | readonly string[];
  /** What it means, in a sentence. */
  meaning: Words;
  /** Where the official document explains it; null: nowhere. */
  place: string | null;
}
