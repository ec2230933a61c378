import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/session/entry.ts';
import type { Language } from '../../src/panel/model.ts';
import { createPresenter } from '../../src/panel/present.ts';
import { accountsWith, type Entered, page } from '../builders/page.ts';
import { sign, TICKET } from '../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/item?id=5';

const presenterWith = (entered: Entered, language: Language = 'en', lastAppId = '') =>
  createPresenter({ secrets: accountsWith(entered), language, verifying: () => ({ lastAppId }) });

describe('the signature of a config', () => {
  const { signature } = sign(SHOP);
  const entry = page(SHOP).config(sign(SHOP)).entries().at(-1);
  if (!entry) throw new Error('no config in the log');
  const viewWith = (entered: Entered) => presenterWith(entered).signatures(entry)[0];

  it('matches, with the ticket that was entered', () => {
    expect(viewWith(TICKET)).toMatchObject({ outcome: 'matches', digest: signature, signature });
  });

  it('is another one with another ticket', () => {
    expect(viewWith(`${TICKET} `)).toMatchObject({ outcome: 'differs', signature });
    expect(viewWith(`${TICKET} `)?.digest).not.toBe(signature);
  });

  it('proves nothing when the ticket had expired before the call', () => {
    const answer = (ticket: string, lasts: number) => `{"ticket":"${ticket}","expires_in":${lasts}}`;
    const late = viewWith(answer(`${TICKET}x`, 0));
    expect(late).toMatchObject({ outcome: 'unverified', wants: null });
    expect(late?.why).toContain('expired');
    expect(viewWith(answer(`${TICKET}x`, 60))).toMatchObject({ outcome: 'differs', why: '' });
    expect(viewWith(answer(TICKET, 0))).toMatchObject({ outcome: 'matches' });
  });

  it('is looked at once, and again when the bridge has seen what the page hid behind getters', () => {
    const { signatures } = presenterWith(TICKET);
    expect(signatures(entry)).toBe(signatures(entry));
    const hidden = {
      appId: { $: 'getter' },
      timestamp: { $: 'getter' },
      nonceStr: { $: 'getter' },
      signature: { $: 'getter' },
    };
    const call: Entry = { ...entry, args: [hidden], bridge: null, result: undefined };
    expect(signatures(call)).toMatchObject([{ outcome: 'unverified', wants: null }]);
    call.bridge = entry.bridge;
    expect(signatures(call)).toMatchObject([{ outcome: 'matches' }]);
  });

  it('is none where nothing is signed', () => {
    const call = page(SHOP).call('chooseImage', { count: 1 }).entries().at(-1);
    expect(call && presenterWith(TICKET).signatures(call)).toEqual([]);
  });

  it('and those of cards have ids of their own', () => {
    const cardList = [{ cardId: 'a', cardExt: '{"timestamp":"1"}' }, { cardId: 'b' }];
    const shop = page(SHOP).config(sign(SHOP)).call('addCard', { cardList });
    const { signatures } = presenterWith(TICKET);
    const ids = shop.entries().flatMap((each) => signatures(each).map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a finding', () => {
  const shop = page(SHOP).config(sign(SHOP, { nonceStr: 'n'.repeat(33) }));
  const [found] = shop.findings();
  if (!found) throw new Error('nothing found');

  it('comes in the user’s language, and is worded once', () => {
    const [zh, en] = [presenterWith(null, 'zh'), presenterWith(null, 'en')];
    expect(zh.finding(found).title).not.toBe(en.finding(found).title);
    expect(zh.finding(found)).toBe(zh.finding(found));
  });
});
