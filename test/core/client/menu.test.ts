import { describe, expect, it } from 'vitest';
import { MENU_ITEM_IDS, MENU_ITEMS, type MenuItemId } from '../../../src/catalogue/menu-items.ts';
import { type ProfileId, userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { MENU_REASONS, menuOf } from '../../../src/core/client/menu.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const PAGE = { title: '限时优惠', url: 'https://m.example.com/item?id=5' };
const CALLS = [
  'hideOptionMenu',
  'showOptionMenu',
  'hideMenuItems',
  'showMenuItems',
  'hideAllNonBaseMenuItem',
  'showAllNonBaseMenuItem',
];

/** A page that may do everything with the menu. */
const page = () => phone('ios').config(...CALLS);
type Phone = ReturnType<typeof phone>;

const missing = (client: Phone, id: MenuItemId, profile: ProfileId = 'ios') =>
  menuOf(client.state(), userAgentOf(profile, '')).find((item) => item.id === id)?.missing;

const hidden = (client: Phone) =>
  menuOf(client.state(), userAgentOf('ios', '')).flatMap(({ id, missing: why }) =>
    why === 'page' ? [id] : [],
  );

const press = (client: Phone, item: MenuItemId) => client.act({ kind: 'press', item, page: PAGE });

describe('the menu of a page that has not touched it', () => {
  it('has all 23 items of 附录3, in their order', () => {
    expect(menuOf(page().state(), userAgentOf('ios', '')).map(({ id }) => id)).toEqual(MENU_ITEM_IDS);
    expect(MENU_ITEM_IDS).toHaveLength(23);
  });

  it('says why a client leaves some of them out', () => {
    const client = page();
    expect(missing(client, 'menuItem:copyUrl')).toBeNull();
    expect(missing(client, 'menuItem:profile')).toBeNull();
    expect(missing(client, 'menuItem:addContact')).toBe('followed');
    expect(missing(client, 'menuItem:editTag')).toBe('favorite');
    for (const item of menuOf(client.state(), userAgentOf('android', ''))) {
      if (item.missing !== null) expect(MENU_REASONS[item.missing].zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('offers Safari on iOS, and QQ Browser on Android', () => {
    const client = page();
    expect(missing(client, 'menuItem:openWithSafari', 'ios')).toBeNull();
    expect(missing(client, 'menuItem:openWithQQBrowser', 'ios')).toBe('android');
    expect(missing(client, 'menuItem:openWithSafari', 'android')).toBe('ios');
    expect(missing(client, 'menuItem:openWithQQBrowser', 'android')).toBeNull();
  });

  it('has no share to QQ or Weibo in WeCom, which knows no such event', () => {
    const client = phone('wecom');
    expect(missing(client, 'menuItem:share:qq', 'wecom')).toBe('client');
    expect(missing(client, 'menuItem:share:weiboApp', 'wecom')).toBe('client');
    expect(missing(client, 'menuItem:share:appMessage', 'wecom')).toBeNull();
    expect(missing(client, 'menuItem:share:timeline', 'wecom')).toBeNull();
  });

  it('offers the night by day, and the day by night', () => {
    const client = page();
    expect(missing(client, 'menuItem:dayMode')).toBe('day');
    press(client, 'menuItem:nightMode');
    expect(missing(client, 'menuItem:dayMode')).toBeNull();
    expect(missing(client, 'menuItem:nightMode')).toBe('night');
    press(client, 'menuItem:dayMode');
    expect(missing(client, 'menuItem:nightMode')).toBeNull();
  });
});

describe('a page that hides items', () => {
  it('hides 复制链接, and shows it again', () => {
    const client = page();
    expect(client.call('hideMenuItems', { menuList: ['menuItem:copyUrl', 'menuItem:share:qq'] })).toEqual({
      err_msg: 'hideMenuItems:ok',
    });
    expect(hidden(client)).toEqual(['menuItem:share:qq', 'menuItem:copyUrl']);
    client.call('showMenuItems', { menuList: ['menuItem:copyUrl'] });
    expect(hidden(client)).toEqual(['menuItem:share:qq']);
  });

  it('cannot hide what is 基本类, and what is no item is ignored', () => {
    const client = page();
    const menuList = [
      'menuItem:refresh',
      'menuItem:exposeArticle',
      'menuItem:nope',
      'constructor',
      '__proto__',
    ];
    expect(client.call('hideMenuItems', { menuList })?.err_msg).toBe('hideMenuItems:ok');
    expect(hidden(client)).toEqual([]);
  });

  it('hides everything but 基本类, and shows all of it again', () => {
    const client = page();
    client.call('hideAllNonBaseMenuItem');
    expect(hidden(client)).toEqual(MENU_ITEM_IDS.filter((id) => MENU_ITEMS[id].category !== 'base'));
    client.call('showAllNonBaseMenuItem');
    expect(hidden(client)).toEqual([]);
  });

  it('hides everything, and then shows one item of it', () => {
    const client = page();
    client.call('hideAllNonBaseMenuItem');
    client.call('showMenuItems', { menuList: ['menuItem:share:appMessage'] });
    expect(hidden(client)).not.toContain('menuItem:share:appMessage');
    expect(hidden(client)).toHaveLength(15);
  });

  it('hides the ⋯ button itself, and with it all that is in the menu', () => {
    const client = page();
    client.call('hideOptionMenu');
    expect(client.state().menu.isShown).toBe(false);
    expect(missing(client, 'menuItem:refresh')).toBe('button');
    client.call('showOptionMenu');
    expect(missing(client, 'menuItem:refresh')).toBeNull();
  });

  it('is refused when config did not name the call', () => {
    const client = phone('ios').config('showMenuItems');
    client.call('hideMenuItems', { menuList: ['menuItem:copyUrl'] });
    expect(hidden(client)).toEqual([]);
  });

  it('finds its menu whole again after it was loaded anew', () => {
    const client = page();
    client.call('hideOptionMenu');
    client.call('hideAllNonBaseMenuItem');
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    expect(client.state().menu.isShown).toBe(true);
    expect(hidden(client)).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['undefined', { menuList: { $: 'undefined' } }],
    ['null', { menuList: null }],
    ['a text', { menuList: 'menuItem:copyUrl' }],
    ['an object', { menuList: { 0: 'menuItem:copyUrl' } }],
    ['a list of no texts', { menuList: [1, null, [], { $: 'hole' }] }],
    ['no object at all', 'menuItem:copyUrl'],
  ] satisfies [string, Plain][])('changes nothing when menuList is %s', (_what, args) => {
    const client = phone('ios', { scenario: { isLenient: true } });
    for (const name of CALLS.slice(2, 4)) expect(client.byHand(name, args)?.err_msg).toBe(`${name}:ok`);
    expect(hidden(client)).toEqual([]);
  });
});

describe('pressing an item', () => {
  it('does nothing when the page hid it', () => {
    const client = page();
    client.call('hideMenuItems', { menuList: ['menuItem:copyUrl', 'menuItem:share:timeline'] });
    expect(press(client, 'menuItem:copyUrl')).toEqual([]);
    press(client, 'menuItem:share:timeline');
    expect(client.state().share.pending).toBeNull();
  });

  it('does nothing when the ⋯ button is not there', () => {
    const client = page();
    client.call('hideOptionMenu');
    expect(press(client, 'menuItem:refresh')).toEqual([]);
  });

  it('loads the page again, and copies its URL', () => {
    expect(press(page(), 'menuItem:refresh')).toEqual([{ kind: 'reload' }]);
    expect(press(page(), 'menuItem:copyUrl')).toEqual([{ kind: 'copy', text: PAGE.url }]);
  });

  it('opens the page in Safari: out of WeChat, with its URL', () => {
    const client = page();
    press(client, 'menuItem:openWithSafari');
    expect(client.state().screens).toEqual([
      { kind: 'elsewhere', api: 'menuItem:openWithSafari', facts: PAGE },
    ]);
  });

  it('tells a page that keeps its own size of text, though it has no config', () => {
    const client = phone('ios').on('menu:setfont');
    expect(press(client, 'menuItem:setFont')).toMatchObject([
      { kind: 'fire', documentId: 'D1', event: 'menu:setfont' },
    ]);
    expect(client.byHand('setFontSizeCallback', { fontSize: 0 })?.err_msg).toBe('setFontSizeCallback:ok');
  });

  it('never throws, whatever item it is', () => {
    for (const id of MENU_ITEM_IDS) expect(() => press(page(), id)).not.toThrow();
  });
});
