import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/signature/index.ts';
import { explained, HREF, N, S, sha1, string1, T, U } from './server.ts';

const hashed = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');
const md5 = (text: string): string => hashed('md5', text);
/** The mistakes of each explanation, joined by blanks. */
const explainedBy = (...given: Parameters<typeof explained>): string[] =>
  explained(...given).map(({ mistakes }) => mistakes.join(' '));

describe('another hash', () => {
  const text = string1();
  test.each<[name: string, signature: string, id: string]>([
    ['SHA-512', hashed('sha512', text), 'digest-sha512'],
    ['SHA-512 in upper case', hashed('sha512', text).toUpperCase(), 'digest-sha512'],
    ['SHA-512 in base64', createHash('sha512').update(text).digest('base64'), 'digest-sha512'],
    ['SHA-384', hashed('sha384', text), 'digest-sha512'],
    ['SHA-224', hashed('sha224', text), 'digest-sha512'],
    ['SHA-1 of the MD5', sha1(md5(text)), 'digest-nested'],
    ['SHA-1 of the MD5 in upper case, as for payments', sha1(md5(text).toUpperCase()), 'digest-nested'],
    ['MD5 of the SHA-1', md5(sha1(text)), 'digest-nested'],
    ['MD5 of the SHA-1 in upper case', md5(sha1(text).toUpperCase()), 'digest-nested'],
    ['MD5 of the MD5', md5(md5(text)), 'digest-nested'],
    ['MD5 of the SHA-1, in upper case', md5(sha1(text)).toUpperCase(), 'digest-nested'],
    ['SHA-1 of the SHA-1', sha1(sha1(text)), 'digest-sha1-twice'],
  ])('%s', (_name, signature, id) => {
    expect(explainedBy(signature)).toEqual([id]);
  });

  test('SHA-1 of the MD5, with the hash kept', () => {
    expect(explainedBy(sha1(md5(string1({ u: HREF }))))).toContain('url-hash-kept digest-nested');
  });
});

describe('the fields as a language prints or writes what holds them', () => {
  const fields = { jsapi_ticket: T, noncestr: N, timestamp: S, url: U };
  const camel = { noncestr: N, jsapi_ticket: T, timestamp: S, url: U };
  const java = (of: object): string =>
    `{${Object.entries(of)
      .map(([name, value]) => `${name}=${value}`)
      .join(', ')}}`;
  const python = (of: object): string =>
    `{${Object.entries(of)
      .map(([name, value]) => `'${name}': ${typeof value === 'number' ? value : `'${value}'`}`)
      .join(', ')}}`;
  const spaced = (of: object): string =>
    JSON.stringify(of, null, 1).replace(/\n */g, ' ').replace('{ ', '{').replace(' }', '}');

  test.each<[name: string, text: string]>([
    ['JSON.stringify', JSON.stringify(fields)],
    ['JSON.stringify, in the order of insertion', JSON.stringify(camel)],
    ['JSON.stringify, the timestamp a text', JSON.stringify({ ...fields, timestamp: `${S}` })],
    ['json.dumps', spaced(fields)],
    ['json.dumps, the timestamp a text', spaced({ ...fields, timestamp: `${S}` })],
    ['json_encode', JSON.stringify(fields).replaceAll('/', '\\/')],
    ['Map.toString()', java(fields)],
    ['Map.toString(), in the order of a HashMap', java(camel)],
    ['str(dict)', python(fields)],
    ['str(dict), the timestamp a text', python({ ...fields, timestamp: `${S}` })],
    ['str(dict), in the order of insertion', python(camel)],
    ['fmt.Sprint(map)', `map[jsapi_ticket:${T} noncestr:${N} timestamp:${S} url:${U}]`],
    [
      'URLSearchParams',
      `${new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, `${value}`]))}`,
    ],
    ['http_build_query', string1({ u: encodeURIComponent(U) })],
    ['an object made a text', '[object Object]'],
    ['a PHP array made a text', 'Array'],
    ['nothing', ''],
    ['undefined', 'undefined'],
    ['null', 'null'],
  ])('%s', (_name, text) => {
    expect(explained(sha1(text)).map((one) => one.text)).toContain(text);
  });
});

describe('a URL in other characters', () => {
  const coffee = '%E5%92%96%E5%95%A1';
  const gbk = '%BF%A7%B7%C8';
  const host = 'https://xn--bur6r.example.cn';
  test.each<[name: string, page: string, signed: string]>([
    ['GBK in the query', U, U.replace(coffee, gbk)],
    ['GBK in the query, in lower case', U, U.replace(coffee, gbk.toLowerCase())],
    ['GBK in the path', `https://qq.com/${coffee}/a`, `https://qq.com/${gbk}/a`],
    [
      'GBK in the query, not in the path',
      `https://qq.com/${coffee}?q=${coffee}`,
      `https://qq.com/${coffee}?q=${gbk}`,
    ],
    ['UTF-8 for GBK', `https://qq.com/a?q=${gbk}`, `https://qq.com/a?q=${coffee}`],
    [
      'UTF-8 for GBK in lower case',
      `https://qq.com/a?q=${gbk.toLowerCase()}`,
      `https://qq.com/a?q=${coffee}`,
    ],
    ['letters for GBK', `https://qq.com/a?q=${gbk}`, 'https://qq.com/a?q=咖啡'],
    [
      'GBK whose second byte is a letter',
      'https://qq.com/a?q=%81A%C1N',
      `https://qq.com/a?q=${encodeURIComponent('丄罭')}`,
    ],
    ['a host in letters', `${host}/a?b=1`, 'https://咖啡.example.cn/a?b=1'],
    ['a host in letters, with a port', `${host}:8443/`, 'https://咖啡.example.cn:8443/'],
    ['a host in Punycode', 'https://咖啡.example.cn/a', `${host}/a`],
    ['letters composed', 'https://qq.com/cafe%CC%81', 'https://qq.com/caf%C3%A9'],
  ])('%s', (_name, url, u) => {
    const text = string1({ u });
    expect(explained(sha1(text), { url }).map((one) => one.text)).toContain(text);
  });
});

describe('a timestamp in another form', () => {
  const date = new Date(S * 1_000);
  const clock = `${date.getUTCHours() + 8}`;
  test.each<[name: string, s: string]>([
    ['.0', `${S}.0`],
    ['thousands apart', S.toLocaleString('en')],
    ['toExponential', S.toExponential()],
    ['%e of C and Python', '1.790000e+09'],
    ['toUTCString', date.toUTCString()],
    ['toISOString', date.toISOString()],
    ['Date of JavaScript', 'Mon Sep 21 2026 22:15:23 GMT+0800 (中国标准时间)'],
    [
      'Date of JavaScript on a server in UTC',
      'Mon Sep 21 2026 14:15:23 GMT+0000 (Coordinated Universal Time)',
    ],
    ['Date of Java', 'Mon Sep 21 22:15:23 CST 2026'],
    ['Date of Java in UTC', 'Mon Sep 21 14:15:23 UTC 2026'],
    ['DateTime of C#', `2026/9/21 ${clock}:15:23`],
  ])('%s', (_name, s) => {
    const text = string1({ s });
    expect(explained(sha1(text)).map((one) => one.text)).toContain(text);
  });

  test.each(['1790000123.4567', '1790000123.0001', '1790000123.9990'])(
    'microtime(true) of PHP, %s, in the longer search',
    (s) => {
      const text = string1({ s });
      const input = { kind: 'jsapi', jsapi_ticket: T, nonceStr: N, timestamp: S, url: U } as const;
      const { explanations } = explain({ ...input, signature: sha1(text) }, { length: 'long' });
      expect(explanations.map((one) => one.text)).toEqual([text]);
    },
  );
});
