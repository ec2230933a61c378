import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { APP, explained, N, OTHER, S, SECRET, sha1, string1, T, TOKEN, U } from './server.ts';

describe('string1 with another ticket', () => {
  test.each<[string, string]>([
    ['the access_token', TOKEN],
    ['the api_ticket of cards', OTHER],
    ['another account’s', `${OTHER.slice(1)}B`],
    ['an earlier one', `${T.slice(1)}A`],
    ['a line break behind it', `${T}\n`],
    ['a carriage return and a line break', `${T}\r\n`],
    ['a space behind it', `${T} `],
    ['quotes', `"${T}"`],
    ['the whole answer', `{"errcode":0,"errmsg":"ok","ticket":"${T}","expires_in":7200}`],
    ['64 characters of it', T.slice(0, 64)],
    ['32 characters of it', T.slice(0, 32)],
    ['nothing', ''],
    ['null', 'null'],
    ['undefined', 'undefined'],
    ['None', 'None'],
    ['false', 'false'],
  ])('%s', (_name, t) => {
    const text = string1({ t });
    expect(explained(sha1(text)).map((one) => one.text)).toContain(text);
  });
});

describe('string1 with another nonce or time', () => {
  test.each<[string, string]>([
    ['nonceStr=', string1().replace('&noncestr=', '&nonceStr=')],
    ['timeStamp=', string1().replace('&timestamp=', '&timeStamp=')],
    ['milliseconds', string1({ s: `${S}000` })],
    ['milliseconds with their digits', string1({ s: `${S}417` })],
    ['two seconds later', string1({ s: `${S + 2}` })],
    ['four minutes earlier', string1({ s: `${S - 240}` })],
    ['a lower-case nonce', string1({ n: N.toLowerCase() })],
    ['an upper-case nonce', string1({ n: N.toUpperCase() })],
    ['a nonce with a space', string1({ n: `${N} ` })],
    ['an undefined nonce', string1({ n: 'undefined' })],
    ['an undefined timestamp', string1({ s: 'undefined' })],
  ])('%s', (_name, text) => {
    expect(explained(sha1(text)).map((one) => one.text)).toContain(text);
  });

  test('seconds signed, milliseconds sent', () => {
    const text = string1();
    expect(explained(sha1(text), { timestamp: S * 1_000 + 7 }).map((one) => one.text)).toContain(text);
  });
});

describe('another algorithm', () => {
  const fields = [`jsapi_ticket=${T}`, `noncestr=${N}`, `timestamp=${S}`, `url=${U}`];
  const [a = '', b = '', c = '', d = ''] = fields;

  test.each<[string, string]>([
    ['unsorted', [b, a, c, d].join('&')],
    ['unsorted the other way', [d, c, b, a].join('&')],
    ['values alone', T + N + S + U],
    ['values sorted as for cards', [T, N, `${S}`, U].sort().join('')],
    ['no & at all', fields.join('')],
    ['a ? in front', `?${string1()}`],
    ['an & behind', `${string1()}&`],
    ['a line break behind', `${string1()}\n`],
    ['the appid too', `appid=${APP}&${string1()}`],
    ['the appId too', `appId=${APP}&${string1()}`],
    ['ticket=', string1().replace('jsapi_ticket=', 'ticket=')],
    ['jsapiTicket=', string1().replace('jsapi_ticket=', 'jsapiTicket=')],
    ['api_ticket=', string1().replace('jsapi_ticket=', 'api_ticket=')],
    ['×tamp', string1().replace('&timestamp', '×tamp')],
    ['&key= behind', `${string1()}&key=${SECRET}`],
  ])('%s', (_name, text) => {
    expect(explained(sha1(text)).length, text).toBeGreaterThan(0);
  });

  test.each<[string, string]>([
    ['upper-case hex', sha1(string1()).toUpperCase()],
    ['MD5', createHash('md5').update(string1()).digest('hex')],
    ['SHA-256', createHash('sha256').update(string1()).digest('hex')],
    ['HMAC-SHA1', createHmac('sha1', T).update(string1()).digest('hex')],
    ['HMAC-SHA256', createHmac('sha256', T).update(string1()).digest('hex')],
    ['base64', createHash('sha1').update(string1()).digest('base64')],
    ['sha1 twice', sha1(sha1(string1()))],
    ['sha1 of the encoded text', sha1(encodeURIComponent(string1()))],
    ['UTF-16', sha1(Buffer.from(string1(), 'utf16le'))],
    ['32 characters of it', sha1(string1()).slice(0, 32)],
    ['a line break behind it', `${sha1(string1())}\n`],
  ])('%s', (_name, signature) => {
    expect(explained(signature)).not.toEqual([]);
  });
});

test('bytes without their zero, as a Java server prints them', () => {
  const nonces = Array.from({ length: 20 }, (_, i) => `nonce${i}`);
  const withZero = nonces.filter((n) => /^(..)*0/.test(sha1(string1({ n }))));
  expect(withZero.length).toBeGreaterThan(5);
  for (const nonceStr of withZero) {
    const bytes = createHash('sha1')
      .update(string1({ n: nonceStr }))
      .digest();
    const signature = Array.from(bytes, (byte) => byte.toString(16)).join('');
    expect(explained(signature, { nonceStr })[0]?.text).toBe(string1({ n: nonceStr }));
  }
});
