import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { severityOfRemark, wordsOfRemark } from '../../../src/core/signature/index.ts';
import { readMerchantKey, readMerchantPublicKey } from '../../../src/core/signature/merchant-keys.ts';
import { KEY_FAULTS, RSA_SIGNATURE_FAULTS } from '../../../src/core/signature/rsa-faults.ts';
import { remarksOnSigned } from '../../../src/core/signature/signed-remarks.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY, PLATFORM_CERTIFICATE } from '../../builders/rsa-keys.ts';

const spki = { type: 'spki', format: 'pem' } as const;
const ELLIPTIC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export(spki).toString();
const SHORT = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export(spki).toString();
const REQUEST = MERCHANT_CERTIFICATE.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST');

describe('what was entered as the merchant’s certificate or public key', () => {
  test.each([
    ['a private key', MERCHANT_PRIVATE_KEY, 'key-private'],
    ['a private key beside its certificate', MERCHANT_CERTIFICATE + MERCHANT_PRIVATE_KEY, 'key-private'],
    ['the platform’s certificate', PLATFORM_CERTIFICATE, 'key-of-platform'],
    ['a key that is not RSA', ELLIPTIC, 'key-not-rsa'],
    ['a key of 1024 bits', SHORT, 'key-too-short'],
    ['a certificate request', REQUEST, 'key-other-pem'],
    ['half a certificate', MERCHANT_CERTIFICATE.slice(0, 400), 'key-damaged'],
    ['a merchant id', '1230000109', 'key-not-pem'],
    ['white space', ' \n', 'key-empty'],
  ] as const)('%s is told for what it is, and not kept', (_what, entered, fault) => {
    const { value, remarks } = readMerchantPublicKey(entered);
    const [remark, ...more] = remarks;
    if (!remark) throw new Error('nothing is said');
    expect(more).toEqual([]);
    expect(value).toBe('');
    expect(severityOfRemark(remark)).toBe('error');
    for (const language of ['zh', 'en'] as const) {
      const { seen, advice } = KEY_FAULTS[fault];
      expect(wordsOfRemark(remark, language)).toContain(seen[language]);
      expect(wordsOfRemark(remark, language)).toContain(advice[language]);
    }
  });

  test('a certificate or a public key is fine, and nothing is nothing', () => {
    expect(readMerchantPublicKey(MERCHANT_CERTIFICATE)).toEqual({ value: MERCHANT_CERTIFICATE, remarks: [] });
    expect(readMerchantPublicKey('')).toEqual({ value: null, remarks: [] });
  });

  test('in the field of the API key, any of these is sent to the other field', () => {
    for (const entered of [MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY, ELLIPTIC])
      expect(readMerchantKey(entered)).toMatchObject({ value: '', remarks: [{ code: 'key-is-pem' }] });
  });

  test('a binary file as the merchant’s API key', () => {
    const file = Buffer.from([0x30, 0x82, 0x09, 0xd3, 0x02, 0x01, 0x03, 0x30]).toString('latin1');
    expect(readMerchantKey(file)).toMatchObject({ value: '', remarks: [{ code: 'key-is-file' }] });
  });

  test('the merchant’s API key in quotes: hashed with them, and said', () => {
    const entered = '"192006250b4c09247ec02edce69f6a2d"';
    expect(readMerchantKey(entered)).toEqual({
      value: entered,
      remarks: [{ code: 'key-quotes', values: {} }],
    });
  });
});

describe('a paySign by RSA that the key does not open', () => {
  const input = {
    kind: 'pay',
    key: '',
    publicKey: '',
    appId: 'wx1',
    timestamp: '1414587457',
    nonceStr: 'n',
    package: 'prepay_id=1',
    signType: 'RSA',
  } as const;
  const right = sign('sha256', Buffer.from('text'), MERCHANT_PRIVATE_KEY).toString('base64');
  const other = (modulusLength: number): string =>
    sign('sha256', Buffer.from('text'), generateKeyPairSync('rsa', { modulusLength }).privateKey).toString(
      'base64',
    );
  const said = (signature: string, publicKey = MERCHANT_CERTIFICATE) =>
    remarksOnSigned({ input, signature }, 'en', publicKey).map(({ code, text }) => ({ code, text }));

  test.each([
    ['made with another key', other(2048), 'signature-other-key'],
    ['made with a longer key', other(3072), 'signature-length'],
    ['whose pluses became spaces', right.replaceAll(/[+/A]/g, ' '), 'signature-not-base64'],
    ['that lost its end', right.slice(0, -1), 'signature-not-base64'],
  ] as const)('%s: says why, once', (_what, signature, fault) => {
    const { seen, advice } = RSA_SIGNATURE_FAULTS[fault];
    expect(said(signature)).toEqual([{ code: 'signature-opened', text: expect.stringContaining(seen.en) }]);
    expect(said(signature)[0]?.text).toContain(advice.en);
  });

  test('one that it opens needs no remark, whatever was signed', () => {
    expect(said(right)).toEqual([]);
  });

  test('what is much too short is told by its form', () => {
    expect(said('C380BEC2BFD727A4B6845133519F3AD6')).toMatchObject([{ code: 'signature-form' }]);
  });

  test('without a key only its form can be judged', () => {
    expect(said(other(2048), '')).toEqual([]);
    expect(said(right.slice(0, -1), '')).toEqual([]);
    expect(said(right.replaceAll(/[+/A]/g, ' '), '')).toMatchObject([{ code: 'signature-form' }]);
  });
});
