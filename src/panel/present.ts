import type { Language } from '../catalogue/words.ts';
import { type Finding as CoreFinding, describe, findingsOf } from '../core/rules/index.ts';
import type { Entry } from '../core/session/entry.ts';
import {
  configOf,
  remarksAt,
  string1,
  TICKET_REMARKS,
  type TicketField,
  urlToSign,
  verdictOf,
  verifiedHref,
  wordsOfRemark,
} from '../core/signature/index.ts';
import { createLogScan } from './log-scan.ts';
import type { Finding, Remark, TicketView, Verdict } from './model.ts';

/** What was found out about an entry, and what of it may have changed since. */
interface Answer<T> {
  value: T;
  bridge: Entry['bridge'];
  result: Entry['result'];
}

/**
 * Answers the view's questions about entries in its language, each once per entry, ticket and language. What a call
 * was given never changes; it is looked at again when the bridge has seen it, and when its result has come.
 */
export function createPresenter({ ticket, expiresAt }: TicketInUse, language: Language) {
  const verdict = answerOnce((entry) => toVerdict(entry, ticket, expiresAt));
  const found = answerOnce((entry): readonly Finding[] =>
    findingsOf(entry, { ticket, expiresAt }).map((finding) => toFinding(finding, language)),
  );
  return { verdict, found, all: createFindingList(found) };
}

/** The ticket that signatures are verified with. */
export type TicketInUse = Pick<TicketField, 'ticket' | 'expiresAt'>;

function answerOnce<T>(ask: (entry: Entry) => T): (entry: Entry) => T {
  const answers = new WeakMap<Entry, Answer<T>>();
  return (entry) => {
    const { bridge, result } = entry;
    const known = answers.get(entry);
    if (known && known.bridge === bridge && known.result === result) return known.value;
    const value = ask(entry);
    answers.set(entry, { value, bridge, result });
    return value;
  };
}

/** An entry that has findings, or may still get some. */
interface Row {
  entry: Entry;
  findings: readonly Finding[];
}

/** All findings of a log, oldest first. Looks only at what was added since, and at what had not ended. */
function createFindingList(found: (entry: Entry) => readonly Finding[]) {
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
    for (const row of rows) row.findings = found(row.entry);
    rows = rows.filter(({ entry, findings }) => findings.length > 0 || !hasEnded(entry));
    return rows.flatMap(({ findings }) => findings);
  };
}

const hasEnded = ({ outcome }: Entry): boolean => outcome !== 'none' && outcome !== 'pending';

function toVerdict(entry: Entry, ticket: string | null, expiresAt: number | null): Verdict | null {
  const verdict = verdictOf(entry, ticket, expiresAt);
  if (!verdict) return null;
  if (verdict.kind !== 'unverified') {
    const { kind, text, digest, signature } = verdict;
    return { outcome: kind, why: null, ticket: ticket ?? '', string1: text, digest, signature };
  }
  const sent = configOf(entry)?.sent;
  const url = urlToSign(verifiedHref(entry));
  return {
    outcome: 'unverified',
    why: verdict.why,
    ticket: '',
    string1: sent ? string1({ jsapi_ticket: '', url, ...sent }) : null,
    digest: null,
    signature: sent?.signature ?? null,
  };
}

function toFinding(finding: CoreFinding, language: Language): Finding {
  const { code, severity, entry } = finding;
  return { code, severity, entry, ...describe(finding, language) };
}

/** The ticket field in the user's language. `now`: epoch milliseconds, for what is said of an expired ticket. */
export function toTicketView(text: string, field: TicketField, language: Language, now: number): TicketView {
  const remarks: Remark[] = remarksAt(field, now).map((remark) => ({
    severity: TICKET_REMARKS[remark.code].severity,
    text: wordsOfRemark(remark, language),
  }));
  return { text, ticket: field.ticket ?? '', remarks, expiresAt: field.expiresAt };
}
