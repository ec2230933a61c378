import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Say, sayIn } from '../words.ts';

/** The panel's language, for every component below. */
export const SayContext = createContext<Say>(sayIn('en'));

/** What a component says its texts with. */
export function useSay(): Say {
  return useContext(SayContext);
}
