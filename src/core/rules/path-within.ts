import type { Plain } from '../../protocol.ts';
import { isUnknown, member, memberNames } from '../plain.ts';

/** How far into a server's answer is looked. */
const DEEPEST = 3;
/** How many of its objects are looked into. */
const MOST_OBJECTS = 100;

/**
 * Where within an object there is a value that holds what is looked for, such as `data` or `data.data` in a server's
 * answer; the object itself does not count. Null when nowhere.
 */
export function pathWithin(
  value: Plain | undefined,
  holds: (child: Plain | undefined) => boolean,
): string | null {
  let level: [string, Plain | undefined][] = [['', value]];
  let read = 0;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const below: [string, Plain | undefined][] = [];
    for (const [path, parent] of level) {
      for (const name of memberNames(parent)) {
        const child = member(parent, name);
        if (++read > MOST_OBJECTS || isUnknown(child)) continue;
        const at = path === '' ? name : `${path}.${name}`;
        if (holds(child)) return at;
        below.push([at, child]);
      }
    }
    level = below;
  }
  return null;
}
