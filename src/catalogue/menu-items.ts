import type { Words } from './words.ts';

/** Which kind of item it is (附录3): a page may hide those of `share` (传播类) and `protect` (保护类), no `base` (基本类). */
export type MenuCategory = 'base' | 'share' | 'protect';

/** An item of the ⋯ menu. */
export interface MenuItem {
  category: MenuCategory;
  /** What the client calls it. */
  name: Words;
}

/** Every item of the ⋯ menu, in the order of 附录3. */
export const MENU_ITEMS = {
  'menuItem:exposeArticle': item('base', '举报', 'Report'),
  'menuItem:setFont': item('base', '调整字体', 'Adjust font'),
  'menuItem:dayMode': item('base', '日间模式', 'Day mode'),
  'menuItem:nightMode': item('base', '夜间模式', 'Night mode'),
  'menuItem:refresh': item('base', '刷新', 'Refresh'),
  'menuItem:profile': item('base', '查看公众号(已添加)', 'View official account (followed)'),
  'menuItem:addContact': item('base', '查看公众号(未添加)', 'View official account (not followed)'),
  'menuItem:share:appMessage': item('share', '发送给朋友', 'Send to a friend'),
  'menuItem:share:timeline': item('share', '分享到朋友圈', 'Share to Moments'),
  'menuItem:share:qq': item('share', '分享到QQ', 'Share to QQ'),
  'menuItem:share:weiboApp': item('share', '分享到Weibo', 'Share to Weibo'),
  'menuItem:favorite': item('share', '收藏', 'Favourite'),
  'menuItem:share:facebook': item('share', '分享到FB', 'Share to Facebook'),
  'menuItem:share:QZone': item('share', '分享到 QQ 空间', 'Share to Qzone'),
  'menuItem:editTag': item('protect', '编辑标签', 'Edit tags'),
  'menuItem:delete': item('protect', '删除', 'Delete'),
  'menuItem:copyUrl': item('protect', '复制链接', 'Copy link'),
  'menuItem:originPage': item('protect', '原网页', 'Original page'),
  'menuItem:readMode': item('protect', '阅读模式', 'Reading mode'),
  'menuItem:openWithQQBrowser': item('protect', '在QQ浏览器中打开', 'Open in QQ Browser'),
  'menuItem:openWithSafari': item('protect', '在Safari中打开', 'Open in Safari'),
  'menuItem:share:email': item('protect', '邮件', 'Email'),
  'menuItem:share:brand': item('protect', '一些特殊公众号', 'Some special official accounts'),
} as const satisfies Record<string, MenuItem>;

export type MenuItemId = keyof typeof MENU_ITEMS;

/** Narrows what a page put into `menuList`. */
export function isMenuItemId(value: unknown): value is MenuItemId {
  return typeof value === 'string' && Object.hasOwn(MENU_ITEMS, value);
}

/** The ids, in the order of 附录3. */
export const MENU_ITEM_IDS: readonly MenuItemId[] = Object.keys(MENU_ITEMS).filter(isMenuItemId);

function item(category: MenuCategory, zh: string, en: string): MenuItem {
  return { category, name: { zh, en } };
}
