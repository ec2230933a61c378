import { PROFILES } from '../../catalogue/user-agents.ts';
import type { Words } from '../../catalogue/words.ts';
import { keepsLandingUrl, type Verifying } from '../signature/index.ts';

/** A client in which a page may be opened. */
export type ClientId = 'ios' | 'android' | 'desktop' | 'wecom';

/** Their names. */
export const CLIENT_NAMES = {
  ios: { zh: 'iOS 微信', en: 'WeChat on iOS' },
  android: { zh: 'Android 微信', en: 'WeChat on Android' },
  desktop: { zh: '桌面微信', en: 'WeChat on a desktop' },
  wecom: { zh: '企业微信', en: 'WeCom' },
} as const satisfies Record<ClientId, Words>;

/** In the order shown. */
export const CLIENT_IDS = ['ios', 'android', 'desktop', 'wecom'] as const satisfies readonly ClientId[];

/** A user agent of each. */
export const USER_AGENTS: Readonly<Record<ClientId, string>> = {
  ios: PROFILES.ios.userAgent,
  android: PROFILES.android.userAgent,
  desktop: PROFILES.windows.userAgent,
  wecom: PROFILES.wecom.userAgent,
};

/** Whether a client verifies the URL at which the document started, whatever it has become since. */
export function keepsLanding(client: ClientId, verifying: Verifying): boolean {
  return keepsLandingUrl(USER_AGENTS[client], verifying);
}
