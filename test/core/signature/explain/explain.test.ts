import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  type ExplainInput,
  explain,
  type Known,
  sentenceOf,
  wantedOf,
} from '../../../../src/core/signature/index.ts';
import { piecesOf } from '../../../../src/core/signature/signing.ts';

/** The official document's example: 附录1 · 签名算法. */
const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const NONCE = 'Wm3WZYTPz0wzccnW';
const TIME = 1414587457;

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

interface Signed {
  ticket?: string;
  nonceStr?: string;
  timestamp?: string | number;
  url: string;
}

/** What a server makes of these values. */
function sign({ ticket = TICKET, nonceStr = NONCE, timestamp = TIME, url }: Signed): string {
  return sha1(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`);
}

/** A page at this URL, with this signature. */
function pageAt(
  url: string,
  signature: string,
  { ticket = TICKET, ...known }: Known & { ticket?: string } = {},
): ExplainInput {
  return { kind: 'jsapi', jsapi_ticket: ticket, nonceStr: NONCE, timestamp: TIME, url, signature, ...known };
}

const mistakesIn = (input: ExplainInput): string[] =>
  explain(input).explanations.map(({ mistakes }) => mistakes.join(' '));

describe('附录1', () => {
  test('the document’s own example is right, and there is nothing to explain', () => {
    const explained = explain(
      pageAt('http://mp.weixin.qq.com?params=value', '0f9de62fce790f9a083d5c99e95740ceb90c27ed'),
    );
    expect(explained).toMatchObject({ matches: true, explanations: [], tried: 0 });
  });

  test('a browser reports a slash behind that host, which the document did not sign', () => {
    const explained = explain(
      pageAt('http://mp.weixin.qq.com/?params=value', '0f9de62fce790f9a083d5c99e95740ceb90c27ed'),
    );
    expect(explained.matches).toBe(false);
    expect(explained.explanations[0]?.text).toContain('url=http://mp.weixin.qq.com?params=value');
  });
});

describe('one mistake', () => {
  test('the URL signed with its hash', () => {
    const url = 'https://m.example.com/item?id=5#/buy';
    const input = pageAt(url, sign({ url }), { urls: [{ url, role: 'current' }] });
    expect(mistakesIn(input)).toEqual(['url-hash-kept']);
    const [found] = explain(input).explanations;
    expect(found).toMatchObject({
      digest: input.signature,
      text: expect.stringContaining('&url=https://m.example.com/item?id=5#/buy'),
    });
  });

  test('the URL signed with its hash, as it was handed in', () => {
    const url = 'https://m.example.com/item?id=5#/buy';
    expect(mistakesIn(pageAt(url, sign({ url })))).toEqual(['url-hash-kept']);
  });

  test('milliseconds signed, seconds sent', () => {
    const url = 'https://m.example.com/item';
    expect(mistakesIn(pageAt(url, sign({ url, timestamp: `${TIME}000` })))).toEqual([
      expect.stringMatching(/^timestamp-milliseconds/),
    ]);
    expect(mistakesIn(pageAt(url, sign({ url, timestamp: `${TIME}417` })))).toEqual([
      expect.stringMatching(/^timestamp-milliseconds/),
    ]);
  });

  test('the space that the official card example has behind its ticket', () => {
    const url = 'https://m.example.com/item';
    const [found] = explain(pageAt(url, sign({ url, ticket: `${TICKET} ` }))).explanations;
    expect(found?.mistakes).toEqual([expect.stringMatching(/^ticket-/)]);
    expect(found?.text).toContain(`${TICKET} &noncestr`);
  });

  test('another page of the session', () => {
    const other = 'https://m.example.com/list?page=2';
    const input = pageAt('https://m.example.com/item', sign({ url: other }), {
      urls: [{ url: other, role: 'session' }],
    });
    expect(mistakesIn(input)).toEqual([expect.stringMatching(/^url-/)]);
  });

  test('another account’s ticket', () => {
    const url = 'https://m.example.com/item';
    const value = 'bxLdikRXVbTPdHSM05e5u5sUoXNKd8-41ZO3MhKoyN5OfkWITDGgnr2fwJ0m9E8NYzWKVZvdVtaUgWvsdshFKA';
    const input = pageAt(url, sign({ url, ticket: value }), {
      secrets: [{ kind: 'jsapi_ticket', value, appId: 'wx0123456789abcdef' }],
    });
    expect(mistakesIn(input)).toEqual([expect.stringMatching(/^ticket-/)]);
  });

  test('no ticket at all is found without any ticket', () => {
    const url = 'https://m.example.com/item';
    expect(mistakesIn(pageAt(url, sign({ url, ticket: 'null' }), { ticket: '' }))).toEqual([
      expect.stringMatching(/^ticket-/),
    ]);
  });
});

describe('two mistakes', () => {
  test('of different parts: the hash kept, and milliseconds', () => {
    const url = 'https://m.example.com/item#/buy';
    const input = pageAt(url, sign({ url, timestamp: `${TIME}000` }), { urls: [{ url, role: 'current' }] });
    const [found] = explain(input).explanations;
    expect(found?.mistakes.toSorted()).toEqual([
      expect.stringMatching(/^timestamp-milliseconds/),
      'url-hash-kept',
    ]);
  });

  test('of one part: the hash kept, then URI-encoded', () => {
    const url = 'https://m.example.com/item?id=5#/buy';
    const input = pageAt(url, sign({ url: encodeURIComponent(url) }), { urls: [{ url, role: 'current' }] });
    const [found] = explain(input).explanations;
    expect(found?.mistakes).toEqual(['url-hash-kept', expect.stringMatching(/encoded/)]);
  });

  test('are told in one sentence', () => {
    const url = 'https://m.example.com/item#/buy';
    const input = pageAt(url, sign({ url, timestamp: `${TIME}000` }), { urls: [{ url, role: 'current' }] });
    const [found] = explain(input).explanations;
    if (!found) throw new Error('Nothing was found');
    const right = piecesOf(wantedOf(input).signing);
    expect(sentenceOf(found, right, 'en')).toMatch(/^The server .* and .*\.$/);
    expect(sentenceOf(found, right, 'zh')).toMatch(/^服务器.*，并且.*。$/);
  });
});

test('a sentence names the value that was changed, of several that may be', () => {
  const [api_ticket, cardId, nonce] = [
    'ojZ8YtyVyr30HheH3CM73y7h4jJE',
    'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
    'Jonyqin',
  ];
  const signature = sha1([api_ticket, '1404896688', cardId, nonce.toLowerCase()].sort().join(''));
  const cardExt = JSON.stringify({ timestamp: '1404896688', nonce_str: nonce, signature });
  const input: ExplainInput = { kind: 'cardExt', api_ticket, cardId, cardExt, signature };
  const right = piecesOf(wantedOf(input).signing);
  const sentences = explain(input).explanations.map((found) => sentenceOf(found, right, 'en'));
  expect(sentences).not.toEqual([]);
  for (const sentence of sentences) expect(sentence).not.toContain(cardId);
});

describe('ties', () => {
  test('an & behind the URL may be the URL’s or string1’s: both are said', () => {
    const url = 'https://m.example.com/item?id=5';
    const found = explain(pageAt(url, sign({ url: `${url}&` }))).explanations;
    expect(found.map(({ mistakes }) => mistakes.join(' ')).length).toBeGreaterThan(1);
    expect(new Set(found.map(({ text }) => text)).size).toBe(1);
  });
});

describe('bad input', () => {
  const url = 'https://m.example.com/item';

  test.each(['', 'abc', 'not hex at all, and much too long for a signature, whatever it is', '签名'])(
    'the signature %j is looked at as far as it makes sense',
    (signature) => {
      expect(explain(pageAt(url, signature))).toMatchObject({ matches: false, explanations: [] });
    },
  );

  test('an upper-case signature', () => {
    expect(mistakesIn(pageAt(url, sign({ url }).toUpperCase()))).toEqual([expect.stringMatching(/^digest-/)]);
  });

  test('a URL that does not parse is taken as it is', () => {
    expect(explain(pageAt('not a URL', sign({ url: 'not a URL' }))).matches).toBe(true);
    expect(explain(pageAt('', sign({ url: 'x' }))).explanations).toEqual([]);
  });
});

test('the long search finds a time hours away', () => {
  const url = 'https://m.example.com/item';
  const input = pageAt(url, sign({ url, timestamp: TIME - 20_000 }));
  expect(mistakesIn(input)).toEqual([]);
  const { explanations } = explain(input, { length: 'long' });
  expect(explanations[0]?.text).toContain(`&timestamp=${TIME - 20_000}&`);
});

test('the long search finds three mistakes at once', () => {
  const url = 'https://m.example.com/item?id=5#/buy';
  const input = pageAt(url, sign({ url, timestamp: `${TIME}000`, nonceStr: NONCE.toLowerCase() }), {
    urls: [{ url, role: 'current' }],
  });
  expect(mistakesIn(input)).toEqual([]);
  const [found] = explain(input, { length: 'long' }).explanations;
  expect(found?.mistakes).toHaveLength(3);
}, 300_000);
