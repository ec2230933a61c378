import { clientOf } from '../../catalogue/client-of.ts';
import { isMenuItemId, MENU_ITEM_IDS, MENU_ITEMS } from '../../catalogue/menu-items.ts';
import { nearestName } from '../../catalogue/nearest-name.ts';
import type { Plain } from '../../protocol.ts';
import { isUnknown, itemsOf, literal, member } from '../plain.ts';
import { type CallFacts, callRule } from './call-facts.ts';
import { givenOf } from './parameter-facts.ts';
import { NONE } from './rule.ts';

/** What every name of 附录3 begins with. */
const PREFIX = 'menuItem:';

/** What can be wrong with the items of the ⋯ menu that a page names. */
export const MENU_RULES = {
  'menu-item-unknown': callRule({
    title: { zh: '菜单项不在附录3中', en: 'A menu item is not in the document' },
    topic: 'parameters',
    place: '附录3-所有菜单项列表',
    example: "wx.hideMenuItems({ menuList: ['menuItem:share:appmessage'] });",
    canBeWrong: {
      zh: '新版客户端可能有附录3没有列出的菜单项。',
      en: 'Newer clients may have items that the document does not list.',
    },
    cases: {
      near: {
        severity: 'warning',
        title: { zh: '菜单项拼写有误：{items}', en: 'A menu item is misspelt: {items}' },
        seen: { zh: 'menuList 中有 {items}。', en: 'menuList has {items}.' },
        expected: {
          zh: '{nearest}，区分大小写；客户端忽略不认识的菜单项，调用仍返回 ok。',
          en: '{nearest}, in these very letters; the client ignores what it does not know, and answers ok.',
        },
        advice: { zh: '把 {items} 改为 {nearest}。', en: 'Write {nearest} instead of {items}.' },
      },
      prefix: {
        severity: 'warning',
        title: { zh: '菜单项缺少 menuItem: 前缀：{items}', en: 'A menu item lacks menuItem: {items}' },
        seen: { zh: 'menuList 中有 {items}。', en: 'menuList has {items}.' },
        expected: {
          zh: '{nearest}；客户端忽略不认识的菜单项，调用仍返回 ok。',
          en: '{nearest}; the client ignores what it does not know, and answers ok.',
        },
        advice: { zh: '把 {items} 改为 {nearest}。', en: 'Write {nearest} instead of {items}.' },
      },
      unknown: {
        severity: 'note',
        title: { zh: '附录3没有菜单项 {items}', en: 'No such menu item: {items}' },
        seen: { zh: 'menuList 中有 {items}。', en: 'menuList has {items}.' },
        expected: {
          zh: '附录3中的菜单项；客户端忽略不认识的，调用仍返回 ok。',
          en: 'An item of the appendix; the client ignores what it does not know, and answers ok.',
        },
        advice: { zh: '对照附录3改正，或者去掉。', en: 'Correct it by the appendix, or drop it.' },
      },
    },
    check: (facts) => {
      const all = itemsIn(facts).flatMap(unknownOf);
      return (['near', 'prefix', 'unknown'] as const).flatMap((name) => {
        const of = all.filter((one) => one.how === name);
        if (of.length === 0) return [];
        const items = of.map(({ item }) => literal(item)).join(', ');
        return [{ case: name, values: { items, nearest: of.map(({ nearest }) => nearest).join(', ') } }];
      });
    },
  }),

  'menu-item-base': callRule({
    title: { zh: '基本类菜单项不能隐藏', en: 'Basic menu items cannot be hidden' },
    topic: 'parameters',
    place: '界面操作 · 批量隐藏功能按钮接口',
    example: "wx.hideMenuItems({ menuList: ['menuItem:share:qq', 'menuItem:refresh'] });",
    canBeWrong: null,
    cases: {
      base: {
        severity: 'warning',
        seen: { zh: 'menuList 中有基本类：{items}。', en: 'menuList has basic items: {items}.' },
        expected: {
          zh: 'hideMenuItems 只能隐藏“传播类”和“保护类”按钮；这些仍会显示，调用返回 ok。',
          en: 'hideMenuItems hides items that share or protect only: these stay, and the call answers ok.',
        },
        advice: {
          zh: '从 menuList 中去掉它们；要隐藏整个菜单，用 wx.hideOptionMenu()。',
          en: 'Drop them from menuList; to hide the whole menu, call wx.hideOptionMenu().',
        },
      },
    },
    check: (facts) => {
      if (givenOf(facts)?.api !== 'hideMenuItems') return NONE;
      const base = itemsIn(facts).flatMap((item) =>
        isMenuItemId(item) && MENU_ITEMS[item].category === 'base' ? [item] : [],
      );
      return base.length === 0 ? NONE : [{ case: 'base', values: { items: base.join(', ') } }];
    },
  }),
};

/** What is wrong with the name of an item, and the name that was most likely meant. */
interface UnknownItem {
  how: 'near' | 'prefix' | 'unknown';
  item: Plain;
  nearest: string;
}

function unknownOf(item: Plain): UnknownItem[] {
  if (isMenuItemId(item) || isUnknown(item)) return [];
  if (typeof item !== 'string') return [{ how: 'unknown', item, nearest: '' }];
  const bare = item.trim().replace(/^(menuItem|menu):/i, '');
  const known = MENU_ITEM_IDS.map((id) => id.slice(PREFIX.length));
  const name = known.includes(bare) ? bare : nearestName(bare, known);
  if (name === null) return [{ how: 'unknown', item, nearest: '' }];
  return [{ how: item.startsWith(PREFIX) ? 'near' : 'prefix', item, nearest: literal(`${PREFIX}${name}`) }];
}

/** The items that a page hides or shows in WeChat; WeCom has others. */
function itemsIn(facts: CallFacts): readonly Plain[] {
  const given = givenOf(facts);
  if (given?.api !== 'hideMenuItems' && given?.api !== 'showMenuItems') return [];
  if (clientOf(facts.entry.userAgent).kind === 'wecom') return [];
  return itemsOf(member(given.object ?? undefined, 'menuList'));
}
