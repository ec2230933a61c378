import type { Plain } from '../../protocol.ts';

/** A client's result, as it goes over the bridge: `err_msg` and what belongs to it. */
export type Result = Record<string, Plain>;

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
      /** A member that is to hold the contents of a file, as a `data:` URL: what only the panel has. */
      contents?: { member: string; fileId: string };
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
  | { kind: 'hush' };
