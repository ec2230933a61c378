import { describe, expect, test } from 'vitest';
import { explained, HREF, LANDING, sha1, string1, U } from './server.ts';

const path = '/shop/item';
const query = U.slice(U.indexOf('?'));
const gbkCoffee = Buffer.from([0xbf, 0xa7, 0xb7, 0xc8]);

describe('string1 with another URL', () => {
  test.each<[string, string]>([
    ['its hash', HREF],
    ['no query', `https://m.example.com${path}`],
    ['the origin', 'https://m.example.com'],
    ['the origin and a slash', 'https://m.example.com/'],
    ['its path', path],
    ['its path and query', path + query],
    ['no scheme', `m.example.com${path}${query}`],
    ['no scheme but the slashes', `//m.example.com${path}${query}`],
    ['encodeURIComponent', encodeURIComponent(U)],
    ['encodeURIComponent, hash too', encodeURIComponent(HREF)],
    [
      'an encoding with lower-case hex',
      encodeURIComponent(U).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()),
    ],
    ['encodeURI of what is encoded', encodeURI(U)],
    ['everything decoded', decodeURIComponent(U)],
    ['%2C for a comma', U.replace(',', '%2C')],
    ['lower-case escapes', U.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())],
    ['&amp;', U.replaceAll('&', '&amp;')],
    ['nothing behind the first &', U.slice(0, U.indexOf('&'))],
    ['a slash behind the path', U.replace('/item?', '/item/?')],
    ['http', U.replace('https', 'http')],
    ['the default port', U.replace('.com/', '.com:443/')],
    ['another host', U.replace('https://m.example.com', 'http://10.1.2.3:8080')],
    ['localhost behind a proxy', U.replace('https://m.example.com', 'http://localhost:3000')],
    ['127.0.0.1 behind a proxy', U.replace('https://m.example.com', 'http://127.0.0.1:8080')],
    ['www.', U.replace('//m.', '//www.m.')],
    ['lower case', U.toLowerCase()],
    ['upper-case host', U.replace('m.example.com', 'M.EXAMPLE.COM')],
    ['share parameters', `${U}&from=singlemessage&isappinstalled=0`],
    ['timeline parameters', `${U}&from=timeline&isappinstalled=0`],
    ['sorted parameters', `${U.split('?')[0]}?empty=&id=5&name=%E5%92%96%E5%95%A1&tag=a,b`],
    ['a query as URLSearchParams prints it', `${U.split('?')[0]}?${new URLSearchParams(query).toString()}`],
    ['no empty parameter', U.replace('&empty=', '')],
    ['no id', U.replace('id=5&', '')],
    ['a dangling &', `${U}&`],
    ['a dangling ?', `${U}?`],
    ['the signing endpoint', 'https://m.example.com/api/jssdk?t=1'],
    ['the landing URL', LANDING],
    ['the previous route', 'https://m.example.com/shop/list?page=2'],
    ['another page of the session', 'https://m.example.com/other/page'],
    ['the referrer', 'https://www.example.org/from-here?x=1'],
    ['the frame’s page', 'https://parent.example.com/frame-top'],
    ['what was given to the server', 'https://m.example.com/shop/given'],
    ['what the phone said', 'https://m.example.com/shop/phone?isappinstalled=0'],
    ['a line break behind it', `${U}\n`],
    ['a space in front', ` ${U}`],
    ['a BOM in front', `\ufeff${U}`],
    ['quotes', `"${U}"`],
    ['escaped slashes', U.replaceAll('/', '\\/')],
    ['undefined', 'undefined'],
    ['null', 'null'],
    ['nothing', ''],
    ['[object Object]', '[object Object]'],
    ['form decoding', decodeURIComponent(U.replaceAll('+', ' '))],
  ])('%s', (_name, u) => {
    const text = string1({ u });
    expect(explained(sha1(text)).map((one) => one.text)).toContain(text);
  });

  test('decoded, in GBK', () => {
    const [before = '', after = ''] = string1({ u: U }).split('%E5%92%96%E5%95%A1');
    const signature = sha1(Buffer.concat([Buffer.from(before), gbkCoffee, Buffer.from(after)]));
    expect(explained(signature)[0]?.mistakes).toHaveLength(2);
  });

  test('decoded, through an ASCII encoder', () => {
    expect(explained(sha1(string1({ u: U.replace('%E5%92%96%E5%95%A1', '??') })))[0]?.mistakes).toHaveLength(
      2,
    );
  });

  test('decoded, by a sha1 that keeps the low byte of each character', () => {
    const signature = sha1(Buffer.from(string1({ u: decodeURIComponent(U) }), 'latin1'));
    expect(explained(signature)[0]?.mistakes).toHaveLength(2);
  });

  test.each<[string, string, string]>([
    ['a port was dropped', 'https://m.example.com:8443/a?b=1', 'https://m.example.com/a?b=1'],
    ['a bare domain without its slash', 'http://qq.com/', 'http://qq.com'],
    ['the slash of a path dropped', 'https://qq.com/wxjs/', 'https://qq.com/wxjs'],
    ['index.html added', 'https://qq.com/', 'https://qq.com/index.html'],
    ['index.php dropped', 'https://qq.com/index.php?a=1', 'https://qq.com/?a=1'],
    ['www. dropped', 'https://www.qq.com/a', 'https://qq.com/a'],
    [
      'share parameters dropped',
      'https://qq.com/a?id=1&from=singlemessage&isappinstalled=0',
      'https://qq.com/a?id=1',
    ],
    ['code and state dropped', 'https://qq.com/a?id=1&code=071abc&state=STATE', 'https://qq.com/a?id=1'],
    ['code and state dropped, alone', 'https://qq.com/a?code=071abc&state=STATE', 'https://qq.com/a'],
    ['+ became a space', 'https://qq.com/a?q=a+b', 'https://qq.com/a?q=a b'],
    ['%20 became +', 'https://qq.com/a?q=a%20b', 'https://qq.com/a?q=a+b'],
    [
      'brackets escaped',
      'https://qq.com/a?ids[]=1&x={"a":1}',
      'https://qq.com/a?ids%5B%5D=1&x=%7B%22a%22:1%7D',
    ],
    ['%2F unescaped', 'https://qq.com/a?back=%2Fhome%2Fme', 'https://qq.com/a?back=/home/me'],
    ['https lost behind a proxy, with its hash', 'https://qq.com/a#/x', 'http://qq.com/a'],
  ])('%s', (_name, url, u) => {
    const text = string1({ u });
    expect(explained(sha1(text), { url }).map((one) => one.text)).toContain(text);
  });
});
