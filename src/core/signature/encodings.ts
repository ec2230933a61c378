import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Text to bytes, one row per way. Each works character by character, so that a text may be encoded in pieces. A lone
 * surrogate counts as U+FFFD.
 */
export const ENCODINGS = {
  /** What WeChat hashes. */
  'utf-8': (text: string): Uint8Array => utf8ToBytes(text),
} as const satisfies Record<string, (text: string) => Uint8Array>;

/** A way from text to bytes. */
export type EncodingName = keyof typeof ENCODINGS;
