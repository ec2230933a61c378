import browser from 'webextension-polyfill';
import type { Frame } from '../../core/session/entry.ts';
import { type FromRelay, isFromRelay, isHello, type Packet } from '../../protocol.ts';
import type { Line } from '../frames.ts';
import { tabId } from './tab.ts';

/** What `connectFrames` reports. */
export interface FrameListener {
  /** A document is there, or is back; messages of it follow. */
  opened(line: Line): void;
  message(line: Line, message: FromRelay): void;
  /** A document has gone before it could be joined, and leaves this. */
  left(frame: Frame, packets: Packet[]): void;
  /** A message that is of no known form. */
  malformed(): void;
  /** A document has gone or sleeps, or the extension was updated. */
  closed(): void;
}

/** Joins every inspected document of this tab, those that are there and those to come. */
export function connectFrames(listener: FrameListener): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { tab?: { id?: number } }) => {
    if (!isHello(message) || sender.tab?.id !== tabId) return undefined;
    const { documentId, frameId } = sender as chrome.runtime.MessageSender;
    if (documentId === undefined || frameId === undefined) return undefined;
    const frame = { documentId, frameId };
    if (message.packets.length > 0) listener.left(frame, message.packets);
    else join(listener, frame);
    return undefined;
  });
  // Documents that are inspected already, from before this panel was opened.
  void browser.tabs.sendMessage(tabId, { kind: 'jssdk-who' }).catch(() => {
    // It rejects when no frame of the tab has a relay: the usual case.
  });
}

function join(listener: FrameListener, frame: Frame): void {
  const port = chrome.tabs.connect(tabId, { documentId: frame.documentId });
  const line: Line = {
    frame,
    send(message) {
      try {
        port.postMessage(message);
      } catch {
        // The document has gone or sleeps in the back/forward cache: there is nobody left to answer.
      }
    },
  };
  port.onMessage.addListener((message: unknown) => {
    if (isFromRelay(message)) listener.message(line, message);
    else listener.malformed();
  });
  port.onDisconnect.addListener(() => {
    // Chrome calls it an error when the document has gone, or goes into the back/forward cache: it is the usual end.
    void chrome.runtime.lastError;
    listener.closed();
  });
  listener.opened(line);
}
