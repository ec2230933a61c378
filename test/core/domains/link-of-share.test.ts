import { expect, test } from 'vitest';
import { linkVerdict } from '../../../src/core/domains/link-of-share.ts';

const PAGE = 'https://xn--fiq228c.example.com/item';

test('a link in Chinese letters is on the host that the page has in Punycode', () => {
  expect(linkVerdict('https://中文.example.com/item', PAGE, [])).toBe('ok');
});

test('a link on another host is doubtful until the domains are known', () => {
  expect(linkVerdict('https://m.example.com/item', PAGE, [])).toBe('doubtful');
  expect(linkVerdict('https://m.example.com/item', PAGE, ['other.example.com'])).toBe('ignored');
});
