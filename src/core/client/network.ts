import type { Doer } from './act.ts';
import type { Behaviour } from './behaviour.ts';

/** What the phone is connected with; `none`: nothing. */
export type NetworkType = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none';

/** The phone's connection. */
export interface NetworkState {
  type: NetworkType;
}

export const WIFI: NetworkState = { type: 'wifi' };

export const NETWORK = {
  // The answer stands in the client's err_msg itself: see `wire.ts`.
  getNetworkType: {
    stem: 'network_type',
    // Pages have asked for it by hand since before there was an SDK, and many still do.
    isFree: 'by-hand',
    succeed: ({ state }) => ({ reply: { networkType: state.network.type } }),
  },
} as const satisfies Record<string, Behaviour>;

export const setNetwork: Doer<'set-network'> = (state, { type }) => ({
  state: { ...state, network: { type } },
  effects: [],
});
