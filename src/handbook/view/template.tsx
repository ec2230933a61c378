import type { JSX } from 'preact';
import type { Words } from '../../catalogue/words.ts';
import { piecesOfTemplate } from '../template.ts';
import { useWords } from './language.ts';

/** Words with placeholders: each value by its name. */
export function Template({ words }: { words: Words }): JSX.Element {
  const inWords = useWords();
  return (
    <>
      {piecesOfTemplate(inWords(words)).map(({ text, isValue }, index) =>
        isValue ? <var key={index}>{text}</var> : <span key={index}>{text}</span>,
      )}
    </>
  );
}
