import { describe, expect, test } from 'vitest';
import { MENU_ITEM_IDS, MENU_ITEMS } from '../../../src/catalogue/menu-items.ts';
import { found, foundIn, verified } from './parameter-findings.ts';

describe('附录3-所有菜单项列表', () => {
  test('every item may be shown, and those of 传播类 and 保护类 hidden', () => {
    expect(foundIn('showMenuItems', { menuList: [...MENU_ITEM_IDS] })).toEqual([]);
    const hideable = MENU_ITEM_IDS.filter((id) => MENU_ITEMS[id].category !== 'base');
    expect(foundIn('hideMenuItems', { menuList: hideable })).toEqual([]);
  });

  test('misspelt, without prefix, unknown: each told once', () => {
    const menuList = [
      'menuItem:share:appmessage',
      'menuItem:share:timelines',
      'share:qq',
      'menu:share:timeline',
      'menuItem:print',
    ];
    expect(foundIn('hideMenuItems', { menuList })).toEqual([
      'menu-item-unknown: near',
      'menu-item-unknown: prefix',
      'menu-item-unknown: unknown',
    ]);
  });

  test('WeCom has items of its own', () => {
    const opened = verified({ as: 'wecom' }).call('hideMenuItems', { menuList: ['menuItem:share:wechat'] });
    expect(found(opened)).toEqual([]);
  });

  test('基本类 cannot be hidden', () => {
    expect(foundIn('hideMenuItems', { menuList: ['menuItem:exposeArticle', 'menuItem:refresh'] })).toEqual([
      'menu-item-base: base',
    ]);
    expect(foundIn('showMenuItems', { menuList: ['menuItem:exposeArticle'] })).toEqual([]);
  });
});
