import { describe, expect, it } from 'vitest';
import { createAccountLog } from '../../src/panel/account-log.ts';
import { page } from '../builders/page.ts';
import { sign } from '../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/';
const config = (appId: string) => sign(SHOP, { appId });

describe('the accounts of a log', () => {
  it('are those of its configs, cards and payments, in the order seen', () => {
    const log = createAccountLog();
    const shop = page(SHOP).config(config('wx1')).call('agentConfig', { corpid: 'ww2' });
    shop.invoke('getBrandWCPayRequest', { appId: 'wx3' }).config(config('wx1'));
    log.read(shop.entries());
    expect(log.seen()).toEqual(['wx1', 'ww2', 'wx3']);
    shop.config(config('wx4'));
    log.read(shop.entries());
    expect(log.seen()).toEqual(['wx1', 'ww2', 'wx3', 'wx4']);
  });

  it('are forgotten with the log', () => {
    const log = createAccountLog();
    log.read(page(SHOP).config(config('wx1')).entries());
    log.read([]);
    expect(log.seen()).toEqual([]);
  });

  it('are learnt when the bridge has seen what the page hid', () => {
    const log = createAccountLog();
    const [load, entry] = page(SHOP).config(config('wx1')).entries();
    if (!load || !entry) throw new Error('no config in the log');
    const { bridge } = entry;
    entry.bridge = null;
    entry.args = [{ appId: { $: 'getter' } }];
    log.read([load, entry]);
    expect(log.seen()).toEqual([]);
    entry.bridge = bridge;
    log.read([load, entry]);
    expect(log.seen()).toEqual(['wx1']);
  });
});

describe('the last config’s appId', () => {
  it('is that of the last one before the entry, in its document', () => {
    const log = createAccountLog();
    const shop = page(SHOP).call('scanQRCode', {}).config(config('wx1')).call('scanQRCode', {});
    shop.config(config('wx2')).call('scanQRCode', {});
    const entries = shop.entries();
    log.read(entries);
    expect(entries.map((entry) => log.lastAppId(entry))).toEqual(['', '', 'wx1', 'wx1', 'wx2', 'wx2']);
    const elsewhere = { ...entries.at(-1), frame: { frameId: 1, documentId: 'another' } };
    expect(log.lastAppId(Object.assign({}, entries[5], elsewhere))).toBe('');
  });
});
