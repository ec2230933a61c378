import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Words } from '../../catalogue/words.ts';

/** The language of the handbook, for every component below. */
export const LanguageContext = createContext<Language>('en');

/** Gives words in the handbook's language. */
export function useWords(): (words: Words) => string {
  const language = useContext(LanguageContext);
  return (words) => words[language];
}
