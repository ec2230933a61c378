import { API_SHAPES, isShapedName } from './api-shapes.ts';
import type { Fields } from './shape.ts';
import { wecomFunctionOf } from './wecom/wecom-functions.ts';

/**
 * What the callback of an API gets besides `errMsg`, in the document's words; of an event, what it carries.
 *
 * @param api the API as the document names it; for one that only WeCom has, its name or the bridge's.
 * @returns null when nothing is known of it.
 */
export function resultFieldsOf(api: string): Fields | null {
  if (isShapedName(api)) return API_SHAPES[api].result;
  const row = wecomFunctionOf(api);
  return row ? (row.result ?? {}) : null;
}
