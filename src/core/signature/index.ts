/** Signatures: what WeChat hashes, the tickets it hashes, and whether a config's signature is right. */
export {
  type ConfigInput,
  configOf,
  isMissing,
  isMissingTimestamp,
  readBridgeConfig,
  type SentConfig,
} from './config.ts';
export { type HashName, sha1Hex } from './digests.ts';
export { ENCODINGS } from './encodings.ts';
export {
  type Explained,
  type ExplainInput,
  type ExplainOptions,
  type Explanation,
  explain,
  explainByOne,
  explanationsOf,
  type Known,
  ranked,
  search,
  wantedOf,
} from './explain/explain.ts';
export { type GapCode, gapsOf, NEXT, type NextCode, nextOf, UNSEARCHED } from './explain/gaps.ts';
export type { Kernel, Product, TextList } from './explain/kernel.ts';
export { createSearch, type Hit, type SearchLength, type Shard, stepsOf } from './explain/search.ts';
export { createSha1Kernel } from './explain/sha1-kernel.ts';
export { sentenceOf } from './explain/words.ts';
export { codePoint, hasUnseen, unseenName } from './invisible.ts';
export { knownUrlsOf, type PageRequest, type UrlSources } from './known-urls.ts';
export type {
  BackEnd,
  BackEndLines,
  KnownSecret,
  KnownUrl,
  Mistake,
  SecretKind,
  UrlRole,
} from './mistakes/mistake.ts';
export { MISTAKES, type MistakeId } from './mistakes/mistakes.ts';
export { hostInPunycode } from './mistakes/punycode.ts';
export { WORDS_FOR_NO_TICKET } from './mistakes/ticket-words.ts';
export { type Pasted, readPasted } from './pasted.ts';
export { urlsIn } from './pasted-urls.ts';
export { type PastedRemark, wordsOfPasted } from './pasted-words.ts';
export { base64ToBytes } from './pem.ts';
export { type RsaPublicKey, readPublicKey } from './public-key.ts';
export {
  RECIPES,
  type SignatureKind,
  type SigningInput,
  type SigningInputs,
  string1,
  urlToSign,
} from './recipes.ts';
export { digestIn, type Recomputed, recompute, signingOf } from './recompute.ts';
export { type RestoredSignature, restoreSignature } from './rsa-forms.ts';
export {
  type AccountSecrets,
  type Accounts,
  ANY_ACCOUNT,
  knownSecretsOf,
  readOtherValues,
  readSecret,
  SECRET_NAMES,
  type SecretField,
  type SecretName,
  secretFor,
  secretNameOf,
  withSecret,
  withSecrets,
} from './secrets.ts';
export { type CarriedSignature, signaturesOf } from './signatures.ts';
export { digestNameOf, remarksOnSigned, type SignedRemark } from './signed-remarks.ts';
export { type Piece, piecesOf, type Signing, textOf } from './signing.ts';
export {
  isExpired,
  masked,
  readTicket,
  remainingMs,
  remarksAt,
  type TicketField,
  type TicketName,
} from './ticket.ts';
export {
  type Remark,
  type RemarkCode,
  severityOfRemark,
  TICKET_REMARKS,
  wordsOfRemark,
} from './ticket-remarks.ts';
export { wordsOfUnverified } from './unverified-words.ts';
export {
  type Signed,
  type UnverifiedReason,
  type Verdict,
  type Verified,
  verdictOn,
  verdictsOf,
} from './verdict.ts';
export { keepsLandingUrl, type Verifying, verifiedHref } from './verified-href.ts';
