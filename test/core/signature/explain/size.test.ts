import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ExplainInput, explain } from '../../../../src/core/signature/index.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const TIME = 1_790_000_123;

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const string1 = (url: string, ticket: string, nonceStr: string): string =>
  `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${TIME}&url=${url}`;

interface Page {
  url: string;
  signed: string;
  ticket?: string;
  nonceStr?: string;
}

function pageWith({ url, signed, ticket = TICKET, nonceStr = 'Wm3WZYTPz0wzccnW' }: Page): ExplainInput {
  const signature = sha1(string1(signed, ticket, nonceStr));
  return { kind: 'jsapi', jsapi_ticket: ticket, nonceStr, timestamp: TIME, url, signature };
}

/** A URL of about this many characters. */
const longUrl = (length: number): string =>
  `https://m.example.com/a?state=${'%E5%92%96'.repeat(Math.ceil(length / 9))}&b=1`;

describe('a long text', () => {
  test.each([3_000, 16_000, 100_000])(
    'of %d characters is explained by a mistake that happens often',
    (length) => {
      const url = longUrl(length);
      const { explanations } = explain(pageWith({ url: `${url}#/buy`, signed: `${url}#/buy` }));
      expect(explanations.map(({ mistakes }) => mistakes.join())).toContain('url-hash-kept');
    },
  );

  test.each([3_000, 16_000])('of %d characters is explained by two that happen often', (length) => {
    const url = longUrl(length);
    const input = pageWith({ url: `${url}#/buy`, signed: `${url}#/buy`, nonceStr: 'abc' });
    const signature = sha1(string1(`${url}#/buy`, TICKET, 'abc').replace(`${TIME}`, `${TIME}000`));
    const { explanations } = explain({ ...input, signature });
    expect(explanations[0]?.mistakes).toHaveLength(2);
  });

  test('is searched for less, and that is said', () => {
    const { explanations, tried, unsearched } = explain(
      pageWith({ url: longUrl(16_000), signed: 'https://elsewhere.example.com/' }),
    );
    expect(explanations).toEqual([]);
    expect(tried).toBeGreaterThan(100);
    expect(unsearched).toContain('size');
  });

  test('of a megabyte does no harm: it is not searched, and only that is said', () => {
    const ticket = 'x'.repeat(1_000_000);
    const { explanations, tried, unsearched } = explain(
      pageWith({ url: 'https://m.example.com/', signed: 'https://n.example.com/', ticket }),
    );
    expect(explanations).toEqual([]);
    expect(tried).toBe(0);
    expect(unsearched).toEqual(['too-long']);
  });

  test('is not said of a usual one', () => {
    const { unsearched } = explain(pageWith({ url: longUrl(300), signed: 'https://elsewhere.example.com/' }));
    expect(unsearched).not.toContain('size');
  });
});

describe('a signature that no digest can be read from', () => {
  const url = 'https://m.example.com/';

  test.each(['undefined', 'SIGNATURE', 'sign=0f9de62fce790f9a083d5c99e95740ceb90c27ed'])(
    '%s',
    (signature) => {
      const { explanations, tried, unsearched } = explain({ ...pageWith({ url, signed: url }), signature });
      expect(explanations).toEqual([]);
      expect(tried).toBe(0);
      expect(unsearched).toEqual(['digest']);
    },
  );

  test('is not said of one in a form that is too rare to be tried on a long text', () => {
    const input = pageWith({ url: longUrl(100_000), signed: longUrl(100_000) });
    const signature = Buffer.from(input.signature, 'hex').toString('base64');
    const { explanations, tried, unsearched } = explain({ ...input, signature });
    expect({ explanations, tried }).toEqual({ explanations: [], tried: 0 });
    expect(unsearched).toContain('size');
  });

  test('of a payment', () => {
    const { unsearched } = explain({
      kind: 'pay',
      key: '8934e7d15453e97507ef794cf7b0519d',
      publicKey: '',
      appId: 'wx1',
      timestamp: TIME,
      nonceStr: '5K8264',
      package: 'prepay_id=wx20',
      signType: 'MD5',
      signature: 'undefined',
    });
    expect(unsearched).toEqual(['digest-in-payment']);
  });
});
