import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { describe as inWords } from '../../../src/core/rules/index.ts';
import { MISTAKES } from '../../../src/core/signature/index.ts';
import { page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/item?id=5';
const OTHER_TICKET = TICKET.replace('sM4A', 'kgt8');

describe('signed rightly', () => {
  test('is a clean session, with the ticket or without', () => {
    expect(page(URL).config(sign(URL)).codes(TICKET)).toEqual([]);
    expect(page(URL).config(sign(URL)).codes()).toEqual([]);
    expect(page(URL, { sdk: 'bundled' }).config(sign(URL)).codes(TICKET)).toEqual([]);
    expect(page(URL, { sdk: 'facade' }).config(sign(URL)).codes(TICKET)).toEqual(['sdk-missing']);
  });

  test('with Chinese in the URL, as the browser writes it', () => {
    const opened = page('https://m.example.com/咖啡?a=é#/top');
    expect(opened.config(sign(opened.href.split('#')[0] ?? '')).codes(TICKET)).toEqual([]);
  });
});

describe('the digest differs', () => {
  test('signed another nonce', () => {
    for (const sdk of ['global', 'bundled'] as const) {
      const given = { ...sign(URL), nonceStr: 'another' };
      expect(page(URL, { sdk }).config(given).codes(TICKET)).toEqual(['config-signature-mismatch']);
    }
  });

  test('signed without the query', () => {
    expect(page(URL).config(sign('https://m.example.com/item')).codes(TICKET)).toEqual([
      'config-signature-mismatch',
    ]);
  });

  test('signed with another ticket', () => {
    const [finding] = page(URL).config(sign(URL)).findings(OTHER_TICKET);
    expect(finding).toMatchObject({ code: 'config-signature-mismatch', severity: 'error' });
    expect(finding?.values.ticket).toBe('····P7qg');
    expect(JSON.stringify(finding)).not.toContain(OTHER_TICKET.slice(4, 80));
  });

  test('is told with both values', () => {
    const given = { ...sign(URL), nonceStr: 'another' };
    const [finding] = page(URL).config(given).findings(TICKET);
    if (!finding) throw new Error('nothing found');
    const { seen, expected } = inWords(finding, 'zh');
    const string1 = `jsapi_ticket=${TICKET}&noncestr=another&timestamp=${given.timestamp}&url=${URL}`;
    expect(seen).toContain(given.signature);
    expect(expected).toContain(createHash('sha1').update(string1).digest('hex'));
    expect(expected).toContain(URL);
  });

  test('with a mistake that the hash proves: the advice names it', () => {
    const [finding, ...more] = page(URL)
      .config(sign(URL.replace('https', 'http')))
      .findings(TICKET);
    if (!finding) throw new Error('nothing found');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'config-signature-mismatch', case: 'proved' });
    expect(inWords(finding, 'en').advice).toContain(MISTAKES['url-scheme-http'].clause.en);
    expect(inWords(finding, 'en').advice).toContain(MISTAKES['url-scheme-http'].advice.en);
    expect(inWords(finding, 'zh').advice).toContain(MISTAKES['url-scheme-http'].clause.zh);
  });

  test('with several mistakes that lead to the same text: the advice stays general', () => {
    // Without what WeChat adds when a page is shared, or cut at the first &.
    const found = page(`${URL}&from=singlemessage`).config(sign(URL)).findings(TICKET);
    expect(found).toMatchObject([{ code: 'config-signature-mismatch', case: 'differs' }]);
  });

  test('is not said without a ticket, or with one that is none', () => {
    const given = { ...sign(URL), nonceStr: 'another' };
    expect(page(URL).config(given).codes()).toEqual([]);
    expect(page(URL).config(given).codes('')).toEqual([]);
  });

  test('is not said again of a signature that cannot be one', () => {
    expect(
      page(URL)
        .config({ ...sign(URL), signature: 'abc' })
        .codes(TICKET),
    ).toEqual(['config-signature-format']);
  });

  test('is not said of a config that lacks something', () => {
    expect(
      page(URL)
        .config({ ...sign(URL), nonceStr: '' })
        .codes(TICKET),
    ).toEqual(['config-nonce-missing']);
  });

  test('after the URL changed, on iOS, names the URL at opening', () => {
    const given = { ...sign(URL), nonceStr: 'another' };
    const [finding] = page(URL, { as: 'ios' }).pushState('/list').config(given).findings(TICKET);
    expect(finding).toMatchObject({
      code: 'config-signature-mismatch',
      case: 'differs-landing',
      values: { url: URL, other: 'https://m.example.com/list' },
    });
  });

  test('in capital letters', () => {
    const { signature, ...rest } = sign(URL);
    const given = { ...rest, signature: signature.toUpperCase() };
    expect(page(URL).config(given).codes(TICKET)).toEqual(['config-signature-mismatch']);
  });
});

describe('the signature’s form', () => {
  const casesOf = (signature: unknown) =>
    page(URL)
      .config({ ...sign(URL), signature })
      .findings()
      .map((finding) => `${finding.code}: ${finding.case}`);

  test('a space or newline around it', () => {
    const { signature } = sign(URL);
    expect(casesOf(`${signature} `)).toEqual(['config-signature-format: spaced']);
    expect(casesOf(`\n${signature}`)).toEqual(['config-signature-format: spaced']);
  });

  test('another hash, Base64, or cut', () => {
    for (const signature of [
      createHash('md5').update('x').digest('hex'),
      createHash('sha256').update('x').digest('hex'),
      createHash('sha1').update('x').digest('base64'),
      sign(URL).signature.slice(1),
      `${sign(URL).signature.slice(1)}g`,
      'x'.repeat(20_000),
    ]) {
      expect(casesOf(signature)).toEqual(['config-signature-format: text']);
    }
  });

  test('a Promise, an object, a function', () => {
    for (const signature of [Promise.resolve('x'), {}, () => 'x', 5]) {
      expect(casesOf(signature)).toEqual(['config-signature-format: kind']);
    }
  });

  test('none at all', () => {
    for (const signature of [undefined, null, '']) {
      expect(casesOf(signature)).toEqual(['config-signature-missing: missing']);
    }
    const { signature: _, ...rest } = sign(URL);
    for (const sdk of ['global', 'bundled'] as const) {
      expect(page(URL, { sdk }).config(rest).codes(TICKET)).toEqual(['config-signature-missing']);
    }
  });

  test('40 hex characters in lower case are fine', () => {
    expect(casesOf(sign(URL).signature)).toEqual([]);
  });

  test('in upper case may fail, and is a mismatch once the ticket is known', () => {
    const signature = sign(URL).signature.toUpperCase();
    expect(casesOf(signature)).toEqual(['config-signature-format: upper']);
    expect(
      page(URL)
        .config({ ...sign(URL), signature })
        .codes(TICKET),
    ).toEqual(['config-signature-mismatch']);
  });
});

describe('signature under another name', () => {
  const { signature, ...rest } = sign(URL);

  test('as other platforms and typing errors have it', () => {
    for (const key of ['sign', 'Signature', 'signatrue', 'sig', 'sign_ature']) {
      const [finding, ...more] = page(URL)
        .config({ ...rest, [key]: signature })
        .findings(TICKET);
      expect(finding).toMatchObject({ code: 'config-signature-key', values: { key } });
      expect(more).toEqual([]);
    }
  });

  test('beside signature does no harm, and empty is missing', () => {
    expect(
      page(URL)
        .config({ ...sign(URL), sign: 'x' })
        .codes(TICKET),
    ).toEqual([]);
    expect(
      page(URL)
        .config({ ...rest, sign: '' })
        .codes(TICKET),
    ).toEqual(['config-signature-missing']);
  });
});

describe('members that cannot be copied without running the page’s code', () => {
  /** As Vue 2 makes every member of a component's data. */
  const observed = (data: object) =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, { get: () => value, enumerable: true }]),
      ),
    );
  class Settings {
    jsApiList = ['chooseImage'];
  }

  test('are taken from what the SDK sent', () => {
    expect(
      page(URL)
        .config(observed(sign(URL)))
        .codes(TICKET),
    ).toEqual([]);
    const given = observed({ ...sign(URL), nonceStr: 'another' });
    expect(page(URL).config(given).codes(TICKET)).toEqual(['config-signature-mismatch']);
    expect(page(URL).config(new Settings()).codes(TICKET)).toEqual(['config-argument']);
  });

  test('are missing where the SDK got nothing from them', () => {
    const given = observed({ ...sign(URL), nonceStr: undefined, timestamp: undefined });
    expect(page(URL).config(given).codes(TICKET)).toEqual([
      'config-nonce-missing',
      'config-timestamp-missing',
    ]);
  });

  test('are not called missing where it sent nothing', () => {
    expect(
      page(URL, { as: 'desktop' })
        .config(observed(sign(URL)))
        .codes(TICKET),
    ).toEqual([]);
    expect(page(URL, { as: 'desktop' }).config(new Settings()).codes(TICKET)).toEqual([]);
  });
});

describe('the server had no ticket', () => {
  const signedWith = (ticket: string, url = URL) => {
    const text = `jsapi_ticket=${ticket}&noncestr=abcd1234abcd1234&timestamp=1760000000&url=${url}`;
    const signature = createHash('sha1').update(text).digest('hex');
    return { ...sign(URL), nonceStr: 'abcd1234abcd1234', timestamp: 1_760_000_000, signature };
  };

  test.each(['', 'null', 'undefined', 'None', '[object Promise]'])(
    'and signed %j: seen without one',
    (ticket) => {
      const opened = page(URL).config(signedWith(ticket));
      for (const entered of [null, TICKET]) {
        const [finding, ...more] = opened.findings(entered);
        expect(finding).toMatchObject({
          code: 'config-ticket-empty',
          values: { word: JSON.stringify(ticket), url: URL },
        });
        expect(more).toEqual([]);
      }
    },
  );

  test('and signed the URL at which the page was opened', () => {
    const opened = page(URL).pushState('/b').config(signedWith('null'));
    expect(opened.codes(TICKET)).toEqual(['config-ticket-empty']);
  });

  test('but the one entered: nothing, and another ticket is another mistake', () => {
    expect(page(URL).config(signedWith(TICKET)).codes(TICKET)).toEqual([]);
    expect(page(URL).config(signedWith(OTHER_TICKET)).codes()).toEqual([]);
    expect(page(URL).config(signedWith(OTHER_TICKET)).codes(TICKET)).toEqual(['config-signature-mismatch']);
  });
});

describe('a wrong signature is the fault of', () => {
  const topicOf = (given: object) =>
    page(URL)
      .config({ ...sign(URL), ...given })
      .findings(TICKET)
      .map(({ code, topic }) => `${code}: ${topic}`);

  test('its URL, which then fails as well', () => {
    const { signature } = sign('https://m.example.com');
    expect(topicOf({ signature })).toEqual(['config-signature-mismatch: url']);
  });

  test('nothing that is known', () => {
    expect(topicOf({ signature: 'f'.repeat(40) })).toEqual(['config-signature-mismatch: signature']);
  });
});
