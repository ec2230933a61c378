import { isUnknown, member, toPlainText } from '../plain.ts';
import { configOf, isMissing, verdictsOf } from '../signature/index.ts';
import { type PayFacts, type Payment, payText, shapeOfPaySign } from './pay-facts.ts';
import { isNamedOtherwise } from './pay-names.ts';
import { proofOf } from './proof.ts';

/** What the client knows, as it is written. `SHA1`: the first version of WeChat Pay. */
const SIGN_TYPES: readonly string[] = ['MD5', 'HMAC-SHA256', 'RSA', 'SHA1'];

/** What is wrong with the signature of a payment, by its shape alone. */
export type PaySignFault =
  | 'filled'
  | 'lacking'
  | 'spelling'
  | 'unknown'
  | 'misfit'
  | 'spaced'
  | 'text'
  | 'lower';

/** What a paySign was taken from: the config before, or the order; null for one of its own. */
export function borrowedFrom(facts: PayFacts): 'config' | 'order' | null {
  const paySign = payText(facts, 'paySign');
  if (paySign === null) return null;
  const config = facts.past.last('config');
  if (config && toPlainText(configOf(config)?.signature) === paySign) return 'config';
  const isOrders = member(facts.written, 'sign') === paySign && hasOrder(facts);
  // Where the hash says that it is right, the page has but given it two names.
  return isOrders && !isHashed(facts) ? 'order' : null;
}

/** Whether the page passes along what only placing an order returns. */
function hasOrder({ written }: PayFacts): boolean {
  return ['result_code', 'return_code', 'trade_type', 'mch_id'].some(
    (name) => !isMissing(member(written, name)),
  );
}

/** Whether the shape of a paySign or its signType shows that it cannot be right. */
export function paySignFaultOf(payment: Payment): PaySignFault | null {
  const { isByHand, isRedPacket, given } = payment;
  const paySign = payText(payment, 'paySign');
  if (isUnknown(given.signType) || paySign === null || typeof given.paySign !== 'string') return null;
  if (/\s/.test(paySign)) return 'spaced';
  const shape = shapeOfPaySign(paySign);
  if (isMissing(given.signType)) {
    if (isNamedOtherwise(payment, 'signType')) return null;
    if (isByHand) return 'lacking';
    return shape === null || shape === 'SHA1' ? null : 'filled';
  }
  const signType = payText(payment, 'signType');
  if (signType === null || !SIGN_TYPES.includes(signType)) {
    if (isRedPacket) return null;
    return nearType(signType ?? '') === null ? 'unknown' : 'spelling';
  }
  if (shape === null) return 'text';
  // A bundled SDK has filled it in before it was seen.
  if (shape !== signType) return signType === 'SHA1' && payment.written === undefined ? 'filled' : 'misfit';
  return signType !== 'RSA' && signType !== 'SHA1' && paySign !== paySign.toUpperCase() ? 'lower' : null;
}

/** The signType that was meant: `md5`, `HmacSHA256`, `HMAC_SHA256`, `SHA256-RSA2048`. */
export function nearType(signType: string): string | null {
  const plain = signType.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (/RSA/.test(plain)) return 'RSA';
  return SIGN_TYPES.find((each) => each.replace('-', '') === plain) ?? null;
}

/** Whether the hash itself tells: the signature is right, or how it was made is proved. */
export function isHashed({ entry, context: { secrets, verifying } }: PayFacts): boolean {
  return verdictsOf(entry, secrets, verifying?.(entry)).some(
    ({ signed, verdict }) =>
      verdict.kind === 'matches' ||
      (verdict.kind === 'differs' && (proofOf(entry, signed, secrets)?.told ?? null) !== null),
  );
}
