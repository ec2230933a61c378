import type { Words } from '../../catalogue/words.ts';
import { keepsLandingUrl, urlToSign } from '../signature/index.ts';
import {
  addedIn,
  originOf,
  withoutAdded,
  withoutAuthorization,
  withoutQuery,
  withoutShare,
} from './opened-url.ts';

/** The URLs of a page at the moment it asks for a signature. */
export interface Situation {
  /** The URL at which the document started, the one it has now, and the one before; null when there was none. */
  landing: string;
  current: string;
  previous: string | null;
  userAgent: string;
}

/** A way of choosing the URL to sign. */
export interface WayRow {
  /** The URL that is signed so; null where the way makes no sense. */
  signs: (situation: Situation) => string | null;
  /** To go on after "the page …": what is signed. */
  clause: Words;
}

const cut =
  (change: (url: string) => string) =>
  ({ current }: Situation): string =>
    change(urlToSign(current));

/** Ways to choose the URL, those first that are likeliest to be right. */
export const WAYS = {
  'by-client': {
    signs: ({ landing, current, userAgent }) => urlToSign(keepsLandingUrl(userAgent) ? landing : current),
    clause: {
      zh: 'iOS 微信用打开时的 URL 签名，其他客户端用当前 URL 签名',
      en: 'signs the URL at opening in WeChat on iOS, and the current one elsewhere',
    },
  },
  current: {
    signs: cut((url) => url),
    clause: { zh: '用当前 URL 签名', en: 'signs the current URL' },
  },
  landing: {
    signs: ({ landing }) => urlToSign(landing),
    clause: { zh: '用打开时的 URL 签名', en: 'signs the URL at opening' },
  },
  'landing-on-phones': {
    signs: ({ landing, current, userAgent }) =>
      urlToSign(keepsLandingUrl(userAgent, { verifiesLandingUrl: true }) ? landing : current),
    clause: {
      zh: '手机上用打开时的 URL 签名，桌面端用当前 URL 签名',
      en: 'signs the URL at opening on phones, and the current one on a desktop',
    },
  },
  'current-with-hash': {
    signs: ({ current }) => current,
    clause: { zh: '用当前 URL 签名，没有去掉 #', en: 'signs the current URL with its # part' },
  },
  'landing-with-hash': {
    signs: ({ landing }) => landing,
    clause: { zh: '用打开时的 URL 签名，没有去掉 #', en: 'signs the URL at opening with its # part' },
  },
  previous: {
    signs: ({ previous }) => (previous === null ? null : urlToSign(previous)),
    clause: { zh: '用上一个路由的 URL 签名', en: 'signs the URL of the previous route' },
  },
  'without-share': {
    signs: cut(withoutShare),
    clause: {
      zh: '用去掉分享参数（from、isappinstalled）的 URL 签名',
      en: 'signs the URL without the share parameters (from, isappinstalled)',
    },
  },
  'without-authorization': {
    signs: cut(withoutAuthorization),
    clause: {
      zh: '用去掉授权参数（code、state）的 URL 签名',
      en: 'signs the URL without the parameters of web authorization (code, state)',
    },
  },
  'without-added': {
    signs: cut(withoutAdded),
    clause: {
      zh: '只用自己拼出的参数签名，不含微信追加的参数',
      en: 'signs its own parameters alone, without those that WeChat adds',
    },
  },
  'without-query': {
    signs: cut(withoutQuery),
    clause: { zh: '用去掉 ? 及其后参数的 URL 签名', en: 'signs the URL without its query' },
  },
  origin: {
    signs: cut(originOf),
    clause: { zh: '只用域名签名', en: 'signs the domain alone' },
  },
  'origin-slash': {
    signs: cut((url) => `${originOf(url)}/`),
    clause: { zh: '只用首页地址签名', en: 'signs the home page' },
  },
} as const satisfies Record<string, WayRow>;

/** A way that has a row. */
export type WayId = keyof typeof WAYS;

/** A way in which a page may choose the URL. */
export type Way =
  | { id: WayId }
  /** Always this URL: written into the page or the server, or kept in a cache. */
  | { id: 'fixed'; url: string }
  /** The signature is wrong whatever the URL. */
  | { id: 'broken' };

/** What is signed in the ways that have no row. */
const OTHER_CLAUSES = {
  fixed: {
    zh: '总是用同一个 URL（写死或缓存的）签名',
    en: 'always signs the same URL, fixed or kept in a cache',
  },
  broken: { zh: '签名的方法有误', en: 'makes its signature wrongly' },
} as const satisfies Record<'fixed' | 'broken', Words>;

/** To go on after "the page …": what is signed. */
export function clauseOf({ id }: Way): Words {
  return id === 'fixed' || id === 'broken' ? OTHER_CLAUSES[id] : WAYS[id].clause;
}

/** What a page chooses whose signing server signs what the page sends. */
const SENT: ReadonlySet<Way['id']> = new Set([
  'by-client',
  'current',
  'landing',
  'landing-on-phones',
  'current-with-hash',
  'landing-with-hash',
]);

const isWayId = (name: string): name is WayId => Object.hasOwn(WAYS, name);

const WAY_IDS: readonly WayId[] = Object.keys(WAYS).filter(isWayId);

/** What was signed, and when. */
export interface SignedAt {
  situation: Situation;
  /** The URL that was signed, as it was hashed. */
  url: string;
  /** Whether it was right. */
  isRight: boolean;
  /** Whether the page had sent its own URL to the server. */
  isSent: boolean;
}

/** All ways that lead to what was signed. */
export function waysOf({ situation, url, isRight, isSent }: SignedAt): Way[] {
  const ways: Way[] = WAY_IDS.filter((id) => WAYS[id].signs(situation) === url).map((id) => ({ id }));
  if (isRight && isSent) return ways.filter(({ id }) => SENT.has(id));
  // What the client had just added can be in no fixed URL.
  return isRight && addedIn(url).length > 0 ? ways : [...ways, { id: 'fixed', url }];
}

/** The ways that are in both lists. */
export function commonWays(some: readonly Way[], others: readonly Way[]): Way[] {
  return some.filter((way) => others.some((other) => isSame(way, other)));
}

/** Whether a way leads to the URL that the client verifies. */
export function isRightIn(way: Way, situation: Situation, checked: string): boolean {
  if (way.id === 'broken') return false;
  return (way.id === 'fixed' ? way.url : WAYS[way.id].signs(situation)) === checked;
}

function isSame(way: Way, other: Way): boolean {
  if (way.id === 'fixed' && other.id === 'fixed') return way.url === other.url;
  return way.id === other.id;
}
