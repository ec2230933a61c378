import type { Plain } from '../../protocol.ts';
import { documentArguments } from '../document-arguments.ts';
import { isUnknown, member, memberNames } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import type { FindingsContext } from './context.ts';
import type { Past } from './history.ts';
import { createRule } from './rule.ts';

/** What the rules about any call look at: `config`, `ready` and `error` are calls, too. */
export interface CallFacts {
  entry: Entry;
  past: Past;
  /**
   * The page's argument object under the document's names, wherever the call was seen; undefined when the page gave
   * none. A member that is a getter is as the SDK sent it.
   */
  given: Plain | undefined;
  /**
   * Whether `given` is what the page itself wrote. Otherwise it was seen at the bridge alone: the SDK has put in what
   * was left out, and dropped what it does not know.
   */
  isAsWritten: boolean;
  context: FindingsContext;
}

/** A row about any call. */
export const callRule = createRule<CallFacts>();

/** The facts about a call of the page's; null for rows that are no calls, and for calls that the SDK makes for itself. */
export function callFactsOf(entry: Entry, context: FindingsContext): CallFacts | null {
  if (entry.seam === null || entry.ofSdk) return null;
  const past = context.history.before(entry);
  const isAsWritten = entry.seam !== 'bridge';
  return { entry, past, given: givenOf(entry), isAsWritten, context };
}

function givenOf({ name, seam, args: [written], bridge }: Entry): Plain | undefined {
  if (seam === 'bridge') return written === undefined ? undefined : documentArguments(name, written);
  const names = memberNames(written);
  const hidden = names.filter((key) => isUnknown(member(written, key)));
  if (hidden.length === 0 || bridge?.args === undefined) return written;
  const sent = documentArguments(name, bridge.args);
  const read = (key: string): Plain => {
    const value = member(written, key) ?? null;
    return isUnknown(value) && Object.hasOwn(sent, key) ? (sent[key] ?? null) : value;
  };
  return Object.fromEntries(names.map((key) => [key, read(key)]));
}
