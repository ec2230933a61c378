import {
  type DocumentContext,
  documentFindingsOf,
  type Finding,
  findingsOf,
  type History,
  SETTLING,
} from '../core/rules/index.ts';
import type { Entry } from '../core/session/entry.ts';

/** How work is spread over the panel's frames. */
export interface Pacing {
  /** Milliseconds, from any moment. */
  now: () => number;
  /** Called when work is left over: to be asked again soon. */
  later: () => void;
}

/** How long findings are looked for at a time, in milliseconds: a part of a frame. */
const PATIENCE = 10;

/** What findings are looked for with. */
export interface FindingLogOptions {
  history: History;
  /** What holds as long as the findings do; the moment and the scripts may be others each time. */
  context: () => DocumentContext;
  /** Lets the findings of a long log be looked for little by little. Without it, all are there at once. */
  pacing?: Pacing;
  /** Told what was found, in place of what was before: of an entry, or (without its kind) of a document. */
  found?: (key: string, findings: readonly Finding[], kind?: Entry['kind']) => void;
}

/** What is wrong with the entries of a log. */
export interface FindingLog {
  /** Takes in what was added to the log (to the history, too) and what has changed in it. */
  take(added: readonly Entry[], changed: readonly Entry[]): void;
  /** Forgets what is no longer in the log. */
  keep(entries: readonly Entry[]): void;
  /** Looks at what was taken in, as long as it may; asks to be called again when more is left. */
  work(): void;
  /** Looks at the documents in which something has happened; true when one has to be looked at again later. */
  lookAtDocuments(): boolean;
  /** What is wrong with one entry. */
  of(entry: Entry): readonly Finding[];
  /** Everything that was found so far, oldest first. */
  all(): FindingList<Finding>;
}

/** A list that mostly grows at its end, so that what is derived from it can grow along. */
export interface FindingList<T> {
  /** Always the same array while `rewrites` is the same. */
  items: readonly T[];
  /** Another number when it has changed in any other way. */
  rewrites: number;
}

/** Looks at each entry once, and again when it has changed: one more costs the same however many there are. */
export function createFindingLog({ history, context, pacing, found: tell }: FindingLogOptions): FindingLog {
  /** Looked at, and not changed since. */
  let known = new WeakSet<Entry>();
  /** The keys of the log's entries. */
  let keys = new Set<string>();
  /** By the keys of entries: only those with findings. */
  const found = new Map<string, readonly Finding[]>();
  const ofDocuments = new Map<string, readonly Finding[]>();
  const unsettled = new Set<string>();
  let queue: Entry[] = [];
  let next = 0;
  let all: Finding[] | null = [];
  let rewrites = 0;

  function look(entry: Entry): void {
    known.add(entry);
    replace(found, entry.key, findingsOf(entry, context()), entry.kind);
  }

  /** What was found before, and is found again, stays where it is in the list of all. */
  function replace(
    kept: Map<string, readonly Finding[]>,
    key: string,
    looked: readonly Finding[],
    kind?: Entry['kind'],
  ): void {
    const before = kept.get(key) ?? [];
    const findings = before.length === 0 ? looked : withThoseBefore(looked, before);
    const added = findings.filter((finding) => !before.includes(finding));
    const isLess = before.some((finding) => !findings.includes(finding));
    if (added.length === 0 && !isLess) return;
    kept.delete(key);
    if (findings.length > 0) kept.set(key, findings);
    tell?.(key, findings, kind);
    // What is said of a document may be about an entry that is gone.
    if (isLess) all = null;
    else append(added.filter(({ entry }) => kept === found || keys.has(entry)));
  }

  function forget(key: string): void {
    found.delete(key);
    tell?.(key, []);
  }

  /** Most findings are about the latest call. */
  function append(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const last = all?.at(-1);
      if (last && last.at > finding.at) all = null;
      else all?.push(finding);
    }
  }

  function ofDocument(entry: Entry): readonly Finding[] {
    const findings = ofDocuments.get(entry.frame.documentId) ?? [];
    return findings.filter((finding) => finding.entry === entry.key);
  }

  /** Its end may be long in coming: until then, what never happens has not been missed. */
  function lookAtDocument(documentId: string): void {
    const given = context();
    const document = history.document(documentId);
    replace(ofDocuments, documentId, documentFindingsOf(documentId, given));
    if (!document || given.now - document.latest.at > SETTLING) unsettled.delete(documentId);
  }

  function flat(): Finding[] {
    const later = [...ofDocuments.values()].flat().filter(({ entry }) => keys.has(entry));
    return [...[...found.values()].flat(), ...later].sort((a, b) => a.at - b.at);
  }

  return {
    take(added, changed) {
      for (const { key } of added) keys.add(key);
      for (const entry of changed) known.delete(entry);
      for (const entry of changed) unsettled.add(entry.frame.documentId);
      for (const entry of [...added, ...changed]) queue.push(entry);
      for (const documentId of history.touched()) unsettled.add(documentId);
    },
    keep(entries) {
      keys = new Set(entries.map(({ key }) => key));
      queue = queue.slice(next).filter(({ key }) => keys.has(key));
      next = 0;
      for (const key of found.keys()) if (!keys.has(key)) forget(key);
      known = new WeakSet(entries.filter((entry) => known.has(entry)));
      all = null;
    },
    work() {
      const start = pacing?.now() ?? 0;
      // Only once one was looked at: every turn gets on.
      while (next < queue.length) {
        const entry = queue[next++];
        if (!entry || known.has(entry) || !keys.has(entry.key)) continue;
        look(entry);
        if (pacing && pacing.now() - start > PATIENCE) break;
      }
      if (next < queue.length) return pacing?.later();
      queue = [];
      next = 0;
    },
    lookAtDocuments() {
      for (const documentId of [...unsettled]) lookAtDocument(documentId);
      return unsettled.size > 0;
    },
    of(entry) {
      if (!known.has(entry)) look(entry);
      return [...(found.get(entry.key) ?? []), ...ofDocument(entry)];
    },
    all() {
      if (!all) rewrites++;
      all ??= flat();
      return { items: all, rewrites };
    },
  };
}

/** What is found now, as the very findings of before where these say the same. */
function withThoseBefore(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const left = new Map(before.map((finding) => [JSON.stringify(finding), finding]));
  return findings.map((finding) => {
    const said = JSON.stringify(finding);
    const same = left.get(said);
    left.delete(said);
    return same ?? finding;
  });
}
