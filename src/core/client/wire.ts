import type { Platform } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';
import { member, memberNames } from '../plain.ts';
import type { Result } from './effect.ts';
import type { Members } from './scenario.ts';

/** How one API's result looks on the bridge, where the SDK changes it before the page gets it. */
interface Wire {
  /** The document's member → the bridge's. */
  names?: Readonly<Record<string, string>>;
  /** The bridge's members that Android hands over as JSON. */
  json?: readonly string[];
  /** Anything else. */
  change?: (result: Result, platform: Platform) => Result;
}

/** The networks that the client names in err_msg, and the SDK looks for there. */
const NAMED_NETWORKS: readonly string[] = ['wifi', 'edge', 'wwan'];

/** API → its wire; those that are not here go over as they are. */
const WIRES: Readonly<Record<string, Wire>> = {
  checkJsApi: { json: ['checkResult'] },
  chooseImage: { json: ['localIds'] },
  openBusinessView: { json: ['extraData'], names: { errCode: 'err_code' } },
  openEnterpriseChat: { names: { errCode: 'err_code' } },
  getNetworkType: {
    // The client says it in err_msg: a mobile network is `wwan`, and which one stands beside it.
    change: ({ networkType, ...rest }) => {
      if (typeof networkType !== 'string') return rest;
      if (networkType === 'none') return { ...rest, err_msg: 'network_type:fail' };
      if (NAMED_NETWORKS.includes(networkType)) return { ...rest, err_msg: `network_type:${networkType}` };
      return { ...rest, err_msg: 'network_type:wwan', subtype: networkType };
    },
  },
  // The SDK parses it on iOS, and throws at anything else.
  scanQRCode: {
    change: ({ resultStr, ...rest }, platform) => {
      if (resultStr === undefined) return rest;
      const text = JSON.stringify({ scan_code: { scan_result: resultStr } });
      return { ...rest, resultStr: platform === 'ios' ? text : resultStr };
    },
  },
  openAddress: {
    names: {
      postalCode: 'addressPostalCode',
      // Tencent's own spelling.
      provinceName: 'proviceFirstStageName',
      cityName: 'addressCitySecondStageName',
      countryName: 'addressCountiesThirdStageName',
      detailInfo: 'addressDetailInfo',
    },
  },
  // JSON on every platform: WeCom's SDK parses it, and a page at the bridge has to.
  getApprovalSelectedItems: {
    change: (result) => {
      const { selectedData } = result;
      if (selectedData === undefined || typeof selectedData === 'string') return result;
      return { ...result, selectedData: JSON.stringify(selectedData) };
    },
  },
  addCard: {
    names: { cardList: 'card_list' },
    change: (result) => {
      const cards = result.card_list;
      return Array.isArray(cards) ? { ...result, card_list: JSON.stringify(cards.map(toWireCard)) } : result;
    },
  },
  chooseCard: { names: { cardList: 'choose_card_info' } },
};

const CARD_NAMES: Readonly<Record<string, string>> = {
  cardId: 'card_id',
  cardExt: 'card_ext',
  isSuccess: 'is_succ',
};

/** A result in the document's words as the bridge has it on this platform: what the SDK turns back. */
export function toWire(api: string, reply: Members, platform: Platform): Result {
  const wire: Wire = Object.hasOwn(WIRES, api) ? (WIRES[api] ?? {}) : {};
  const named = renamed(reply, wire.names ?? {});
  const changed = wire.change ? wire.change(named, platform) : named;
  if (platform !== 'android') return changed;
  for (const key of wire.json ?? []) {
    const value = changed[key];
    if (value !== undefined && typeof value !== 'string') changed[key] = JSON.stringify(value);
  }
  return changed;
}

function renamed(members: Members, names: Readonly<Record<string, string>>): Result {
  return Object.fromEntries(
    Object.entries(members).map(([key, value]) => [
      Object.hasOwn(names, key) ? (names[key] ?? key) : key,
      value,
    ]),
  );
}

function toWireCard(card: Plain): Plain {
  if (typeof card !== 'object' || card === null || Array.isArray(card)) return card;
  const members = Object.fromEntries(memberNames(card).map((name) => [name, member(card, name) ?? null]));
  const { is_succ, ...rest } = renamed(members, CARD_NAMES);
  return is_succ === undefined ? rest : { ...rest, is_succ: is_succ ? 1 : 0 };
}
