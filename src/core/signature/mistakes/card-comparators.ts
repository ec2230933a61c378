import { byCodeUnit, type Comparator } from '../signing.ts';

/** Two numbers in texts by their size, everything else by code unit: PHP's `sort` without flags. */
export const numbersBySize: Comparator = (a, b) =>
  isNumeric(a) && isNumeric(b) ? Number(a) - Number(b) || byCodeUnit(a, b) : byCodeUnit(a, b);

/** By the number in front of each text, 0 where there is none: PHP's `SORT_NUMERIC`. */
export const byLeadingNumber: Comparator = (a, b) => leadingNumber(a) - leadingNumber(b);

/** Numbers before all other texts, by their size. */
export const numbersFirst: Comparator = (a, b) =>
  Number(isNumeric(b)) - Number(isNumeric(a)) || numbersBySize(a, b);

/** Digits in a text by the number they make: PHP's `natsort`. */
export const naturally: Comparator = (a, b) => {
  const [one, two] = [runsOf(a), runsOf(b)];
  for (let i = 0; i < Math.min(one.length, two.length); i++) {
    const order = numbersBySize(one[i] ?? '', two[i] ?? '');
    if (order !== 0) return order;
  }
  return one.length - two.length;
};

/** As if all were written in lower case. */
export const inLowerCase: Comparator = (a, b) => byCodeUnit(a.toLowerCase(), b.toLowerCase());

/** As if all were written in upper case: `_` then stands behind the letters. */
export const inUpperCase: Comparator = (a, b) => byCodeUnit(a.toUpperCase(), b.toUpperCase());

/** As dictionaries do (Unicode collation): signs, digits, letters; lower before upper only where all else is equal. */
export const byCulture: Comparator = (a, b) =>
  byCodeUnit(ranked(a), ranked(b)) || byCodeUnit(swapped(a), swapped(b));

/** The same as Windows does it: hyphens and apostrophes count only where all else is equal. */
export const byCultureOfWindows: Comparator = (a, b) =>
  byCulture(a.replace(/[-']/g, ''), b.replace(/[-']/g, '')) || byCodeUnit(a, b);

/** The last one first. */
export const backwards: Comparator = (a, b) => byCodeUnit(b, a);

/** Short ones first. */
export const byLength: Comparator = (a, b) => a.length - b.length || byCodeUnit(a, b);

/** Short ones first; those of one length as they stand. */
export const byLengthAlone: Comparator = (a, b) => a.length - b.length;

const isNumeric = (text: string): boolean => /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text);

const leadingNumber = (text: string): number => {
  const number = Number.parseFloat(text);
  return Number.isFinite(number) ? number : 0;
};

const runsOf = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];

/** ASCII in the order of the root collation (DUCET), both cases of a letter on one place. */
const COLLATION = ` _-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz`;

/** A text that sorts by code unit as the text itself does by collation. Beyond ASCII, as it stands. */
function ranked(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    const rank = COLLATION.indexOf(letter);
    return rank === -1 ? letter : String.fromCharCode(rank + 1);
  }).join('');
}

/** Lower case sorts before upper case. */
function swapped(text: string): string {
  return Array.from(text, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  ).join('');
}
