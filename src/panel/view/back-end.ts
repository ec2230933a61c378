import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BackEnd } from '../model.ts';

/** The languages that code is shown in, as they call themselves, in the order of the menu. */
export const BACK_ENDS = {
  php: 'PHP',
  java: 'Java',
  node: 'Node.js',
  python: 'Python',
  go: 'Go',
  csharp: 'C#',
} as const satisfies Record<BackEnd, string>;

/** In which language code is shown: one choice for the whole panel. */
export interface BackEndChoice {
  backEnd: BackEnd;
  choose: (backEnd: BackEnd) => void;
}

/** The choice, for every component below. */
export const BackEndContext = createContext<BackEndChoice>({ backEnd: 'node', choose: () => undefined });

/** In which language a component shows code. */
export function useBackEnd(): BackEndChoice {
  return useContext(BackEndContext);
}

/** Whether a text is the id of a language. */
export function isBackEnd(id: string): id is BackEnd {
  return Object.hasOwn(BACK_ENDS, id);
}
