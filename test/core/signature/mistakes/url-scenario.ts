import { createHash } from 'node:crypto';
import { explain } from '../../../../src/core/signature/explain/explain.ts';
import type {
  Facts,
  KnownUrl,
  UrlRole,
  ValueMistake,
} from '../../../../src/core/signature/mistakes/mistake.ts';
import { isMistakeId, MISTAKES, type MistakeId } from '../../../../src/core/signature/mistakes/mistakes.ts';

/** What is known of the page besides its URL. */
export type Known = Partial<Pick<Facts, 'urls' | 'secrets' | 'passed'>>;

/** URLs known in one way. */
export function known(role: UrlRole, ...urls: readonly string[]): { urls: KnownUrl[] } {
  return { urls: urls.map((url) => ({ url, role })) };
}

/** What a server may have signed in place of a URL: as the search sees it, others than the right one and each once. */
export function variantsOf(id: MistakeId, right: string, facts: Known = {}): string[] {
  const variants = mistakeNamed(id).variants(right, {
    kind: 'jsapi',
    parts: { url: right },
    urls: [],
    secrets: [],
    passed: {},
    span: 300,
    ...facts,
  });
  return [...new Set(variants)].filter((variant) => variant !== right);
}

/** The names of these rows. */
export function idsOf(...tables: readonly Readonly<Record<string, ValueMistake>>[]): MistakeId[] {
  return tables.flatMap((table) => Object.keys(table)).filter(isMistakeId);
}

function mistakeNamed(id: MistakeId): ValueMistake {
  const mistake = MISTAKES[id];
  if (mistake.of !== 'value') throw new TypeError(`${id} is not about a value`);
  return mistake;
}

const JSAPI_TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

/** Signs one URL as a server does, by Node's own SHA-1, for a page at another, and gives the mistakes of each explanation. */
export function explained(page: string, signed: string, facts: Known = {}): (readonly MistakeId[])[] {
  const string1 = `jsapi_ticket=${JSAPI_TICKET}&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url=${signed}`;
  const { explanations } = explain({
    kind: 'jsapi',
    jsapi_ticket: JSAPI_TICKET,
    nonceStr: 'Wm3WZYTPz0wzccnW',
    timestamp: 1414587457,
    url: page,
    signature: createHash('sha1').update(string1).digest('hex'),
    ...facts,
  });
  return explanations.map(({ mistakes }) => mistakes);
}

/** A page, what its server signed in place of its URL, and the mistake that explains it. */
export type Scenario = [title: string, id: MistakeId, page: string, signed: string, facts?: Known];
