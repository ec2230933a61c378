import { describe, expect, it } from 'vitest';
import { createFindingHistory, type DocumentContext } from '../../src/core/rules/index.ts';
import type { Entry } from '../../src/core/session/entry.ts';
import { createFindingLog, type Pacing } from '../../src/panel/finding-log.ts';
import { accountsWith, NOW, page } from '../builders/page.ts';
import { sign } from '../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/item?id=5';
const MILLISECONDS = 'config-timestamp-milliseconds';

/** The findings of a log that grows. */
function log(pacing?: Pacing, now: () => number = () => NOW, found?: (key: string) => void) {
  const history = createFindingHistory();
  const context = (): DocumentContext => ({ secrets: accountsWith(null), history, scripts: [], now: now() });
  const findings = createFindingLog({
    history,
    context,
    ...(pacing ? { pacing } : {}),
    ...(found ? { found } : {}),
  });
  return {
    ...findings,
    read(entries: readonly Entry[], changed: readonly Entry[] = []) {
      findings.take(history.read(entries), changed);
      findings.work();
      return findings.all().items.filter(({ code }) => code === MILLISECONDS);
    },
  };
}

/** A clock that ticks at each look. */
function ticking() {
  let [time, asked] = [0, 0];
  return {
    pacing: { now: () => time++, later: () => void asked++ },
    asked() {
      const before = asked;
      asked = 0;
      return before;
    },
  };
}

describe('the findings of a log', () => {
  it('grow with it, oldest first', () => {
    const shop = page(SHOP).config(sign(SHOP, { timestamp: NOW }));
    const { read, all } = log();
    expect(read(shop.entries())).toHaveLength(1);
    shop.call('addCard', { cardList: [{ cardId: 'p1', cardExt: {} }] });
    read(shop.entries());
    const codes = all().items.map(({ code }) => code);
    expect(codes.indexOf(MILLISECONDS)).toBeLessThan(codes.indexOf('card-ext-object'));
    expect(codes).toContain('card-ext-object');
  });

  it('grow at the end, and are another list when an earlier one changes', () => {
    const shop = page(SHOP).config(sign(SHOP, { timestamp: NOW }));
    const { read, all } = log();
    read(shop.entries());
    const before = all();
    shop.config(sign(SHOP, { timestamp: NOW + 1 }));
    read(shop.entries());
    expect(all().items).toBe(before.items);
    expect(all().items.length).toBeGreaterThan(1);
    const [first] = shop.entries().filter(({ kind }) => kind === 'config');
    if (!first) throw new Error('no config in the log');
    first.args = [{ ...sign(SHOP) }];
    read(shop.entries(), [first]);
    expect(all().rewrites).toBe(before.rewrites + 1);
  });

  it('are the very same when the answer of a call changes nothing, and are told of once', () => {
    const told: string[] = [];
    const shop = page(SHOP).verified().call('openLocation', { latitude: 23.1, longitude: 113.3, scale: 99 });
    const { read, all } = log(undefined, undefined, (key) => told.push(key));
    read(shop.entries());
    const [{ items, rewrites }, [first]] = [all(), all().items];
    shop.reply('openLocation:ok');
    read(shop.entries(), shop.changed());
    expect(all()).toEqual({ items, rewrites });
    expect(all().items[0]).toBe(first);
    expect(told).toEqual([first?.entry]);
  });

  it('grow at the end when a wrong call fails as well', () => {
    const shop = page(SHOP).verified().call('openLocation', { latitude: 23.1, longitude: 113.3, scale: 99 });
    const { read, all } = log();
    read(shop.entries());
    const { items, rewrites } = all();
    expect(items.map(({ code }) => code)).toEqual(['param-range']);
    shop.reply('openLocation:permission denied');
    read(shop.entries(), shop.changed());
    expect(items.map(({ code }) => code)).toEqual(['param-range', 'error-permission-denied']);
    expect(all()).toEqual({ items, rewrites });
  });

  it('of a document stay where they are while it goes on', () => {
    let time = NOW;
    const shop = page(SHOP).config(sign(SHOP)).reply('config:fail').wait(10);
    const { read, lookAtDocuments, all } = log(undefined, () => time);
    read(shop.entries());
    time += 20_000;
    lookAtDocuments();
    const { items, rewrites } = all();
    expect(items.map(({ code }) => code)).toContain('order-error-never');
    shop.call('getNetworkType', {});
    read(shop.entries());
    lookAtDocuments();
    expect(all().items).toBe(items);
    expect(all().rewrites).toBe(rewrites);
  });

  it('of a thousand wrong configs are looked for a while at a time, until all are there', () => {
    const shop = page(SHOP);
    for (let n = 0; n < 1000; n++) shop.config(sign(SHOP, { timestamp: NOW }));
    const { pacing, asked } = ticking();
    const { read } = log(pacing);
    const counts = [read(shop.entries()).length];
    while (asked() > 0) counts.push(read(shop.entries()).length);
    expect(counts[0]).toBeLessThan(20);
    expect(counts.length).toBeGreaterThan(50);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(1000);
  });

  it('are looked for again where an entry has changed', () => {
    const shop = page(SHOP).config(sign(SHOP, { timestamp: NOW }));
    const config = shop.entries().at(-1);
    if (!config) throw new Error('no config in the log');
    const { bridge, args } = config;
    const names = ['appId', 'timestamp', 'nonceStr', 'signature', 'jsApiList'];
    config.args = [Object.fromEntries(names.map((name) => [name, { $: 'getter' }]))];
    config.bridge = null;
    const { read } = log();
    expect(read(shop.entries())).toEqual([]);
    Object.assign(config, { bridge, args });
    expect(read(shop.entries())).toEqual([]);
    expect(read(shop.entries(), [config])).toHaveLength(1);
  });

  it('of one entry are there at once, whatever else is waiting', () => {
    const shop = page(SHOP);
    for (let n = 0; n < 100; n++) shop.config(sign(SHOP, { timestamp: NOW }));
    const { pacing } = ticking();
    const { read, of } = log(pacing);
    read(shop.entries());
    const latest = shop.entries().at(-1);
    expect(latest && of(latest).map(({ code }) => code)).toContain(MILLISECONDS);
  });

  it('go with the entries that are cleared', () => {
    const shop = page(SHOP).config(sign(SHOP, { timestamp: NOW }));
    const { read, keep, all } = log();
    expect(read(shop.entries())).toHaveLength(1);
    keep([]);
    expect(all().items).toEqual([]);
  });
});
