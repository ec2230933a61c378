import { createHash } from 'node:crypto';
import { type ExplainInput, explain } from '../../../../src/core/signature/explain/explain.ts';

/** The ticket of the document's example: 86 characters, as real ones have. */
export const TICKET =
  'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

/** For searches that go on to two mistakes, on a busy machine. */
export const SLOW = { timeout: 60_000 };

/** What a page passes to `wx.config`. */
export const PAGE = {
  ticket: TICKET,
  nonceStr: 'Wm3WZYTPz0wzccnW',
  timestamp: '1414587457',
  url: 'https://m.example.com/item?id=5',
};

type Values = typeof PAGE;

/** string1 with these values in place of the page's. */
export function string1Of(changes: Partial<Values> = {}): string {
  const { ticket, nonceStr, timestamp, url } = { ...PAGE, ...changes };
  return `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
}

/** SHA-1 in lower-case hex, by Node. */
export function sha1(text: string | Uint8Array): string {
  return createHash('sha1').update(text).digest('hex');
}

/** What explains a signature of a page: the mistakes of each explanation, joined by blanks. */
export function explainedBy(
  signature: string,
  changes: Partial<Values> = {},
  known: Pick<ExplainInput, 'secrets' | 'passed' | 'urls'> = {},
): string[] {
  const { ticket, ...page } = { ...PAGE, ...changes };
  const { explanations, matches } = explain({
    kind: 'jsapi',
    jsapi_ticket: ticket,
    ...page,
    signature,
    ...known,
  });
  if (matches) throw new Error('nothing is wrong with this signature');
  return explanations.map(({ mistakes }) => mistakes.join(' '));
}
