import { assigned } from './string1-lines.ts';

/** A nonceStr made once, for the signature and for the page. */
export const ONE_NONCE = assigned('nonceStr', {
  php: 'bin2hex(random_bytes(8)) // signed and returned to the page as it is',
  java: 'RandomStringUtils.randomAlphanumeric(16) // signed and returned to the page as it is',
  node: "crypto.randomBytes(8).toString('hex') // signed and returned to the page as it is",
  python: 'secrets.token_hex(8)  # signed and returned to the page as it is',
  go: 'randomHex(16) // signed and returned to the page as it is',
  csharp: 'Guid.NewGuid().ToString("N") // signed and returned to the page as it is',
});
