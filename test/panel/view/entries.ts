import type { Entry } from '../../../src/core/session/entry.ts';
import type { Finding, Verdict } from '../../../src/panel/model.ts';

/** An entry of the log, with what a test does not care about filled in. */
export function entry(more: Partial<Entry> & Pick<Entry, 'key'>): Entry {
  return {
    kind: 'call',
    name: 'chooseImage',
    seam: 'wx',
    frame: { frameId: 0, documentId: 'document' },
    at: 1_760_000_000_000,
    sinceLoad: 0,
    url: 'https://m.example.com/item?id=5',
    landingUrl: 'https://m.example.com/item?id=5',
    userAgent: '',
    args: [],
    bridge: null,
    result: undefined,
    errMsg: null,
    outcome: 'pending',
    duration: null,
    caller: null,
    stack: [],
    ofSdk: false,
    threw: false,
    detail: '',
    ...more,
  };
}

/** A finding about an entry. */
export function finding(code: string, severity: Finding['severity'], about: string): Finding {
  return { code, severity, entry: about, title: '', seen: '', expected: '', advice: '', place: '' };
}

/** What is said of a config's signature. */
export function verdict(outcome: Verdict['outcome']): Verdict {
  const why = outcome === 'unverified' ? 'no-ticket' : null;
  return { outcome, why, ticket: '', string1: null, digest: null, signature: null };
}
