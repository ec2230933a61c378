import type { Plain } from '../../protocol.ts';
import { isAbsent, member } from '../plain.ts';

/** Whether the page has given anything under this name that is not empty. */
export function isGiven(args: Plain, key: string): boolean {
  const value = member(args, key);
  return !isAbsent(value) && value !== null && value !== '';
}
