import type { Behaviour } from './behaviour.ts';

/** Where a share goes. */
export type ShareTarget = 'friend' | 'timeline' | 'qq' | 'weibo' | 'qzone' | 'favorite';

/** What is shared, as the chat or the timeline shows it. */
export interface ShareCard {
  target: ShareTarget;
  title: string;
  /** Empty where the target shows none. */
  desc: string;
  link: string;
  /** Empty: none. */
  imgUrl: string;
}

/** What the page set with `updateAppMessageShareData` or `updateTimelineShareData`. */
export type ShareData = Pick<ShareCard, 'title' | 'desc' | 'link' | 'imgUrl'>;

export interface ShareState {
  /** `updateAppMessageShareData`: for a friend and QQ; null: not set. */
  message: ShareData | null;
  /** `updateTimelineShareData`: for the timeline and QZone; null: not set. */
  timeline: ShareData | null;
  /** The share that was sent last; null: none. */
  sent: ShareCard | null;
}

export const NOTHING_SHARED: ShareState = { message: null, timeline: null, sent: null };

export const SHARE = {
  shareTimeline: { stem: 'share_timeline' },
  sendAppMessage: { stem: 'send_app_msg' },
  shareQQ: {},
  shareWeiboApp: {},
  shareQZone: {},
  updateAppMessageShareData: {},
  updateTimelineShareData: {},
} as const satisfies Record<string, Behaviour>;
