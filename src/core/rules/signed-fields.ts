/** Longest nonceStr, in characters, of a config, a card and a payment alike. 附录4 · nonce_str. */
export const LONGEST_NONCE = 32;

/** Whether a value is written as a SHA-1 is: 40 hex characters, in either case. */
export function isSha1(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{40}$/i.test(value);
}
