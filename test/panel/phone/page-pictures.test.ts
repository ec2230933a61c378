import { describe, expect, test } from 'vitest';
import { ONE_PICTURE } from '../../../src/core/client/inventions.ts';
import { createPagePictures, type ResourceContent } from '../../../src/panel/phone/page-pictures.ts';

const PNG = ONE_PICTURE.slice(ONE_PICTURE.indexOf(',') + 1);
const base64 = (bytes: string): ResourceContent => ({
  content: Buffer.from(bytes, 'latin1').toString('base64'),
  isBase64: true,
});

function page(resources: Record<string, ResourceContent>) {
  const asked: string[] = [];
  let changes = 0;
  const pictures = createPagePictures({
    async contentOf(url) {
      asked.push(url);
      return resources[url] ?? null;
    },
    pageUrl: () => 'https://m.example.com/item?id=5#/buy',
    changed: () => void changes++,
  });
  return { ...pictures, asked, resources, changes: () => changes };
}

describe('the picture of a share', () => {
  test('is shown when the page has loaded it', async () => {
    const { find, urlOf } = page({ 'https://cdn.example.com/a.png': { content: PNG, isBase64: true } });
    expect(urlOf('https://cdn.example.com/a.png')).toBeNull();
    find('https://cdn.example.com/a.png');
    await expect.poll(() => urlOf('https://cdn.example.com/a.png')).toBe(ONE_PICTURE);
  });

  test('is found by a relative URL, and whatever its hash', async () => {
    const { find, urlOf } = page({ 'https://m.example.com/img/a.png': { content: PNG, isBase64: true } });
    find('/img/a.png#x');
    await expect.poll(() => urlOf('img/a.png')).toBe(ONE_PICTURE);
  });

  test('is asked for once, however often it is drawn', async () => {
    const { find, urlOf, asked, changes } = page({
      'https://cdn.example.com/a.png': { content: PNG, isBase64: true },
    });
    find('https://cdn.example.com/a.png');
    find('https://cdn.example.com/a.png');
    await expect.poll(() => urlOf('https://cdn.example.com/a.png')).not.toBeNull();
    find('https://cdn.example.com/a.png');
    expect(asked).toHaveLength(1);
    expect(changes()).toBe(1);
  });

  test('that is not there is none, draws nothing anew, and may come later', async () => {
    const { find, urlOf, asked, resources, changes } = page({});
    find('https://cdn.example.com/a.png');
    await expect.poll(() => asked).toHaveLength(1);
    await Promise.resolve();
    expect(changes()).toBe(0);
    resources['https://cdn.example.com/a.png'] = { content: PNG, isBase64: true };
    await expect
      .poll(() => {
        find('https://cdn.example.com/a.png');
        return urlOf('https://cdn.example.com/a.png');
      })
      .toBe(ONE_PICTURE);
  });

  test('that is a data: URL is one already, if it is a picture', () => {
    const { urlOf, find, asked } = page({});
    find(ONE_PICTURE);
    expect(asked).toEqual([]);
    expect(urlOf(ONE_PICTURE)).toBe(ONE_PICTURE);
    expect(urlOf('data:text/html,<script>')).toBeNull();
  });

  test.each(['', 'http://', 'https://[', 'javascript:alert(1)'])('%j is none', (url) => {
    const { urlOf, find } = page({});
    find(url);
    expect(urlOf(url)).toBeNull();
  });
});

test.each([
  ['PNG', { content: PNG, isBase64: true }, 'image/png'],
  ['JPEG', base64('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
  ['GIF', base64('GIF89a………'), 'image/gif'],
  ['WebP', base64('RIFF\x24\x01\0\0WEBPVP8 '), 'image/webp'],
  ['AVIF', base64('\0\0\0\x20ftypavif\0\0\0\0'), 'image/avif'],
  ['BMP', base64('BM\x46\0\0\0\0\0'), 'image/bmp'],
  ['an icon', base64('\0\0\x01\0\x01\0\x10\x10'), 'image/x-icon'],
  ['SVG', { content: '<?xml version="1.0"?><svg/>', isBase64: false }, 'image/svg+xml'],
  ['SVG as bytes', base64('\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
])('%s is known by how it starts', async (_name, resource, type) => {
  const url = 'https://cdn.example.com/picture';
  const { find, urlOf } = page({ [url]: resource });
  find(url);
  await expect.poll(() => urlOf(url)?.split(/[;,]/)[0]).toBe(`data:${type}`);
});

test.each([
  ['a page', { content: '<!doctype html><title>404</title>', isBase64: false }],
  ['a sound', base64('RIFF\x24\x01\0\0WAVEfmt ')],
  ['no base64', { content: '\0', isBase64: true }],
])('%s is no picture', async (_name, resource) => {
  const url = 'https://cdn.example.com/picture.png';
  const { find, urlOf, asked } = page({ [url]: resource });
  find(url);
  await expect.poll(() => asked).toHaveLength(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(urlOf(url)).toBeNull();
});
