import { describe, expect, it } from 'vitest';
import type { MenuItemId } from '../../../src/catalogue/menu-items.ts';
import { SHARED, type SharedName } from '../../../src/catalogue/sdk-methods.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { Reaction } from '../../../src/core/client/scenario.ts';
import { phone } from '../../builders/phone.ts';
import { BUILD_NAMES, type Build, type Result, runSdk } from '../../catalogue/official-sdk.ts';

const ITEMS = {
  onMenuShareAppMessage: 'menuItem:share:appMessage',
  onMenuShareTimeline: 'menuItem:share:timeline',
  onMenuShareQQ: 'menuItem:share:qq',
  onMenuShareWeibo: 'menuItem:share:weiboApp',
  onMenuShareQZone: 'menuItem:share:QZone',
} as const satisfies Record<SharedName, MenuItemId>;
const isSharedName = (name: string): name is SharedName => Object.hasOwn(SHARED, name);
const METHODS = Object.keys(SHARED).filter(isSharedName);

/** A page with an official build, which says with every method what it shares; `heard`: its callbacks, in order. */
function page(build: Build, reaction?: Reaction) {
  const rules = reaction ? METHODS.map((api) => ({ api, when: null, reaction, delay: 0 })) : [];
  const client = phone('android', { scenario: { rules } });
  const callbacks = new Map<string, (result: Result) => void>();
  const sdk = runSdk(build, {
    userAgent: userAgentOf('android', ''),
    invoke: (name, args) => client.byHand(name, JSON.parse(JSON.stringify(args))),
    on(name, callback) {
      client.on(name);
      callbacks.set(name, callback);
    },
  });
  const heard: string[] = [];
  const note = (name: string) => (result: Result) => heard.push(`${name} ${result.errMsg ?? ''}`.trim());
  sdk.method('config')?.({
    appId: 'wx0123456789abcdef',
    timestamp: 1414587457,
    nonceStr: 'Wm3WZYTPz0wzccnW',
    signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
    jsApiList: [...METHODS],
  });
  for (const method of METHODS) {
    sdk.method(method)?.({
      title: '五折起',
      desc: '只限今天',
      link: 'https://m.example.com/sale',
      imgUrl: 'https://m.example.com/sale.png',
      trigger: () => heard.push('trigger'),
      success: note('success'),
      cancel: note('cancel'),
      fail: note('fail'),
    });
  }
  const press = (item: MenuItemId): void => {
    const where = { title: 'Shop', url: 'https://m.example.com/item?id=5' };
    for (const effect of client.act({ kind: 'press', item, page: where })) {
      if (effect.kind === 'fire') callbacks.get(effect.event)?.({ ...effect.result });
    }
  };
  return { client, heard, press };
}

describe.each(BUILD_NAMES)('a page with %s', (build) => {
  const methods = METHODS.filter((method) => runSdk(build, { userAgent: '' }).method(method));

  it.each(methods)('%s: trigger runs, the card is sent, success runs', (method) => {
    const { client, heard, press } = page(build);
    press(ITEMS[method]);
    expect(heard[0]).toBe('trigger');
    expect(heard.slice(1)).toEqual([expect.stringMatching(/^success \w+:ok$/)]);
    expect(client.state().share.sent).toMatchObject({
      outcome: 'ok',
      card: { from: 'page', title: '五折起', imgUrl: 'https://m.example.com/sale.png', notes: [] },
    });
  });

  it.each(methods)('%s: trigger runs, and cancel when the user thinks better of it', (method) => {
    const { client, heard, press } = page(build, { kind: 'cancel' });
    press(ITEMS[method]);
    expect(heard[0]).toBe('trigger');
    expect(heard.slice(1)).toEqual([expect.stringMatching(/^cancel \w+:cancel$/)]);
    expect(client.state().share.sent?.outcome).toBe('cancel');
  });

  it('收藏 sends the card as well', () => {
    const { client, heard, press } = page(build);
    press('menuItem:favorite');
    expect(heard[0]).toBe('trigger');
    expect(client.state().share.sent).toMatchObject({ outcome: 'ok', card: { target: 'favorite' } });
  });
});
