/** A stretch of text, or one character that would not be seen. */
export interface Piece {
  text: string;
  /** What stands for an unseen character, such as `⏎` or `BOM`; null for text that shows itself. */
  mark: string | null;
}

/** Format, control and separator characters, lone surrogates, and letters that are drawn as nothing. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\u115f\u1160\u1680\u17b4\u17b5\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/u;

const NAMES: Readonly<Record<string, string>> = {
  ' ': '·',
  '\n': '⏎ LF',
  '\r': '⏎ CR',
  '\t': '⇥ TAB',
  '\0': 'NUL',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202e': 'RLO',
  '\u3000': 'U+3000',
  '\ufeff': 'BOM',
};

/**
 * Splits a text so that what cannot be seen can be shown as a mark.
 * `every`: marks every space, for texts in which none belongs; `edges`: marks only those at either end
 * and those that follow another.
 */
export function visible(text: string, spaces: 'every' | 'edges'): Piece[] {
  if (!UNSEEN.test(text) && !text.includes(' ')) return text === '' ? [] : [{ text, mark: null }];
  const characters = Array.from(text);
  const pieces: Piece[] = [];
  let plain = '';
  characters.forEach((character, index) => {
    const odd =
      character === ' ' ? spaces === 'every' || isOddSpace(characters, index) : UNSEEN.test(character);
    if (!odd) {
      plain += character;
      return;
    }
    if (plain !== '') pieces.push({ text: plain, mark: null });
    plain = '';
    pieces.push({ text: character, mark: NAMES[character] ?? codePoint(character) });
  });
  if (plain !== '') pieces.push({ text: plain, mark: null });
  return pieces;
}

/** The same as one text: for tooltips and other places that hold no elements. */
export function visibleText(text: string): string {
  return visible(text, 'edges')
    .map((piece) => (piece.mark === null || piece.text === ' ' ? piece.text : `⟨${piece.mark}⟩`))
    .join('');
}

/** The code point of a character as Unicode writes it: `U+200B`. */
export function codePoint(character: string): string {
  const value = character.codePointAt(0) ?? 0;
  return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Cuts a text for a place that shows one line of it: a page's names and URLs can be megabytes long. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

function isOddSpace(characters: readonly string[], index: number): boolean {
  return index === 0 || index === characters.length - 1 || characters[index - 1] === ' ';
}
