import { createHash } from 'node:crypto';
import {
  type ExplainInput,
  explain,
  type KnownSecret,
  type KnownUrl,
} from '../../../../src/core/signature/index.ts';

/**
 * Wrong signatures as servers in the field make them are each written down by hand, as the text that was hashed.
 * Nothing here looks at the table of mistakes: what counts is that the text is found. These are the values right and
 * wrong that such a server has.
 */
export const T = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
export const OTHER = 'bxLdikRXVbTPdHSM05e5u5sUoXNKd8-41ZO3MhKoyN5OfkWITDGgnr2fwJ0m9E8NYzWKVZvdVtaUgWvsdshFKA';
export const TOKEN = `98_${'k3Jf9sLq0ZpX7vBn2Wm8Yt5Rc1Hd6Ga4Eu'.repeat(4)}`;
export const SECRET = '5f4dcc3b5aa765d61d8327deb882cf99';
export const N = 'Wm3WZYTPz0wzccnW';
export const S = 1_790_000_123;
export const APP = 'wx0123456789abcdef';
export const HREF = 'https://m.example.com/shop/item?id=5&name=%E5%92%96%E5%95%A1&empty=&tag=a,b#/buy';
export const U = HREF.replace(/#.*/, '');
export const LANDING = 'https://m.example.com/shop/?from=menu';
export const URLS: KnownUrl[] = [
  { url: HREF, role: 'current' },
  { url: LANDING, role: 'landing' },
  { url: 'https://m.example.com/shop/list?page=2', role: 'previous' },
  { url: 'https://m.example.com/other/page', role: 'session' },
  { url: 'https://www.example.org/from-here?x=1', role: 'referrer' },
  { url: 'https://parent.example.com/frame-top', role: 'frame' },
  { url: 'https://m.example.com/api/jssdk?t=1', role: 'request' },
  { url: 'https://m.example.com/shop/given', role: 'request-argument' },
  { url: 'https://m.example.com/shop/phone?isappinstalled=0', role: 'phone' },
];
export const SECRETS: KnownSecret[] = [
  { kind: 'api_ticket', value: OTHER, appId: null },
  { kind: 'access_token', value: TOKEN, appId: null },
  { kind: 'appsecret', value: SECRET, appId: null },
  { kind: 'jsapi_ticket', value: `${OTHER.slice(1)}B`, appId: 'wxfedcba9876543210' },
  { kind: 'earlier', value: `${T.slice(1)}A`, appId: null },
  { kind: 'other', value: '10.1.2.3:8080', appId: null },
];

export const sha1 = (text: string | Buffer): string => createHash('sha1').update(text).digest('hex');
export const string1 = ({ t = T, n = N, s = `${S}`, u = U } = {}): string =>
  `jsapi_ticket=${t}&noncestr=${n}&timestamp=${s}&url=${u}`;

export function explained(
  signature: string,
  more: Partial<{ nonceStr: string; timestamp: string | number; url: string }> = {},
) {
  const input: ExplainInput = {
    kind: 'jsapi',
    jsapi_ticket: T,
    nonceStr: N,
    timestamp: S,
    url: HREF,
    signature,
    urls: URLS,
    secrets: SECRETS,
    passed: { appId: APP },
    ...more,
  };
  return explain(input).explanations;
}
