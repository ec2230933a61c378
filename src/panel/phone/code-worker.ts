import type { Grey, ReadCode } from './code-reader.ts';

/** What reads codes, until it is closed. */
export interface CodeWorker {
  /** Null when there is no code in the picture. One picture at a time. */
  read(picture: Grey): Promise<ReadCode | null>;
  close(): void;
}

/** Starts a worker of the browser's: half a megabyte of code that most sessions never need. */
export function startCodeWorker(): CodeWorker {
  const worker = new Worker(new URL('./code.worker.ts', import.meta.url), { type: 'module' });
  return {
    read: (picture) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ReadCode | null>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(picture, [picture.pixels.buffer]);
      }),
    close: () => worker.terminate(),
  };
}
