import { isMenuItemId, MENU_ITEM_IDS, MENU_ITEMS, type MenuItemId } from '../../catalogue/menu-items.ts';
import { supports } from '../../catalogue/supports.ts';
import { type Platform, platformOf } from '../../catalogue/user-agents.ts';
import type { Words } from '../../catalogue/words.ts';
import type { Plain } from '../../protocol.ts';
import { itemsOf, member } from '../plain.ts';
import type { Behaviour, Done } from './behaviour.ts';
import type { ClientState } from './state.ts';

/** The ⋯ menu, as the page left it. */
export interface MenuState {
  /** Whether the ⋯ button itself is there. */
  isShown: boolean;
  /** The items that the page hid. */
  hidden: ReadonlySet<MenuItemId>;
  /** Whether the user reads by night: then the menu offers the day. */
  isNight: boolean;
}

/** As it is when a page opens. */
export const WHOLE_MENU: MenuState = { isShown: true, hidden: new Set(), isNight: false };

/** What a page may hide: 传播类 and 保护类. */
const HIDEABLE = MENU_ITEM_IDS.filter((id) => MENU_ITEMS[id].category !== 'base');

/** 界面操作: what a page does with the ⋯ menu. */
export const MENU = {
  hideOptionMenu: { succeed: ({ state }) => withMenu(state, { isShown: false }) },
  showOptionMenu: { succeed: ({ state }) => withMenu(state, { isShown: true }) },
  hideMenuItems: {
    succeed: ({ state, call }) => {
      const hidden = listed(call.args).filter((id) => HIDEABLE.includes(id));
      return withMenu(state, { hidden: new Set([...state.menu.hidden, ...hidden]) });
    },
  },
  showMenuItems: {
    succeed: ({ state, call }) => {
      const shown = new Set(listed(call.args));
      return withMenu(state, { hidden: new Set([...state.menu.hidden].filter((id) => !shown.has(id))) });
    },
  },
  hideAllNonBaseMenuItem: { succeed: ({ state }) => withMenu(state, { hidden: new Set(HIDEABLE) }) },
  showAllNonBaseMenuItem: { succeed: ({ state }) => withMenu(state, { hidden: new Set() }) },
  hideToolbar: {},
  showToolbar: {},
  setFontSizeCallback: {},
} as const satisfies Record<string, Behaviour>;

/** The items that a page named; what is none is ignored. */
const listed = (args: Plain): readonly MenuItemId[] => itemsOf(member(args, 'menuList')).filter(isMenuItemId);

/** The client with another menu. */
export function withMenu(state: ClientState, menu: Partial<MenuState>): Done & { state: ClientState } {
  return { state: { ...state, menu: { ...state.menu, ...menu } } };
}

/** Why an item of 附录3 does not stand in the menu. */
export const MENU_REASONS = {
  button: { zh: '页面用 hideOptionMenu 隐藏了 ⋯ 按钮', en: 'the page hid the ⋯ button with hideOptionMenu' },
  page: { zh: '已被页面隐藏', en: 'hidden by the page' },
  client: { zh: '此客户端没有这一项', en: 'not in this client' },
  ios: { zh: '仅 iOS 提供', en: 'on iOS only' },
  android: { zh: '仅 Android 提供', en: 'on Android only' },
  day: { zh: '当前已是日间模式', en: 'it is day already' },
  night: { zh: '当前已是夜间模式', en: 'it is night already' },
  followed: { zh: '用户已关注该公众号', en: 'the user follows the account already' },
  favorite: { zh: '从收藏打开的页面才有', en: 'only on a page that was opened from Favourites' },
  article: { zh: '公众号文章才有', en: 'only on an article of an official account' },
  former: { zh: '新版微信已移除', en: 'no longer in WeChat' },
} as const satisfies Record<string, Words>;

/** The name of one of them. */
export type MenuReason = keyof typeof MENU_REASONS;

/** An item of 附录3, and whether it stands in the menu now. */
export interface OfferedItem {
  id: MenuItemId;
  /** Why not; null: it is there. */
  missing: MenuReason | null;
}

/** What a client leaves out whatever the page does. */
const LEFT_OUT: Partial<Record<MenuItemId, MenuReason>> = {
  'menuItem:addContact': 'followed',
  'menuItem:share:facebook': 'former',
  'menuItem:share:brand': 'article',
  'menuItem:editTag': 'favorite',
  'menuItem:delete': 'favorite',
  'menuItem:originPage': 'article',
  'menuItem:readMode': 'article',
};

/** Share item → the event by which the page learns of it: a client without the event has no such item. */
const EVENTS: Partial<Record<MenuItemId, string>> = {
  'menuItem:share:appMessage': 'menu:share:appmessage',
  'menuItem:share:timeline': 'menu:share:timeline',
  'menuItem:share:qq': 'menu:share:qq',
  'menuItem:share:weiboApp': 'menu:share:weiboApp',
  'menuItem:share:QZone': 'menu:share:QZone',
};

/** The menu of the client of a user agent, with all 23 items of 附录3, in their order. */
export function menuOf(state: Pick<ClientState, 'menu'>, userAgent: string): readonly OfferedItem[] {
  const platform = platformOf(userAgent);
  return MENU_ITEM_IDS.map((id) => {
    const isUnknown = !supports(EVENTS[id] ?? id, userAgent);
    const missing = isUnknown ? 'client' : (hiddenBy(state, id) ?? leftOut(state, id, platform));
    return { id, missing };
  });
}

/** What the page did to hide an item; null: nothing. */
export function hiddenBy({ menu }: Pick<ClientState, 'menu'>, id: MenuItemId): 'button' | 'page' | null {
  if (menu.hidden.has(id)) return 'page';
  return menu.isShown ? null : 'button';
}

function leftOut({ menu }: Pick<ClientState, 'menu'>, id: MenuItemId, platform: Platform): MenuReason | null {
  if (id === 'menuItem:dayMode' && !menu.isNight) return 'day';
  if (id === 'menuItem:nightMode' && menu.isNight) return 'night';
  if (id === 'menuItem:openWithSafari' && platform !== 'ios') return 'ios';
  if (id === 'menuItem:openWithQQBrowser' && platform !== 'android') return 'android';
  return LEFT_OUT[id] ?? null;
}
