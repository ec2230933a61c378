import { ONE_PICTURE } from '../../core/client/inventions.ts';
import type { HeldFile } from '../phone-model.ts';

/** What the panel holds together at the most, in bytes. The oldest files go first: a phone's gallery has no end, a panel has. */
const MOST = 256 * 1024 * 1024;

/** A file that the panel holds, with its contents. */
export interface StoredFile extends HeldFile {
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the store needs from the browser. */
export interface FilesOptions {
  /** Makes a `blob:` URL. */
  createUrl: (bytes: Uint8Array<ArrayBuffer>, type: string) => string;
  revokeUrl: (url: string) => void;
  /** Bytes. */
  most?: number;
}

/** The files of the simulated phone: pictures that were chosen, and recordings. */
export interface Files {
  /** Takes a file in, under the client's name for it. One of the same name is replaced. */
  put(fileId: string, file: { bytes: Uint8Array<ArrayBuffer>; name: string; type: string }): void;
  /** Null when the panel does not hold it, or no longer. The empty name is the sample picture. */
  get(fileId: string): StoredFile | null;
  /** A name that no file has had. */
  nextId(): string;
}

export function createFiles({ createUrl, revokeUrl, most = MOST }: FilesOptions): Files {
  /** In the order in which they came. */
  const held = new Map<string, StoredFile>();
  let total = 0;
  let count = 0;
  let sample: StoredFile | null = null;

  function remove(fileId: string): void {
    const file = held.get(fileId);
    if (!file) return;
    held.delete(fileId);
    total -= file.size;
    revokeUrl(file.url);
  }

  return {
    put(fileId, { bytes, name, type }) {
      remove(fileId);
      held.set(fileId, { bytes, name, type, size: bytes.length, url: createUrl(bytes, type) });
      total += bytes.length;
      for (const oldest of held.keys()) {
        // The newest stays, whatever its size: it has just been asked for.
        if (total <= most || oldest === fileId) break;
        remove(oldest);
      }
    },
    get(fileId) {
      if (fileId !== '') return held.get(fileId) ?? null;
      sample ??= samplePicture();
      return sample;
    },
    nextId: () => `file-${++count}`,
  };
}

/** The picture that is there when nobody has chosen one. */
function samplePicture(): StoredFile {
  const bytes = fromBase64(ONE_PICTURE.slice(ONE_PICTURE.indexOf(',') + 1));
  return { name: 'sample.png', type: 'image/png', size: bytes.length, url: ONE_PICTURE, bytes };
}

/** A file as a `data:` URL, the whole of it. */
export const toDataUrl = ({ bytes, type }: Pick<StoredFile, 'bytes' | 'type'>): string =>
  `data:${type};base64,${toBase64(bytes)}`;

/** How many bytes are made text in one go: more would be more arguments than a function can take. */
const PIECE = 0x6000;

/** Bytes as base64, in one line. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // Pieces of whole triples, so that they can stand one after the other.
  for (let from = 0; from < bytes.length; from += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + PIECE))));
  }
  return pieces.join('');
}

/**
 * The bytes of a base64 text.
 *
 * @throws DOMException when it is none.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
