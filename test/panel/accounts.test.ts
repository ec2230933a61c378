import { describe, expect, it } from 'vitest';
import { createAccountStore } from '../../src/panel/accounts.ts';
import { NOW } from '../builders/page.ts';
import { TICKET } from '../builders/signing-server.ts';

const OTHER = TICKET.replace('sM4A', 'kgt8');
const NONE = { name: 'jsapi_ticket', value: null, expiresAt: null, remarks: [] } as const;

/** A store, what it has saved, and its clock. */
function opened(kept: Record<string, unknown> = {}) {
  const saved: Record<string, unknown>[] = [];
  const clock = { now: NOW, changes: 0 };
  const store = createAccountStore({
    kept,
    save: (values) => void saved.push(structuredClone(values)),
    now: () => clock.now,
    changed: () => void clock.changes++,
  });
  return { store, clock, saved };
}

describe('secrets of several accounts', () => {
  it('are entered for the account that is shown', () => {
    const { store, clock } = opened();
    store.setSecret('jsapi_ticket', TICKET);
    store.choose('wx1');
    expect(store.fields('en').jsapi_ticket.text).toBe('');
    store.setSecret('jsapi_ticket', OTHER);
    expect(store.secrets().get('')?.jsapi_ticket?.value).toBe(TICKET);
    expect(store.secrets().get('wx1')?.jsapi_ticket?.value).toBe(OTHER);
    store.choose('');
    expect(store.fields('en').jsapi_ticket.text).toBe(TICKET);
    expect(clock.changes).toBe(4);
  });

  it('are listed with those seen on pages, any account first', () => {
    const { store } = opened();
    store.choose('wx2');
    store.setSecret('key', 'k'.repeat(32));
    store.choose('wx3');
    expect(store.list(['wx1', 'wx2'])).toEqual([
      { appId: '', hasSecret: false },
      { appId: 'wx1', hasSecret: false },
      { appId: 'wx2', hasSecret: true },
      { appId: 'wx3', hasSecret: false },
    ]);
  });

  it('are forgotten when the field is emptied', () => {
    const { store, saved } = opened();
    store.setSecret('api_ticket', TICKET);
    store.setSecret('api_ticket', '');
    expect(store.list([])).toEqual([{ appId: '', hasSecret: false }]);
    expect(JSON.stringify(saved.at(-1))).not.toContain(TICKET);
  });

  it('are another map only when a secret has changed', () => {
    const { store } = opened();
    const before = store.secrets();
    store.choose('wx1');
    store.setOtherValues('x');
    expect(store.secrets()).toBe(before);
    store.setSecret('key', 'x');
    expect(store.secrets()).not.toBe(before);
  });
});

describe('what is kept', () => {
  it('is read again', () => {
    const { store, saved } = opened();
    store.setSecret('jsapi_ticket', `{"ticket":"${TICKET}","expires_in":7200}`);
    store.choose('wx1');
    store.setSecret('key', 'k'.repeat(32));
    store.setOtherValues('old');
    const again = opened(saved.at(-1)).store;
    expect(again.secrets()).toEqual(store.secrets());
    expect(again.secrets().get('')?.jsapi_ticket?.expiresAt).toBe(NOW + 7_200_000);
    expect(again.otherValues()).toBe('old');
  });

  it('by the first version was one ticket, which is any account’s', () => {
    const { store, saved } = opened({ jsapi_ticket: TICKET, jsapi_ticket_at: NOW - 1_000 });
    expect(store.fields('en').jsapi_ticket).toMatchObject({ text: TICKET, value: TICKET });
    store.setSecret('jsapi_ticket', '');
    expect(JSON.stringify(saved.at(-1))).not.toContain(TICKET);
    expect(opened(saved.at(-1)).store.fields('en').jsapi_ticket.text).toBe('');
  });

  it('of no known form is as if never entered', () => {
    const odd = [
      { accounts: 5 },
      { accounts: { wx1: null, wx2: { jsapi_ticket: 'x', key: { text: 1, at: 2 } } } },
      { jsapi_ticket: 7, other_values: {} },
    ];
    for (const kept of odd) expect(opened(kept).store.list([])).toEqual([{ appId: '', hasSecret: false }]);
  });
});

describe('a field', () => {
  it('says what is odd in the words of its own name, and that its ticket has expired', () => {
    const { store, clock } = opened();
    store.setSecret('api_ticket', `{"ticket":"${TICKET}","expires_in":7200}`);
    expect(store.fields('en').api_ticket).toMatchObject({ value: TICKET, remarks: [] });
    clock.now += 7_260_000;
    const [late] = store.fields('en').api_ticket.remarks;
    expect(late).toMatchObject({ severity: 'warning' });
    expect(late?.text).toContain('1 minute');
    expect(store.fields('zh').api_ticket.remarks[0]?.text).toContain('api_ticket');
  });

  it('of a merchant’s key warns of what is no key', () => {
    const { store } = opened();
    store.setSecret('publicKey', 'x');
    store.setSecret('key', 'x');
    const { publicKey, key } = store.fields('zh');
    expect(publicKey).toMatchObject({ text: 'x', value: '', remarks: [{ severity: 'error' }] });
    expect(key).toMatchObject({ text: 'x', value: 'x', remarks: [{ severity: 'warning' }] });
  });
});

describe('what a server may have used in place of the right secret', () => {
  it('a ticket that was replaced, five of a field', () => {
    const { store, clock } = opened();
    for (let count = 1; count <= 8; count++) {
      store.setSecret('jsapi_ticket', `${TICKET}${count}`);
      clock.now += 60_000;
    }
    const known = store.known(NONE);
    expect(known.map(({ kind, value }) => `${kind} ${value.slice(-1)}`)).toEqual([
      'jsapi_ticket 8',
      'earlier 7',
      'earlier 6',
      'earlier 5',
      'earlier 4',
      'earlier 3',
    ]);
  });

  it('nothing of a field that was forgotten, what was there before it neither', () => {
    const { store, clock } = opened();
    for (const count of [1, 2, 3]) {
      store.setSecret('jsapi_ticket', `${TICKET}${count}`);
      clock.now += 60_000;
    }
    store.setSecret('jsapi_ticket', '');
    expect(store.known(NONE)).toEqual([]);
  });

  it('not what was typed on the way', () => {
    const { store, clock } = opened();
    for (let length = 1; length <= TICKET.length; length++) {
      store.setSecret('jsapi_ticket', TICKET.slice(0, length));
      clock.now += 100;
    }
    expect(store.known(NONE).map(({ value }) => value)).toEqual([TICKET]);
  });

  it('the other values and the other fields, but not the right one', () => {
    const { store } = opened();
    store.setSecret('jsapi_ticket', TICKET);
    store.setSecret('api_ticket', OTHER);
    store.setOtherValues(`${TICKET}\nold`);
    const used = store.secrets().get('')?.jsapi_ticket ?? NONE;
    expect(store.known(used)).toEqual([
      { kind: 'api_ticket', value: OTHER, appId: null },
      { kind: 'other', value: 'old', appId: null },
    ]);
  });
});
