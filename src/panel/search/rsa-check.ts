import {
  base64ToBytes,
  ENCODINGS,
  type HashName,
  type Hit,
  type RsaPublicKey,
  readPublicKey,
  restoreSignature,
  type SecretField,
  type Signed,
  type Signing,
  type SigningInput,
  sha1Hex,
  signingOf,
  textOf,
  withSecret,
} from '../../core/signature/index.ts';

/** A payment and its signature. */
export type SignedPayment = SigningInput<'pay'> & { signature: string };

/** Says whether the merchant signed this by RSA; null when it cannot say. */
export type RsaVerifier = (payment: SignedPayment, signing: Signing) => Promise<boolean | null>;

/** The names that WebCrypto has for hashes. It knows no MD5, which servers do sign with. */
const NAMES: Readonly<Partial<Record<HashName, string>>> = { sha256: 'SHA-256', sha1: 'SHA-1' };

/** Verifies by WebCrypto (RSASSA-PKCS1-v1_5). Null for hashes that it does not know, and without a public key. */
export const verifyByWebCrypto: RsaVerifier = async ({ publicKey, signature }, signing) => {
  const name = NAMES[signing.digest.hash];
  const { key } = readPublicKey(publicKey);
  if (name === undefined || !key) return null;
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: name };
  const imported = await crypto.subtle.importKey('jwk', toJwk(key), algorithm, false, ['verify']);
  const bytes = base64ToBytes(signature);
  if (!bytes) return false;
  const text = ENCODINGS[signing.encoding](textOf(signing));
  return crypto.subtle.verify(algorithm, imported, toBuffer(bytes), toBuffer(text));
};

/**
 * Has what a search found for a signature by RSA confirmed: core opens such a signature by itself, with numbers.
 *
 * @throws Error when the other side does not confirm it: that is a fault of ours.
 */
export async function confirm(input: ConfirmInput, hits: readonly Hit[], verify: RsaVerifier): Promise<void> {
  if (input.kind !== 'pay') return;
  const { key } = readPublicKey(input.publicKey);
  const restored = key && restoreSignature(input.signature, key);
  // Otherwise the signature is a digest itself, whatever it should have been.
  if (!restored) return;
  // What was changed on its way was found by what it had been.
  const { signature } = restored;
  for (const { signing, mistakes } of hits) {
    if ((await verify({ ...input, signature }, signing)) === false)
      throw new Error(`Explained by ${mistakes.join(' and ')}, but WebCrypto says that this was not signed`);
  }
}

type ConfirmInput = SigningInput & { signature: string };

/**
 * Has verdicts on payments by RSA confirmed, each once. What is returned rejects when the two disagree, and tells
 * both answers: that is a fault of ours.
 */
export function createVerdictCheck(verify: RsaVerifier = verifyByWebCrypto) {
  /** Hashes of what was checked. */
  const checked = new Set<string>();

  return async (
    { input, signature }: Signed,
    { value }: SecretField,
    outcome: 'matches' | 'differs' | 'unverified',
  ): Promise<void> => {
    if (input?.kind !== 'pay' || input.signType !== 'RSA' || outcome === 'unverified') return;
    const payment = { ...withSecret(input, value ?? ''), signature: signature ?? '' };
    const key = sha1Hex(JSON.stringify(payment));
    if (payment.kind !== 'pay' || checked.has(key)) return;
    checked.add(key);
    const isSigned = await verify(payment, signingOf(payment));
    if (isSigned !== null && isSigned !== (outcome === 'matches'))
      throw new Error(
        `The panel says that paySign ${outcome}, WebCrypto that it is ${isSigned ? 'right' : 'wrong'}`,
      );
  };
}

function toJwk({ modulus, exponent }: RsaPublicKey): JsonWebKey {
  return { kty: 'RSA', n: base64UrlOf(modulus), e: base64UrlOf(exponent) };
}

function base64UrlOf(number: bigint): string {
  const hex = number.toString(16);
  const bytes = hex.padStart(hex.length + (hex.length % 2), '0').match(/../g) ?? [];
  const binary = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** WebCrypto takes no bytes that may be shared with another thread, and types do not tell. */
const toBuffer = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
