import type { Digest } from './digests.ts';
import type { SigningInputs } from './recipes.ts';
import type { Layout, Signing } from './signing.ts';

/** `appId=…&nonceStr=…&package=…&signType=…&timeStamp=…&key=…`: MD5 and HMAC-SHA256. */
const KEY_VALUES: Layout = {
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

/** appId, timeStamp, nonceStr and package, each on a line of its own, the last one ended too: RSA (API v3). */
const LINES: Layout = {
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

/** The signature of a payment: as its signType says, MD5 for every other one. */
export function paySigning(input: SigningInputs['pay']): Signing {
  const { key, appId, timestamp, nonceStr, signType } = input;
  const parts = { appId, timestamp: `${timestamp}`, nonceStr, package: input.package, signType, key };
  const isRsa = signType === 'RSA';
  return { parts, layout: isRsa ? LINES : KEY_VALUES, encoding: 'utf-8', digest: digestFor(signType) };
}

/** The digest in a signature: for RSA, what the public key makes of it. */
export function payDigestIn(signature: string, { signType }: SigningInputs['pay']): string {
  return signType === 'RSA' ? '' : signature;
}

function digestFor(signType: string): Digest {
  if (signType === 'RSA') return { hash: 'sha256', format: 'hex', keyedBy: null };
  if (signType === 'HMAC-SHA256') return { hash: 'hmac-sha256', format: 'hex', keyedBy: 'key' };
  return { hash: 'md5', format: 'hex', keyedBy: null };
}
