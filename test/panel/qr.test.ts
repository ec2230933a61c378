import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import { describe, expect, test } from 'vitest';
import { qrCodeOf } from '../../src/panel/qr.ts';

/** Draws a code as the panel does: dark on light, so many pixels a module, with the quiet zone around; and reads it. */
function readBack(modules: boolean[][]): string {
  const [pixel, quiet] = [4, 4];
  const side = (modules.length + 2 * quiet) * pixel;
  const pixels = new Uint8ClampedArray(side * side).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isDark = modules[Math.floor(y / pixel) - quiet]?.[Math.floor(x / pixel) - quiet];
      if (isDark) pixels[y * side + x] = 0;
    }
  }
  const source = new RGBLuminanceSource(pixels, side, side);
  // Nothing but a code, upright: the library's way of finding one in a photograph is not what is tested here.
  const hints = new Map([[DecodeHintType.PURE_BARCODE, true]]);
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints).getText();
}

function codeOf(text: string): boolean[][] {
  const modules = qrCodeOf(text);
  if (!modules) throw new RangeError(`No code of ${text.length} characters`);
  return modules;
}

describe('a phone that scans the code opens exactly the page', () => {
  test.each([
    ['a home page', 'https://m.example.com/'],
    ['a shared page', 'https://m.example.com/item?id=5&from=singlemessage&isappinstalled=0#/buy'],
    ['escaped characters', 'https://m.example.com/%E5%92%96?q=a+b%20c'],
    ['characters that are not', 'https://m.example.com/咖啡'],
    ['a long query', `https://m.example.com/?token=${'aZ9-'.repeat(300)}`],
  ])('%s', (_what, url) => {
    expect(readBack(codeOf(url))).toBe(url);
  });
});

test('the code is a square of one of the sizes there are', () => {
  const modules = codeOf('https://m.example.com/item?id=5');
  expect(modules.every((row) => row.length === modules.length)).toBe(true);
  expect((modules.length - 17) % 4).toBe(0);
});

test('a URL that only fits with less redundancy still has a code', () => {
  const url = `https://m.example.com/?q=${'x'.repeat(2_900)}`;
  expect(readBack(codeOf(url))).toBe(url);
});

test.each([
  ['empty', ''],
  ['too long', `https://m.example.com/?q=${'x'.repeat(3_000)}`],
  ['too long in UTF-8', '咖'.repeat(1_200)],
])('there is no code of a text that is %s', (_what, text) => {
  expect(qrCodeOf(text)).toBeNull();
});
