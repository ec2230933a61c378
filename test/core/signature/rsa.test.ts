import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha1Hex } from '../../../src/core/signature/digests.ts';
import { base64ToBytes, readPem } from '../../../src/core/signature/pem.ts';
import { type RsaPublicKey, readPublicKey } from '../../../src/core/signature/public-key.ts';
import { openSignature } from '../../../src/core/signature/rsa.ts';
import { KEY_FAULTS, RSA_SIGNATURE_FAULTS } from '../../../src/core/signature/rsa-faults.ts';
import { MERCHANT_CERTIFICATE, MERCHANT_PRIVATE_KEY, PLATFORM_CERTIFICATE } from '../../builders/rsa-keys.ts';

const merchant = createPublicKey(MERCHANT_PRIVATE_KEY);
const spki = merchant.export({ type: 'spki', format: 'pem' }).toString();
const pkcs1 = merchant.export({ type: 'pkcs1', format: 'pem' }).toString();

const nodeHash = (hash: string, text: string) => createHash(hash).update(text, 'utf8').digest('hex');
const nodeSign = (hash: string, text: string) => sign(hash, Buffer.from(text, 'utf8'), MERCHANT_PRIVATE_KEY);

/** The key of a text that has one. */
function keyOf(text: string): RsaPublicKey {
  const { key, fault } = readPublicKey(text);
  if (!key) throw new Error(`No key: ${fault}`);
  return key;
}

/** What Node reads in a key. */
const modulusOf = (key: KeyObject): unknown => {
  const { n = '' } = key.export({ format: 'jwk' });
  return BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`);
};

describe('a merchant’s public key is read', () => {
  test.each([
    ['from the certificate', MERCHANT_CERTIFICATE],
    ['from PUBLIC KEY', spki],
    ['from RSA PUBLIC KEY', pkcs1],
    ['with Windows line ends', MERCHANT_CERTIFICATE.replaceAll('\n', '\r\n')],
    ['from one line with \\n written out', MERCHANT_CERTIFICATE.replaceAll('\n', '\\n')],
    [
      'with white space and remarks around',
      `Bag Attributes\n  friendlyName: Tenpay\n ${MERCHANT_CERTIFICATE}\n\n`,
    ],
    ['from the base64 of the certificate', MERCHANT_CERTIFICATE.replace(/-----.*-----/g, '')],
    ['from the base64 of PUBLIC KEY', spki.replace(/-----.*-----/g, '')],
    ['from the base64 of RSA PUBLIC KEY', pkcs1.replace(/-----.*-----/g, '')],
    ['from the first of two certificates', `${MERCHANT_CERTIFICATE}\n${PLATFORM_CERTIFICATE}`],
  ])('%s', (_how, text) => {
    expect(readPublicKey(text)).toEqual({
      key: {
        modulus: modulusOf(new X509Certificate(MERCHANT_CERTIFICATE).publicKey),
        exponent: 65_537n,
        bytes: 256,
      },
      fault: null,
    });
  });

  test('of any size from 2048 bits on', () => {
    for (const modulusLength of [2048, 2056, 3072]) {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent: 3 });
      const text = publicKey.export({ type: 'spki', format: 'pem' }).toString();
      expect(keyOf(text)).toEqual({ modulus: modulusOf(publicKey), exponent: 3n, bytes: modulusLength / 8 });
    }
  });
});

describe('a text that holds no such key is told for what it is', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
  const spkiOf = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
  const sec1 = ec.privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  const lines = MERCHANT_CERTIFICATE.split('\n');

  test.each([
    ['nothing', ' \n', 'key-empty'],
    ['a sentence', 'the key of our shop', 'key-not-pem'],
    ['a merchant’s key of API v2', '8934e7d15453e97507ef794cf7b0519d', 'key-not-pem'],
    ['a private key', MERCHANT_PRIVATE_KEY, 'key-private'],
    [
      'a private key behind its certificate',
      `${MERCHANT_CERTIFICATE}\n${MERCHANT_PRIVATE_KEY}`,
      'key-private',
    ],
    [
      'a private key without its first and last line',
      MERCHANT_PRIVATE_KEY.replace(/-----.*-----/g, ''),
      'key-private',
    ],
    [
      'a private key with a password',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----',
      'key-private',
    ],
    ['a private key of EC', sec1, 'key-private'],
    ['a public key of EC', spkiOf(ec.publicKey), 'key-not-rsa'],
    ['a certificate of WeChat Pay', PLATFORM_CERTIFICATE, 'key-of-platform'],
    ['a key of 1024 bits', spkiOf(short), 'key-too-short'],
    ['a certificate cut short', lines.slice(0, 8).join('\n'), 'key-damaged'],
    ['a certificate with a line missing', lines.filter((_, i) => i !== 5).join('\n'), 'key-damaged'],
    [
      'a certificate request',
      MERCHANT_CERTIFICATE.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'),
      'key-other-pem',
    ],
    [
      'a certificate named a public key',
      MERCHANT_CERTIFICATE.replaceAll('CERTIFICATE', 'PUBLIC KEY'),
      'key-damaged',
    ],
  ])('%s', (_what, text, fault) => {
    expect(readPublicKey(text)).toEqual({ key: null, fault });
  });

  test('whatever byte of a certificate is changed, nothing is thrown', () => {
    const bytes = Buffer.from(lines.slice(1, -1).join(''), 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, byte, end) => {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        const { key, fault } = readPublicKey(changed.subarray(0, end).toString('base64'));
        expect(key === null).toBe(fault !== null);
      }),
      { numRuns: 500 },
    );
  });

  test('every reason has its words in both languages', () => {
    for (const fault of [...Object.values(KEY_FAULTS), ...Object.values(RSA_SIGNATURE_FAULTS)]) {
      for (const words of Object.values(fault)) {
        expect(words.zh).toMatch(/\p{Script=Han}.*。$/u);
        expect(words.en).toMatch(/^[^\p{Script=Han}]+\.$/u);
      }
    }
  });
});

describe('a signature is opened with the public key', () => {
  test.each(['sha256', 'sha1', 'md5'])('the %s inside is the one that Node signed', (hash) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const signature = nodeSign(hash, text);
        expect(verify(hash, Buffer.from(text, 'utf8'), merchant, signature)).toBe(true);
        const opened = openSignature(signature.toString('base64'), keyOf(MERCHANT_CERTIFICATE));
        expect(opened).toEqual({ hash, digest: nodeHash(hash, text), fault: null });
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['one of another key', otherSignature(2048), 'signature-other-key'],
    [
      'one of another key, larger than this one',
      Buffer.alloc(256, 0xff).toString('base64'),
      'signature-other-key',
    ],
    ['one of a longer key', otherSignature(3072), 'signature-length'],
    [
      'one cut by four characters',
      nodeSign('sha256', 'a').toString('base64').slice(0, -4),
      'signature-length',
    ],
    ['one whose pluses became spaces', `${'ab d'.repeat(86)}`, 'signature-not-base64'],
    ['one in the alphabet of URLs', `${'ab-_'.repeat(86)}`, 'signature-not-base64'],
    ['one in hex', sha1Hex('a'), 'signature-length'],
    ['an empty one', '', 'signature-not-base64'],
    ['one by PSS', pssSignature('sha256'), 'signature-pss'],
    ['one by PSS with SHA-1', pssSignature('sha1'), 'signature-pss'],
    ['one by PSS, its salt as long as can be', pssSignature('sha256', 222), 'signature-pss'],
    ['one by PSS without a salt', pssSignature('sha256', 0), 'signature-pss'],
    [
      'one of a hash that WeChat Pay does not know',
      nodeSign('sha512', 'a').toString('base64'),
      'signature-other-key',
    ],
  ])('%s is told for what it is', (_what, signature, fault) => {
    expect(openSignature(signature, keyOf(MERCHANT_CERTIFICATE))).toEqual({ hash: null, digest: '', fault });
  });
});

test('base64 is read as Node reads it, and only that', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(base64ToBytes(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
  for (const text of ['A', 'AA', 'AAA', 'A===', 'AB==', 'AAB=', '====', 'AAAA=', 'AA==AAAA', 'AA A'])
    expect(base64ToBytes(text)).toBeNull();
});

test('every block of a PEM text is found by its label', () => {
  expect(readPem(`${MERCHANT_CERTIFICATE}\n${spki}`).map(({ label }) => label)).toEqual([
    'CERTIFICATE',
    'PUBLIC KEY',
  ]);
});

function otherSignature(modulusLength: number): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return sign('sha256', Buffer.from('a'), privateKey).toString('base64');
}

function pssSignature(hash: string, saltLength = 32): string {
  const key = { key: MERCHANT_PRIVATE_KEY, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return sign(hash, Buffer.from('a'), key).toString('base64');
}
