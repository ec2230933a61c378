import { describe, expect, test } from 'vitest';
import { layoutLevels } from '../../../../src/core/signature/explain/variants.ts';
import type { Facts } from '../../../../src/core/signature/mistakes/mistake.ts';
import { mistakesOf } from '../../../../src/core/signature/mistakes/mistakes.ts';
import { signingOf } from '../../../../src/core/signature/recompute.ts';
import { textOf } from '../../../../src/core/signature/signing.ts';
import { explainedBy, PAGE, SLOW, sha1, string1Of, TICKET } from './string1-scenario.ts';

const { nonceStr: N, timestamp: S, url: U } = PAGE;
const T = TICKET;
const right = string1Of();
const FIELDS = [`jsapi_ticket=${T}`, `noncestr=${N}`, `timestamp=${S}`, `url=${U}`];

describe('names', () => {
  test.each<[text: string, id: string]>([
    [right.replace('noncestr', 'nonceStr'), 'text-nonce-str-camel'],
    [right.replace('noncestr', 'nonce_str'), 'text-nonce-renamed'],
    [right.replace('timestamp', 'timeStamp'), 'text-time-stamp-camel'],
    [right.replace('timestamp', 'time_stamp'), 'text-timestamp-renamed'],
    [right.replace('jsapi_ticket', 'ticket'), 'text-ticket-renamed'],
    [right.replace('jsapi_ticket', 'jsapiTicket'), 'text-ticket-renamed'],
    [right.replace('jsapi_ticket', 'api_ticket'), 'text-ticket-renamed'],
    [right.replace('url=', 'link='), 'text-url-renamed'],
    [right.replace('url=', 'href='), 'text-url-renamed'],
    [`JSAPI_TICKET=${T}&NONCESTR=${N}&TIMESTAMP=${S}&URL=${U}`, 'text-names-upper-case'],
    [`JsapiTicket=${T}&NonceStr=${N}&TimeStamp=${S}&Url=${U}`, 'text-names-upper-case'],
  ])('%s', (text, id) => {
    expect(explainedBy(sha1(text))).toEqual([id]);
  });

  const named = (names: readonly [ticket: string, nonce: string, timestamp: string, url: string]) =>
    [T, N, S, U]
      .map((value, i) => `${names[i]}=${value}`)
      .sort()
      .join('&');
  test.each<[id: string, names: readonly [ticket: string, nonce: string, timestamp: string, url: string]]>([
    ['text-ticket-renamed', ['ticket', 'noncestr', 'timestamp', 'url']],
    ['text-ticket-renamed', ['token', 'noncestr', 'timestamp', 'url']],
    ['text-ticket-renamed', ['jsapiTicket', 'noncestr', 'timestamp', 'url']],
    ['text-ticket-renamed', ['api_ticket', 'noncestr', 'timestamp', 'url']],
    ['text-nonce-renamed', ['jsapi_ticket', 'randomStr', 'timestamp', 'url']],
    ['text-timestamp-renamed', ['jsapi_ticket', 'noncestr', 'ts', 'url']],
    ['text-url-renamed', ['jsapi_ticket', 'noncestr', 'timestamp', 'link']],
    ['text-url-renamed', ['jsapi_ticket', 'noncestr', 'timestamp', 'URL']],
  ])('%s: %j, sorted by these names', (id, names) => {
    expect(explainedBy(sha1(named(names)))).toEqual([id]);
  });

  test('two fields renamed and sorted', SLOW, () => {
    const two = named(['ticket', 'noncestr', 'timestamp', 'link']);
    expect(explainedBy(sha1(two))).toEqual(['text-ticket-renamed text-url-renamed']);
  });

  test('a renamed field in an order that no sorting gives', SLOW, () => {
    const text = `url=${U}&ticket=${T}&noncestr=${N}&timestamp=${S}`;
    expect(explainedBy(sha1(text))).toEqual(['text-ticket-renamed text-order']);
  });

  test('both names as wx.config and WeChat Pay have them', SLOW, () => {
    const text = right.replace('noncestr', 'nonceStr').replace('timestamp', 'timeStamp');
    expect(explainedBy(sha1(text))).toEqual(['text-nonce-str-camel text-time-stamp-camel']);
  });
});

describe('fields', () => {
  const passed = { appId: 'wx1', jsApiList: '["chooseImage"]' };
  test.each<[name: string, text: string]>([
    ['appid in its place', `appid=wx1&${right}`],
    ['appId at the end', `${right}&appId=wx1`],
    ['jsApiList', `${right}&jsApiList=["chooseImage"]`],
  ])('%s', (_, text) => {
    expect(explainedBy(sha1(text), {}, { passed })).toContain('text-extra-field');
  });

  test.each(FIELDS)('without %s', (field) => {
    const text = FIELDS.filter((other) => other !== field).join('&');
    expect(explainedBy(sha1(text))).toEqual(['text-field-missing']);
  });

  test('&key= with the key of a merchant', SLOW, () => {
    const secrets = [{ kind: 'key', value: '8934e7d15453e97507ef794cf7b0519d', appId: null }] as const;
    const text = `${right}&key=8934e7d15453e97507ef794cf7b0519d`;
    expect(explainedBy(sha1(text), {}, { secrets })).toEqual(['text-key-appended']);
    expect(explainedBy(sha1(text))).toEqual([]);
  });
  test('&key= with nothing behind it', () => {
    expect(explainedBy(sha1(`${right}&key=`))).toContain('text-key-appended');
  });
});

describe('order', () => {
  const orders = (fields: readonly string[]): string[][] =>
    fields.length === 0
      ? [[]]
      : fields.flatMap((first) =>
          orders(fields.filter((field) => field !== first)).map((others) => [first, ...others]),
        );

  test.each(
    orders(FIELDS)
      .map((fields) => fields.join('&'))
      .filter((text) => text !== right),
  )('%s', (text) => {
    expect(explainedBy(sha1(text))).toEqual(['text-order']);
  });

  test('only the values', () => {
    expect(explainedBy(sha1(T + N + S + U))).toEqual(['text-values-only']);
  });
  test('only the values, sorted as for cards', () => {
    expect(explainedBy(sha1([T, N, S, U].sort().join('')))).toEqual(['text-values-sorted']);
  });
  test('only the values, in an order of their own', SLOW, () => {
    expect(explainedBy(sha1(N + T + S + U))).toContain('text-order text-values-only');
  });
  test('nonceStr and timestamp handed over the wrong way round', () => {
    expect(explainedBy(sha1(string1Of({ nonceStr: S, timestamp: N })))).toEqual(['text-values-swapped']);
  });
});

describe('what stands between and around the fields', () => {
  test.each<[name: string, text: string, id: string]>([
    ['a last &', `${right}&`, 'text-trailing-ampersand'],
    ['a first &', `&${right}`, 'text-leading-ampersand'],
    ['a first ?', `?${right}`, 'text-question-mark'],
    ['no & before url', right.replace('&url', 'url'), 'text-ampersand-missing'],
    ['no & at all', FIELDS.join(''), 'text-ampersand-missing'],
    ['code copied from a web page', FIELDS.join('&amp;'), 'text-ampersand-escaped'],
    ['a JSON writer that escapes &', FIELDS.join('\\u0026'), 'text-ampersand-escaped'],
    ['×tamp', right.replace('&timestamp', '×tamp'), 'text-times-entity'],
    ['echo', `${right}\n`, 'text-white-space-around'],
    ['a last space', `${right} `, 'text-white-space-around'],
    ['a byte order mark', `\ufeff${right}`, 'text-white-space-around'],
    ['commas', FIELDS.join(','), 'text-separator'],
    ['semicolons', FIELDS.join(';'), 'text-separator'],
    ['lines', FIELDS.join('\n'), 'text-separator'],
    ['colons', right.replaceAll('=', ':').replace('id:5', 'id=5'), 'text-equals-sign'],
    ['a space before each &', FIELDS.join(' &'), 'text-spaces-inside'],
    ['a template literal over four lines', FIELDS.join('&\n      '), 'text-line-breaks'],
    ['a space before one &', right.replace('&url', ' &url'), 'text-spaces-inside'],
    [
      'spaces around each =',
      `jsapi_ticket = ${T}&noncestr = ${N}&timestamp = ${S}&url = ${U}`,
      'text-spaces-inside',
    ],
    [
      'values in quotes',
      `jsapi_ticket="${T}"&noncestr="${N}"&timestamp="${S}"&url="${U}"`,
      'text-values-quoted',
    ],
    ['quotes around', JSON.stringify(right), 'text-quoted'],
    [
      'JSON.stringify',
      JSON.stringify({ jsapi_ticket: T, noncestr: N, timestamp: Number(S), url: U }),
      'text-json',
    ],
    [
      'json.dumps',
      `{"jsapi_ticket": "${T}", "noncestr": "${N}", "timestamp": "${S}", "url": "${U}"}`,
      'text-json',
    ],
  ])('%s', (_, text, id) => {
    // What stands at an end may be part of the value there.
    expect(explainedBy(sha1(text))).toContain(id);
  });

  test('×tamp in GBK bytes', SLOW, () => {
    const [before = '', behind = ''] = right.split('&timestamp');
    const bytes = Buffer.concat([
      Buffer.from(before),
      Buffer.from('a1c1', 'hex'),
      Buffer.from(`tamp${behind}`),
    ]);
    expect(explainedBy(sha1(bytes))).toContain('text-times-entity bytes-gbk');
  });
});

describe('whatever was done to a layout before', () => {
  const facts: Facts = {
    kind: 'jsapi',
    parts: { ticket: T, nonceStr: N, timestamp: S, url: U },
    urls: [],
    secrets: [{ kind: 'key', value: 'K', appId: null }],
    passed: { appId: 'wx1', nonceStr: N },
    span: 300,
  };
  const page = { nonceStr: N, timestamp: S, url: U };
  const { layout } = signingOf({ kind: 'jsapi', jsapi_ticket: T, ...page });
  const levels = layoutLevels(layout, facts, { most: 2, isQuick: false });

  test('each part is in it once at the most', () => {
    for (const level of levels)
      for (const { value } of level) {
        const parts = value.fields.flatMap(({ part }) => (part === null ? [] : [part]));
        expect(new Set(parts).size).toBe(parts.length);
      }
  });

  test('no two layouts of a level have the same text, and there are some thousands at the most', () => {
    for (const level of levels) {
      const texts = level.map(({ value }) => textOf({ parts: facts.parts, layout: value }));
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(levels[1]?.length).toBeLessThan(250);
    expect(levels[2]?.length).toBeLessThan(25_000);
  });

  test.each(['cardExt', 'cardSign', 'pay'] as const)('%s keeps its own rows', (kind) => {
    const ids: string[] = mistakesOf('layout', kind).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('text-'))).toEqual([]);
  });
});
