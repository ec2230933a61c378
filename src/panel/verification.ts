import type { Language } from '../catalogue/words.ts';
import type { VerdictKind } from '../core/client/behaviour.ts';
import type { ClientCall } from '../core/client/call.ts';
import type { Scenario } from '../core/client/scenario.ts';
import {
  type Finding as CoreFinding,
  createFindingHistory,
  type DocumentContext,
  type LoadedScript,
} from '../core/rules/index.ts';
import type { Entry } from '../core/session/entry.ts';
import type { Session } from '../core/session/session.ts';
import { type Accounts, type PageRequest, type Verifying, verdictsOf } from '../core/signature/index.ts';
import type { AccountLog } from './account-log.ts';
import { createFindingLog, type FindingList } from './finding-log.ts';
import type { Finding } from './findings-model.ts';
import { createLeftover, type LeftoverOptions } from './leftover.ts';
import { createPreflight } from './preflight.ts';
import { createPresenter } from './present.ts';
import type { createVerdictCheck } from './search/rsa-check.ts';

/** How often a document is looked at in which nothing more has happened, in milliseconds. */
const AGAIN = 1_000;

const NO_WORDS = { of: [], items: [], rewrites: 0 };

/** What signatures are verified with, and who wants to know. */
export interface VerificationOptions extends Pick<LeftoverOptions, 'now' | 'defer'> {
  session: Pick<Session, 'entries' | 'entryOf' | 'takeChanged'>;
  accountLog: AccountLog;
  /** Other ones after every change. */
  secrets: () => Accounts;
  language: () => Language;
  /** Whether the developer wants to hear of a finding. */
  isHeard: (finding: CoreFinding) => boolean;
  /** Whether the developer had the client answer a call as it did. */
  isStaged: (entry: Entry) => boolean;
  /** The page's requests, latest first. */
  requests: () => readonly PageRequest[];
  /** The scripts of the page: another list after every change. */
  scripts: () => readonly LoadedScript[];
  /** The moment: epoch milliseconds. */
  clock: () => number;
  /** Calls back after so many milliseconds. */
  after: (delay: number, callback: () => void) => void;
  check: ReturnType<typeof createVerdictCheck>;
  /** Signatures are verified with something else from now on: what was searched is for what was before. */
  outdated: () => void;
  /** Something more was found out. */
  changed: () => void;
}

/** What of a scenario decides what is right. */
type Chosen = Pick<Scenario, 'verifiesLandingUrl' | 'domains'>;

/** Knows what the signatures of the log are verified with, and keeps what was found out for as long as that holds. */
export function createVerification(options: VerificationOptions) {
  const { session, accountLog, secrets, language, check, now, defer, outdated, changed } = options;
  const history = createFindingHistory();
  let chosen: Chosen = { verifiesLandingUrl: false, domains: [] };
  let firstKey: string | undefined;
  /** Whether every entry has to be looked at again. */
  let isRenewed = false;
  let scripts = options.scripts();
  /** Whether somebody will look at the documents again. */
  let isPlanned = false;
  const later = createLeftover({ work: () => findings.work(), show: changed, now, defer });
  let presenter = newPresenter();
  const preflight = createPreflight({
    context: () => ({ secrets: secrets(), verifying }),
    choice: () => ({ verifiesLandingUrl: chosen.verifiesLandingUrl }),
    requests: options.requests,
    language,
    presenter: () => presenter,
    isHeard: options.isHeard,
  });
  let findings = newFindings();
  /** The findings in words; `of`: the list whose words they are. */
  let worded: { of: readonly CoreFinding[]; items: Finding[]; rewrites: number } = NO_WORDS;

  /** What the signatures of an entry are verified with besides their secrets. */
  function verifying(entry: Entry): Verifying {
    const { verifiesLandingUrl } = chosen;
    return { lastAppId: accountLog.lastAppId(entry), verifiesLandingUrl };
  }

  /** Its answers hold for these secrets, this language and this choice of the URL that is verified. */
  function newPresenter() {
    return createPresenter({ secrets: secrets(), language: language(), verifying, check });
  }

  function context(): DocumentContext {
    const { isStaged, clock } = options;
    const { domains } = chosen;
    return { secrets: secrets(), history, verifying, domains, isStaged, scripts, now: clock() };
  }

  function newFindings() {
    preflight.clear();
    return createFindingLog({ history, context, pacing: { now, later }, found: preflight.note });
  }

  function renew(): void {
    presenter = newPresenter();
    findings = newFindings();
    isRenewed = true;
    outdated();
  }

  /** Takes in what has happened since. */
  function follow(): void {
    accountLog.read(session.entries);
    const added = history.read(session.entries);
    const first = session.entries[0]?.key;
    if (first !== firstKey && firstKey !== undefined) {
      findings.keep(session.entries);
      preflight.restart(session.entries);
    }
    firstKey = first;
    preflight.take(added, session.entries);
    findings.take(isRenewed ? session.entries : added, session.takeChanged());
    isRenewed = false;
    if (scripts !== options.scripts()) lookAgain();
    findings.work();
    if (!findings.lookAtDocuments() || isPlanned) return;
    isPlanned = true;
    options.after(AGAIN, () => {
      isPlanned = false;
      changed();
    });
  }

  /** The page has asked for another script: what was said of its SDK may not hold any more. */
  function lookAgain(): void {
    scripts = options.scripts();
    const page = session.entries.findLast(({ kind, frame }) => kind === 'load' && frame.frameId === 0);
    if (page) findings.take([], [page]);
  }

  return {
    verifying,
    follow,
    /** Answers the view's questions. */
    presenter: () => presenter,
    /** What is wrong with an entry, in words. */
    findingsOf: (entry: Entry): readonly Finding[] => findings.of(entry).map(presenter.finding),
    /** Everything that is wrong, in words, oldest first. */
    allFindings(): FindingList<Finding> {
      const { items } = findings.all();
      if (worded.of !== items) worded = { of: items, items: [], rewrites: worded.rewrites + 1 };
      for (const finding of items.slice(worded.items.length)) worded.items.push(presenter.finding(finding));
      return worded;
    },
    preflight,
    /** Looks whether the secrets are others. */
    followSecrets() {
      if (secrets() !== presenter.secrets) renew();
    },
    /** Takes over which URL phones verify, and the domains that the account has. */
    followScenario(scenario: Chosen) {
      const isSame =
        scenario.verifiesLandingUrl === chosen.verifiesLandingUrl &&
        scenario.domains.join() === chosen.domains.join();
      if (isSame) return;
      chosen = scenario;
      renew();
    },
    /** Everything is said in another language. */
    followLanguage() {
      presenter = newPresenter();
      worded = { ...NO_WORDS, rewrites: worded.rewrites };
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
