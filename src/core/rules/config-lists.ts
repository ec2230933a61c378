import { sdkNameOf } from '../../catalogue/api-name.ts';
import type { Plain } from '../../protocol.ts';
import { itemsOf, literal } from '../plain.ts';

/** The texts in a list, each once, in its order. */
export function textsIn(list: Plain | undefined): readonly string[] {
  return [...new Set(itemsOf(list).filter((item) => typeof item === 'string'))];
}

/** What a `jsApiList` asks for, by the document's names: the SDK puts the bridge's into the page's own array. */
export function apisIn(list: Plain | undefined): ReadonlySet<string> {
  return new Set(textsIn(list).map(sdkNameOf));
}

/** The first names of a list as literals; `…` behind them where there are more. */
export function firstOf(names: readonly string[], most: number): string {
  const some = names.slice(0, most).map((name) => literal(name));
  return [...some, ...(names.length > most ? ['…'] : [])].join(', ');
}
