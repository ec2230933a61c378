import { describe, expect, it } from 'vitest';
import { page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/';

describe('what has changed in the log', () => {
  it('is each entry that something more was heard of, once', () => {
    const shop = page(SHOP).config(sign(SHOP));
    shop.changed();
    shop.reply('config:ok');
    expect(shop.changed().map(({ name, errMsg }) => [name, errMsg])).toEqual([['config', 'config:ok']]);
    expect(shop.changed()).toEqual([]);
  });

  it('are calls that reach the bridge, callbacks that run, and events of the client', () => {
    const shop = page(SHOP).config(sign(SHOP));
    expect(shop.changed().map(({ name }) => name)).toEqual(['config']);
    shop.reply('config:ok').ready();
    expect(shop.changed().map(({ name }) => name)).toEqual(['config', 'ready']);
    shop.call('onMenuShareTimeline', { title: 'x' }).listens('menu:share:timeline');
    expect(shop.changed().map(({ name }) => name)).toEqual(['onMenuShareTimeline']);
    shop.hears({ err_msg: 'ok' });
    expect(shop.changed().map(({ name, heard }) => [name, heard])).toEqual([['onMenuShareTimeline', 1]]);
  });

  it('is nothing where a row only came', () => {
    const shop = page(SHOP);
    shop.changed();
    shop.pushState('/b');
    expect(shop.changed()).toEqual([]);
  });
});
