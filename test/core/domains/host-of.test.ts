import { expect, test } from 'vitest';
import { hostOf } from '../../../src/core/domains/host-of.ts';

test.each([
  ['https://m.example.com/', 'name'],
  ['https://m.example.com./a', 'name'],
  ['http://8.8.8.8/', 'address'],
  ['http://[2001:db8::1]/', 'address'],
  ['http://172.32.0.1/', 'address'],
  ['http://100.128.0.1/', 'address'],
  ['http://10.example.com/', 'name'],
  ['http://127.0.0.1.nip.io/', 'name'],
  ['http://localhost:8080/', 'loopback'],
  ['http://shop.localhost/', 'loopback'],
  ['http://127.0.0.1/', 'loopback'],
  ['http://127.1/', 'loopback'],
  ['http://[::1]:3000/', 'loopback'],
  ['http://0.0.0.0:8000/', 'loopback'],
  ['http://10.0.0.7/', 'private'],
  ['http://192.168.1.5:5173/', 'private'],
  ['http://172.16.0.1/', 'private'],
  ['http://172.31.255.1/', 'private'],
  ['http://169.254.1.1/', 'private'],
  ['http://[fd00::1]/', 'private'],
  ['http://[fe80::1]/', 'private'],
  ['http://macbook/', 'private'],
  ['http://macbook.local/', 'private'],
  ['http://shop.test/', 'private'],
])('%s is a host of the kind %s', (href, kind) => {
  expect(hostOf(href)?.kind).toBe(kind);
});

test('a host is written as browsers write it', () => {
  expect(hostOf('HTTPS://user:pass@M.例子.中国.:8443/a?b#c')).toEqual({
    name: 'm.xn--fsqu00a.xn--fiqs8s',
    port: '8443',
    kind: 'name',
  });
});

test.each(['', '/a', '//m.example.com/', 'file:///a', 'about:srcdoc', 'https://', 'wxlocalresource://a'])(
  'what is no absolute URL has none: %j',
  (href) => {
    expect(hostOf(href)).toBeNull();
  },
);
