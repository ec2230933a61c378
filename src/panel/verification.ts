import type { Language } from '../catalogue/words.ts';
import type { VerdictKind } from '../core/client/behaviour.ts';
import type { ClientCall } from '../core/client/call.ts';
import type { Scenario } from '../core/client/scenario.ts';
import type { Entry } from '../core/session/entry.ts';
import type { Session } from '../core/session/session.ts';
import { type Accounts, type Verifying, verdictsOf } from '../core/signature/index.ts';
import type { AccountLog } from './account-log.ts';
import { createLeftover, type LeftoverOptions } from './leftover.ts';
import { createPresenter } from './present.ts';
import type { createVerdictCheck } from './search/rsa-check.ts';

/** What signatures are verified with, and who wants to know. */
export interface VerificationOptions extends Pick<LeftoverOptions, 'now' | 'defer'> {
  session: Pick<Session, 'entries' | 'entryOf'>;
  accountLog: AccountLog;
  /** Other ones after every change. */
  secrets: () => Accounts;
  language: () => Language;
  check: ReturnType<typeof createVerdictCheck>;
  /** Signatures are verified with something else from now on: what was searched is for what was before. */
  outdated: () => void;
  /** Something more was found out. */
  changed: () => void;
}

/** Knows what the signatures of the log are verified with, and keeps what was found out for as long as that holds. */
export function createVerification(options: VerificationOptions) {
  const { session, accountLog, secrets, language, check, now, defer, outdated, changed } = options;
  let verifiesLandingUrl = false;
  const later = createLeftover({
    work: () => void presenter.all(session.entries),
    show: changed,
    now,
    defer,
  });
  let presenter = newPresenter();

  /** What the signatures of an entry are verified with besides their secrets. */
  function verifying(entry: Entry): Verifying {
    return { lastAppId: accountLog.lastAppId(entry), verifiesLandingUrl };
  }

  /** Its answers hold for these secrets, this language and this choice of the URL that is verified. */
  function newPresenter() {
    return createPresenter({
      secrets: secrets(),
      language: language(),
      verifying,
      check,
      pacing: { now, later },
    });
  }

  function renew(): void {
    presenter = newPresenter();
    outdated();
  }

  return {
    verifying,
    /** Answers the view's questions. */
    presenter: () => presenter,
    /** Looks whether the secrets are others. */
    followSecrets() {
      if (secrets() !== presenter.secrets) renew();
    },
    /** Takes over which URL phones verify. */
    followScenario(scenario: Pick<Scenario, 'verifiesLandingUrl'>) {
      if (scenario.verifiesLandingUrl === verifiesLandingUrl) return;
      ({ verifiesLandingUrl } = scenario);
      renew();
    },
    /** Everything is said in another language. */
    followLanguage() {
      presenter = newPresenter();
    },
    /** What WeChat would say of the signatures of a call, as far as their secrets are known. */
    verdictKindsOf({ documentId, frameId, invoke }: ClientCall): readonly VerdictKind[] {
      const entry = session.entryOf({ documentId, frameId }, invoke);
      if (!entry) return [];
      accountLog.read(session.entries);
      return verdictsOf(entry, secrets(), verifying(entry)).map(({ verdict }) => verdict.kind);
    },
  };
}
