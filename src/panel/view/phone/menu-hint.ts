import type { MenuItemId } from '../../../catalogue/menu-items.ts';
import { SHARED, type SharedName } from '../../../catalogue/sdk-methods.ts';
import { press } from '../../../core/client/menu-press.ts';
import type { PhoneView } from '../../phone-model.ts';

/** Who gets to know when a share item is pressed. */
export type MenuHint =
  /** The page listens, with this API. */
  | { kind: 'handler'; api: string }
  /** WeChat takes what the page set with this API, and tells the page nothing. */
  | { kind: 'data'; api: string }
  /** The page set nothing: WeChat shares the page itself. */
  | { kind: 'nobody' };

/**
 * What would become of pressing an item; null when it shares nothing. Asks the client itself, and keeps nothing.
 *
 * @param at epoch milliseconds.
 */
export function menuHintOf(
  { client, scenario, page }: Pick<PhoneView, 'client' | 'scenario' | 'page'>,
  item: MenuItemId,
  at: number,
): MenuHint | null {
  const context = { at, scenario, isShown: true, verdicts: () => [] };
  const { state, effects } = press(client, { kind: 'press', item, page }, context);
  const fired = effects.find((effect) => effect.kind === 'fire');
  const handler =
    fired === undefined ? undefined : SHARED_NAMES.find((api) => SHARED[api].bridge === fired.event);
  if (handler !== undefined) return { kind: 'handler', api: handler };
  const { pending } = state.share;
  if (pending === null || pending === client.share.pending) return null;
  if (pending.from === 'default') return { kind: 'nobody' };
  const isTimeline = pending.target === 'timeline' || pending.target === 'qzone';
  return { kind: 'data', api: isTimeline ? 'updateTimelineShareData' : 'updateAppMessageShareData' };
}

const isSharedName = (name: string): name is SharedName => Object.hasOwn(SHARED, name);
const SHARED_NAMES = Object.keys(SHARED).filter(isSharedName);
