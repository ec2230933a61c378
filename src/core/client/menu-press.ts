import type { MenuItemId } from '../../catalogue/menu-items.ts';
import type { Doer } from './act.ts';
import type { Context, Step } from './behaviour.ts';
import { fire, hearers, listeners } from './hearing.ts';
import { hiddenBy, withMenu } from './menu.ts';
import { withScreen } from './screens.ts';
import { withShare } from './share.ts';
import { cardOf, defaultCard, type SharedPage, type ShareTarget } from './share-card.ts';
import type { ClientState } from './state.ts';

/** What the client does when an item is pressed. */
type Press = (state: ClientState, id: MenuItemId, page: SharedPage, context: Context) => Step;

const nothing: Press = (state) => ({ state, effects: [] });

/** The client opens something of its own, in front of the page. */
const opens: Press = (state, id, { title, url }) => ({
  state: withScreen(state, { kind: 'elsewhere', api: id, facts: { title, url } }),
  effects: [],
});

/** Pages that keep their own size of text listen for this, and answer with `setFontSizeCallback`. No config is asked. */
const enlarges: Press = (state) => ({
  state,
  effects: fire(listeners(state, 'menu:setfont'), 'menu:setfont', { fontSize: '3', fontScale: '125' }),
});

const turns =
  (isNight: boolean): Press =>
  (state) => ({ ...withMenu(state, { isNight }), effects: [] });

const reloads: Press = (state) => ({ state, effects: [{ kind: 'reload' }] });
const copies: Press = (state, _id, { url }) => ({ state, effects: [{ kind: 'copy', text: url }] });

/** Item → what pressing it does. */
const PRESSES: Record<MenuItemId, Press> = {
  'menuItem:exposeArticle': opens,
  'menuItem:setFont': enlarges,
  'menuItem:dayMode': turns(false),
  'menuItem:nightMode': turns(true),
  'menuItem:refresh': reloads,
  'menuItem:profile': opens,
  'menuItem:addContact': opens,
  'menuItem:share:appMessage': shares('friend'),
  'menuItem:share:timeline': shares('timeline'),
  'menuItem:share:qq': shares('qq'),
  'menuItem:share:weiboApp': shares('weibo'),
  'menuItem:favorite': shares('favorite'),
  'menuItem:share:facebook': nothing,
  'menuItem:share:QZone': shares('qzone'),
  'menuItem:editTag': nothing,
  'menuItem:delete': nothing,
  'menuItem:copyUrl': copies,
  'menuItem:originPage': nothing,
  'menuItem:readMode': nothing,
  'menuItem:openWithQQBrowser': opens,
  'menuItem:openWithSafari': opens,
  'menuItem:share:email': opens,
  'menuItem:share:brand': nothing,
};

/** Target → the event that tells the page of it, and which of its data serve where the page does not listen. */
const SHARES = {
  friend: { event: 'menu:share:appmessage', data: 'message', told: { scene: 'friend' } },
  // The SDK goes by the scene: a page's callbacks do not run for it.
  favorite: { event: 'menu:share:appmessage', data: 'message', told: { scene: 'favorite' } },
  qq: { event: 'menu:share:qq', data: 'message', told: {} },
  timeline: { event: 'menu:share:timeline', data: 'timeline', told: {} },
  qzone: { event: 'menu:share:QZone', data: 'timeline', told: {} },
  weibo: { event: 'menu:share:weiboApp', data: null, told: {} },
} as const satisfies Record<
  ShareTarget,
  { event: string; data: 'message' | 'timeline' | null; told: Record<string, string> }
>;

/** Presses an item. What the page hid cannot be pressed. */
export const press: Doer<'press'> = (state, { item, page }, context) =>
  hiddenBy(state, item) === null ? PRESSES[item](state, item, page, context) : { state, effects: [] };

/** A page that listens is told, and says what it shares; else the client shows what it would share. */
function shares(target: ShareTarget): Press {
  return (state, _id, page, context) => {
    const { event, data, told } = SHARES[target];
    const documents = hearers(state, event, context);
    if (documents.length > 0) {
      const pressed = { target, page };
      return {
        state: withShare(state, { pressed, pending: null }),
        effects: fire(documents, event, { ...told }),
      };
    }
    const said = data === null ? null : state.share[data];
    const notes = listeners(state, event).length > 0 ? (['not-permitted'] as const) : [];
    const pending = said ? cardOf(target, said, page, context) : defaultCard(target, page, notes);
    return { state: withShare(state, { pressed: null, pending }), effects: [] };
  };
}
