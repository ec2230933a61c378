import { countOf, itemsOf, type Kernel } from './kernel.ts';

/** A kernel for any hash: each text is put together and hashed by itself. */
export function createHashKernel(hash: (bytes: Uint8Array) => Uint8Array): Kernel {
  return {
    find(product, firstWords, from, to) {
      const found: number[] = [];
      const words = new Set(firstWords);
      for (let n = from; n < Math.min(to, countOf(product)); n++) {
        const items = itemsOf(product, n);
        const pieces = product.map(({ bytes, starts }, i) => {
          const item = items[i] ?? 0;
          return bytes.subarray(starts[item], starts[item + 1]);
        });
        if (words.has(firstWordOf(hash(joined(pieces))))) found.push(n);
      }
      return found;
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function firstWordOf(hash: Uint8Array): number {
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0);
}
