import { documentArguments } from '../../../core/document-arguments.ts';
import { literal } from '../../../core/plain.ts';
import type { Plain } from '../../../protocol.ts';
import { clip } from '../visible.ts';

/** One argument of a call, to be shown in a line. */
export interface AskedArgument {
  name: string;
  /** As the page would write it, cut. */
  text: string;
}

/** Longer values are cut: the log shows them whole. */
const LONGEST = 160;
/** More arguments than these are left to the log. */
const MOST = 20;

/** What the page passed, in the document's words and in its order. */
export function askedArguments(api: string, args: Plain): readonly AskedArgument[] {
  return Object.entries(documentArguments(api, args))
    .slice(0, MOST)
    .map(([name, value]) => ({ name: clip(name, LONGEST), text: clip(textOf(value), LONGEST) }));
}

/** Plain data as JSON, which shows what is inside; anything else as the log writes it. */
function textOf(value: Plain): string {
  if (typeof value !== 'object' || value === null || isOdd(value)) return literal(value);
  return JSON.stringify(value);
}

const isOdd = (value: Plain): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, '$');
