import type { MenuItemId } from '../../catalogue/menu-items.ts';
import type { Doer } from './act.ts';
import type { Behaviour } from './behaviour.ts';

/** The ⋯ menu, as the page left it. */
export interface MenuState {
  /** Whether the ⋯ button itself is there. */
  isShown: boolean;
  /** The items that the page hid. */
  hidden: ReadonlySet<MenuItemId>;
}

export const WHOLE_MENU: MenuState = { isShown: true, hidden: new Set() };

export const MENU = {
  hideOptionMenu: { isFree: 'by-hand' },
  showOptionMenu: { isFree: 'by-hand' },
  hideMenuItems: {},
  showMenuItems: {},
  hideAllNonBaseMenuItem: {},
  showAllNonBaseMenuItem: {},
  hideToolbar: { isFree: 'always' },
  showToolbar: { isFree: 'always' },
  setFontSizeCallback: { isFree: 'always' },
} as const satisfies Record<string, Behaviour>;

export const press: Doer<'press'> = (state) => ({ state, effects: [] });
