import { clientVersionOf, isOlder, weComVersionOf } from './user-agents.ts';

/** Before it, WeChat verified nothing, and let every page call what it had (附录5 · 6). */
const FIRST_TO_VERIFY = '6.0.2';

/**
 * When a function of the client needs no config: `always`, or only when the page calls the bridge itself (`by-hand`),
 * as pages did before there was an SDK.
 */
export type Freedom = 'always' | 'by-hand';

/** Bridge name → when it needs no config. Every other function does. */
const FREE: Readonly<Record<string, Freedom>> = {
  // By these a page gets its permissions.
  preVerifyJSAPI: 'always',
  agentConfig: 'always',
  checkJsApi: 'always',
  // What a web-view in a mini program may always call.
  invokeMiniProgramAPI: 'always',
  hideToolbar: 'always',
  showToolbar: 'always',
  setFontSizeCallback: 'always',
  // What WeCom's SDK calls for itself, or after a press in the menu, which needs leave.
  'wwapp.initWwOpenData': 'always',
  shareWechat: 'always',
  imagePreview: 'by-hand',
  closeWindow: 'by-hand',
  hideOptionMenu: 'by-hand',
  showOptionMenu: 'by-hand',
  editAddress: 'by-hand',
  getBrandWCPayRequest: 'by-hand',
  // Pages have asked for it by hand since before there was an SDK, and many still do.
  getNetworkType: 'by-hand',
};

/** When a function of the client needs no config, by the bridge's name; null when it always does. */
export function freedomOf(bridgeName: string): Freedom | null {
  return Object.hasOwn(FREE, bridgeName) ? (FREE[bridgeName] ?? null) : null;
}

/**
 * Whether this client asks for a config at all. One that is not WeChat does not: no SDK sends it one, so that it can
 * refuse nothing for the lack of it. WeCom, whatever WeChat it claims to be, always has.
 */
export function verifiesPages(userAgent: string): boolean {
  if (!userAgent.includes('MicroMessenger')) return false;
  const version = clientVersionOf(userAgent);
  // One that does not say its version is taken for the newest.
  return version === '' || weComVersionOf(userAgent) !== '' || !isOlder(version, FIRST_TO_VERIFY);
}
