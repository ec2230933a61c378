import { createHash, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ExplainInput, explain, recompute } from '../../../../src/core/signature/index.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY } from '../../../builders/rsa-keys.ts';

/** paySigns by RSA that were right when they were made, and another text when they arrived. */
const SENT = {
  kind: 'pay',
  key: '192006250b4c09247ec02edce69f6a2d',
  publicKey: MERCHANT_CERTIFICATE,
  appId: 'wxd930ea5d5a258f4f',
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  package: 'prepay_id=wx201410272009395522657a690389285100',
  signType: 'RSA',
} as const;

const TIMES = [1_414_587_457, 1_790_000_123];
const linesAt = (time: number): string => `${SENT.appId}\n${time}\n${SENT.nonceStr}\n${SENT.package}\n`;
const rsa = (text: string, hash = 'sha256'): string =>
  sign(hash, Buffer.from(text), MERCHANT_PRIVATE_KEY).toString('base64');
const inLines = (length: number, end: string) => (text: string) =>
  text.replace(new RegExp(`.{1,${length}}`, 'g'), (line) => line + end);
const toHex = (text: string): string => Buffer.from(text, 'base64').toString('hex');

const input = (time: number, signature: string, signType: string): ExplainInput => ({
  ...SENT,
  timestamp: time,
  signType,
  signature,
});

/** The first explanation of what arrived, at either time. */
function arrived(change: (paySign: string) => string, textAt = linesAt, signType = 'RSA', hash = 'sha256') {
  return TIMES.map((time) => {
    const text = textAt(time);
    const paySign = change(rsa(text, hash));
    expect(paySign).not.toBe(rsa(text, hash));
    const asked = input(time, paySign, signType);
    expect(recompute(asked).matches).toBe(false);
    const [first] = explain(asked).explanations;
    expect(first?.text).toBe(text);
    return [...(first?.mistakes ?? [])].sort().join(' + ');
  });
}

const WAYS: readonly [string, string, (paySign: string) => string][] = [
  ['+ as spaces', 'pay-rsa-plus-lost', (text) => text.replaceAll('+', ' ')],
  ['base64url', 'pay-rsa-url-safe', (text) => Buffer.from(text, 'base64').toString('base64url')],
  ['base64url, padded', 'pay-rsa-url-safe', (text) => text.replaceAll('+', '-').replaceAll('/', '_')],
  ['lines of 76, \\r\\n', 'pay-rsa-white-space', inLines(76, '\r\n')],
  ['lines of 64, \\n', 'pay-rsa-white-space', inLines(64, '\n')],
  ['lines of 76, \\n written out', 'pay-rsa-white-space', inLines(76, '\\n')],
  ['lines of 76, spaces between', 'pay-rsa-white-space', (text) => inLines(76, ' ')(text).trimEnd()],
  ['a line feed behind', 'pay-rsa-white-space', (text) => `${text}\n`],
  ['percent-escaped', 'pay-rsa-percent', encodeURIComponent],
  ['percent-escaped twice', 'pay-rsa-percent', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['percent-escaped by .NET', 'pay-rsa-percent', (text) => encodeURIComponent(text).replace(/%../g, lower)],
  ['hex', 'pay-rsa-hex', toHex],
  ['HEX', 'pay-rsa-hex', (text) => toHex(text).toUpperCase()],
  ['double quotes', 'pay-rsa-quoted', (text) => `"${text}"`],
  ['single quotes', 'pay-rsa-quoted', (text) => `'${text}'`],
  ['the b’…’ of Python', 'pay-rsa-quoted', (text) => `b'${text}'`],
  ['= lost', 'pay-rsa-padding-lost', (text) => text.replace(/=+$/, '')],
  ['escaped for HTML', 'pay-rsa-escaped', (text) => text.replaceAll('+', '&#43;').replaceAll('=', '&#x3D;')],
  ['escaped for JSON', 'pay-rsa-escaped', (text) => text.replaceAll('=', '\\u003d').replaceAll('/', '\\/')],
  ['base64 twice', 'pay-rsa-base64-twice', (text) => Buffer.from(text).toString('base64')],
  ['base64 of hex', 'pay-rsa-base64-twice', (text) => Buffer.from(toHex(text)).toString('base64')],
];

function lower(text: string): string {
  return text.toLowerCase();
}

describe('a paySign by RSA that arrived otherwise', () => {
  test.each(WAYS)('%s', (_name, mistake, change) => {
    expect(arrived(change)).toEqual([mistake, mistake]);
  });

  test.each(WAYS)('%s, the last line feed missing besides', (_name, mistake, change) => {
    const both = ['pay-line-end-missing', mistake].sort().join(' + ');
    expect(arrived(change, (time) => linesAt(time).trimEnd())).toEqual([both, both]);
  });

  test.each<[string, string, (time: number) => string]>([
    ['the bare prepay_id', 'pay-package-prefix', (time) => linesAt(time).replace('prepay_id=', '')],
    ['milliseconds', 'timestamp-milliseconds', (time) => linesAt(time).replace(`${time}`, `${time}000`)],
    ['another second', 'timestamp-regenerated', (time) => linesAt(time - 1)],
    ['\\r\\n', 'pay-line-ends-windows', (time) => linesAt(time).replaceAll('\n', '\r\n')],
  ])('+ as spaces, and %s signed', (_name, mistake, textAt) => {
    const both = ['pay-rsa-plus-lost', mistake].sort().join(' + ');
    expect(arrived((text) => text.replaceAll('+', ' '), textAt)).toEqual([both, both]);
  });

  test('+ as spaces, and SHA1withRSA', () => {
    const both = 'pay-rsa-plus-lost + pay-rsa-sha1';
    expect(arrived((text) => text.replaceAll('+', ' '), linesAt, 'RSA', 'sha1')).toEqual([both, both]);
  });

  test.each(['MD5', 'SHA1'])('+ as spaces, while the page says %s', (signType) => {
    const both = 'pay-rsa-instead + pay-rsa-plus-lost';
    expect(arrived((text) => text.replaceAll('+', ' '), linesAt, signType)).toEqual([both, both]);
  });
});

describe('nothing is explained', () => {
  const [time = 0] = TIMES;
  const explained = (signature: string, changed = {}): number =>
    explain({ ...input(time, signature, 'RSA'), ...changed }).explanations.length;

  test.each(WAYS)('%s, of a nonceStr made anew', (_name, _mistake, change) => {
    expect(explained(change(rsa(linesAt(time).replace(SENT.nonceStr, 'made-anew'))))).toBe(0);
  });

  test('a paySign in another case, or cut', () => {
    expect(explained(rsa(linesAt(time)).toLowerCase())).toBe(0);
    expect(explained(rsa(linesAt(time)).slice(0, 255))).toBe(0);
  });

  test('a hash with the mark of a changed paySign written behind it', () => {
    const hash = createHash('sha256').update(linesAt(time)).digest('hex');
    for (const mark of ['%2B', '-_', '"…"', 'hex', 'SHA-256']) expect(explained(`${hash} (${mark})`)).toBe(0);
  });

  test('without the public key', () => {
    expect(explained(rsa(linesAt(time)).replaceAll('+', ' '), { publicKey: '' })).toBe(0);
  });
});
