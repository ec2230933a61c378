import type { Language } from '../catalogue/words.ts';
import { type Finding as CoreFinding, describe } from '../core/rules/index.ts';
import type { Entry } from '../core/session/entry.ts';
import {
  type Accounts,
  secretFor,
  signaturesOf,
  type Verified,
  type Verifying,
  verdictsOf,
} from '../core/signature/index.ts';
import type { Finding } from './findings-model.ts';
import type { SignedView } from './model.ts';
import type { createVerdictCheck } from './search/rsa-check.ts';
import { signedIdOf, toSignedView } from './signed.ts';

/** What was found out about an entry, and what of it may have changed since. */
interface Answer<T> {
  value: T;
  bridge: Entry['bridge'];
  result: Entry['result'];
}

/** What the view's questions are answered with. */
export interface PresenterOptions {
  secrets: Accounts;
  language: Language;
  /** What an entry's signatures are verified with besides: what it gives must hold as long as the answers do. */
  verifying: (entry: Entry) => Verifying;
  /** Has each verdict confirmed in another way, where there is one. Rejects when the two disagree. */
  check?: ReturnType<typeof createVerdictCheck>;
}

/**
 * Answers the view's questions in its language, each once per entry, secrets and language. What a call was given never
 * changes; it is looked at again when the bridge has seen it, and when its result has come.
 */
export function createPresenter({ secrets, language, verifying, check }: PresenterOptions) {
  const signatures = answerOnce((entry): readonly SignedView[] =>
    signaturesOf(entry, verifying(entry)).map((signed, index) => {
      const secret = secretFor(secrets, signed.secret, signed.appId);
      const view = toSignedView(signedIdOf(entry, index), signed, secret, entry.at, language);
      // Not caught: that they disagree is a fault of ours.
      void check?.(signed, secret, view.outcome);
      return view;
    }),
  );
  const verified = answerOnce((entry): readonly Verified[] => verdictsOf(entry, secrets, verifying(entry)));
  const worded = new WeakMap<CoreFinding, Finding>();
  return {
    secrets,
    signatures,
    /** What comes of the signatures of an entry. */
    verified,
    /** A finding in words. */
    finding(found: CoreFinding): Finding {
      const known = worded.get(found);
      if (known) return known;
      const { code, topic, severity, entry, api, at, source } = found;
      const finding = { code, topic, severity, entry, api, at, source, ...describe(found, language) };
      worded.set(found, finding);
      return finding;
    },
  };
}

/** An answer about entries that is worked out once, as long as the entry stays what it is. */
function answerOnce<T>(ask: (entry: Entry) => T): (entry: Entry) => T {
  const answers = new WeakMap<Entry, Answer<T>>();
  return (entry) => {
    const { bridge, result } = entry;
    const answer = answers.get(entry);
    if (answer && answer.bridge === bridge && answer.result === result) return answer.value;
    const value = ask(entry);
    answers.set(entry, { value, bridge, result });
    return value;
  };
}
