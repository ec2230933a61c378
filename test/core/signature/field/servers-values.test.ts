import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/signature/index.ts';
import { explainedOn, type FieldPage, PAGES, pageUrl, string1With } from './pages.ts';
import { N, OTHER, S, sha1, T, TOKEN } from './server.ts';

const page = historyPage();
const U = pageUrl(page).url;
const RIGHT = string1With(U);
const ticket = (signed: string): string => RIGHT.replace(T, signed);
const time = (signed: string): string => RIGHT.replace(`${S}`, signed);
const nonce = (signed: string): string => RIGHT.replace(N, signed);
const fields = RIGHT.split(/&(?=noncestr=|timestamp=|url=)/);
const [a = '', b = '', c = '', d = ''] = fields;

test.each<[string, string, string]>([
  ['the access_token', ticket(TOKEN), 'ticket-access-token'],
  ['the api_ticket', ticket(OTHER), 'ticket-api-ticket'],
  ['JSON.stringify into Redis', ticket(`"${T}"`), 'ticket-quoted'],
  ['bytes of Redis in Python', ticket(`b'${T}'`), 'ticket-quoted'],
  ['await forgotten', ticket('[object Promise]'), 'ticket-object'],
  ['null', ticket('null'), 'ticket-undefined'],
  ['nil printed by %s in Go', ticket('%!s(<nil>)'), 'ticket-undefined'],
  ['a file that ends with a line end', ticket(`${T}\n`), 'ticket-white-space-added'],
  ['a column of 50 characters', ticket(T.slice(0, 50)), 'ticket-cut'],
  ["Laravel's cache read from Redis", ticket(`s:${T.length}:"${T}";`), 'ticket-serialized'],
  [
    "Spring's RedisTemplate read by StringRedisTemplate",
    ticket(`\ufffd\ufffd\0\x05t\0${String.fromCharCode(T.length)}${T}`),
    'ticket-serialized',
  ],
  ['bytes of Redis printed by Go', ticket(`[${[...Buffer.from(T)].join(' ')}]`), 'ticket-serialized'],
  ['Date.now() signed', time(`${S}583`), 'timestamp-milliseconds-exact'],
  ['seconds and three zeros', time(`${S}000`), 'timestamp-milliseconds'],
  ['time() called twice', time(`${S + 1}`), 'timestamp-regenerated'],
  ['MessageFormat in Java', time('1,790,000,123'), 'timestamp-grouped'],
  ['a double in Java', time('1.790000123E9'), 'timestamp-float'],
  ['$times for $timestamp', time(''), 'timestamp-missing'],
  ['a lower-case nonce', nonce(N.toLowerCase()), 'nonce-case-changed'],
  ['an undefined nonce', nonce('undefined'), 'nonce-missing'],
  ['the names of config', RIGHT.replace('noncestr', 'nonceStr'), 'text-nonce-str-camel'],
  ['js_ticket=', RIGHT.replace('jsapi_ticket', 'js_ticket'), 'text-ticket-renamed'],
  ['&tamp=, an entity pasted', RIGHT.replace('timestamp', 'tamp'), 'text-timestamp-renamed'],
  ['&times read as an entity', RIGHT.replace('&timestamp', '×tamp'), 'text-times-entity'],
  ["the document's order", [b, a, c, d].join('&'), 'text-order'],
  [
    'ticket and nonce swapped in the call',
    RIGHT.replace(T, '%').replace(N, T).replace('%', N),
    'text-values-swapped',
  ],
  ['values sorted, as a message is verified', [T, N, `${S}`, U].sort().join(''), 'text-values-sorted'],
  ['an & forgotten in front of url', `${a}&${b}&${c}${d}`, 'text-ampersand-missing'],
  ['a template literal over four lines', fields.join('&\n    '), 'text-line-breaks'],
  ['string1 joined by lines that begin with &', fields.join('\n&'), 'text-line-breaks'],
  ['appId in the map', `appId=wx0123456789abcdef&${RIGHT}`, 'text-extra-field'],
  ['all in lower case', RIGHT.toLowerCase(), 'bytes-lower-case'],
])('%s', (_fault, text, first) => {
  expect(text).not.toBe(RIGHT);
  expect(explainedOn(page, sha1(text))[0]).toBe(first);
});

describe('two faults at once', { timeout: 60_000 }, () => {
  test.each<[string, string, string]>([
    [
      'https lost, no query',
      string1With(U.replace('https', 'http').replace(/\?.*/, '')),
      'url-query-dropped + url-scheme-http',
    ],
    [
      'hash kept, milliseconds',
      string1With(page.href).replace(`${S}`, `${S}000`),
      'timestamp-milliseconds + url-hash-kept',
    ],
    [
      'nonceStr=, encoded',
      string1With(encodeURIComponent(U)).replace('noncestr', 'nonceStr'),
      'url-encoded + text-nonce-str-camel',
    ],
    [
      'access_token, https lost',
      ticket(TOKEN).replace('https', 'http'),
      'ticket-access-token + url-scheme-http',
    ],
  ])('%s', (_fault, text, first) => {
    expect(explainedOn(page, sha1(text))[0]).toBe(first);
  });

  test('MD5, https lost', () => {
    const md5 = createHash('md5').update(RIGHT.replace('https', 'http')).digest('hex');
    expect(explainedOn(page, md5)[0]).toBe('url-scheme-http + digest-md5');
  });
});

describe('agentConfig of WeCom', () => {
  const first = (text: string): string | undefined =>
    explain({
      kind: 'agentConfig',
      agent_ticket: T,
      nonceStr: N,
      timestamp: S,
      url: page.href,
      signature: sha1(text),
      urls: [{ url: page.href, role: 'current' }],
      secrets: [
        { kind: 'jsapi_ticket', value: OTHER, appId: null },
        { kind: 'access_token', value: TOKEN, appId: null },
      ],
      passed: { corpid: 'ww0123456789abcdef', agentid: '1000002' },
    }).explanations[0]?.mistakes.join(' + ');

  test.each<[string, string, string]>([
    ["the corporation's ticket", ticket(OTHER), 'ticket-corp-ticket'],
    ['the access_token', ticket(TOKEN), 'ticket-access-token'],
    ['location.href with its hash', string1With(page.href), 'url-hash-kept'],
    ['agent_ticket=', RIGHT.replace('jsapi_ticket', 'agent_ticket'), 'text-ticket-renamed'],
    ['agentid too', `agentid=1000002&${RIGHT}`, 'text-extra-field'],
    ['corpid too', `corpid=ww0123456789abcdef&${RIGHT}`, 'text-extra-field'],
    ['https lost at the proxy', RIGHT.replace('https', 'http'), 'url-scheme-http'],
  ])('%s', (_fault, text, expected) => {
    expect(first(text)).toBe(expected);
  });
});

/** A page with a port, a query and a hash, on which every fault shows. */
function historyPage(): FieldPage {
  const found = PAGES.find(({ name }) => name === 'history');
  if (!found) throw new TypeError('no page of a router in history mode');
  return found;
}
