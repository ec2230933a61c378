import { BarcodeFormat, QRCodeWriter } from '@zxing/library';
import type { Grey } from '../../../src/panel/phone/code-reader.ts';

/** Left-hand digits of EAN, of odd parity, by ISO/IEC 15420; the others follow from them. */
const LEFT = '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ');
const RIGHT = LEFT.map((bits) => [...bits].map((bit) => (bit === '0' ? '1' : '0')).join(''));
const EVEN = RIGHT.map((bits) => [...bits].reverse().join(''));
/** Which of the left-hand digits are even (E), by the first digit. */
const PARITY = 'OOOOOO OOEOEE OOEEOE OOEEEO OEOOEE OEEOOE OEEEOO OEOEOE OEOEEO OEEOEO'.split(' ');

const digitsOf = (text: string): number[] => [...text].map(Number);

/** The modules of an EAN-13, `1` for black. */
export function ean13(text: string): string {
  const [first = 0, ...rest] = digitsOf(text);
  const left = rest.slice(0, 6).map((digit, at) => (PARITY[first]?.[at] === 'E' ? EVEN : LEFT)[digit]);
  const right = rest.slice(6).map((digit) => RIGHT[digit]);
  return `101${left.join('')}01010${right.join('')}101`;
}

/** The modules of an EAN-8. */
export function ean8(text: string): string {
  const digits = digitsOf(text);
  const left = digits.slice(0, 4).map((digit) => LEFT[digit]);
  const right = digits.slice(4).map((digit) => RIGHT[digit]);
  return `101${left.join('')}01010${right.join('')}101`;
}

/** Bars and spaces, by their widths. */
export const widths = (text: string): string =>
  [...text].map((width, at) => (at % 2 === 0 ? '1' : '0').repeat(Number(width))).join('');

/** CODE 128, set C: start, 12, 12, the check digit 38, stop (ISO/IEC 15417). */
export const CODE_128_1212 = widths('211232' + '112232' + '112232' + '132311' + '2331112');

/** CODE 39: `*A1*`, wide ones three modules (ISO/IEC 16388). */
export const CODE_39_A1 = ['131131311', '311113113', '311311113', '131131311']
  .map((each) => widths(each))
  .join('0');

/** A bar code as a picture: `module` pixels a module, with the quiet zone around it. */
export function barPicture(modules: string, module = 3): Grey {
  const quiet = '0'.repeat(12);
  const row = [...`${quiet}${modules}${quiet}`].flatMap((bit) =>
    Array<number>(module).fill(bit === '1' ? 0 : 255),
  );
  return {
    pixels: Uint8ClampedArray.from(Array<number[]>(80).fill(row).flat()),
    width: row.length,
    height: 80,
  };
}

/** A QR code of this text, with a quiet zone. */
export function qrPicture(text: string, size = 240): Grey {
  const matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, new Map());
  const pixels = new Uint8ClampedArray(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels[y * size + x] = matrix.get(x, y) ? 0 : 255;
  }
  return { pixels, width: size, height: size };
}

/** A quarter to the right. */
export function turned({ pixels, width, height }: Grey): Grey {
  const result = new Uint8ClampedArray(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 0;
  }
  return { pixels: result, width: height, height: width };
}

/** White on black. */
export const inverted = ({ pixels, ...size }: Grey): Grey => ({
  ...size,
  pixels: pixels.map((bright) => 255 - bright),
});
