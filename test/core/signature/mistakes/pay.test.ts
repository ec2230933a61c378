import { createHash, createHmac, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Explained, explain } from '../../../../src/core/signature/explain/explain.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY } from '../../../builders/rsa-keys.ts';

const KEY = '192006250b4c09247ec02edce69f6a2d';
const SENT = {
  kind: 'pay',
  key: KEY,
  publicKey: MERCHANT_CERTIFICATE,
  appId: 'wxd930ea5d5a258f4f',
  timestamp: 1414587457,
  nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
  package: 'prepay_id=wx201410272009395522657a690389285100',
} as const;

const FIELDS = {
  appId: SENT.appId,
  nonceStr: SENT.nonceStr,
  package: SENT.package,
  signType: 'MD5',
  timeStamp: '1414587457',
};
const pairs = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
const RIGHT = `${pairs(FIELDS)}&key=${KEY}`;
const LINES = `${SENT.appId}\n1414587457\n${SENT.nonceStr}\n${SENT.package}\n`;

const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();
const hmac = (text: string, key: string = KEY) =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex').toUpperCase();
const rsa = (text: string, hash = 'sha256') =>
  sign(hash, Buffer.from(text, 'utf8'), MERCHANT_PRIVATE_KEY).toString('base64');

const idsOf = ({ explanations }: Explained): string[] =>
  explanations.map(({ mistakes }) => mistakes.join(' + '));

/** What explains a payment with this signType and paySign. */
const pay = (signType: string, signature: string, changed: { package?: string } = {}, passed = {}) =>
  idsOf(
    explain({
      ...SENT,
      ...changed,
      signType,
      signature,
      passed,
      secrets: [{ kind: 'appsecret', value: 'd4624c36b6795d1d99dcf0547af5443d', appId: SENT.appId }],
    }),
  );

test('right signatures need no explanation', () => {
  expect(pay('MD5', md5(RIGHT))).toEqual([]);
  expect(pay('RSA', rsa(LINES))).toEqual([]);
});

describe('MD5 and HMAC-SHA256', () => {
  test.each([
    ['pay-timestamp-name', RIGHT.replace('timeStamp', 'timestamp')],
    ['pay-app-id-name', RIGHT.replace('appId', 'appid')],
    ['pay-nonce-name', RIGHT.replace('nonceStr', 'nonce_str')],
    ['pay-sign-type-name', RIGHT.replace('signType', 'sign_type')],
    ['pay-names-lower-case', RIGHT.replace(/\w+=/g, (name) => name.toLowerCase())],
    ['pay-app-id-unsigned', RIGHT.replace(/^appId=\w+&/, '')],
    ['pay-sign-type-unsigned', RIGHT.replace('&signType=MD5', '')],
    ['pay-timestamp-unsigned', RIGHT.replace('&timeStamp=1414587457', '')],
    ['pay-nonce-unsigned', RIGHT.replace(/&nonceStr=\w+/, '')],
    ['pay-package-unsigned', RIGHT.replace(/&package=\w+=\w+/, '')],
    ['pay-prepay-id-name', RIGHT.replace('package=prepay_id', 'prepay_id')],
    ['pay-package-prefix', RIGHT.replace('package=prepay_id=', 'package=')],
    ['pay-package-encoded', RIGHT.replace('prepay_id=', 'prepay_id%3D')],
    ['pay-key-not-appended', pairs(FIELDS)],
    ['pay-key-not-appended', `${pairs(FIELDS)}${KEY}`],
    ['pay-key-not-appended', `${pairs(FIELDS)}&${KEY}`],
    ['pay-key-not-appended', `${pairs(FIELDS)}&appkey=${KEY}`],
    ['pay-key-other', RIGHT.replace(KEY, 'd4624c36b6795d1d99dcf0547af5443d')],
    ['pay-key-space', `${RIGHT}\n`],
    ['pay-value-lost', RIGHT.replace(KEY, 'undefined')],
    ['pay-sign-type-other', RIGHT.replace('=MD5', '=HMAC-SHA256')],
    ['pay-values-only', Object.values(FIELDS).join('') + KEY],
  ])('%s: %s', (id, text) => {
    expect(text).not.toBe(RIGHT);
    expect(pay('MD5', md5(text))).toContain(id);
  });

  test('fields in the order of the document', () => {
    const { appId, timeStamp, nonceStr, signType } = FIELDS;
    const text = `${pairs({ appId, timeStamp, nonceStr, package: SENT.package, signType })}&key=${KEY}`;
    expect(pay('MD5', md5(text))).toEqual(['pay-unsorted']);
  });

  test('fields in an order of no one', () => {
    const { appId, timeStamp, nonceStr, signType } = FIELDS;
    const text = `${pairs({ signType, nonceStr, timeStamp, package: SENT.package, appId })}&key=${KEY}`;
    expect(pay('MD5', md5(text))).toEqual(['pay-order-any']);
  });

  test('a package passed without prepay_id=', () => {
    const bare = SENT.package.replace('prepay_id=', '');
    expect(pay('MD5', md5(RIGHT), { package: bare })).toEqual(['pay-package-prefix']);
  });

  test('the appId of another account', () => {
    const text = RIGHT.replace(SENT.appId, 'wx99');
    expect(pay('MD5', md5(text), {}, { appId: 'wx99' })).toEqual(['pay-app-id-other']);
  });

  test('lower-case hex', () => {
    expect(pay('MD5', md5(RIGHT).toLowerCase())).toContain('pay-hex-lower-case');
  });

  test('HMAC-SHA256 where signType says MD5, and the other way round', () => {
    expect(pay('MD5', hmac(RIGHT))).toContain('pay-hmac-instead');
    expect(pay('HMAC-SHA256', md5(RIGHT.replace('=MD5', '=HMAC-SHA256')))).toContain('pay-md5-instead');
  });

  test('HMAC-SHA256 signed as such, but MD5 passed', () => {
    expect(pay('MD5', hmac(RIGHT.replace('=MD5', '=HMAC-SHA256'))).join()).toMatch(/pay-sign-type-other/);
  });

  test('signType left out, so that the SDK sends SHA1', () => {
    expect(pay('SHA1', md5(RIGHT))).toEqual(['pay-sign-type-other']);
  });

  test('SHA-256 without the key, and SHA-1', () => {
    const text = RIGHT.replace('=MD5', '=HMAC-SHA256');
    const bare = createHash('sha256').update(text, 'utf8').digest('hex').toUpperCase();
    expect(pay('HMAC-SHA256', bare)).toContain('pay-hash-without-key');
    expect(pay('MD5', createHash('sha1').update(RIGHT, 'utf8').digest('hex'))).toContain('pay-sha1-instead');
  });

  test('RSA where signType says MD5', () => {
    expect(pay('MD5', rsa(LINES))).toEqual(['pay-rsa-instead']);
  });
});

describe('RSA', () => {
  test.each([
    ['pay-line-end-missing', LINES.trimEnd()],
    ['pay-line-ends-literal', LINES.replaceAll('\n', '\\n')],
    ['pay-line-ends-windows', LINES.replaceAll('\n', '\r\n')],
    ['pay-lines-joined', LINES.replaceAll('\n', '')],
    ['pay-lines-joined', LINES.trimEnd().replaceAll('\n', '&')],
    ['pay-lines-as-pairs', pairs({ ...FIELDS, signType: 'RSA' })],
    ['pay-lines-as-pairs', `${pairs({ ...FIELDS, signType: 'RSA' })}&key=${KEY}`],
    ['pay-lines-order', `${SENT.appId}\n${SENT.nonceStr}\n${SENT.package}\n1414587457\n`],
    ['pay-lines-sign-type', `${LINES}RSA\n`],
    ['pay-package-prefix', LINES.replace('prepay_id=', '')],
  ])('%s: %j', (id, text) => {
    expect(text).not.toBe(LINES);
    expect(pay('RSA', rsa(text))).toContain(id);
  });

  test('SHA1withRSA', () => {
    expect(pay('RSA', rsa(LINES, 'sha1'))).toContain('pay-rsa-sha1');
  });

  test('milliseconds', () => {
    expect(pay('RSA', rsa(LINES.replace('1414587457', '1414587457000')))[0]).toMatch(/^timestamp-/);
  });

  test('MD5 with the key, where signType says RSA', () => {
    const text = `${pairs({ ...FIELDS, signType: 'RSA' })}&key=${KEY}`;
    expect(pay('RSA', md5(text))).toEqual(['pay-md5-instead']);
  });
});
