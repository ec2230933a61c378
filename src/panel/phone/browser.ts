import { saveFile } from '../save-file.ts';
import { startCodeWorker } from './code-worker.ts';
import type { FilesOptions } from './files.ts';
import { decodePicture } from './imaging.ts';
import type { PicturesOptions } from './pictures.ts';
import type { PlayerOptions } from './player.ts';
import type { ReadCodeOptions } from './read-code.ts';

/** What the phone needs of the browser, and of no page. */
export interface PhoneBrowser
  extends Pick<FilesOptions, 'createUrl' | 'revokeUrl'>,
    Pick<PlayerOptions, 'createSound'>,
    Pick<PicturesOptions, 'decode'>,
    Pick<ReadCodeOptions, 'startCodeWorker'> {
  /** Hands a text to the user as a file. */
  saveFile: (name: string, text: string) => void;
}

/** The browser that the panel runs in. */
export const BROWSER: PhoneBrowser = {
  createUrl: (bytes, type) => URL.createObjectURL(new Blob([bytes], { type })),
  revokeUrl: (url) => URL.revokeObjectURL(url),
  createSound(url, ended) {
    const sound = new Audio(url);
    sound.addEventListener('ended', ended);
    return sound;
  },
  decode: decodePicture,
  startCodeWorker,
  saveFile,
};
