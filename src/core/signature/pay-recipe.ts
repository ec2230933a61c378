import type { Digest } from './digests.ts';
import { readPublicKey } from './public-key.ts';
import type { SigningInputs } from './recipes.ts';
import { isLongAsRsa, isRsaSignature } from './rsa.ts';
import {
  digestMarked,
  markedDigest,
  NOT_SIGNED,
  type RestoredSignature,
  RSA_FORMS,
  restoreSignature,
} from './rsa-forms.ts';
import type { Layout, Signing } from './signing.ts';

/**
 * `appId=…&nonceStr=…&package=…&signType=…&timeStamp=…&key=…`: MD5 and HMAC-SHA256. 微信支付 · chooseWXPay; the key at
 * the end: 微信支付 · 签名算法 (API v2).
 */
export const PAY_KEY_VALUES: Layout = {
  before: '',
  fields: [
    { key: 'appId', part: 'appId' },
    { key: 'nonceStr', part: 'nonceStr' },
    { key: 'package', part: 'package' },
    { key: 'signType', part: 'signType' },
    { key: 'timeStamp', part: 'timestamp' },
    { key: 'key', part: 'key' },
  ],
  equals: '=',
  between: '&',
  after: '',
  sort: null,
};

/**
 * appId, timeStamp, nonceStr and package, each on a line of its own, the last one ended too: RSA. 微信支付 · JSAPI 调起支付
 * (API v3).
 */
export const PAY_LINES: Layout = {
  before: '',
  fields: [
    { key: '', part: 'appId' },
    { key: '', part: 'timestamp' },
    { key: '', part: 'nonceStr' },
    { key: '', part: 'package' },
  ],
  equals: '',
  between: '\n',
  after: '\n',
  sort: null,
};

/** MD5 in upper-case hex, 32 characters. */
export const PAY_MD5: Digest = { hash: 'md5', format: 'HEX', keyedBy: null };

/** HMAC-SHA256 by the merchant's key, in upper-case hex, 64 characters. */
export const PAY_HMAC: Digest = { hash: 'hmac-sha256', format: 'HEX', keyedBy: 'key' };

/** The hash inside an RSA signature (SHA256withRSA): lower-case hex, 64 characters. */
export const PAY_RSA: Digest = { hash: 'sha256', format: 'hex', keyedBy: null };

/**
 * The signature of a payment, as its signType says. MD5 for every other one: what the SDK sends when signType was left
 * out, `SHA1`, has not been accepted since the first version of WeChat Pay.
 */
export function paySigning(input: SigningInputs['pay']): Signing {
  const { key, appId, timestamp, nonceStr, signType } = input;
  const parts = { appId, timestamp: `${timestamp}`, nonceStr, package: input.package, signType, key };
  const layout = signType === 'RSA' ? PAY_LINES : PAY_KEY_VALUES;
  return { parts, layout, encoding: 'utf-8', digest: digestFor(signType) };
}

/**
 * The signing that a wrong signature may be near to: lines where it was made by RSA whatever signType says, pairs where
 * it is an MD5. The digest is that of signType.
 */
export function paySigningNear(signature: string, input: SigningInputs['pay']): Signing {
  const signing = paySigning(input);
  const digest = payDigestIn(signature, input);
  if (digest !== '' && digest !== signature) return { ...signing, layout: PAY_LINES };
  return /^[0-9a-f]{32}$/i.test(signature) ? { ...signing, layout: PAY_KEY_VALUES } : signing;
}

/**
 * The digest in a signature. What is as long as an RSA signature is opened with the merchant's public key; when it was
 * changed on its way (`RSA_FORMS`), a mark behind the digest says how. '' when the key cannot be read, or did not make
 * it. Everything else is a digest itself, whatever signType says.
 */
export function payDigestIn(signature: string, { publicKey, signType }: SigningInputs['pay']): string {
  if (isLongAsRsa(signature)) {
    const { key } = readPublicKey(publicKey);
    const restored = key && restoreSignature(signature, key);
    if (restored) return digestOf(restored);
    if (isRsaSignature(signature)) return '';
  }
  if (MARKS.some((mark) => digestMarked(signature, mark) !== null)) return '';
  // A bare SHA-256 is no RSA signature: it must not pass for the digest inside of one.
  const isBare = signType === 'RSA' && /^[0-9a-f]{64}$/.test(signature);
  return isBare ? markedDigest(signature, NOT_SIGNED) : signature;
}

/** What a page cannot pass as a digest: we write it behind one. */
const MARKS: readonly string[] = [NOT_SIGNED, ...Object.values(RSA_FORMS).map(({ mark }) => mark)];

function digestOf({ digest, form }: RestoredSignature): string {
  return form === null ? digest : markedDigest(digest, RSA_FORMS[form].mark);
}

function digestFor(signType: string): Digest {
  if (signType === 'RSA') return PAY_RSA;
  return signType === 'HMAC-SHA256' ? PAY_HMAC : PAY_MD5;
}
