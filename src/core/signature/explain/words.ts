import type { Language } from '../../../catalogue/words.ts';
import { fill, type Values } from '../../fill.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { MISTAKES, type MistakeId } from '../mistakes/mistakes.ts';
import type { PartName } from '../parts.ts';
import type { Piece } from '../signing.ts';

/** Parts that are never put into words. */
const SECRET: readonly PartName[] = ['ticket', 'key'];
/** A longer value is cut in a sentence; the texts below it show it whole. */
const LONGEST = 60;

/** An explanation, as far as its sentence goes. */
interface Told {
  mistakes: readonly MistakeId[];
  /** The text that was signed, in pieces. */
  pieces: readonly Piece[];
}

/** What the server did, in one sentence. `right`: the right text, in pieces. */
export function sentenceOf({ mistakes, pieces }: Told, right: readonly Piece[], language: Language): string {
  const clauses = mistakes.map((id) => {
    const mistake: Mistake = MISTAKES[id];
    return fill(mistake.clause, valuesOf(mistake, pieces, right), language);
  });
  return language === 'zh' ? `服务器${clauses.join('，并且')}。` : `The server ${listed(clauses)}.`;
}

function valuesOf(mistake: Mistake, signed: readonly Piece[], right: readonly Piece[]): Values {
  if (mistake.of !== 'value') return { signed: '', right: '' };
  const there = mistake.parts.filter((name) => signed.some((piece) => piece.part === name));
  // A mistake may happen to any of several parts: the one that it did happen to has another value.
  const part = there.find((name) => textIn(signed, name) !== textIn(right, name)) ?? there[0];
  return { signed: valueIn(signed, part), right: valueIn(right, part) };
}

function valueIn(pieces: readonly Piece[], part: PartName | undefined): string {
  if (part === undefined || SECRET.includes(part)) return '····';
  const text = textIn(pieces, part);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function textIn(pieces: readonly Piece[], part: PartName): string {
  return pieces.find((piece) => piece.part === part)?.text ?? '';
}

function listed(clauses: readonly string[]): string {
  return clauses.length < 2
    ? clauses.join('')
    : `${clauses.slice(0, -1).join(', ')} and ${clauses.slice(-1).join('')}`;
}
