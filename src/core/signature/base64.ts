const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Bytes as base64, padded. `last`: the characters for 62 and 63. */
export function base64(bytes: Uint8Array, last: string): string {
  const letters = LETTERS + last;
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++)
      text += i + digit > bytes.length ? '=' : letters.charAt((group >> (18 - digit * 6)) & 63);
  }
  return text;
}

/** The bytes of a text's whole groups of four; none when a character is not of base64. */
export function fromBase64(text: string, last: string): number[] {
  const letters = LETTERS + last;
  const bytes: number[] = [];
  for (let i = 0; i + 4 <= text.length; i += 4) {
    const digits = Array.from(text.slice(i, i + 4), (letter) => letters.indexOf(letter));
    if (digits.includes(-1)) return [];
    const group = digits.reduce((all, digit) => all * 64 + digit, 0);
    bytes.push(group >> 16, (group >> 8) & 0xff, group & 0xff);
  }
  return bytes;
}
