/** Signatures: what WeChat hashes, the tickets it hashes, and whether a config's signature is right. */
export {
  type ConfigInput,
  configOf,
  isMissing,
  isMissingTimestamp,
  readBridgeConfig,
  type SentConfig,
} from './config.ts';
export { sha1Hex } from './digests.ts';
export { codePoint, hasUnseen, unseenName } from './invisible.ts';
export type {
  BackEnd,
  BackEndLines,
  KnownSecret,
  KnownUrl,
  SecretKind,
  UrlRole,
} from './mistakes/mistake.ts';
export {
  RECIPES,
  type SignatureKind,
  type SigningInput,
  type SigningInputs,
  string1,
  urlToSign,
} from './recipes.ts';
export { type Recomputed, recompute } from './recompute.ts';
export type { Piece } from './signing.ts';
export { isExpired, masked, readTicket, remainingMs, remarksAt, type TicketField } from './ticket.ts';
export { type Remark, type RemarkCode, TICKET_REMARKS, wordsOfRemark } from './ticket-remarks.ts';
export {
  keepsLandingUrl,
  type UnverifiedReason,
  type Verdict,
  verdictOf,
  verifiedHref,
  verify,
} from './verdict.ts';
