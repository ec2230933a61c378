/**
 * What shows as nothing, and is no space: control, format (zero-width, bidi, joining) and separator characters, spaces
 * of other kinds, and letters that are drawn as nothing. The inside of a character class.
 */
const UNSEEN_CLASS =
  '\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\u00a0\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\u3164\\uffa0';
/** With lone surrogates: for code points. `SPACE` is tried on code units, where each half of a pair looks lone. */
const UNSEEN = new RegExp(`[${UNSEEN_CLASS}\\p{Cs}]`, 'u');
const SPACE = new RegExp(`[ ${UNSEEN_CLASS}]`, 'u');
const EVERY_SPACE = new RegExp(SPACE, 'gu');

/** The usual names of the characters that come along when a text is copied. */
const NAMES: Readonly<Record<string, string>> = {
  '\0': 'NUL',
  '\t': 'TAB',
  '\n': 'LF',
  '\r': 'CR',
  ' ': 'space',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202e': 'RLO',
  '\ufeff': 'BOM',
};

/** Whether a text has a character that shows as nothing: any but the space, lone surrogates too. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** The usual name of a character that shows as nothing, such as `LF`; its code point where it has none. */
export function unseenName(character: string): string {
  return NAMES[character] ?? codePoint(character);
}

/** The code point of a character as Unicode writes it: `U+200B`. */
export function codePoint(character: string): string {
  const value = character.codePointAt(0) ?? 0;
  return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}

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

/** How many different characters are named: what has more is no text. */
const MOST_NAMED = 6;

/**
 * Which invisible characters a text has, each once, by name: `space (U+0020) ×2, LF (U+000A)`, and `…` for those that
 * are too many; empty when it has none.
 */
export function namesOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(EVERY_SPACE))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  const names = [...counts]
    .slice(0, MOST_NAMED)
    .map(([character, count]) => nameAndCode(character) + (count > 1 ? ` ×${count}` : ''));
  return [...names, ...(counts.size > MOST_NAMED ? ['…'] : [])].join(', ');
}

function nameAndCode(character: string): string {
  const [name, code] = [unseenName(character), codePoint(character)];
  return name === code ? code : `${name} (${code})`;
}
