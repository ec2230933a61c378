/** White space of every kind, control characters, and what shows as nothing: zero-width, bidi and joining marks. */
const SPACE = /[\s\p{Cc}\p{Cf}]/u;
const EVERY_SPACE = new RegExp(SPACE, 'gu');

/** The usual names of the characters that come along when a ticket is copied. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'TAB',
  '\n': 'LF',
  '\r': 'CR',
  ' ': 'space',
  '\u00a0': 'NBSP',
  '\u200b': 'ZWSP',
  '\u3000': 'IDSP',
  '\ufeff': 'BOM',
};

/** Where the invisible characters at the start of a text end. */
export function endOfSpace(text: string): number {
  let end = 0;
  while (end < text.length && SPACE.test(text.charAt(end))) end++;
  return end;
}

/** Where the invisible characters at the end of a text start. By hand: a pattern would try again at every space. */
export function startOfSpace(text: string): number {
  let start = text.length;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start--;
  return start;
}

/** The text without its invisible characters. */
export function withoutSpace(text: string): string {
  return text.replace(EVERY_SPACE, '');
}

/** Which invisible characters a text has, each once, by name: `space (U+0020) ×2, LF (U+000A)`; empty when it has none. */
export function namesOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(EVERY_SPACE))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .map(([character, count]) => nameOf(character) + (count > 1 ? ` ×${count}` : ''))
    .join(', ');
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[character];
  return name ? `${name} (U+${code})` : `U+${code}`;
}
