import type { BytesMistake } from './mistake.ts';

/** Other bytes for the same text. */
export const BYTES_MISTAKES = {} satisfies Record<string, BytesMistake>;
