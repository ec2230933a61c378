import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../src/core/rules/history.ts';
import type { Entry } from '../../../src/core/session/entry.ts';
import { type Page, page } from '../../builders/page.ts';

const SHOP = 'https://shop.example.com/';
const named = (opened: Page, name: string): Entry[] =>
  opened.entries().filter((entry) => entry.name === name);

function last(opened: Page, name: string): Entry {
  const entry = named(opened, name).at(-1);
  if (!entry) throw new Error(`no ${name} in the log`);
  return entry;
}

describe('what came before a call', () => {
  it('is the last of that name, and never itself', () => {
    const shop = page(SHOP).verified().call('chooseImage').call('scanQRCode').call('chooseImage');
    const [first, second] = named(shop, 'chooseImage');
    const { history } = shop;
    expect(second && history.before(second).last('chooseImage')).toBe(first);
    expect(first && history.before(first).last('chooseImage')).toBeNull();
    expect(first && history.before(first).last('config')).toBe(last(shop, 'config'));
    expect(first && history.before(first).last('scanQRCode')).toBeNull();
  });

  it('is that of its document; the session remembers the others', () => {
    const shop = page(SHOP).verified().load(`${SHOP}b`).call('chooseImage');
    const past = shop.history.before(last(shop, 'chooseImage'));
    expect(past.last('config')).toBeNull();
    expect(past.lastInSession('config')).toBe(last(shop, 'config'));
    expect(past.isHalfHeard).toBe(false);
  });

  it('may not have been heard where events were lost', () => {
    const shop = page(SHOP).loses().call('chooseImage');
    expect(shop.history.before(last(shop, 'chooseImage')).isHalfHeard).toBe(true);
  });

  it('has rows that are no calls under their kind', () => {
    const shop = page(SHOP).pushState('/b').call('chooseImage');
    expect(shop.history.before(last(shop, 'chooseImage')).last('#url')).toBe(last(shop, 'pushState'));
  });

  it('is found by the keys of a rule', () => {
    const shop = page(SHOP).call('chooseImage').call('scanQRCode').call('previewImage');
    const history = createHistory(({ name }) => [`length ${name.length}`]);
    history.read(shop.entries());
    const scan = last(shop, 'scanQRCode');
    expect(history.before(last(shop, 'previewImage')).last('length 10')).toBe(scan);
  });
});

describe('a log that was cleared', () => {
  it('still knows the last config of the page', () => {
    const shop = page(SHOP).verified().call('chooseImage');
    const config = last(shop, 'config');
    const history = createHistory();
    history.read(shop.entries());
    history.read([]);
    shop.call('scanQRCode');
    const added = history.read(shop.entries().slice(-1));
    expect(added.map(({ name }) => name)).toEqual(['scanQRCode']);
    const past = history.before(last(shop, 'scanQRCode'));
    expect(past.last('config')).toBe(config);
    expect(past.isHalfHeard).toBe(false);
  });

  it('goes on with what comes', () => {
    const shop = page(SHOP).verified();
    const history = createHistory();
    history.read(shop.entries());
    const kept = shop.entries().slice(2);
    expect(history.read(kept)).toEqual([]);
    shop.call('chooseImage');
    expect(history.read(shop.entries().slice(2)).map(({ name }) => name)).toEqual(['chooseImage']);
  });
});

it('a frame that is heard late is read late, and all of it', () => {
  const shop = page(SHOP).call('chooseImage').call('scanQRCode');
  const [load, ...rest] = shop.entries();
  const history = createHistory();
  const early = rest.slice(1);
  if (!load) throw new Error('no load in the log');
  expect(history.read([load, ...early])).toHaveLength(2);
  expect(history.read([load, ...rest]).map(({ name }) => name)).toEqual(['chooseImage']);
  expect(history.touched()).toEqual([load.frame.documentId]);
  expect(history.touched()).toEqual([]);
});
