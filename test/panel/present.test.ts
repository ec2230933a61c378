import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/session/entry.ts';
import type { Language } from '../../src/panel/model.ts';
import { createPresenter } from '../../src/panel/present.ts';
import { accountsWith, type Entered, NOW, page } from '../builders/page.ts';
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

describe('the findings of a log', () => {
  it('come in the user’s language', () => {
    const entries = page(SHOP)
      .config(sign(SHOP, { nonceStr: 'n'.repeat(33) }))
      .entries();
    const titles = (language: 'zh' | 'en') =>
      presenterWith(null, language)
        .all(entries)
        .map(({ title }) => title);
    expect(titles('zh')).toHaveLength(1);
    expect(titles('en')).toHaveLength(1);
    expect(titles('zh')).not.toEqual(titles('en'));
  });

  it('grow with the log, oldest first', () => {
    const shop = page(SHOP).config(sign(SHOP, { timestamp: NOW }));
    const { all } = presenterWith(null);
    const codes = () => all(shop.entries()).map(({ code }) => code);
    expect(codes()).toEqual(['config-timestamp-milliseconds']);
    shop.call('chooseImage', { count: 1 });
    shop.call('addCard', { cardList: [{ cardId: 'p1', cardExt: {} }] });
    expect(codes()).toEqual(['config-timestamp-milliseconds', 'card-ext-object']);
  });

  it('of a thousand wrong signatures are looked for a while at a time, until all are there', () => {
    const shop = page(SHOP);
    for (let n = 0; n < 1000; n++) shop.config(sign(SHOP, { timestamp: NOW }));
    const entries = shop.entries();
    let time = 0;
    let asked = 0;
    const pacing = {
      // A millisecond for each look at the clock.
      now: () => time++,
      later: () => void asked++,
    };
    const { all } = createPresenter({
      secrets: accountsWith(null),
      language: 'en',
      verifying: () => ({}),
      pacing,
    });
    const counts: number[] = [];
    do {
      asked = 0;
      counts.push(all(entries).length);
    } while (asked > 0);
    expect(counts[0]).toBeLessThan(20);
    expect(counts.length).toBeGreaterThan(50);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(1000);
    expect(all(entries).length).toBe(1000);
    expect(asked).toBe(0);
  });

  it('of calls that end all at once, when nothing was found before, are all there in the end', () => {
    const shop = page(SHOP);
    for (let n = 0; n < 100; n++) shop.config(sign(SHOP, { timestamp: NOW }));
    const ended = shop.entries().filter(({ bridge }) => bridge !== null);
    const calls = ended.map((entry): Entry => {
      const names = ['appId', 'timestamp', 'nonceStr', 'signature', 'jsApiList'];
      const hidden = Object.fromEntries(names.map((name) => [name, { $: 'getter' }]));
      return { ...entry, args: [hidden], bridge: null, outcome: 'pending' };
    });
    let time = 0;
    let step = 0;
    let isLeft = false;
    const now = (): number => {
      time += step;
      return time;
    };
    const later = (): void => {
      isLeft = true;
    };
    const { all } = createPresenter({
      secrets: accountsWith(null),
      language: 'en',
      verifying: () => ({}),
      pacing: { now, later },
    });
    expect(all(calls)).toEqual([]);
    calls.forEach((call, index) => {
      call.bridge = ended[index]?.bridge ?? null;
      call.outcome = 'ok';
    });
    step = 1;
    const counts: number[] = [];
    do {
      isLeft = false;
      counts.push(all(calls).length);
    } while (isLeft);
    expect(counts[0]).toBeLessThan(20);
    expect(counts.at(-1)).toBe(ended.length);
    expect(ended).toHaveLength(100);
  });

  it('are those of the log that is there, not of one that was cleared', () => {
    const { all } = presenterWith(null);
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
