import type { Language } from '../catalogue/words.ts';
import {
  type Finding as CoreFinding,
  createFindingHistory,
  describe,
  findingsOf,
} from '../core/rules/index.ts';
import type { Entry } from '../core/session/entry.ts';
import { type Accounts, secretFor, signaturesOf, type Verifying } from '../core/signature/index.ts';
import { createLogScan } from './log-scan.ts';
import type { Finding, SignedView } from './model.ts';
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
  /** Lets the findings of a long log be looked for little by little. Without it, all are there at once. */
  pacing?: Pacing;
}

/** How work is spread over the panel's frames. */
interface Pacing {
  /** Milliseconds, from any moment. */
  now: () => number;
  /** Called when work is left over: to be asked again soon. */
  later: () => void;
}

/** How long the findings of a log are looked for at a time, in milliseconds: a part of a frame. */
const PATIENCE = 10;

/**
 * Answers the view's questions about entries in its language, each once per entry, secrets and language. What a call
 * was given never changes; it is looked at again when the bridge has seen it, and when its result has come.
 */
export function createPresenter({ secrets, language, verifying, check, pacing }: PresenterOptions) {
  const signatures = answerOnce((entry): readonly SignedView[] =>
    signaturesOf(entry, verifying(entry)).map((signed, index) => {
      const secret = secretFor(secrets, signed.secret, signed.appId);
      const view = toSignedView(signedIdOf(entry, index), signed, secret, entry.at, language);
      // Not caught: that they disagree is a fault of ours.
      void check?.(signed, secret, view.outcome);
      return view;
    }),
  );
  const history = createFindingHistory();
  const found = answerOnce((entry): readonly Finding[] =>
    findingsOf(entry, { secrets, verifying, history }).map((finding) => toFinding(finding, language)),
  );
  return { secrets, signatures: signatures.of, found: found.of, all: createFindingList(found, pacing) };
}

/** An answer about entries that is worked out once, as long as the entry stays what it is. */
interface AnswerOnce<T> {
  of: (entry: Entry) => T;
  /** Whether it is worked out. */
  isKnown: (entry: Entry) => boolean;
}

function answerOnce<T>(ask: (entry: Entry) => T): AnswerOnce<T> {
  const answers = new WeakMap<Entry, Answer<T>>();
  function known(entry: Entry): Answer<T> | null {
    const answer = answers.get(entry);
    return answer && answer.bridge === entry.bridge && answer.result === entry.result ? answer : null;
  }
  return {
    isKnown: (entry) => known(entry) !== null,
    of(entry) {
      const answer = known(entry);
      if (answer) return answer.value;
      const { bridge, result } = entry;
      const value = ask(entry);
      answers.set(entry, { value, bridge, result });
      return value;
    },
  };
}

/** An entry that has findings, or may still get some. */
interface Row {
  entry: Entry;
  findings: readonly Finding[];
}

/**
 * All findings of a log, oldest first. Looks only at what was added since, and at what had not ended; and not for long:
 * a wrong signature takes milliseconds, and a page may pass thousands. Those still to be looked at keep what they had.
 */
function createFindingList(found: AnswerOnce<readonly Finding[]>, pacing?: Pacing) {
  let rows: Row[] = [];
  const scan = createLogScan({
    restart() {
      rows = [];
    },
    read(entry) {
      if (entry.seam !== null) rows.push({ entry, findings: [] });
    },
  });
  return (entries: readonly Entry[]): Finding[] => {
    scan(entries);
    const start = pacing?.now() ?? 0;
    // Only once one was looked at: every turn gets on.
    let isLate = false;
    let isLeft = false;
    for (const row of rows) {
      const isKnown = found.isKnown(row.entry);
      if (isLate && !isKnown) {
        isLeft = true;
        continue;
      }
      row.findings = found.of(row.entry);
      if (!isKnown) isLate = pacing !== undefined && pacing.now() - start > PATIENCE;
    }
    if (isLeft) pacing?.later();
    rows = rows.filter(
      ({ entry, findings }) => findings.length > 0 || !found.isKnown(entry) || !hasEnded(entry),
    );
    return rows.flatMap(({ findings }) => findings);
  };
}

const hasEnded = ({ outcome }: Entry): boolean => outcome !== 'none' && outcome !== 'pending';

function toFinding(finding: CoreFinding, language: Language): Finding {
  const { code, severity, entry } = finding;
  return { code, severity, entry, ...describe(finding, language) };
}
