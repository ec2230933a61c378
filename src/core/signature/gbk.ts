/** What both browsers and Node have, and the compiler's plain library does not say. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const QUESTION_MARK = 0x3f;
const LINE_FEED = 0x0a;

/** Text as GBK, two bytes a Chinese character; what GBK does not have becomes `?`, as in Java, PHP and .NET. */
export function gbkBytes(text: string): Uint8Array {
  table ??= tableOfGbk();
  const codes = table;
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : (codes.get(character) ?? QUESTION_MARK);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The text of GBK bytes; null where they are not GBK. */
export function gbkText(bytes: Uint8Array): string | null {
  const text = new TextDecoder('gbk').decode(bytes);
  return text.includes('\ufffd') ? null : text;
}

/** Built when first needed: most searches never do. */
let table: ReadonlyMap<string, number> | undefined;

/** Each character beyond ASCII and its code, got by decoding every code: nobody offers the way back. */
function tableOfGbk(): ReadonlyMap<string, number> {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail);
  // A line end behind each, so that a code without a character cannot swallow part of the next one.
  const bytes = Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff, LINE_FEED]));
  const characters = new TextDecoder('gbk').decode(bytes).split('\n');
  const known = new Map([['€', 0x80]]);
  codes.forEach((code, i) => {
    const character = characters[i] ?? '';
    if ([...character].length === 1 && character !== '\ufffd' && !known.has(character))
      known.set(character, code);
  });
  return known;
}
