import type { Behaviour } from './behaviour.ts';

export const MINI_PROGRAM_CALLS = {
  // What a web-view in a mini program may always call.
  invokeMiniProgramAPI: { isFree: 'always' },
} as const satisfies Record<string, Behaviour>;
