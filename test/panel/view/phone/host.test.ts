import { expect, test } from 'vitest';
import { hostOf } from '../../../../src/panel/view/phone/host.ts';

test('a link is shown by its host and port', () => {
  expect(hostOf('https://m.example.com:8443/item?id=5#/buy')).toBe('m.example.com:8443');
});

test('what is no URL is shown as it is, cut', () => {
  expect(hostOf('/item?id=5')).toBe('/item?id=5');
  expect(hostOf('about:blank')).toBe('about:blank');
  expect(hostOf('x'.repeat(5000)).length).toBeLessThan(100);
});
