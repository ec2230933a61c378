import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recompute, string1, urlToSign } from '../../../src/core/signature/index.ts';

/** What Node makes of a text. */
const nodeSha1 = (text: string) => createHash('sha1').update(Buffer.from(text, 'utf8')).digest('hex');

describe('附录1 · 签名算法', () => {
  const official = {
    kind: 'jsapi',
    nonceStr: 'Wm3WZYTPz0wzccnW',
    jsapi_ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
    timestamp: '1414587457',
    url: 'http://mp.weixin.qq.com?params=value',
    signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
  } as const;

  test('步骤1: string1', () => {
    expect(recompute(official).text).toBe(
      'jsapi_ticket=sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url=http://mp.weixin.qq.com?params=value',
    );
  });

  test('步骤2: signature', () => {
    expect(recompute(official).digest).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed');
    expect(recompute(official).matches).toBe(true);
  });

  test('the part of the URL from # on is not signed', () => {
    expect(recompute({ ...official, url: `${official.url}#/buy#2` })).toEqual(recompute(official));
    expect(urlToSign('https://a.cn/#')).toBe('https://a.cn/');
    expect(urlToSign('https://a.cn/?q=%23')).toBe('https://a.cn/?q=%23');
  });

  test('only the digest itself matches', () => {
    for (const signature of [
      official.signature.toUpperCase(),
      `${official.signature} `,
      official.signature.slice(1),
      '',
    ]) {
      expect(recompute({ ...official, signature }).matches).toBe(false);
    }
  });
});

describe('with node:crypto as oracle', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        '咖',
        '啡',
        '😀',
        '👨‍👩‍👧',
        '\ud83d',
        '\ude00',
        '%E5%92%96',
        '%20',
        '+',
        '&',
        '=',
        ' ',
      ),
    }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary', minLength: 50, maxLength: 300 }),
  );

  test('any text is hashed as it is, as UTF-8', () => {
    fc.assert(
      fc.property(text, text, text, text, (jsapi_ticket, nonceStr, timestamp, url) => {
        const [beforeHash = ''] = url.split('#');
        const expected = `jsapi_ticket=${jsapi_ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${beforeHash}`;
        const signature = nodeSha1(expected);
        const result = recompute({ kind: 'jsapi', jsapi_ticket, nonceStr, timestamp, url, signature });
        expect(result).toEqual({ text: expected, digest: signature, matches: true });
      }),
      { numRuns: 5_000 },
    );
  });

  test('string1 keeps what it is given, # included', () => {
    fc.assert(
      fc.property(text, (url) =>
        string1({ jsapi_ticket: 't', nonceStr: 'n', timestamp: '1', url }).endsWith(
          `&timestamp=1&url=${url}`,
        ),
      ),
    );
  });

  test('a lone surrogate is hashed as U+FFFD', () => {
    const input = { kind: 'jsapi', jsapi_ticket: 't', timestamp: '1', url: 'u', signature: '' } as const;
    expect(recompute({ ...input, nonceStr: '\ud83d' }).digest).toBe(
      recompute({ ...input, nonceStr: '\ufffd' }).digest,
    );
  });

  test('a megabyte is hashed at once', () => {
    const url = `https://a.cn/?${'咖'.repeat(350_000)}`;
    const result = recompute({
      kind: 'jsapi',
      jsapi_ticket: 't',
      nonceStr: 'n',
      timestamp: '1',
      url,
      signature: '',
    });
    expect(result.digest).toBe(nodeSha1(`jsapi_ticket=t&noncestr=n&timestamp=1&url=${url}`));
  });
});
