import type { Plain } from '../../protocol.ts';
import type { Doer } from './act.ts';
import type { Asked, Behaviour } from './behaviour.ts';
import { cardOf, type ShareCard, type ShareData, type SharedPage, type ShareTarget } from './share-card.ts';
import type { ClientState } from './state.ts';
import { textOf } from './text-of.ts';

/** A share that is over. */
export interface EndedShare {
  card: ShareCard;
  outcome: 'ok' | 'cancel' | 'fail';
}

/** What pages have set and sent to be shared. */
export interface ShareState {
  /** `updateAppMessageShareData`: for a friend, QQ and 收藏; null: not set. */
  message: ShareData | null;
  /** `updateTimelineShareData`: for the timeline and QZone; null: not set. */
  timeline: ShareData | null;
  /** The item that was pressed last, while the page has not said what it shares; null: none. */
  pressed: { target: ShareTarget; page: SharedPage } | null;
  /** What is shared without a word from the page, while the developer has not sent it: see `end-share`; null: none. */
  pending: ShareCard | null;
  /** The share that ended last; null: none. */
  sent: EndedShare | null;
}

/** Of a page that has said nothing of it. */
export const NOTHING_SHARED: ShareState = {
  message: null,
  timeline: null,
  pressed: null,
  pending: null,
  sent: null,
};

/** 分享接口: what a page invokes after a press, and what it sets beforehand. */
export const SHARE = {
  shareTimeline: { stem: 'share_timeline', ...sharing('timeline') },
  sendAppMessage: { stem: 'send_app_msg', ...sharing('friend') },
  shareQQ: sharing('qq'),
  shareWeiboApp: sharing('weibo'),
  shareQZone: sharing('qzone'),
  // Its callback tells of the setting only: what the user does with it later, no page gets to know.
  updateAppMessageShareData: {
    succeed: (asked) => ({ state: withShare(asked.state, { message: dataOf(asked.call.args, 'imgUrl') }) }),
  },
  updateTimelineShareData: {
    succeed: (asked) => ({ state: withShare(asked.state, { timeline: dataOf(asked.call.args, 'imgUrl') }) }),
  },
} as const satisfies Record<string, Behaviour>;

/** What a page invokes when an item was pressed, to say what it shares. */
function sharing(target: ShareTarget): Behaviour {
  return {
    question: (asked) => ({ kind: 'share', card: askedCard(asked, target) }),
    succeed: (asked) => ({ state: ended(asked.state, askedCard(asked, target), 'ok') }),
    declined: (asked, how) => ended(asked.state, askedCard(asked, target), how),
  };
}

function askedCard(asked: Asked, target: ShareTarget): ShareCard {
  const { call, state, context } = asked;
  const { pressed } = state.share;
  // 收藏 comes as a message to a friend does.
  const to = target === 'friend' && pressed?.target === 'favorite' ? 'favorite' : target;
  const page = { title: pressed?.page.title ?? '', url: call.url };
  return cardOf(to, dataOf(call.args, 'img_url'), page, context);
}

function dataOf(args: Plain, picture: 'imgUrl' | 'img_url'): ShareData {
  const type = textOf(args, 'type');
  return {
    title: textOf(args, 'title'),
    desc: textOf(args, 'desc'),
    link: textOf(args, 'link'),
    imgUrl: textOf(args, picture),
    type: type === 'music' || type === 'video' ? type : 'link',
  };
}

function ended(state: ClientState, card: ShareCard, outcome: EndedShare['outcome']): ClientState {
  return withShare(state, { pressed: null, pending: null, sent: { card, outcome } });
}

/** The client with something else shared. */
export function withShare(state: ClientState, share: Partial<ShareState>): ClientState {
  return { ...state, share: { ...state.share, ...share } };
}

/** Sends what is shared without a word from the page, or not. */
export const endShare: Doer<'end-share'> = (state, { isSent }) => {
  const { pending } = state.share;
  const after = pending ? ended(state, pending, isSent ? 'ok' : 'cancel') : state;
  return { state: after, effects: [] };
};
