/** Names shorter than this have too many neighbours: `url` is one letter from `uri`. Only swapped letters are told. */
const SHORTEST_COMPARED = 4;
/** From this length on, two letters may differ, and one below. */
const SHORTEST_WITH_TWO = 8;

/**
 * The known name that was most likely meant: the same but for capitals, `_`, `-` and white space around it, or one or
 * two letters from it: wrong, missing, too many, or swapped. Null when none is clearly nearer than all others, and when
 * the name is known itself.
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const plain = toPlainName(name);
  const most = mostOf(plain);
  let nearest: string | null = null;
  let least = most + 1;
  let isTied = false;
  for (const candidate of known) {
    if (candidate === name) return null;
    const distance = distanceOf(plain, toPlainName(candidate), most);
    if (distance > least || distance > most) continue;
    isTied = distance === least && candidate !== nearest;
    least = distance;
    nearest = candidate;
  }
  return isTied ? null : nearest;
}

/** A name without what its writer's habits put into it: `nonce_str`, `NonceStr` and `nonce-str` are all `noncestr`. */
export function toPlainName(name: string): string {
  return name.trim().toLowerCase().replace(/[_-]/g, '');
}

/** How many letters may differ. */
function mostOf({ length }: string): number {
  return length < SHORTEST_WITH_TWO ? 1 : 2;
}

/** Wrong, missing, added and swapped letters between two names; more than `most` when there are more, or none to tell. */
function distanceOf(name: string, other: string, most: number): number {
  if (name === other) return 0;
  if (Math.abs(name.length - other.length) > most) return most + 1;
  if (Math.min(name.length, other.length) < SHORTEST_COMPARED && !hasSameLetters(name, other))
    return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= name.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = name[row - 1] === other[column - 1];
      const isSwapped = name[row - 1] === other[column - 2] && name[row - 2] === other[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

function hasSameLetters(name: string, other: string): boolean {
  return [...name].sort().join('') === [...other].sort().join('');
}
