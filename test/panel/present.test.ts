import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/session/entry.ts';
import { readTicket } from '../../src/core/signature/index.ts';
import { createPresenter, toTicketView } from '../../src/panel/present.ts';
import { NOW, page } from '../builders/page.ts';
import { sign, TICKET } from '../builders/signing-server.ts';

const NO_TICKET = { ticket: null, expiresAt: null };
const ENTERED = { ticket: TICKET, expiresAt: null };
const SHOP = 'https://shop.example.com/item?id=5';

describe('the verdict on a config', () => {
  const { signature } = sign(SHOP);
  const entry = page(SHOP).config(sign(SHOP)).entries().at(-1);
  if (!entry) throw new Error('no config in the log');

  it('shows the text that is hashed while no ticket is known, its place left open', () => {
    expect(createPresenter(NO_TICKET, 'en').verdict(entry)).toEqual({
      outcome: 'unverified',
      why: 'no-ticket',
      ticket: '',
      string1: `jsapi_ticket=&noncestr=Wm3WZYTPz0wzccnW&timestamp=${NOW / 1000}&url=${SHOP}`,
      digest: null,
      signature,
    });
  });

  it('says that it matches, with the ticket that was entered', () => {
    const verdict = createPresenter(ENTERED, 'en').verdict(entry);
    expect(verdict).toMatchObject({ outcome: 'matches', ticket: TICKET, digest: signature, signature });
    expect(verdict?.string1).toContain(`jsapi_ticket=${TICKET}&`);
  });

  it('is another one with another ticket', () => {
    const verdict = createPresenter({ ticket: `${TICKET} `, expiresAt: null }, 'en').verdict(entry);
    expect(verdict).toMatchObject({ outcome: 'differs', signature });
    expect(verdict?.digest).not.toBe(signature);
  });

  it('proves nothing when the ticket had expired before the call', () => {
    const late = { ticket: `${TICKET}x`, expiresAt: NOW };
    expect(createPresenter(late, 'en').verdict(entry)).toMatchObject({
      outcome: 'unverified',
      why: 'ticket-expired',
    });
    const inTime = { ticket: `${TICKET}x`, expiresAt: NOW + 60_000 };
    expect(createPresenter(inTime, 'en').verdict(entry)).toMatchObject({ outcome: 'differs' });
    expect(createPresenter({ ticket: TICKET, expiresAt: NOW }, 'en').verdict(entry)).toMatchObject({
      outcome: 'matches',
    });
  });

  it('is given again when the bridge has seen what the page hid behind getters', () => {
    const shop = page(SHOP);
    const { verdict } = createPresenter(ENTERED, 'en');
    const hidden = {
      appId: { $: 'getter' },
      timestamp: { $: 'getter' },
      nonceStr: { $: 'getter' },
      signature: { $: 'getter' },
    };
    const call: Entry = { ...entry, args: [hidden], bridge: null, result: undefined };
    expect(verdict(call)).toMatchObject({ why: 'config-incomplete' });
    call.bridge = shop.config(sign(SHOP)).entries().at(-1)?.bridge ?? null;
    expect(verdict(call)).toMatchObject({ outcome: 'matches' });
  });

  it('is not asked of a call that is no config', () => {
    const call = page(SHOP).call('chooseImage', { count: 1 }).entries().at(-1);
    expect(call && createPresenter(ENTERED, 'en').verdict(call)).toBeNull();
  });
});

describe('the findings of a log', () => {
  it('come in the user’s language', () => {
    const entries = page(SHOP)
      .config(sign(SHOP, { nonceStr: 'n'.repeat(33) }))
      .entries();
    const titles = (language: 'zh' | 'en') =>
      createPresenter(NO_TICKET, language)
        .all(entries)
        .map(({ title }) => title);
    expect(titles('zh')).toHaveLength(1);
    expect(titles('en')).toHaveLength(1);
    expect(titles('zh')).not.toEqual(titles('en'));
  });

  it('grow with the log, oldest first', () => {
    const shop = page(SHOP).config(sign(SHOP, { timestamp: NOW }));
    const { all } = createPresenter(NO_TICKET, 'en');
    const codes = () => all(shop.entries()).map(({ code }) => code);
    expect(codes()).toEqual(['config-timestamp-milliseconds']);
    shop.call('chooseImage', { count: 1 });
    shop.call('addCard', { cardList: [{ cardId: 'p1', cardExt: {} }] });
    expect(codes()).toEqual(['config-timestamp-milliseconds', 'card-ext-object']);
  });

  it('are those of the log that is there, not of one that was cleared', () => {
    const { all } = createPresenter(NO_TICKET, 'en');
    expect(
      all(
        page(SHOP)
          .config(sign(SHOP, { timestamp: NOW }))
          .entries(),
      ),
    ).toHaveLength(1);
    expect(all([])).toEqual([]);
  });
});

describe('the ticket field', () => {
  it('says in words what is odd, and that the ticket of an answer has expired', () => {
    const text = JSON.stringify({ errcode: 0, errmsg: 'ok', ticket: TICKET, expires_in: 7200 });
    const field = readTicket(text, NOW);
    expect(toTicketView(text, field, 'en', NOW)).toMatchObject({ text, ticket: TICKET, remarks: [] });
    const [late] = toTicketView(text, field, 'en', NOW + 7_260_000).remarks;
    expect(late).toMatchObject({ severity: 'warning' });
    expect(late?.text).toContain('1 minute');
  });
});
