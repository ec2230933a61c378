import type { Doer } from './act.ts';
import type { Asked, Behaviour } from './behaviour.ts';

/** What the phone is connected with; `none`: nothing. */
export type NetworkType = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none';

/** The phone's connection. */
export interface NetworkState {
  type: NetworkType;
}

/** As a phone is connected at first. */
export const WIFI: NetworkState = { type: 'wifi' };

/** What WeChat's servers answer, config aside: a page without a network has seldom been loaded. */
export const ONLINE_APIS = [
  'uploadImage',
  'downloadImage',
  'uploadVoice',
  'downloadVoice',
  'translateVoice',
  'chooseWXPay',
  'openEnterpriseRedPacket',
  'addCard',
  'chooseCard',
  'openCard',
  'openProductSpecificView',
] as const;

/** 获取网络状态. */
export const NETWORK = {
  // The answer stands in the client's err_msg itself: see `wire.ts`.
  getNetworkType: {
    stem: 'network_type',
    succeed: ({ state }) => ({ reply: { networkType: state.network.type } }),
  },
} as const satisfies Record<string, Behaviour>;

/** Why the client refuses a call for the lack of a network: what stands behind the colon; null when it does not. */
export function whyOffline({ state, api }: Asked): string | null {
  const isNeeded = ONLINE_APIS.some((name) => name === api);
  return isNeeded && state.network.type === 'none' ? 'fail' : null;
}

/** The phone is connected with something else, or with nothing. */
export const setNetwork: Doer<'set-network'> = (state, { type }) => ({
  state: { ...state, network: { type } },
  effects: [],
});
