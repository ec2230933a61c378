/** What both browsers and Node have, and the compiler's plain library does not say. */
declare const URL: new (url: string) => { readonly hostname: string };

/** RFC 3492 · 5. */
const BASE = 36;
const SKEW = 38;
const DAMP = 700;
const T_MIN = 1;
const T_MAX = 26;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LAST_CODE = 0x10ffff;

/** The host with its `xn--` labels in letters: `咖啡.example.cn`. Labels that are no Punycode stay. */
export function hostInLetters(host: string): string {
  return host
    .split('.')
    .map((label) => (/^xn--./i.test(label) ? (decoded(label.slice(4)) ?? label) : label))
    .join('.');
}

/** The host as browsers write it, `xn--bur6r.example.cn`; unchanged where it is no host. */
export function hostInPunycode(host: string): string {
  try {
    return new URL(`https://${host}/`).hostname;
  } catch {
    // It is no host. Not by URL.canParse: that of Node 20, called often, says so of `ä` as well.
    return host;
  }
}

/** A label without its `xn--`, in letters; null for what is no Punycode. RFC 3492 · 6.2. */
function decoded(label: string): string | null {
  const dash = label.lastIndexOf('-');
  const points = Array.from(label.slice(0, Math.max(dash, 0)), (one) => one.charCodeAt(0));
  let code = FIRST_CODE;
  let bias = FIRST_BIAS;
  let at = 0;
  for (let next = dash + 1; next < label.length; ) {
    const before = at;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(next++));
      if (digit === null) return null;
      at += digit * weight;
      if (!Number.isSafeInteger(at)) return null;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adapted(at - before, count, before === 0);
    code += Math.floor(at / count);
    if (code > LAST_CODE) return null;
    at %= count;
    points.splice(at++, 0, code);
  }
  return String.fromCodePoint(...points);
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35; null for anything else, and behind the end. */
function digitOf(unit: number): number | null {
  const letter = (unit | 0x20) - 0x61;
  if (letter >= 0 && letter < 26) return letter;
  const digit = unit - 0x30;
  return digit >= 0 && digit < 10 ? digit + 26 : null;
}

/** RFC 3492 · 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / count);
  let bias = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; bias += BASE) left = Math.floor(left / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
