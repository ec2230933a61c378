import type { ValueMistake } from './mistake.ts';

/** Another nonceStr that was signed. */
export const NONCE_MISTAKES = {} satisfies Record<string, ValueMistake>;
