import type { Language, Words } from '../../catalogue/words.ts';
import { fill } from '../fill.ts';

/** Something to say: words, and what their `{name}` placeholders stand for, as it is or in each language. */
export interface Said {
  words: Words;
  values: Readonly<Record<string, string | Words>>;
}

/** Words without placeholders as something to say. */
export function said(words: Words, values: Said['values'] = {}): Said {
  return { words, values };
}

/** The text in one language. */
export function textOf({ words, values }: Said, language: Language): string {
  const inLanguage = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value[language],
  ]);
  return fill(words, Object.fromEntries(inLanguage), language);
}
