import type { Entry } from '../core/session/entry.ts';
import { signaturesOf } from '../core/signature/index.ts';
import { createLogScan } from './log-scan.ts';

/** A config that a document has called. */
interface Called {
  /** Epoch milliseconds. */
  at: number;
  appId: string;
}

/** The accounts that the pages of a log name. */
export interface AccountLog {
  /** Takes in what was added to the log. */
  read(entries: readonly Entry[]): void;
  /** The appId of the last config before an entry, in its document; empty when there was none. */
  lastAppId(entry: Entry): string;
  /** Every account of a signature, in the order in which they were seen. */
  seen(): readonly string[];
}

export function createAccountLog(): AccountLog {
  let configs = new Map<string, Called[]>();
  let seen = new Set<string>();
  /** Calls that had not gone over the bridge when they were read. */
  let early: Entry[] = [];

  const scan = createLogScan({
    restart() {
      configs = new Map();
      seen = new Set();
      early = [];
    },
    read(entry) {
      if (entry.kind !== 'config' && entry.kind !== 'call') return;
      if (!note(entry)) early.push(entry);
    },
  });

  /** Whether there is nothing more to learn of an entry. */
  function note(entry: Entry): boolean {
    const signed = signaturesOf(entry);
    const appId = signed.find((each) => each.appId !== '')?.appId;
    if (appId === undefined) return signed.length === 0 || entry.bridge !== null || entry.seam === 'bridge';
    seen.add(appId);
    if (entry.kind !== 'config') return true;
    const { documentId } = entry.frame;
    const called = [...(configs.get(documentId) ?? []), { at: entry.at, appId }];
    configs.set(documentId, called);
    return true;
  }

  return {
    read(entries) {
      scan(entries);
      if (early.length > 0) early = early.filter((entry) => !note(entry));
    },
    lastAppId: ({ at, frame }) =>
      configs.get(frame.documentId)?.findLast((called) => called.at <= at)?.appId ?? '',
    seen: () => [...seen],
  };
}
