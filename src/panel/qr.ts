import { QRCodeDecoderErrorCorrectionLevel, QRCodeEncoder } from '@zxing/library';

/** Longer texts fit into no QR code (version 40, level L: 2,953 bytes). */
const MOST_BYTES = 2_953;

/**
 * The QR code of a text: rows from top to bottom, true for dark. Without the quiet zone, which must be four modules
 * wide on every side. Null when the text is empty, or too long for a code.
 */
export function qrCodeOf(text: string): boolean[][] | null {
  const { length } = new TextEncoder().encode(text);
  if (length === 0 || length > MOST_BYTES) return null;
  // A phone reads the code off a screen, where nothing is smudged: with less redundancy its modules are larger.
  for (const level of [QRCodeDecoderErrorCorrectionLevel.M, QRCodeDecoderErrorCorrectionLevel.L]) {
    const modules = encoded(text, level);
    if (modules) return modules;
  }
  return null;
}

function encoded(text: string, level: QRCodeDecoderErrorCorrectionLevel): boolean[][] | null {
  try {
    const matrix = QRCodeEncoder.encode(text, level).getMatrix();
    return matrix.getArray().map((row) => [...row].map((module) => module === 1));
  } catch {
    return null; // the library throws when the text does not fit at this level
  }
}
