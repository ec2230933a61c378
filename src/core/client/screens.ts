import type { Doer } from './act.ts';
import type { Behaviour } from './behaviour.ts';

/** What covers the page on the phone. */
export type Screen =
  /** `previewImage`. */
  | { kind: 'picture'; current: string; urls: readonly string[] }
  /** `openLocation`; degrees, GCJ-02, as WeChat's map takes them. */
  | {
      kind: 'map';
      latitude: number;
      longitude: number;
      name: string;
      address: string;
      scale: number;
      infoUrl: string;
    }
  /** `closeWindow`: WeChat has left the page. */
  | { kind: 'closed' }
  /** Something of WeChat's or WeCom's own, opened by this API with these arguments. */
  | { kind: 'elsewhere'; api: string; facts: Readonly<Record<string, string>> };

export const SCREENS = {
  closeWindow: { isFree: 'by-hand' },
  openProductViewWithPid: {},
  openEnterpriseChat: { succeed: () => ({ reply: { err_code: 0 } }) },
  launchMiniProgram: {},
} as const satisfies Record<string, Behaviour>;

export const dismiss: Doer<'dismiss'> = (state) => ({
  state: { ...state, screens: state.screens.slice(0, -1) },
  effects: [],
});
