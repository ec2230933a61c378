import { isInspected, USER_AGENT_TOKEN } from '../protocol.ts';
import type { Words } from './words.ts';

/** Which client a page is told it runs in. */
export type ProfileId = 'ios' | 'android' | 'windows' | 'wecom' | 'desktop';

/** One client to choose. */
export interface Profile {
  /** Short enough for a menu. */
  name: Words;
  /** The client's user agent without our token; null: the browser's own. */
  userAgent: string | null;
}

/**
 * The clients, in the order of the menu. The SDK compares versions as texts (`'10.0.1' < '6.0.2'`), so that no
 * `MicroMessenger/` here may reach 10. Windows and WeCom really claim 7.0 there, whatever their own version is.
 */
export const PROFILES = {
  ios: {
    name: { zh: '微信 iOS 8.0', en: 'WeChat on iOS 8.0' },
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ' +
      'Mobile/15E148 MicroMessenger/8.0.75(0x18004b42) NetType/WIFI Language/zh_CN',
  },
  android: {
    name: { zh: '微信 Android 8.0', en: 'WeChat on Android 8.0' },
    userAgent:
      'Mozilla/5.0 (Linux; Android 16; 2308CPXD0C Build/BP2A.250605.031.A3; wv) AppleWebKit/537.36 ' +
      '(KHTML, like Gecko) Version/4.0 Chrome/146.0.7680.178 Mobile Safari/537.36 XWEB/1460249 MMWEBSDK/20260502 ' +
      'MMWEBID/1000 MicroMessenger/8.0.76.3141(0x28004C3C) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  },
  windows: {
    name: { zh: '微信 Windows 4.1', en: 'WeChat on Windows 4.1' },
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 ' +
      'Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) ' +
      'UnifiedPCWindowsWechat(0xf2541a35) XWEB/19977 Flue',
  },
  wecom: {
    name: { zh: '企业微信 iOS 5.0', en: 'WeCom on iOS 5.0' },
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ' +
      'Mobile/15E148 wxwork/5.0.6 MicroMessenger/7.0.1 Language/zh ColorScheme/Light wwmver/3.26.506.378',
  },
  desktop: { name: { zh: '桌面浏览器', en: 'Desktop' }, userAgent: null },
} as const satisfies Record<ProfileId, Profile>;

/** Narrows what was stored or chosen. */
export function isProfileId(value: unknown): value is ProfileId {
  return typeof value === 'string' && Object.hasOwn(PROFILES, value);
}

/** The clients' ids, in the order of the menu. */
export const PROFILE_IDS: readonly ProfileId[] = Object.keys(PROFILES).filter(isProfileId);

/** What goes unseen or unanswered with the browser's own user agent, because the SDK looks for `MicroMessenger`. */
export const DESKTOP_LIMITS: readonly Words[] = [
  {
    zh: '全局 wx：config 会被记录，但 SDK 不会把它发给客户端，签名不会由客户端校验。',
    en: 'Global wx: config is recorded, but the SDK does not send it to the client, which cannot verify it.',
  },
  {
    zh: '全局 wx：只有 config 设置了 debug: true，之后注册的 ready 才会立即执行；否则 ready 不会执行。',
    en: 'Global wx: ready runs, at once, only if config has set debug: true before; otherwise it never runs.',
  },
  {
    zh: '打包或以 AMD 加载的 SDK：看不到 config、ready 和 error。',
    en: 'A bundled or AMD copy of the SDK: config, ready and error are not seen.',
  },
  { zh: 'error 的回调不会执行。', en: 'The callback given to error never runs.' },
  {
    zh: 'SDK 不会把 miniProgram 的接口发给客户端，它们得不到结果。',
    en: 'The SDK does not send the miniProgram calls to the client; they get no answer.',
  },
];

/** The profile whose user agent, token included, this is, in any version; null when it is none's. */
export function profileOf(userAgent: string, browserUserAgent: string): ProfileId | null {
  const said = clientVersionOf(userAgent);
  const version = isVersion(said) ? said : '';
  const isOf = (id: ProfileId): boolean =>
    userAgentOf(id, browserUserAgent) === userAgent ||
    userAgentOf(id, browserUserAgent, version) === userAgent;
  return PROFILE_IDS.find(isOf) ?? null;
}

/** What the SDK takes a client for. */
export type Platform = 'ios' | 'android' | 'other';

/**
 * The user agent to load a page with, our token behind it.
 *
 * @param browserUserAgent the browser's own; one that carries our token already is not given it twice.
 * @param clientVersion WeChat's, such as `6.0.1`; empty for the profile's. WeCom's own version stays as it is, and a
 *   browser has none. Clients that old do not say their version in hexadecimal behind it.
 * @throws RangeError when it is no version: see `versionProblem`.
 */
export function userAgentOf(profile: ProfileId, browserUserAgent: string, clientVersion = ''): string {
  if (!isVersion(clientVersion)) throw new RangeError(`No version: ${clientVersion}`);
  const own: string = PROFILES[profile].userAgent ?? browserUserAgent;
  const userAgent =
    clientVersion === ''
      ? own
      : own.replace(CLIENT_VERSION, (_version, front: string) => front + clientVersion);
  return isInspected(userAgent) ? userAgent : `${userAgent} ${USER_AGENT_TOKEN}`;
}

/** WeChat's version in a user agent, and the same in hexadecimal behind it. */
const CLIENT_VERSION = /(\bMicroMessenger\/)(\d[\d.]*)(?:\(0x[\da-f]+\))?/i;
const WECOM_VERSION = /\bwxwork\/(\d[\d.]*)/i;

/** The version of WeChat in a user agent, such as `8.0.75`; empty when it is not WeChat's, nor WeCom's. */
export function clientVersionOf(userAgent: string): string {
  return CLIENT_VERSION.exec(userAgent)?.[2] ?? '';
}

/** The version of WeCom in a user agent, such as `5.0.6`; empty when it is not WeCom's. */
export function weComVersionOf(userAgent: string): string {
  return WECOM_VERSION.exec(userAgent)?.[1] ?? '';
}

/** Whether a version is older than another, number by number: `6.0.1` than `6.0.2`, `9.1` than `10.0.1`. */
export function isOlder(version: string, than: string): boolean {
  const [own, other] = [version, than].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 4; at++) {
    const difference = (own?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Two to four numbers, none longer than any client's. Empty: the profile's own. */
const VERSION = /^\d{1,3}(?:\.\d{1,5}){1,3}$/;

const isVersion = (version: string): boolean => version === '' || VERSION.test(version);

/** What is wrong with a version that was typed: `abc`, `6`, `6.0.1.2.3`; null for one, and for an empty text. */
export function versionProblem(version: string): Words | null {
  if (isVersion(version)) return null;
  const shown = version.length > 20 ? `${version.slice(0, 20)}…` : version;
  return {
    zh: `“${shown}”不是版本号，应为用点分隔的 2 到 4 个数字，例如 6.0.1`,
    en: `"${shown}" is no version: two to four numbers with dots between them, such as 6.0.1`,
  };
}

/** The SDK's own tests. One that names both systems is iOS, as in the `systemType` of the SDK's report. */
export function platformOf(userAgent: string): Platform {
  const text = userAgent.toLowerCase();
  if (text.includes('iphone') || text.includes('ipad')) return 'ios';
  return text.includes('android') ? 'android' : 'other';
}
