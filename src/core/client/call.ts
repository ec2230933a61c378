import type { Plain } from '../../protocol.ts';

/** A bridge call, as an `InvokeEvent` and its document tell it. */
export interface ClientCall {
  /** Chrome's id of the document. */
  documentId: string;
  /** 0 is the page itself. */
  frameId: number;
  /** The number of the invoke in its document. */
  invoke: number;
  /** The bridge's name, such as `preVerifyJSAPI`. */
  name: string;
  args: Plain;
  /** `location.href` at the call. */
  url: string;
  /** The URL at which the document started. */
  landingUrl: string;
  userAgent: string;
}
