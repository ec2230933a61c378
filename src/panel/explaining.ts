import type { Language } from '../catalogue/words.ts';
import type { Entry } from '../core/session/entry.ts';
import {
  type ExplainInput,
  type Explanation,
  knownUrlsOf,
  MISTAKES,
  type Mistake,
  NEXT,
  type PageRequest,
  type Piece,
  piecesOf,
  type SearchLength,
  secretFor,
  sentenceOf,
  UNSEARCHED,
  type Verifying,
  wantedOf,
  withSecrets,
} from '../core/signature/index.ts';
import type { AccountStore } from './accounts.ts';
import type { Hand } from './hand.ts';
import type { Actions, ExplanationView, SearchView } from './model.ts';
import type { createSearches } from './search/searches.ts';
import { findSigned } from './signed.ts';

/** The id of the signature that was entered by hand. */
export const HAND = 'hand';

/** What an explanation is looked for with. */
export interface ExplainingOptions {
  searches: ReturnType<typeof createSearches>;
  accounts: Pick<AccountStore, 'secrets' | 'known'>;
  hand: Pick<Hand, 'input' | 'signed' | 'urls'>;
  /** The log, oldest first. */
  entries: () => readonly Entry[];
  verifying: (entry: Entry) => Verifying;
  /** Latest first. */
  requests: () => readonly PageRequest[];
  /** The URLs in what a phone said. */
  alertUrls: () => readonly string[];
  language: () => Language;
}

/** Finds out why signatures do not match: hands the searches all that is known, and puts what they find into words. */
export function createExplaining(options: ExplainingOptions) {
  const { searches, accounts, hand, entries, verifying, requests, alertUrls, language } = options;

  /**
   * What is known about a signature; null when it is not there any more, or lacks something. `length`: of the search
   * that it is for; null when only what a phone said is wanted of the URLs, as for a look at the result.
   */
  function inputOf(id: string, length: SearchLength | null): ExplainInput | null {
    return id === HAND ? handInput() : loggedInput(id, length);
  }

  function handInput(): ExplainInput | null {
    const input = hand.input();
    const signed = hand.signed();
    if (!input || !signed || input.signature === '') return null;
    return { ...input, secrets: accounts.known(signed.secret) };
  }

  function loggedInput(id: string, length: SearchLength | null): ExplainInput | null {
    const found = findSigned(entries(), id, verifying);
    if (!found) return null;
    const { entry, signed } = found;
    const { input, signature, appId, beside, secret } = signed;
    if (!input || signature === null) return null;
    const phone = [...alertUrls(), ...hand.urls().map(({ url }) => url)];
    return {
      ...withSecrets(input, accounts.secrets(), appId),
      signature,
      urls:
        length === null
          ? phone.map((url) => ({ url, role: 'phone' }))
          : knownUrlsOf(entry, { entries: entries(), requests: requests(), phone }, length),
      secrets: accounts.known(secretFor(accounts.secrets(), secret, appId)),
      passed: beside,
    };
  }

  /** In the user's language. */
  function viewOf(id: string): SearchView {
    const input = inputOf(id, null);
    const state = searches.stateOf(id, input);
    if (state.state === 'none' || state.state === 'running' || !input)
      return state.state === 'running' ? state : NONE;
    const right = piecesOf(wantedOf(input).signing);
    const { length, tried, took, problem } = state;
    return {
      state: state.state,
      length,
      tried,
      took,
      problem,
      explanations: state.explanations.map((explanation) => toView(explanation, right, language())),
      unsearched: state.unsearched.map((code) => UNSEARCHED[code].words[language()]),
      next: state.next.map((code) => NEXT[code].words[language()]),
    };
  }

  /** Ends every search, and forgets what was found: the secrets are others now, and results hold the ones before. */
  function forget(): void {
    searches.keepOnly(() => false);
  }

  /** Ends the searches for signatures that are in the log no more. */
  function forgetGone(): void {
    searches.keepOnly((id) => id === HAND || findSigned(entries(), id, verifying) !== null);
  }

  const actions: Pick<Actions, 'explain' | 'searchFurther' | 'cancelSearch'> = {
    explain(id) {
      const input = inputOf(id, 'short');
      if (input) searches.explain(id, input);
    },
    searchFurther(id) {
      const input = inputOf(id, 'long');
      if (input) searches.further(id, input);
    },
    cancelSearch: searches.cancel,
  };

  return { viewOf, forget, forgetGone, actions };
}

const NONE: SearchView = { state: 'none' };

function toView(explanation: Explanation, right: readonly Piece[], language: Language): ExplanationView {
  const { mistakes, pieces, digest } = explanation;
  return {
    sentence: sentenceOf(explanation, right, language),
    mistakes: mistakes.map((id) => {
      const { advice, place, cause, fix }: Mistake = MISTAKES[id];
      return { id, advice: advice[language], place, cause, fix };
    }),
    pieces,
    digest,
  };
}
