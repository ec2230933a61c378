import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/signature/explain/explain.ts';
import { explainedBy, PAGE, SLOW, sha1, string1Of, TICKET } from './string1-scenario.ts';

const text = string1Of();
const hashed = (algorithm: string) => createHash(algorithm).update(text);
const keyed = (algorithm: string) => createHmac(algorithm, TICKET).update(text);
const right = sha1(text);
const bytes = [...hashed('sha1').digest()];

/** A page whose SHA-1 begins with a zero and has small bytes. */
const ZERO = (() => {
  for (let n = 0; ; n++) {
    const url = `https://m.example.com/item?id=${n}`;
    const hash = sha1(string1Of({ url }));
    if (/^0[1-9a-f]/.test(hash) && /^(..)+0[1-9a-f]/.test(hash.slice(2))) return { url, hash };
  }
})();

describe('another hash', () => {
  test.each<[name: string, signature: string, id: string]>([
    ['MD5', hashed('md5').digest('hex'), 'digest-md5'],
    ['MD5 in upper case, as for payments', hashed('md5').digest('hex').toUpperCase(), 'digest-md5'],
    ['SHA-256', hashed('sha256').digest('hex'), 'digest-sha256'],
    ['SHA-256 in base64', hashed('sha256').digest('base64'), 'digest-sha256'],
    ['HMAC-SHA1', keyed('sha1').digest('hex'), 'digest-hmac'],
    ['HMAC-SHA256', keyed('sha256').digest('hex'), 'digest-hmac'],
    ['sha1 twice', sha1(right), 'digest-sha1-twice'],
  ])('%s', (_, signature, id) => {
    expect(explainedBy(signature)).toEqual([id]);
  });
});

describe('the right hash, written otherwise', () => {
  const signed = bytes.map((byte) => ((byte << 24) >> 24) >>> 0);
  test.each<[name: string, signature: string, id: string]>([
    ['upper case', right.toUpperCase(), 'digest-upper-case'],
    ['toHexString of signed bytes', signed.map((n) => n.toString(16)).join(''), 'digest-sign-extended'],
    [
      'toHexString of signed bytes, padded',
      signed.map((n) => n.toString(16).padStart(2, '0')).join(''),
      'digest-sign-extended',
    ],
    ['base64', hashed('sha1').digest('base64'), 'digest-base64'],
    ['base64 for URLs', hashed('sha1').digest('base64url'), 'digest-base64'],
    ['base64 of the hex text', Buffer.from(right).toString('base64'), 'digest-base64-of-hex'],
    ['a column of 32 characters', right.slice(0, 32), 'digest-cut'],
    ['a column of 20 characters', right.slice(0, 20), 'digest-cut'],
    ['a line end', `${right}\n`, 'digest-white-space'],
    ['a byte order mark', `\ufeff${right}`, 'digest-white-space'],
    ['JSON.stringify', JSON.stringify(right), 'digest-quoted'],
  ])('%s', (_, signature, id) => {
    expect(explainedBy(signature)).toEqual([id]);
  });

  test('bytes below 16 as one digit', () => {
    const unpadded = [...Buffer.from(ZERO.hash, 'hex')].map((byte) => byte.toString(16)).join('');
    expect(explainedBy(unpadded, { url: ZERO.url })).toEqual(['digest-hex-unpadded']);
    expect(explainedBy(unpadded.toUpperCase(), { url: ZERO.url })).toEqual(['digest-hex-unpadded']);
  });
  test('a BigInteger', () => {
    const number = BigInt(`0x${ZERO.hash}`).toString(16);
    expect(explainedBy(number, { url: ZERO.url })).toEqual(['digest-zeros-dropped']);
    expect(explainedBy(number.toUpperCase(), { url: ZERO.url })).toEqual(['digest-zeros-dropped']);
  });
});

describe('the bytes apart, as BitConverter.ToString of C# writes them', () => {
  const pairs = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
  test.each([
    pairs.join('-').toUpperCase(),
    pairs.join('-'),
    pairs.join(' '),
    pairs.join(':').toUpperCase(),
    pairs.map((pair) => `${pair} `).join(''),
  ])('%s', (signature) => {
    expect(explainedBy(signature)).toEqual(['digest-separated']);
  });

  test('separators of two sorts, or of none that anybody writes', SLOW, () => {
    expect(explainedBy(`${pairs.slice(0, 10).join('-')}:${pairs.slice(10).join('-')}`)).toEqual([]);
    expect(explainedBy(pairs.join('/'))).toEqual([]);
  });

  test.each([
    ['MD5', 'md5'],
    ['HMAC-SHA256', 'sha256'],
  ] as const)('of a payment signed with %s', (signType, algorithm) => {
    const key = '8934e7d15453e97507ef794cf7b0519d';
    const input = {
      appId: 'wx1',
      timestamp: '1414587457',
      nonceStr: 'abc',
      package: 'prepay_id=1',
      signType,
    };
    const signed = `appId=wx1&nonceStr=abc&package=prepay_id=1&signType=${signType}&timeStamp=1414587457&key=${key}`;
    const hash = signType === 'MD5' ? createHash(algorithm) : createHmac(algorithm, key);
    const hex = hash.update(signed).digest('hex').toUpperCase();
    const page = { kind: 'pay', ...input, key, publicKey: '' } as const;
    const dashes = (hex.match(/../g) ?? []).join('-');
    expect(explain({ ...page, signature: hex }).matches).toBe(true);
    expect(explain({ ...page, signature: dashes }).explanations.map(({ mistakes }) => mistakes)).toEqual([
      ['digest-separated'],
    ]);
  });
});

test('a wrong text, written otherwise too', SLOW, () => {
  const signature = sha1(string1Of({ timestamp: '1414587457000' })).toUpperCase();
  expect(explainedBy(signature)).toEqual(['timestamp-milliseconds digest-upper-case']);
});

test('an HMAC keyed by the ticket that was cut', SLOW, () => {
  const ticket = TICKET.slice(0, 64);
  const signature = createHmac('sha1', ticket).update(string1Of({ ticket })).digest('hex');
  expect(explainedBy(signature)).toEqual(['ticket-cut digest-hmac']);
});

describe('the explanation states the signature as the page has it', () => {
  test.each([right.slice(0, 30), ` ${right}`, right.toUpperCase()])('%j', (signature) => {
    const { ticket, ...page } = PAGE;
    const { explanations, digest } = explain({ kind: 'jsapi', jsapi_ticket: ticket, ...page, signature });
    expect(explanations.map((explanation) => explanation.digest)).toEqual([signature]);
    expect(digest).toBe(right);
  });
});

test.each([
  '',
  'x',
  '0',
  'f'.repeat(40),
  'A'.repeat(28),
  '0'.repeat(32),
  right.slice(0, 19),
  `${right}f`,
  '签名',
])('the signature %j is explained by nothing', SLOW, (signature) => {
  expect(explainedBy(signature)).toEqual([]);
});
