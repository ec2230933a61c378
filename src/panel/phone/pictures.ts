import type { ChosenFile } from '../../core/client/question.ts';
import type { Files } from './files.ts';
import type { Decoded } from './imaging.ts';
import type { SayOfFile } from './words.ts';

/** The largest picture that is taken, in bytes. It goes into the page as one text; phones' cameras stay below. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Pixels of the longer side of a compressed picture, or of the shorter one where it is very long. */
const COMPRESSED_SIDE = 1_280;
/** From here on a picture is very long: its text must stay legible, so the shorter side counts. */
const LONG_RATIO = 2;

/** What choosing pictures needs. */
export interface PicturesOptions {
  files: Files;
  /** Decodes a picture; null when it is none. */
  decode: (file: Blob) => Promise<Decoded | null>;
  say: SayOfFile;
}

/** What came of the files that the developer chose. */
export interface Taken {
  files: readonly ChosenFile[];
  /** A line for each that was left out, or was too many. */
  problems: readonly string[];
}

/** Takes chosen files in: pictures only, `count` at the most, compressed unless the originals are wanted. */
export async function takePictures(
  chosen: readonly File[],
  { count, isOriginal }: { count: number; isOriginal: boolean },
  options: PicturesOptions,
): Promise<Taken> {
  const files: ChosenFile[] = [];
  const problems: string[] = [];
  for (const file of chosen) {
    if (files.length >= count) {
      problems.push(options.say('tooManyPictures', { n: String(chosen.length), count: String(count) }));
      break;
    }
    const taken = await takePicture(file, isOriginal, options);
    if (typeof taken === 'string') problems.push(taken);
    else files.push(taken);
  }
  return { files, problems };
}

/** The file as it is held; a text: why it is not. */
async function takePicture(
  file: File,
  isOriginal: boolean,
  { files, decode, say }: PicturesOptions,
): Promise<ChosenFile | string> {
  const { name } = file;
  if (file.size > MOST_BYTES) {
    return say('pictureTooLarge', { name, size: megabytes(file.size), most: megabytes(MOST_BYTES) });
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return say('unreadable', { name, problem: error instanceof Error ? error.message : String(error) });
  }
  const decoded = await decode(new Blob([bytes], { type: file.type }));
  if (!decoded) return say('noPicture', { name });
  const held = compressed({ bytes, name, type: file.type }, decoded, isOriginal);
  decoded.close();
  const fileId = files.nextId();
  files.put(fileId, held);
  return { fileId, name: held.name, type: held.type, size: held.bytes.length };
}

interface Picture {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  type: string;
}

/** The picture as WeChat hands it on. GIFs move, and stay as they are; so does what would not become smaller. */
function compressed(picture: Picture, decoded: Decoded, isOriginal: boolean): Picture {
  if (isOriginal || picture.type === 'image/gif') return picture;
  const { width, height } = compressedSize(decoded);
  const isSame = width === decoded.width && height === decoded.height;
  const bytes = decoded.toJpeg(width, height);
  if (isSame && bytes.length >= picture.bytes.length) return picture;
  return { bytes, name: `${picture.name.replace(/\.\w+$/, '')}.jpg`, type: 'image/jpeg' };
}

/**
 * How large WeChat makes a picture that is not sent as the original. Tencent has published no figures; these are what
 * people have measured of pictures sent in a chat: 1280 pixels along the longer side, or along the shorter one where
 * one is more than twice the other.
 */
export function compressedSize({ width, height }: { width: number; height: number }) {
  const longer = Math.max(width, height);
  const shorter = Math.min(width, height);
  const counts = longer > LONG_RATIO * shorter ? shorter : longer;
  const scale = Math.min(1, COMPRESSED_SIDE / counts);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Bytes as megabytes, with one digit behind the point: `20`, `20.4`. */
export const megabytes = (bytes: number): string => String(Math.ceil((bytes / 1_048_576) * 10) / 10);
