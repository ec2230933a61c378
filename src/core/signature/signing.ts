import { type Digest, digestOf, isDigestOf } from './digests.ts';
import { ENCODINGS, type EncodingName } from './encodings.ts';
import type { PartName, Parts } from './parts.ts';

/** One value in the text that is hashed, and what stands in front of it. */
export interface Field {
  /** The name in front of the value; empty where only values are joined. */
  key: string;
  /** Whose value it is; null for a text that stands there whatever the parts are. */
  part: PartName | null;
  /** The value, in place of the part's own: always where `part` is null, else a secret that is not among the parts. */
  text?: string;
  /** What stands in front of the name, in place of the layout's `between`. */
  join?: string;
}

/** Orders two values: negative when the first comes first. */
export type Comparator = (a: string, b: string) => number;

/** How the parts become one text. */
export interface Layout {
  /** In front of everything. */
  before: string;
  /** In the order they are written, unless `sort` says otherwise. */
  fields: readonly Field[];
  /** Between a name and its value. */
  equals: string;
  /** Between two fields. */
  between: string;
  /** Behind everything. */
  after: string;
  /** How the fields are put in order by their values; null where they stand as they are. */
  sort: Comparator | null;
}

/** Everything that decides a signature: with one of these, it can be made. */
export interface Signing {
  parts: Parts;
  layout: Layout;
  /** How the text becomes bytes. */
  encoding: EncodingName;
  digest: Digest;
}

/** A stretch of the text that is hashed. */
export interface Piece {
  text: string;
  /** Whose value it is; null for names and separators. */
  part: PartName | null;
}

/** By UTF-16 code units, as `ASCII 码从小到大` asks and every language's plain sort does. */
export const byCodeUnit: Comparator = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The text that is hashed, in pieces: names and separators, and the value of each part. */
export function piecesOf({ parts, layout }: Pick<Signing, 'parts' | 'layout'>): Piece[] {
  const textFor = ({ part, text }: Field): string => text ?? (part === null ? '' : (parts[part] ?? ''));
  const { before, equals, between, after, sort } = layout;
  const fields = sort ? [...layout.fields].sort((a, b) => sort(textFor(a), textFor(b))) : layout.fields;
  const pieces = fields.flatMap((field, index): Piece[] => [
    { text: (field.join ?? (index === 0 ? '' : between)) + field.key + equals, part: null },
    { text: textFor(field), part: field.part },
  ]);
  const all = [{ text: before, part: null }, ...pieces, { text: after, part: null }];
  return all.filter(({ text }) => text !== '');
}

/** The exact text that is hashed. */
export function textOf(signing: Pick<Signing, 'parts' | 'layout'>): string {
  return piecesOf(signing)
    .map(({ text }) => text)
    .join('');
}

/** The signature, as it is handed to the SDK. */
export function signatureOf(signing: Signing): string {
  const bytes = ENCODINGS[signing.encoding](textOf(signing));
  return digestOf(signing.digest, bytes, signing.parts);
}

/** Whether a signature was made like this: equal to `signatureOf`, but for digests that can be written in many ways. */
export function isSignatureOf(signing: Signing, signature: string): boolean {
  const bytes = ENCODINGS[signing.encoding](textOf(signing));
  return isDigestOf(signing.digest, bytes, signing.parts, signature);
}
