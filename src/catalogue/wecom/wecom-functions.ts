import { APP_FUNCTIONS } from './app-functions.ts';
import { BLUETOOTH_FUNCTIONS } from './bluetooth-functions.ts';
import { CHAT_FUNCTIONS } from './chat-functions.ts';
import { CONTACT_FUNCTIONS } from './contact-functions.ts';
import { DEVICE_FUNCTIONS } from './device-functions.ts';
import { MEDIA_FUNCTIONS } from './media-functions.ts';
import { MESSAGE_FUNCTIONS } from './message-functions.ts';
import { PAGE_FUNCTIONS } from './page-functions.ts';
import { SDK_FUNCTIONS } from './sdk-functions.ts';
import { TRADE_FUNCTIONS } from './trade-functions.ts';
import type { WecomFunction } from './wecom-function.ts';
import { WORK_FUNCTIONS } from './work-functions.ts';

/** Every function of WeCom's own SDK, by the name that it has there. */
export const WECOM_FUNCTIONS = {
  ...SDK_FUNCTIONS,
  ...BLUETOOTH_FUNCTIONS,
  ...DEVICE_FUNCTIONS,
  ...MEDIA_FUNCTIONS,
  ...PAGE_FUNCTIONS,
  ...TRADE_FUNCTIONS,
  ...WORK_FUNCTIONS,
  ...CONTACT_FUNCTIONS,
  ...CHAT_FUNCTIONS,
  ...MESSAGE_FUNCTIONS,
  ...APP_FUNCTIONS,
} as const satisfies Record<string, WecomFunction>;

export type WecomName = keyof typeof WECOM_FUNCTIONS;

const ROWS: readonly (readonly [string, WecomFunction])[] = Object.entries(WECOM_FUNCTIONS);

/** What one of them sends to the bridge, in this order. */
export function bridgesOf(name: string, { bridges }: WecomFunction): readonly string[] {
  return bridges ?? [name];
}

/** Bridge name → function. What only the SDK has is not among them. */
const BY_BRIDGE: ReadonlyMap<string, WecomFunction> = new Map(
  ROWS.filter(([, row]) => row.kind !== 'sdk').flatMap(([name, row]) =>
    bridgesOf(name, row).map((bridge) => [bridge, row] as const),
  ),
);

/** Whether WeCom's SDK has a function of this name. */
export function isWecomName(name: string): name is WecomName {
  return Object.hasOwn(WECOM_FUNCTIONS, name);
}

/** The function of a client, by the bridge's name or by its own; undefined when there is none. */
export function wecomFunctionOf(name: string): WecomFunction | undefined {
  const row: WecomFunction | undefined = isWecomName(name) ? WECOM_FUNCTIONS[name] : undefined;
  return BY_BRIDGE.get(name) ?? (row?.kind === 'sdk' ? undefined : row);
}
