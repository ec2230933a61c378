import type { CallbackName, ShapedName } from '../../src/catalogue/api-shape.ts';
import type { CallName } from '../../src/catalogue/apis.ts';
import type { MenuItemId } from '../../src/catalogue/menu-items.ts';
import type { ProfileId } from '../../src/catalogue/user-agents.ts';
import type { Words } from '../../src/catalogue/words.ts';
import type { PresetId } from '../../src/core/client/presets.ts';
import type { FindingCode } from '../../src/core/rules/index.ts';
import type { MistakeId, RemarkCode, SecretName, SignatureKind } from '../../src/core/signature/index.ts';
import type { WordKey } from '../../src/panel/words.ts';

/** Something of the product that covers a fact of the official document. */
export type Reference =
  /** A finding. */
  | { rule: FindingCode }
  /** A row of the catalogue: how the log names the call, and how the simulated client answers it. */
  | { api: CallName }
  /** A parameter in the shape of an API. */
  | { param: readonly [api: ShapedName, name: string] }
  /** A member of its result. */
  | { result: readonly [api: ShapedName, name: string] }
  /** A callback that the API runs. */
  | { callback: readonly [api: ShapedName, name: CallbackName] }
  /** An error, as the list of errors words it. */
  | { error: string }
  /** An item of the simulated ⋯ menu. */
  | { menuItem: MenuItemId }
  /** A signature that is verified. */
  | { recipe: SignatureKind }
  /** A mistake of a server's that is proved by the hash. */
  | { mistake: MistakeId }
  /** What is said of a ticket or key as soon as it is entered. */
  | { remark: RemarkCode }
  /** A field that a ticket or key is entered in. */
  | { secret: SecretName }
  /** A situation that the simulated client can be put in. */
  | { preset: PresetId }
  /** A client that a page can be run as. */
  | { client: ProfileId }
  /** A part of the panel, by the key of its words. */
  | { view: WordKey }
  /** A file of the project, from its root. */
  | { file: string };

/** A fact of the official document, and what covers it. */
export interface Covered {
  /** A name, a number or a value of the document; in words where it has none. */
  fact: string | Words;
  by: readonly Reference[];
  /** Why nothing covers it, or not all of it. There has to be one where `by` is empty. */
  reason?: Words;
}

/** A heading of the official document. */
export interface CoveredSection {
  /** As the document has it. */
  heading: string;
  rows: readonly Covered[];
}

/** What the document says of one API. */
export interface CoveredApi {
  /** Its parameters, each with what covers it besides the API's shape. */
  params?: Readonly<Record<string, readonly Reference[]>>;
  /** The members of its result. */
  results?: readonly string[];
  /** The callbacks that the document names. */
  callbacks?: readonly CallbackName[];
  /** What covers the API as a whole, besides its row in the catalogue. */
  by?: readonly Reference[];
}

/** The rows of one API: itself, its parameters, its result, its callbacks. */
export function rowsOfApi(api: ShapedName & CallName, covered: CoveredApi = {}): Covered[] {
  const { params = {}, results = [], callbacks = [], by = [] } = covered;
  return [
    { fact: `wx.${api}`, by: [{ api }, ...by] },
    ...Object.entries(params).map(([name, more]) => ({
      fact: `${api}: ${name}`,
      by: [{ param: [api, name] } as const, ...more],
    })),
    ...results.map((name) => ({ fact: `${api}: res.${name}`, by: [{ result: [api, name] } as const] })),
    ...callbacks.map((name) => ({ fact: `${api}: ${name}()`, by: [{ callback: [api, name] } as const] })),
  ];
}

/** Findings, as references. */
export function rules(...codes: FindingCode[]): Reference[] {
  return codes.map((rule) => ({ rule }));
}

/** Mistakes of a server's, as references. */
export function mistakes(...ids: MistakeId[]): Reference[] {
  return ids.map((mistake) => ({ mistake }));
}

/** Parts of the panel, as references. */
export function views(...keys: WordKey[]): Reference[] {
  return keys.map((view) => ({ view }));
}

/** What only the account's owner sees, at mp.weixin.qq.com. */
export const ACCOUNT: Words = {
  zh: '只有公众平台知道，页面上看不到；在相应报错的原因清单中。',
  en: 'Only mp.weixin.qq.com knows it, and no page shows it: it is among the causes of the error.',
};
/** What a server and WeChat's servers do between themselves. */
export const SERVER: Words = {
  zh: '发生在服务器与微信之间，页面上看不到。',
  en: 'Happens between the server and WeChat: no page shows it.',
};
/** What informs, and cannot be done wrongly. */
export const INFORMATION: Words = { zh: '说明性内容，没有对错。', en: 'Informs: nothing can be wrong.' };
