import type { Plain } from '../../protocol.ts';
import { isBySdk } from '../document-arguments.ts';
import { isUnknown, kindOf, member, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { isMissing } from '../signature/index.ts';
import type { FindingsContext } from './context.ts';
import type { Past } from './history.ts';
import { isObject } from './parameter-facts.ts';
import { responseFaultOf } from './response-facts.ts';
import { createRule } from './rule.ts';

/** What a payment is made of. */
type PayMember = 'timestamp' | 'nonceStr' | 'package' | 'signType' | 'paySign';

/** A payment as the page asked for it. */
export interface Payment {
  /** What the page calls: `chooseWXPay`, `openEnterpriseRedPacket`, or the bridge's name for them. */
  call: string;
  /** Whether the page calls the bridge by hand: nobody fills in or renames anything. */
  isByHand: boolean;
  /** Whether it is a red packet of a company: its parameters are not told of in any document. */
  isRedPacket: boolean;
  /** What the page wrote, with all of its keys; undefined where a bundled SDK was seen at the bridge alone. */
  written: Plain | undefined;
  /** What the page has to call the timestamp: `timestamp`; at the bridge `timeStamp`. */
  timestampName: 'timestamp' | 'timeStamp';
  /** What the page gave, or the SDK sent. */
  given: Readonly<Record<PayMember, Plain | undefined>>;
}

/** What the rules about a payment look at. */
export interface PayFacts extends Payment {
  entry: Entry;
  past: Past;
  context: FindingsContext;
}

/** A row about payments. */
export const payRule = createRule<PayFacts>();

/** The bridge's names → those of the SDK. */
const SDK_NAMES: Readonly<Record<string, string>> = {
  getBrandWCPayRequest: 'chooseWXPay',
  getRecevieBizHongBaoRequest: 'openEnterpriseRedPacket',
};
const PAYMENTS: readonly string[] = Object.values(SDK_NAMES);

/** The facts about a payment; null when the entry is none. */
export function payFactsOf(entry: Entry, context: FindingsContext): PayFacts | null {
  // Where none of it is there, that is told at once.
  const payment = responseFaultOf(entry) === null ? paymentOf(entry) : null;
  return payment && { ...payment, entry, past: context.history.before(entry), context };
}

/** The payment that an entry asks for; null when it asks for none. */
export function paymentOf(entry: Entry): Payment | null {
  const { name, seam, args, bridge, ofSdk } = entry;
  const bridgeName = bridge?.name ?? '';
  const api = Object.hasOwn(SDK_NAMES, bridgeName) ? (SDK_NAMES[bridgeName] ?? name) : name;
  if (entry.kind !== 'call' || seam === null || ofSdk || !PAYMENTS.includes(api)) return null;
  const [first] = args;
  const isOnPage = seam !== 'bridge' && name !== 'invoke';
  // Without an object there is nothing to say of its members.
  if (isOnPage && kindOf(first) !== 'unreadable' && !isObject(first)) return null;
  const sent = seam === 'bridge' ? first : bridge?.args;
  // A bundled SDK adds what it was verified with; so does `wx.invoke`, which renames nothing all the same.
  const isByHand = !isOnPage && (name === 'invoke' || !isBySdk(sent));
  const written = isOnPage ? first : isByHand ? sent : undefined;
  const timestampName = isOnPage ? 'timestamp' : 'timeStamp';
  const read = (onPage: string, atBridge = onPage): Plain | undefined => {
    if (!isOnPage) return member(sent, atBridge);
    const value = member(first, onPage);
    return isUnknown(value) && sent !== undefined ? member(sent, atBridge) : value;
  };
  return {
    call: isByHand ? bridgeName : api,
    isByHand,
    isRedPacket: api === 'openEnterpriseRedPacket',
    written,
    timestampName,
    given: {
      timestamp: read('timestamp', 'timeStamp'),
      nonceStr: read('nonceStr'),
      package: read('package'),
      signType: read('signType'),
      paySign: read('paySign'),
    },
  };
}

/** The text that a member has; null when it has none, or when that is not certain. */
export function payText({ given }: Pick<Payment, 'given'>, name: PayMember): string | null {
  const value = given[name];
  return isMissing(value) ? null : toPlainText(value);
}

/** Whether a package has the whole order in it, as that of the first version of WeChat Pay. */
export function isWholeOrder(text: string): boolean {
  return /(^|&)(out_trade_no|total_fee|partner)=/.test(text);
}

/** What a paySign was made with, by its shape. */
export type PayShape = 'MD5' | 'SHA1' | 'HMAC-SHA256' | 'RSA';

/** What a paySign was made with, as far as its shape tells; null when it tells nothing. */
export function shapeOfPaySign(paySign: string): PayShape | null {
  if (/^[0-9a-f]+$/i.test(paySign)) return HEX_SHAPES[paySign.length] ?? null;
  // RSA with a key of 2048 bits or more, as Base64.
  return paySign.length >= 340 && /^[\w+/-]+={0,2}$/.test(paySign) ? 'RSA' : null;
}

const HEX_SHAPES: Readonly<Record<number, PayShape>> = { 32: 'MD5', 40: 'SHA1', 64: 'HMAC-SHA256' };
