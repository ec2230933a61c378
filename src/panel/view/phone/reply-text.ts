import type { Members } from '../../../core/client/scenario.ts';
import type { Plain } from '../../../protocol.ts';

/** What a text is as the members of a reply. */
export type ReplyText =
  | { kind: 'reply'; reply: Members }
  /** `why`: what the parser says; empty when the JSON is good, but no object. */
  | { kind: 'bad'; why: string };

/** Reads the JSON of a reply. */
export function readReply(text: string): ReplyText {
  let parsed: Plain;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { kind: 'bad', why: error instanceof Error ? error.message : String(error) };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { kind: 'bad', why: '' };
  return { kind: 'reply', reply: parsed };
}
