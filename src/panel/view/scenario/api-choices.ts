import { apiNameOf } from '../../../catalogue/api-name.ts';
import { APIS, isCallName } from '../../../catalogue/apis.ts';
import type { WecomFunction } from '../../../catalogue/wecom/wecom-function.ts';
import { bridgesOf, WECOM_FUNCTIONS } from '../../../catalogue/wecom/wecom-functions.ts';
import type { Language, Words } from '../../../catalogue/words.ts';
import { fill } from '../../../core/fill.ts';

/** An API to choose. */
export interface ApiChoice {
  name: string;
  title: string;
}

/** The longest name that a scenario file has for an API, in UTF-16 units. */
export const LONGEST_API = 253;

/** What the catalogue has and the client is never asked. */
const UNASKED: ReadonlySet<string> = new Set(['ready', 'error', 'invoke', 'on', 'miniProgram.getEnv']);

/** WeCom's own functions, under the names that a rule has for them: those of the bridge. */
const WECOM_TITLES: ReadonlyMap<string, Words> = new Map(
  Object.entries<WecomFunction>(WECOM_FUNCTIONS)
    .filter(([, { kind }]) => kind !== 'sdk')
    .flatMap(([name, row]) => bridgesOf(name, row).map((bridge): [string, Words] => [bridge, row.title]))
    .filter(([bridge]) => !isCallName(apiNameOf(bridge))),
);

/** Every API whose answer can be chosen, in the order of the document; then WeCom's own. */
export function apiChoices(language: Language): readonly ApiChoice[] {
  const names = [...Object.keys(APIS).filter((name) => !UNASKED.has(name)), ...WECOM_TITLES.keys()];
  return names.map((name) => ({ name, title: titleOf(name, language) }));
}

/** What an API does; empty when the catalogue does not know it. */
export function titleOf(api: string, language: Language): string {
  if (isCallName(api)) return APIS[api].title[language];
  const title = WECOM_TITLES.get(api);
  return title ? fill(OF_WECOM, { title: title[language] }, language) : '';
}

const OF_WECOM: Words = { zh: '企业微信：{title}', en: 'WeCom: {title}' };

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
