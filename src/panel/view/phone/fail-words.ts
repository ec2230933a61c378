import { errMsgOf, outcomeOf } from '../../../catalogue/err-msg.ts';
import { errMsgOfText, errorTextsFor } from '../../../catalogue/error-texts.ts';
import type { Language } from '../../../catalogue/words.ts';
import { errMsgFor } from '../../../core/client/outcome.ts';

/** Words that a call can fail with. */
export interface FailWords {
  /** What stands behind the colon of `errMsg`. */
  words: string;
  /** What they mean; empty where they mean nothing but that. */
  meaning: string;
}

/** What an API is known to fail with, the plain `fail` first. */
export function failWordsOf(api: string, language: Language): readonly FailWords[] {
  const known = errorTextsFor(api)
    .map((error) => ({ words: errMsgOfText(error), meaning: error.meaning[language] }))
    .filter(({ words }) => words !== 'fail');
  return [{ words: 'fail', meaning: '' }, ...known];
}

/** What the page is told when a call fails with these words: `errMsg`, and the callback that the SDK runs for it. */
export function failureOf(
  api: string,
  words: string,
): { errMsg: string; callback: 'success' | 'cancel' | 'fail' } {
  const errMsg = errMsgOf(api, errMsgFor(api, api, words));
  const outcome = outcomeOf(errMsg);
  return { errMsg, callback: outcome === 'ok' ? 'success' : outcome };
}
