import type { ReadCode } from './code-reader.ts';
import type { CodeWorker } from './code-worker.ts';
import type { Decoded } from './imaging.ts';

/**
 * The longer sides at which a picture is looked at, in pixels. A small one first: a photograph's noise is gone then,
 * and most codes are large. A picture that is smaller than the first is looked at as it is, and enlarged.
 */
const SIDES = [800, 1_600, 400];
/** Below this, in pixels, a picture is enlarged: the bars of a code of one pixel each are too thin to be read. */
const SMALL = 300;

/** What reading a picture file needs. */
export interface ReadCodeOptions {
  /** Decodes a picture; null when it is none. */
  decode: (file: Blob) => Promise<Decoded | null>;
  startCodeWorker: () => CodeWorker;
}

/** Reads the code in a picture file; null when there is none, or when it is no picture. */
export async function readCode(
  file: Blob,
  { decode, startCodeWorker }: ReadCodeOptions,
): Promise<ReadCode | null> {
  const decoded = await decode(file);
  if (!decoded) return null;
  const worker = startCodeWorker();
  try {
    for (const { width, height } of sizesOf(decoded)) {
      const code = await worker.read({ pixels: decoded.toGrey(width, height), width, height });
      if (code) return code;
    }
    return null;
  } finally {
    worker.close();
    decoded.close();
  }
}

/** The sizes at which it is looked at, each once. */
function sizesOf({ width, height }: { width: number; height: number }): { width: number; height: number }[] {
  const longer = Math.max(width, height);
  const sides = longer < SMALL ? [longer, longer * 3] : SIDES.map((side) => Math.min(side, longer));
  return [...new Set(sides)].map((side) => ({
    width: Math.max(1, Math.round((width * side) / longer)),
    height: Math.max(1, Math.round((height * side) / longer)),
  }));
}
