import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { explain } from '../../../src/core/signature/explain/explain.ts';

const T = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

test('the hash and no query', () => {
  const signature = sha1(
    `jsapi_ticket=${T}&noncestr=abc&timestamp=1414587457&url=https://m.example.com/item`,
  );
  const explained = explain({
    kind: 'jsapi',
    jsapi_ticket: T,
    nonceStr: 'abc',
    timestamp: 1414587457,
    url: 'https://m.example.com/item?a=1#/buy',
    signature,
  });
  expect(explained.explanations.map(({ mistakes }) => mistakes)).toEqual([['url-query-dropped']]);
});
