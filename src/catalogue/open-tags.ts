import type { Words } from './words.ts';

/**
 * An open tag (开放标签): an element that the client draws into the page. When it cannot, it fires
 * `WeixinOpenTagsError` on `document`.
 */
export interface OpenTag {
  /** What it does, in a few words. */
  title: Words;
  /** The events that it fires on itself. */
  events: readonly string[];
  /** True where `events` is what pages report, and Tencent's own list is not known. */
  areEventsUnverified?: true;
  /** The `errMsg`s that its `error` was seen to carry. */
  errors: readonly string[];
  /** The first WeChat that draws it. */
  wechat: string;
  /** The first iOS. */
  ios: string;
  /** The first Android. */
  android: string;
}

const SINCE = { wechat: '7.0.12', ios: '10.3', android: '5.0' } as const;

/** Every open tag that `openTagList` may name (SDK 1.6.0). What they show stands in a `text/wxtag-template` script. */
export const OPEN_TAGS = {
  'wx-open-launch-app': {
    title: { zh: '跳转App', en: 'Open an app' },
    events: ['ready', 'launch', 'error'],
    errors: ['launch:fail', 'launch:fail_check fail'],
    ...SINCE,
  },
  'wx-open-launch-weapp': {
    title: { zh: '跳转小程序', en: 'Open a mini program' },
    events: ['ready', 'launch', 'error'],
    errors: ['launch:fail', 'launch:fail_check fail'],
    ...SINCE,
  },
  'wx-open-subscribe': {
    title: { zh: '服务号订阅通知', en: 'Subscribe to notices' },
    events: ['success', 'error'],
    errors: [],
    ...SINCE,
  },
  'wx-open-audio': {
    title: { zh: '音频播放', en: 'Play audio' },
    events: [],
    errors: [],
    areEventsUnverified: true,
    ...SINCE,
  },
} as const satisfies Record<string, OpenTag>;

/** The names, in the order of the table. */
export const OPEN_TAG_NAMES: readonly string[] = Object.keys(OPEN_TAGS);
