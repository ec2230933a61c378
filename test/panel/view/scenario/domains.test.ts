import { describe, expect, test } from 'vitest';
import { readDomains } from '../../../../src/panel/view/scenario/domains.ts';

const read = (text: string) => {
  const { domains, remarks } = readDomains(text);
  return [domains, ...remarks.map(({ remark }) => remark)];
};

describe('JS接口安全域名 as they are typed', () => {
  test.each([
    ['nothing', '', [[]]],
    ['empty lines', '\n \n', [[]]],
    ['one', 'm.example.com', [['m.example.com']]],
    ['several lines', 'm.example.com\r\nexample.cn\n', [['m.example.com', 'example.cn']]],
    [
      'with commas',
      'm.example.com,example.cn，example.org',
      [['m.example.com', 'example.cn', 'example.org']],
    ],
    ['one twice', 'm.example.com\nM.Example.com', [['m.example.com']]],
    ['in Chinese', '例子.中国', [['xn--fsqu00a.xn--fiqs8s']]],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what is no domain, but understood', () => {
  test.each([
    ['a whole URL', 'https://m.example.com/', 'cut'],
    ['a URL with path and query', 'http://m.example.com/shop/?id=5#/buy', 'cut'],
    ['a path', 'm.example.com/shop', 'cut'],
    ['no protocol', '//m.example.com', 'cut'],
    ['a port', 'm.example.com:8080', 'port'],
    ['a URL with a port', 'https://m.example.com:8443/shop', 'port'],
    ['every subdomain', '*.m.example.com', 'parent'],
    ['a leading dot', '.m.example.com', 'parent'],
  ])('%s', (_name, text, remark) => {
    expect(read(text)).toEqual([['m.example.com'], remark]);
  });
});

describe('what cannot be one', () => {
  test.each([
    ['a name without a dot', 'localhost', 'no'],
    ['a domain that is not finished', 'm.example.c', 'no'],
    ['a word', '域名', 'no'],
    ['dots', 'm..com', 'no'],
    ['only a protocol', 'https://', 'no'],
    ['an IP address', '192.168.1.5', 'address'],
    ['an IP address with a port', 'http://127.0.0.1:8080/', 'address'],
    ['an IPv6 address', 'http://[::1]/', 'address'],
  ])('%s', (_name, text, remark) => {
    expect(read(text)).toEqual([null, remark]);
  });

  test('more than can be kept', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `m${index}.example.com`).join('\n');
    expect(read(lines(100))[0]).toHaveLength(100);
    expect(read(lines(101))).toEqual([null, 'many']);
  });

  test('one wrong line leaves the old list in force, and says which it is', () => {
    const { domains, remarks } = readDomains('m.example.com\nlocalhost');
    expect(domains).toBeNull();
    expect(remarks).toEqual([{ remark: 'no', line: 'localhost', domain: '' }]);
  });
});
