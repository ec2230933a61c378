import type { CONFIG_BRIDGE, MINI_PROGRAM_BRIDGE } from '../../catalogue/api-name.ts';
import { isKnownName } from '../../catalogue/api-name.ts';
import type { InvokedBridge, SHARED, SharedName } from '../../catalogue/sdk-methods.ts';
import { supports } from '../../catalogue/supports.ts';
import { wecomFunctionOf } from '../../catalogue/wecom/wecom-functions.ts';
import { ADDRESS } from './address.ts';
import { BEACONS } from './beacons.ts';
import type { Behaviour } from './behaviour.ts';
import { CARDS } from './cards.ts';
import { CHECK_JS_API } from './check-js-api.ts';
import { IMAGES } from './images.ts';
import { LOCATION } from './location.ts';
import { MENU } from './menu.ts';
import { MINI_PROGRAM_CALLS } from './mini-program.ts';
import { NETWORK } from './network.ts';
import { PAY } from './pay.ts';
import { SCAN } from './scan.ts';
import { SCREENS } from './screens.ts';
import { SHARE } from './share.ts';
import { VERIFY } from './verify.ts';
import { VOICE } from './voice.ts';
import { WECOM_BEHAVIOURS } from './wecom.ts';

/** Every name under which the SDK invokes the client. */
export type BridgeName =
  | InvokedBridge
  | (typeof SHARED)[SharedName]['invokes']
  | typeof MINI_PROGRAM_BRIDGE
  | typeof CONFIG_BRIDGE;

/** What the client does with each of them, and with what pages invoke by hand. */
const BEHAVIOURS = {
  ...VERIFY,
  ...CHECK_JS_API,
  ...SHARE,
  ...IMAGES,
  ...VOICE,
  ...NETWORK,
  ...LOCATION,
  ...BEACONS,
  ...MENU,
  ...SCAN,
  ...CARDS,
  ...PAY,
  ...ADDRESS,
  ...SCREENS,
  ...MINI_PROGRAM_CALLS,
} as const satisfies Record<BridgeName, Behaviour>;

/** What the client does with a bridge call; undefined when it, or its version, has no such function. */
export function behaviourOf(name: string, userAgent: string): Behaviour | undefined {
  const rows: Readonly<Record<string, Behaviour>> = BEHAVIOURS;
  const row = Object.hasOwn(rows, name) ? rows[name] : WECOM_BEHAVIOURS.get(name);
  return row && supports(name, userAgent) ? row : undefined;
}

/** Whether any client has a function of this name, the bridge's or the document's. */
export const isKnown = (name: string): boolean =>
  isKnownName(name) || wecomFunctionOf(name) !== undefined || Object.hasOwn(BEHAVIOURS, name);

/** Whether this client has a function of this name, the bridge's or the document's. */
export const clientHas = (name: string, userAgent: string): boolean =>
  isKnown(name) && supports(name, userAgent);
