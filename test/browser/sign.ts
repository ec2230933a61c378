import { createHash, randomBytes } from 'node:crypto';
import type { Signed } from '../sites/site.ts';

/** The ticket that the test server signs with, in the form of a real one. */
export const TICKET =
  'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

/** The URL that a server signs instead of the page's, by what it gets wrong. */
const SIGNED_URLS: Readonly<Record<string, (url: string) => string>> = {
  ok: (url) => url,
  hash: (url) => `${url}#/buy`,
  'no-query': (url) => url.replace(/\?.*$/, ''),
  'no-path': (url) => new URL(url).origin,
};

/** What a server hands to the page for `wx.config`, made as 附录1 says except for what `how` gets wrong. */
export function sign(url: string, how: string): Signed {
  const signedUrl = SIGNED_URLS[how];
  if (!signedUrl) throw new Error(`no way to sign is called ${how}`);
  const nonceStr = randomBytes(8).toString('hex');
  const timestamp = Math.floor(Date.now() / 1000);
  const string1 = `jsapi_ticket=${TICKET}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${signedUrl(url)}`;
  return { nonceStr, timestamp, signature: createHash('sha1').update(string1).digest('hex') };
}
