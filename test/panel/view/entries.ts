import { RULES } from '../../../src/core/rules/index.ts';
import type { Entry } from '../../../src/core/session/entry.ts';
import type { Finding, FindingCode } from '../../../src/panel/findings-model.ts';
import type { Piece, SignedView } from '../../../src/panel/model.ts';

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
    heard: 0,
    ofSdk: false,
    threw: false,
    detail: '',
    ...more,
  };
}

/** A finding about an entry. */
export function finding(code: FindingCode, severity: Finding['severity'], about: string): Finding {
  const words = { title: '', seen: '', expected: '', advice: '', place: '', causes: [] };
  return { code, topic: RULES[code].topic, severity, entry: about, api: '', at: 0, source: null, ...words };
}

/** What is said of a signature. */
export function signed(outcome: SignedView['outcome'], more: Partial<SignedView> = {}): SignedView {
  return {
    id: 'document 1 0',
    kind: 'jsapi',
    card: null,
    label: '',
    appId: '',
    outcome,
    why: '',
    wants: null,
    remarks: [],
    pieces: null,
    digest: null,
    digestName: 'sha1(string1)',
    signature: null,
    place: '',
    ...more,
  };
}

/** The pieces of a text: names as they are, values by their part. */
export function pieces(...parts: (string | [Piece['part'], string])[]): Piece[] {
  return parts.map((part) =>
    typeof part === 'string' ? { text: part, part: null } : { text: part[1], part: part[0] },
  );
}
