import { describe, expect, test } from 'vitest';
import {
  addedIn,
  authorizedUrl,
  originOf,
  sharedUrl,
  takenOff,
  withoutAdded,
} from '../../../src/core/preflight/opened-url.ts';

describe('附录5 · 2.6: the client adds parameters to the link of a shared page', () => {
  test.each([
    ['https://m.example.com/', 'https://m.example.com/?from=singlemessage&isappinstalled=0'],
    ['https://m.example.com/item', 'https://m.example.com/item?from=singlemessage&isappinstalled=0'],
    [
      'https://m.example.com/item?b=2&a=1',
      'https://m.example.com/item?b=2&a=1&from=singlemessage&isappinstalled=0',
    ],
    [
      'https://m.example.com/?a=1#/buy?c=2',
      'https://m.example.com/?a=1&from=singlemessage&isappinstalled=0#/buy?c=2',
    ],
    ['https://m.example.com/#/buy', 'https://m.example.com/?from=singlemessage&isappinstalled=0#/buy'],
    ['https://m.example.com/?', 'https://m.example.com/?from=singlemessage&isappinstalled=0'],
    ['https://m.example.com/?a=1&', 'https://m.example.com/?a=1&from=singlemessage&isappinstalled=0'],
    [
      'https://m.example.com/?q=a+b%20c',
      'https://m.example.com/?q=a+b%20c&from=singlemessage&isappinstalled=0',
    ],
  ])('%s → %s', (url, shared) => {
    expect(sharedUrl(url, 'friend')).toBe(shared);
    expect(addedIn(shared)).toEqual(['friend']);
    expect(withoutAdded(shared)).toBe(withoutAdded(url.replace(/[?&](?=#|$)/, '')));
  });

  test('a page that is shared on keeps its place in the link', () => {
    const url = 'https://m.example.com/?from=singlemessage&isappinstalled=0&id=5';
    expect(sharedUrl(url, 'timeline')).toBe('https://m.example.com/?from=timeline&isappinstalled=0&id=5');
  });

  test('a parameter of the page with the same name is its own', () => {
    const url = 'https://m.example.com/?from=home';
    expect(sharedUrl(url, 'group')).toBe(`${url}&from=groupmessage&isappinstalled=0`);
    expect(withoutAdded(url)).toBe(url);
    expect(addedIn(url)).toEqual([]);
  });
});

describe('网页授权', () => {
  test('comes back with code and state behind the parameters, in front of the #', () => {
    const url = authorizedUrl('https://m.example.com/pay?id=5#/now');
    expect(url).toBe('https://m.example.com/pay?id=5&code=CODE&state=STATE#/now');
    expect(addedIn(url)).toEqual(['authorization']);
    expect(withoutAdded(url)).toBe('https://m.example.com/pay?id=5#/now');
  });
  test('once more, it has another code, not two', () => {
    expect(authorizedUrl('https://m.example.com/?code=1&state=2')).toBe(
      'https://m.example.com/?code=CODE&state=STATE',
    );
  });
  test('a code without a state is a parameter of the page', () => {
    expect(withoutAdded('https://m.example.com/?code=SKU1')).toBe('https://m.example.com/?code=SKU1');
  });
});

describe('what a page takes off its URL', () => {
  test('the code, once it was exchanged', () => {
    expect(takenOff('https://m.example.com/?id=5&code=1&state=2', 'https://m.example.com/?id=5')).toEqual([
      'authorization',
    ]);
  });
  test('the share parameters', () => {
    const shared = sharedUrl('https://m.example.com/', 'timeline');
    expect(takenOff(shared, 'https://m.example.com/')).toEqual(['timeline']);
  });
  test('nothing when the route changes, or the # alone', () => {
    expect(takenOff('https://m.example.com/?code=1&state=2', 'https://m.example.com/home')).toEqual([]);
    expect(takenOff('https://m.example.com/#/a', 'https://m.example.com/#/b')).toEqual([]);
  });
});

test('an origin is scheme, host and port; what has none has none', () => {
  expect(originOf('HTTPS://M.example.com:8443/a?b#c')).toBe('https://m.example.com:8443');
  expect(['', 'about:blank', '/item'].map(originOf)).toEqual(['', '', '']);
});
