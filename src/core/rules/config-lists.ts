import { sdkNameOf } from '../../catalogue/api-name.ts';
import type { Plain } from '../../protocol.ts';
import { itemsOf } from '../plain.ts';

/** The texts in a list, each once, in its order. */
export function textsIn(list: Plain | undefined): readonly string[] {
  return [...new Set(itemsOf(list).filter((item) => typeof item === 'string'))];
}

/** What a `jsApiList` asks for, by the document's names: the SDK puts the bridge's into the page's own array. */
export function apisIn(list: Plain | undefined): ReadonlySet<string> {
  return new Set(textsIn(list).map(sdkNameOf));
}
