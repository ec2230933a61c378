import { describe, expect, test } from 'vitest';
import { type Grey, readCodeIn } from '../../../src/panel/phone/code-reader.ts';
import type { Decoded } from '../../../src/panel/phone/imaging.ts';
import { readCode } from '../../../src/panel/phone/read-code.ts';
import { barPicture, CODE_39_A1, CODE_128_1212, ean8, ean13, inverted, qrPicture, turned } from './codes.ts';

const CODES: readonly (readonly [name: string, picture: Grey, codeType: string, text: string])[] = [
  ['a QR code', qrPicture('https://m.example.com/item?id=5'), 'QR_CODE', 'https://m.example.com/item?id=5'],
  ['one in Chinese', qrPicture('微信扫一扫'), 'QR_CODE', '微信扫一扫'],
  ['EAN-13', barPicture(ean13('6901234567892')), 'EAN_13', '6901234567892'],
  ['EAN-8', barPicture(ean8('96385074')), 'EAN_8', '96385074'],
  [
    'UPC-A, which is an EAN-13 with a 0 in front',
    barPicture(ean13('0036000291452')),
    'UPC_A',
    '036000291452',
  ],
  ['CODE 128', barPicture(CODE_128_1212), 'CODE_128', '1212'],
  ['CODE 39', barPicture(CODE_39_A1), 'CODE_39', 'A1'],
];

describe.each(CODES)('%s', (_name, picture, codeType, text) => {
  test('is read', () => {
    expect(readCodeIn(picture)).toEqual({ text, codeType });
  });

  test('is read when the picture is turned', () => {
    expect(readCodeIn(turned(picture))).toEqual({ text, codeType });
    expect(readCodeIn(turned(turned(picture)))).toEqual({ text, codeType });
    expect(readCodeIn(turned(turned(turned(picture))))).toEqual({ text, codeType });
  });

  test('is read when it is white on black', () => {
    expect(readCodeIn(inverted(picture))).toEqual({ text, codeType });
  });
});

test('a picture of nothing has no code', () => {
  expect(
    readCodeIn({ pixels: new Uint8ClampedArray(100 * 100).fill(255), width: 100, height: 100 }),
  ).toBeNull();
  const stripes = Uint8ClampedArray.from({ length: 10_000 }, (_nothing, at) => (at % 7 < 3 ? 0 : 255));
  expect(readCodeIn({ pixels: stripes, width: 100, height: 100 })).toBeNull();
  expect(readCodeIn({ pixels: new Uint8ClampedArray(1), width: 1, height: 1 })).toBeNull();
});

/** A decoder that has this picture, and takes the nearest pixel when it draws it in another size. */
function decoderOf({ pixels, width, height }: Grey) {
  const sizes: string[] = [];
  let isClosed = false;
  const decoded: Decoded = {
    width,
    height,
    toJpeg: () => new Uint8Array(),
    toGrey(wide, high) {
      sizes.push(`${wide} × ${high}`);
      const near = (at: number): number =>
        pixels[
          Math.floor((Math.floor(at / wide) / high) * height) * width +
            Math.floor(((at % wide) / wide) * width)
        ] ?? 0;
      return Uint8ClampedArray.from({ length: wide * high }, (_nothing, at) => near(at));
    },
    close() {
      isClosed = true;
    },
  };
  let workers = 0;
  const startCodeWorker = () => {
    workers++;
    return { read: async (picture: Grey) => readCodeIn(picture), close: () => void workers-- };
  };
  return { decode: async () => decoded, startCodeWorker, sizes, isClosed: () => isClosed && workers === 0 };
}

describe('a picture file', () => {
  const file = new Blob(['…']);

  test('that is large is looked at in a smaller size', async () => {
    const { sizes, isClosed, ...browser } = decoderOf(qrPicture('large', 2_400));
    expect(await readCode(file, browser)).toEqual({ text: 'large', codeType: 'QR_CODE' });
    expect(sizes).toEqual(['800 × 800']);
    expect(isClosed()).toBe(true);
  });

  test('in which each module is one pixel is enlarged', async () => {
    const { sizes, isClosed, ...browser } = decoderOf(barPicture(ean13('6901234567892'), 1));
    expect(await readCode(file, browser)).toEqual({ text: '6901234567892', codeType: 'EAN_13' });
    expect(sizes.length).toBeLessThanOrEqual(2);
    expect(isClosed()).toBe(true);
  });

  test('with no code in it is given back in all sizes, each once', async () => {
    const { sizes, isClosed, ...browser } = decoderOf({
      pixels: new Uint8ClampedArray(500 * 500).fill(255),
      width: 500,
      height: 500,
    });
    expect(await readCode(file, browser)).toBeNull();
    expect(sizes).toEqual(['500 × 500', '400 × 400']);
    expect(isClosed()).toBe(true);
  });

  test('that is no picture has no code, and needs nobody to read it', async () => {
    const { sizes, isClosed, ...browser } = decoderOf(qrPicture('none'));
    expect(await readCode(file, { ...browser, decode: async () => null })).toBeNull();
    expect([sizes, isClosed()]).toEqual([[], false]);
  });
});
