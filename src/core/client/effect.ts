import type { Platform } from '../../catalogue/user-agents.ts';
import type { Plain } from '../../protocol.ts';

/** A client's result, as it goes over the bridge: `err_msg` and what belongs to it. */
export type Result = Record<string, Plain>;

/** A member of a reply that is to hold what only the panel has: the contents of a file, as `toLocalData` gives them. */
export interface Contents {
  member: string;
  fileId: string;
  platform: Platform;
}

/** What the simulated client wants done. In the order given: what a page is shown comes before the reply that names it. */
export type Effect =
  | {
      kind: 'reply';
      documentId: string;
      /** The invoke it answers. */
      invoke: number;
      result: Result;
      /** Milliseconds to wait. */
      delay: number;
      contents?: Contents;
    }
  /** Tells a page of an event that it listens for with `WeixinJSBridge.on`. */
  | { kind: 'fire'; documentId: string; event: string; result: Result }
  /** Lets a page show a picture under its localId. */
  | { kind: 'reveal'; documentId: string; localId: string; fileId: string }
  /** Starts a recording, under the id that its file is to have. */
  | { kind: 'record'; fileId: string }
  /** Ends it. */
  | { kind: 'stop-recording'; fileId: string }
  /** Lets the developer hear a recording, from there on, in milliseconds. */
  | { kind: 'play'; fileId: string; from: number }
  /** Lets it stop. */
  | { kind: 'hush' }
  /** Loads the page again: 刷新. */
  | { kind: 'reload' }
  /** Puts a text on the clipboard: 复制链接. */
  | { kind: 'copy'; text: string };
