import { createHash, createHmac, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestIn, recompute } from '../../../src/core/signature/recompute.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY, PLATFORM_CERTIFICATE } from '../../builders/rsa-keys.ts';

const SENT = {
  kind: 'pay',
  key: '192006250b4c09247ec02edce69f6a2d',
  publicKey: MERCHANT_CERTIFICATE,
  appId: 'wxd930ea5d5a258f4f',
  timestamp: 1414587457,
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  package: 'prepay_id=wx201410272009395522657a690389285100',
} as const;

const keyValues = (signType: string) =>
  `appId=${SENT.appId}&nonceStr=${SENT.nonceStr}&package=${SENT.package}&signType=${signType}&timeStamp=1414587457&key=${SENT.key}`;
const LINES = `${SENT.appId}\n1414587457\n${SENT.nonceStr}\n${SENT.package}\n`;

const nodeMd5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();
const nodeHmac = (text: string, key: string) =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex').toUpperCase();
const nodeSha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const nodeRsa = (text: string) =>
  sign('sha256', Buffer.from(text, 'utf8'), MERCHANT_PRIVATE_KEY).toString('base64');

describe('微信支付 · chooseWXPay', () => {
  test('MD5: appId, nonceStr, package, signType and timeStamp, then the key, in upper-case hex', () => {
    const text = keyValues('MD5');
    const signature = nodeMd5(text);
    expect(recompute({ ...SENT, signType: 'MD5', signature })).toEqual({
      text,
      digest: signature,
      matches: true,
    });
    expect(recompute({ ...SENT, signType: 'MD5', signature: signature.toLowerCase() }).matches).toBe(false);
  });

  test('HMAC-SHA256: the same text, keyed by the key that stands in it too', () => {
    const text = keyValues('HMAC-SHA256');
    const signature = nodeHmac(text, SENT.key);
    expect(recompute({ ...SENT, signType: 'HMAC-SHA256', signature })).toEqual({
      text,
      digest: signature,
      matches: true,
    });
  });

  test('RSA: four lines, each of them ended, signed by the merchant', () => {
    expect(recompute({ ...SENT, signType: 'RSA', signature: nodeRsa(LINES) })).toEqual({
      text: LINES,
      digest: nodeSha256(LINES),
      matches: true,
    });
    expect(recompute({ ...SENT, signType: 'RSA', signature: nodeRsa(LINES.trimEnd()) }).matches).toBe(false);
  });

  test('what the SDK sends for a signType left out is judged as MD5', () => {
    const signature = nodeMd5(keyValues('SHA1'));
    expect(recompute({ ...SENT, signType: 'SHA1', signature }).matches).toBe(true);
  });

  test('any values are signed as they are', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, text, (key, appId, nonceStr, prepay) => {
        const sent = { ...SENT, key, appId, nonceStr, package: prepay };
        const lines = `${appId}\n1414587457\n${nonceStr}\n${prepay}\n`;
        const pairs = `appId=${appId}&nonceStr=${nonceStr}&package=${prepay}&signType=MD5&timeStamp=1414587457&key=${key}`;
        expect(recompute({ ...sent, signType: 'MD5', signature: nodeMd5(pairs) }).matches).toBe(true);
        expect(recompute({ ...sent, signType: 'RSA', signature: nodeRsa(lines) }).matches).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the digest in a paySign', () => {
  test('an RSA signature holds none without the key that belongs to it', () => {
    const signature = nodeRsa(LINES);
    for (const publicKey of ['', PLATFORM_CERTIFICATE, 'no key'])
      expect(digestIn({ ...SENT, publicKey, signType: 'RSA', signature })).toBe('');
  });

  test('an RSA signature is opened whatever signType says', () => {
    expect(digestIn({ ...SENT, signType: 'MD5', signature: nodeRsa(LINES) })).toBe(nodeSha256(LINES));
  });

  test('a bare SHA-256 does not pass for an RSA signature', () => {
    expect(recompute({ ...SENT, signType: 'RSA', signature: nodeSha256(LINES) }).matches).toBe(false);
  });

  test('every other signature is its own digest', () => {
    const signature = nodeMd5(keyValues('MD5'));
    for (const signType of ['MD5', 'HMAC-SHA256', 'RSA', 'SHA1'])
      expect(digestIn({ ...SENT, signType, signature })).toBe(signature);
  });
});
