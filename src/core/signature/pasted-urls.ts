/** What ends a URL wherever it stands: space, quotes, angle brackets, a backslash, Chinese punctuation. */
const ENDS = /[\s"'`<>\\|^“”‘’「」『』《》【】（），。；：！？、…\u3000\ufeff\u200b]/;
const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** What stands behind a URL that is enclosed: then its last character is its own, whatever it is. */
const CLOSERS = /["'`>\\”’」』》】）)\]}]/;
/** In prose: the end of a sentence, or Chinese that goes on without a space. */
const PROSE_END = /[.,;:!?*~\u3400-\u9fff]/;

/**
 * Every `http:` and `https:` URL in a text, each once, in order: out of JSON with `\/`, HTML with `&amp;`, brackets,
 * quotes and sentences, in half-width or full-width punctuation. What is cut off stays as it is.
 */
export function urlsIn(text: string): string[] {
  const plain = withoutEscapes(text);
  const found = new Set<string>();
  const starts = /https?:\/\//gi;
  for (let start = starts.exec(plain); start; start = starts.exec(plain)) {
    const end = endOfUrl(plain, start.index);
    starts.lastIndex = Math.max(end, starts.lastIndex);
    if (end > start.index + start[0].length) found.add(plain.slice(start.index, end));
  }
  return [...found];
}

/**
 * Where the URL that starts here ends: before a space, a quote, Chinese punctuation or a bracket that was not opened
 * in it. The end of a sentence is not part of it, unless a quote or a bracket follows.
 *
 * @param next a sticky pattern of what may follow at a `&` and ends it too; null when nothing does.
 */
export function endOfUrl(text: string, start: number, next: RegExp | null = null): number {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  let end = start;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (ENDS.test(character) || isNextInList(text, end)) break;
    if (next && character === '&') {
      next.lastIndex = end;
      if (next.test(text)) return end;
    }
    if (character in open) open[character] = (open[character] ?? 0) + 1;
    const opener = OPENERS[character];
    if (opener === undefined) continue;
    const count = open[opener] ?? 0;
    if (count === 0) break;
    open[opener] = count - 1;
  }
  if (end < text.length && CLOSERS.test(text.charAt(end))) return end;
  while (end > start && PROSE_END.test(text.charAt(end - 1))) {
    // `https://m.example.com/?` is what is left of `/?#/buy`: a URL may well end so.
    if (text.charAt(end - 1) === '?' && text.charAt(end - 2) === '/') break;
    end--;
  }
  return end;
}

/** Text out of an HTML page, where entities show that it is; any other text as it is. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  // A URL may really have &amp; in it, by a fault of its own: alone it says nothing.
  if (!/&(?:quot|apos|lt|gt|#0?39|#34|#x27|#x22);|&amp;(?:nonce_?str|timestamp|signature|url)=/i.test(text))
    return text;
  return text.replace(
    /&(quot|apos|lt|gt|nbsp|amp|#0?39|#34|#x27|#x22|#x2f|#47);/gi,
    (entity, name: string) => {
      return ENTITIES[name.toLowerCase()] ?? entity;
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  amp: '&',
  '#39': "'",
  '#039': "'",
  '#34': '"',
  '#x27': "'",
  '#x22': '"',
  '#x2f': '/',
  '#47': '/',
};

/** A text with its `%…` decoded; as it is where that is not possible. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % or bytes of another encoding: it was not encoded so
  }
}

/** Whether another URL of a list follows: `https://a.cn,https://b.cn`. */
function isNextInList(text: string, at: number): boolean {
  return /[,;]/.test(text.charAt(at)) && /^[,;]https?:\/\//i.test(text.slice(at, at + 9));
}

/** `\/`, `\u002F` and `\u0026` as in JSON, also where a JSON stands in a JSON. */
function withoutEscapes(text: string): string {
  const plain = withoutEntities(text);
  if (!plain.includes('\\')) return plain;
  return plain
    .replace(/(?<!\\)\\{1,7}\//g, '/')
    .replace(/(?<!\\)\\{1,7}u00(2[0-9a-f]|3[0-9a-f])/gi, (_escape, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}
