import type { Contents, Effect, Result } from '../../core/client/effect.ts';
import { toLocalData } from '../../core/client/local-data.ts';
import type { Firing } from '../../protocol.ts';
import { type Files, toBase64, toDataUrl } from './files.ts';
import { createLanes } from './lanes.ts';

/** How much of a file's contents the log keeps of a reply, in characters. */
const LOGGED = 200;

/** Who does what the client wants done. */
export interface EffectsOptions {
  files: Files;
  /** Calls back after so many milliseconds. */
  after: (delay: number, callback: () => void) => void;
  /** Whether this document is still there. */
  isThere: (documentId: string) => boolean;
  /** Hands a reply to its page. `logged`: the same, with what is too long for a log cut. */
  reply: (documentId: string, invoke: number, result: Result, logged: Result) => void;
  /** Tells a page of an event. */
  fire: (documentId: string, firing: Firing) => void;
  /** Lets a page show a picture. It rejects when the page cannot be reached. */
  showPicture: (documentId: string, localId: string, base64: string, type: string) => Promise<void>;
  record: (fileId: string) => void;
  stopRecording: (fileId: string) => void;
  play: (fileId: string, from: number) => void;
  hush: () => void;
  /** Loads the page again. */
  reload: () => void;
  copy: (text: string) => void;
}

/** Does what the client wants done, in the order given. */
export function createEffects(options: EffectsOptions) {
  const { files, after, isThere, fire, showPicture } = options;
  const lanes = createLanes();

  function run(effect: Effect): void {
    switch (effect.kind) {
      case 'reply':
        if (effect.delay > 0) after(effect.delay, () => reply(effect));
        else reply(effect);
        break;
      case 'fire': {
        const { documentId, event, result } = effect;
        lanes.run(documentId, () => void fire(documentId, { event, result }));
        break;
      }
      case 'reveal':
        lanes.run(effect.documentId, () => reveal(effect));
        break;
      case 'record':
        options.record(effect.fileId);
        break;
      case 'stop-recording':
        options.stopRecording(effect.fileId);
        break;
      case 'play':
        options.play(effect.fileId, effect.from);
        break;
      case 'hush':
        options.hush();
        break;
      case 'reload':
        options.reload();
        break;
      case 'copy':
        options.copy(effect.text);
        break;
    }
  }

  function reply({ documentId, invoke, result, contents }: Extract<Effect, { kind: 'reply' }>): void {
    // The page went while its reply was due: on a phone nobody would hear it either.
    if (!isThere(documentId)) return;
    lanes.run(documentId, () => {
      if (!contents) options.reply(documentId, invoke, result, result);
      else replyWith(contents);
      return undefined;
    });

    function replyWith({ member, fileId, platform }: Contents): void {
      // One that had to make room for others: the sample, so that the page gets its reply all the same.
      const file = files.get(fileId) ?? files.get('');
      const data = file ? toLocalData(toDataUrl(file), platform) : '';
      const start = { $: 'string', value: data.slice(0, LOGGED), length: data.length };
      const logged = data.length > LOGGED ? start : data;
      options.reply(documentId, invoke, { ...result, [member]: data }, { ...result, [member]: logged });
    }
  }

  function reveal({
    documentId,
    localId,
    fileId,
  }: Extract<Effect, { kind: 'reveal' }>): Promise<void> | undefined {
    const file = files.get(fileId);
    if (!file) return undefined;
    return showPicture(documentId, localId, toBase64(file.bytes), file.type).catch(() => {
      // The site is not granted any more, or the page has gone: the reply that follows is given all the same.
    });
  }

  return { run };
}
