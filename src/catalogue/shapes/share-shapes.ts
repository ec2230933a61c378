import { ANSWERED, type ApiShape } from '../api-shape.ts';
import { oneOf, optional, required, TEXT, undocumented } from '../shape.ts';

// The SDK takes document.title as it was when the SDK loaded, and location.href.
const TITLE = optional(TEXT, 'document.title');
const LINK = optional(TEXT, 'location.href');
const PLAIN = { title: TITLE, desc: optional(TEXT, ''), link: LINK, imgUrl: optional(TEXT, '') };
const KIND = { type: optional(oneOf('music', 'video', 'link'), 'link'), dataUrl: optional(TEXT, '') };

/** The press in the menu first, then the share. */
const PRESSED = ['trigger', 'success', 'fail', 'cancel', 'complete'] as const;

/** What a page says of its shares. */
export const SHARE_SHAPES = {
  onMenuShareTimeline: {
    params: {
      title: TITLE,
      link: LINK,
      imgUrl: optional(TEXT, ''),
      type: undocumented(KIND.type),
      dataUrl: undocumented(KIND.dataUrl),
    },
    result: {},
    callbacks: PRESSED,
    isDeprecated: true,
    successor: 'updateTimelineShareData',
  },
  onMenuShareAppMessage: {
    params: { ...PLAIN, ...KIND },
    result: {},
    callbacks: PRESSED,
    isDeprecated: true,
    successor: 'updateAppMessageShareData',
  },
  onMenuShareQQ: {
    params: PLAIN,
    result: {},
    callbacks: PRESSED,
    isDeprecated: true,
    successor: 'updateAppMessageShareData',
  },
  onMenuShareWeibo: { params: PLAIN, result: {}, callbacks: PRESSED },
  onMenuShareQZone: {
    params: PLAIN,
    result: {},
    callbacks: PRESSED,
    isDeprecated: true,
    successor: 'updateTimelineShareData',
  },
  updateAppMessageShareData: {
    params: {
      title: undocumented(required(TEXT)),
      desc: undocumented(required(TEXT)),
      link: undocumented(required(TEXT)),
      imgUrl: undocumented(required(TEXT)),
    },
    result: {},
    callbacks: ANSWERED,
  },
  updateTimelineShareData: {
    params: {
      title: undocumented(required(TEXT)),
      link: undocumented(required(TEXT)),
      imgUrl: undocumented(required(TEXT)),
    },
    result: {},
    callbacks: ANSWERED,
  },
} as const satisfies Record<string, ApiShape>;
