import { inflateSync } from 'node:zlib';
import type { Grey } from '../../src/panel/phone/code-reader.ts';

/** Where the first chunk starts, in bytes: behind the signature. */
const FIRST_CHUNK = 8;
/** A chunk's length, name and checksum, in bytes. */
const FRAME = 12;

/** The pixels of a PNG in black and white, whose rows are not filtered. Throws for any other. */
export function readOneBitPng(file: Buffer): Grey {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const rows = inflateSync(dataIn(file));
  const stride = 1 + Math.ceil(width / 8);
  if (file[24] !== 1 || rows.length !== stride * height) throw new Error('not in black and white');
  const pixels = new Uint8ClampedArray(width * height);
  for (let index = 0; index < pixels.length; index++) {
    const [x, y] = [index % width, Math.floor(index / width)];
    if (rows[y * stride] !== 0) throw new Error('a filtered row');
    pixels[index] = ((rows[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
  }
  return { pixels, width, height };
}

function dataIn(file: Buffer): Buffer {
  for (let at = FIRST_CHUNK; at < file.length; at += FRAME + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      return file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
  }
  throw new Error('no pixels');
}
