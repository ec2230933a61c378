import type { Words } from '../../../catalogue/words.ts';
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

/** What to do about the nonceStr, whatever became of it. */
export const SAME_NONCE: Words = {
  zh: '签名用的 noncestr 与页面 config 中的 nonceStr 必须完全相同：生成一次，签名和返回用同一个变量。',
  en: 'The noncestr signed and the nonceStr in config must be equal: make it once, and sign and return the same variable.',
};
