import type { Words } from '../../../catalogue/words.ts';
import { blankEnd, faultIn, JSON_FAULTS, type Place, placeOf } from '../../../core/client/json-fault.ts';
import type { Plain } from '../../../protocol.ts';

/** The longest JSON that is taken, in UTF-16 units: many of them are to fit into one scenario file. */
export const LONGEST_JSON = 100_000;
/** How deep objects and lists may be in each other: a scenario file, in which they stand, has an end too. */
const DEEPEST = 50;

/** What a field of JSON says of a text that is no JSON object. */
export const FIELD_FAULTS = {
  ...JSON_FAULTS,
  long: { zh: `最多 ${LONGEST_JSON} 个字符`, en: `there can be ${LONGEST_JSON} characters at most` },
  empty: { zh: '此处应为一个 JSON 对象', en: 'a JSON object is expected here' },
  object: { zh: '此处应为一个对象 {…}', en: 'an object {…} is expected here' },
} as const satisfies Record<string, Words>;

/** What is wrong with a text, and where. */
interface FieldFault extends Place {
  kind: 'fault';
  fault: keyof typeof FIELD_FAULTS;
}

/** A JSON object; or why it is none. */
export type JsonText = { kind: 'object'; value: Record<string, Plain> } | FieldFault;

/** Reads a JSON object as it is being typed. */
export function readJson(text: string): JsonText {
  const faultAt = (fault: FieldFault['fault'], at: number): FieldFault => ({
    kind: 'fault',
    fault,
    ...placeOf(text, at),
  });
  if (text.length > LONGEST_JSON) return faultAt('long', LONGEST_JSON);
  const start = blankEnd(text, 0);
  if (start === text.length) return faultAt('empty', start);
  const fault = faultIn(text, DEEPEST);
  if (fault) return { kind: 'fault', ...fault };
  return text[start] === '{' ? { kind: 'object', value: JSON.parse(text) } : faultAt('object', start);
}

/** JSON as it is put into a field: in one line while that is short. */
export function toJson(value: Plain | Readonly<Record<string, Plain>>): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return line.length <= 40 && !line.includes('\\') ? line : JSON.stringify(value, null, 2);
}
