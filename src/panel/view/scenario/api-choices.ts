import { APIS } from '../../../catalogue/apis.ts';
import type { Language } from '../../../catalogue/words.ts';

/** An API to choose. */
export interface ApiChoice {
  name: string;
  title: string;
}

/** What the catalogue has and the client is never asked. */
const UNASKED: ReadonlySet<string> = new Set(['ready', 'error', 'invoke', 'on', 'miniProgram.getEnv']);

/** Every API whose answer can be chosen, in the order of the document. */
export function apiChoices(language: Language): readonly ApiChoice[] {
  return Object.entries(APIS)
    .filter(([name]) => !UNASKED.has(name))
    .map(([name, { title }]) => ({ name, title: title[language] }));
}

/** What an API does; empty when the catalogue does not know it. */
export function titleOf(api: string, language: Language): string {
  return Object.entries(APIS).find(([name]) => name === api)?.[1].title[language] ?? '';
}

/**
 * The API that a text names: by its name in any case, by what it does in this language, or as it is. `wx.` in front
 * is what developers write.
 */
export function apiMeant(text: string, language: Language): string {
  const typed = text.trim().replace(/^(?:wx|ww|jWeixin)\./, '');
  const lower = typed.toLowerCase();
  const choices = apiChoices(language);
  const meant =
    choices.find(({ name }) => name.toLowerCase() === lower) ??
    choices.find(({ title }) => title.toLowerCase() === lower);
  return meant?.name ?? typed;
}
