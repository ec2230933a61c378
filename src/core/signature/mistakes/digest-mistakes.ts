import type { DigestMistake } from './mistake.ts';

/** Another hash, or another way to write it. */
export const DIGEST_MISTAKES = {} satisfies Record<string, DigestMistake>;
