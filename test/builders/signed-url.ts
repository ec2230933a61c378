import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { explain } from '../../src/core/signature/explain/explain.ts';
import type { Facts } from '../../src/core/signature/mistakes/mistake.ts';
import { isMistakeId, MISTAKES, mistakesOf } from '../../src/core/signature/mistakes/mistakes.ts';
import { urlToSign } from '../../src/core/signature/recipes.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

/** What a mistake makes of the URL that is to be signed, each once, in order; without that URL itself. */
export function variantsOf(id: string, page: string): string[] {
  return variantsOfUrl(id, urlToSign(page));
}

function variantsOfUrl(id: string, url: string): string[] {
  const row = mistakesOf('value', 'jsapi').find((one) => one.id === id);
  if (!row) throw new RangeError(`No mistake of a value: ${id}`);
  const facts: Facts = { kind: 'jsapi', parts: { url }, urls: [], secrets: [], passed: {}, span: 300 };
  return [...new Set(row.mistake.variants(url, facts))].filter((variant) => variant !== url);
}

/** The explanations, as ids of mistakes, of a signature that was made with another URL than the page has. */
export function explainedUrl(page: string, signed: string): (readonly string[])[] {
  const string1 = `jsapi_ticket=${TICKET}&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url=${signed}`;
  const { explanations } = explain({
    kind: 'jsapi',
    jsapi_ticket: TICKET,
    nonceStr: 'Wm3WZYTPz0wzccnW',
    timestamp: 1414587457,
    url: page,
    signature: createHash('sha1').update(string1).digest('hex'),
  });
  return explanations.map(({ mistakes }) => mistakes);
}

/** What mistakes, made one after the other, make of the URL that is to be signed. */
export function variantsOfAll(ids: readonly string[], page: string): string[] {
  return ids.reduce<string[]>((urls, id) => urls.flatMap((url) => variantsOfUrl(id, url)), [urlToSign(page)]);
}

/** What happened, which mistake it is, the URL that the page has, and the one that was signed. */
export type SignedUrl = readonly [happened: string, id: string, page: string, signed: string];

/** Tests that each of these signatures is explained by its mistake, and that every row of a table has one. */
export function testSignedUrls(scenarios: readonly SignedUrl[], rows: object): void {
  test.each(scenarios)('%s', (_happened, id, page, signed) => {
    expect(variantsOf(id, page)).toContain(signed);
    expect(explainedUrl(page, signed)).toContainEqual([id]);
  });

  test('every mistake has a scenario', () => {
    expect([...new Set(scenarios.map(([, id]) => id))].sort()).toEqual(Object.keys(rows).sort());
    expect(Object.keys(rows).every((id) => isMistakeId(id) && MISTAKES[id].of === 'value')).toBe(true);
  });
}

/** Tests that these mistakes cannot be made on these pages. */
export function testNoVariants(
  nearMisses: readonly (readonly [why: string, id: string, page: string])[],
): void {
  test.each(nearMisses)('%s', (_why, id, page) => {
    expect(variantsOf(id, page)).toEqual([]);
  });
}

/** URLs that no browser has, and that must not stop a search. */
export const ODD_URLS: readonly string[] = [
  '',
  '?',
  '/',
  'item',
  '/item?a=1?b=2',
  '//m.example.com',
  'https://',
  'https://?a',
  'https://[::1]:8443/a',
  'https://user:p@ss@m.example.com:8443/a?b',
  'https://m.example.com/%',
  'https://m.example.com/%E5%9?q=%zz%',
  'https://m.example.com/\ud83d?q=\udc00',
  'https://m.example.com/咖啡?q=咖 啡&&=&a==b',
  `https://m.example.com/?q=${'%E5%92%96/a+&amp;'.repeat(1000)}`,
];
