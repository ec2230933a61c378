import { hasUnseen, unseenName } from '../../core/signature/index.ts';

/** A stretch of text, or one character that would not be seen. */
export interface Piece {
  text: string;
  /** What stands for an unseen character, such as `⏎` or `BOM`; null for text that shows itself. */
  mark: string | null;
}

/** What stands in front of a name: signs that are known from editors. */
const SIGNS: Readonly<Record<string, string>> = { '\n': '⏎ ', '\r': '⏎ ', '\t': '⇥ ' };

/**
 * Splits a text so that what cannot be seen can be shown as a mark.
 * `every`: marks every space, for texts in which none belongs; `edges`: marks only those at either end
 * and those that follow another.
 */
export function visible(text: string, spaces: 'every' | 'edges'): Piece[] {
  if (!hasUnseen(text) && !text.includes(' ')) return text === '' ? [] : [{ text, mark: null }];
  const characters = Array.from(text);
  const pieces: Piece[] = [];
  let plain = '';
  characters.forEach((character, index) => {
    const odd =
      character === ' ' ? spaces === 'every' || isOddSpace(characters, index) : hasUnseen(character);
    if (!odd) {
      plain += character;
      return;
    }
    if (plain !== '') pieces.push({ text: plain, mark: null });
    plain = '';
    pieces.push({ text: character, mark: markOf(character) });
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

/** Cuts a text for a place that shows one line of it: a page's names and URLs can be megabytes long. */
export function clip(text: string, length: number): string {
  // Half of an emoji would be taken for a broken text.
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}

function markOf(character: string): string {
  return character === ' ' ? '·' : `${SIGNS[character] ?? ''}${unseenName(character)}`;
}

function isOddSpace(characters: readonly string[], index: number): boolean {
  return index === 0 || index === characters.length - 1 || characters[index - 1] === ' ';
}
