import type { Plain } from '../../protocol.ts';
import { documentArguments } from '../document-arguments.ts';
import { itemsOf, member, memberNames } from '../plain.ts';
import type { Doer } from './act.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import type { ClientState } from './state.ts';
import { textOf, toText } from './text-of.ts';

/** What covers the page on the phone. */
export type Screen =
  /** `previewImage`. `current`: as the page gave it; the client shows the first of `urls` when it is not among them. */
  | { kind: 'picture'; current: string; urls: readonly string[] }
  /** `openLocation`; degrees, GCJ-02, as WeChat's map takes them. `scale`: 1 to 28. */
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
  /** Something of WeChat's or WeCom's own, opened by this API or menu item with these arguments. */
  | { kind: 'elsewhere'; api: string; facts: Readonly<Record<string, string>> };

const MOST_SCREENS = 20;

/** What puts something in front of the page, or leaves it. */
export const SCREENS = {
  imagePreview: { succeed: previewed },
  closeWindow: {
    succeed: ({ state }) => ({ state: withScreen(state, { kind: 'closed' }) }),
  },
  openProductViewWithPid: { succeed: left },
  openEnterpriseChat: { succeed: (asked) => ({ ...left(asked), reply: { errCode: 0 } }) },
  launchMiniProgram: { succeed: left },
} as const satisfies Record<string, Behaviour>;

function previewed({ state, call }: Asked): Done {
  const urls = itemsOf(member(call.args, 'urls')).filter((url) => typeof url === 'string');
  return { state: withScreen(state, { kind: 'picture', current: textOf(call.args, 'current'), urls }) };
}

/** The client has opened something of its own, in front of the page. */
function left({ state, call, api }: Asked): Done {
  return {
    state: withScreen(state, { kind: 'elsewhere', api, facts: factsOf(documentArguments(api, call.args)) }),
  };
}

/** What was given, as texts; what is none is left out. */
export function factsOf(args: Plain | undefined): Record<string, string> {
  const facts: [string, string][] = [];
  for (const name of memberNames(args)) {
    const text = toText(member(args, name));
    if (text !== '') facts.push([name, text]);
  }
  return Object.fromEntries(facts);
}

/** The client with one more screen on top. Of too many the lowest go: a page may open them without end. */
export function withScreen(state: ClientState, screen: Screen): ClientState {
  return { ...state, screens: [...state.screens, screen].slice(-MOST_SCREENS) };
}

/** Takes the uppermost screen away; nothing happens when there is none. */
export const dismiss: Doer<'dismiss'> = (state) => ({
  state: { ...state, screens: state.screens.slice(0, -1) },
  effects: [],
});
