import {
  BarcodeFormat,
  BinaryBitmap,
  DataMatrixReader,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  MultiFormatOneDReader,
  PDF417Reader,
  QRCodeReader,
  type Reader,
  RGBLuminanceSource,
} from '@zxing/library';

/** A picture in grey: how bright each pixel is, row by row. */
export interface Grey {
  pixels: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** What a code says. */
export interface ReadCode {
  text: string;
  /** As `scanQRCode` names it: `QR_CODE`, `EAN_13`. */
  codeType: string;
}

/** What WeChat's 扫一扫 reads, with the names that it gives them. */
const FORMATS: ReadonlyMap<BarcodeFormat, string> = new Map([
  [BarcodeFormat.QR_CODE, 'QR_CODE'],
  [BarcodeFormat.EAN_13, 'EAN_13'],
  [BarcodeFormat.EAN_8, 'EAN_8'],
  [BarcodeFormat.UPC_A, 'UPC_A'],
  [BarcodeFormat.UPC_E, 'UPC_E'],
  [BarcodeFormat.CODE_128, 'CODE_128'],
  [BarcodeFormat.CODE_39, 'CODE_39'],
  [BarcodeFormat.CODE_93, 'CODE_93'],
  [BarcodeFormat.CODABAR, 'CODABAR'],
  [BarcodeFormat.ITF, 'ITF'],
  [BarcodeFormat.DATA_MATRIX, 'DATA_MATRIX'],
  [BarcodeFormat.PDF_417, 'PDF_417'],
]);

/** Reads the code in a picture: upright, turned by a quarter, and white on black. Null when there is none. */
export function readCodeIn(grey: Grey): ReadCode | null {
  const turned = turn(grey);
  for (const picture of [grey, turned, invert(grey), invert(turned)]) {
    const code = readUpright(picture);
    if (code) return code;
  }
  return null;
}

const HINTS = new Map<DecodeHintType, unknown>([
  [DecodeHintType.POSSIBLE_FORMATS, [...FORMATS.keys()]],
  [DecodeHintType.TRY_HARDER, true],
]);

/** Each of the library's readers, by itself: the one that has them all writes to the console what it does not find. */
const READERS: readonly (() => Reader)[] = [
  () => new QRCodeReader(),
  () => new MultiFormatOneDReader(HINTS),
  () => new DataMatrixReader(),
  () => new PDF417Reader(),
];

function readUpright({ pixels, width, height }: Grey): ReadCode | null {
  const source = new RGBLuminanceSource(pixels, width, height);
  // The first is for photographs, with light and shadow; the second for clean pictures with large plain areas.
  const bitmaps = [new HybridBinarizer(source), new GlobalHistogramBinarizer(source)].map(
    (binarizer) => new BinaryBitmap(binarizer),
  );
  for (const createReader of READERS) {
    for (const bitmap of bitmaps) {
      const code = readWith(createReader(), bitmap);
      if (code) return code;
    }
  }
  return null;
}

function readWith(reader: Reader, bitmap: BinaryBitmap): ReadCode | null {
  try {
    const result = reader.decode(bitmap, HINTS);
    return { text: result.getText(), codeType: FORMATS.get(result.getBarcodeFormat()) ?? 'QR_CODE' };
  } catch {
    return null; // the library throws when it finds none; and, of several kinds, when it meets something like one
  }
}

/** A quarter to the left: the library reads bar codes along rows only, from either end. */
function turn({ pixels, width, height }: Grey): Grey {
  const turned = new Uint8ClampedArray(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[(width - 1 - x) * height + y] = pixels[y * width + x] ?? 0;
  }
  return { pixels: turned, width: height, height: width };
}

const invert = ({ pixels, ...size }: Grey): Grey => ({
  ...size,
  pixels: pixels.map((bright) => 255 - bright),
});
