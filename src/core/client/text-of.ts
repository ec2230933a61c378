import type { Plain } from '../../protocol.ts';
import { isSpecial, member } from '../plain.ts';

/**
 * A member of a call's arguments as the text that the client makes of it: numbers by their digits, a text that was
 * cut as far as it is known. Empty for what is missing, and for anything that is no text.
 */
export function textOf(args: Plain | undefined, key: string): string {
  return toText(member(args, key));
}

/** The same of a value. */
export function toText(value: Plain | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  return isSpecial(value) && value.$ === 'string' ? value.value : '';
}
