/**
 * Runs beside the page in the extension's isolated world: keeps the stub's events until a panel asks for them, and
 * hands the panel's replies on. Does nothing at all unless the user agent says that the tab is inspected.
 */
import {
  DOWN_EVENT,
  type FromRelay,
  HELLO_EVENT,
  isInspected,
  isToRelay,
  type Packet,
  RELAY_EVENT,
  UP_EVENT,
} from './protocol.ts';

/** How much is kept for a panel that opens late or is reopened, in UTF-16 units of text. */
const MOST_KEPT = 8_000_000;

function start(): void {
  const kept: Packet[] = [];
  let size = 0;
  let last = 0;
  let posted = 0;
  let port: chrome.runtime.Port | null = null;
  let target: EventTarget | null = null;

  const join = (event: Event): void => {
    if (!(event instanceof FocusEvent) || !event.relatedTarget) return;
    event.preventDefault();
    document.removeEventListener(HELLO_EVENT, join);
    target = event.relatedTarget;
    target.addEventListener(UP_EVENT, (up) => {
      if (up instanceof CustomEvent && typeof up.detail === 'string') keep(up.detail);
    });
    // Not before the stub's own listener, which sends what it still has: Chrome calls them in the order they came.
    addEventListener('pagehide', leave);
  };
  document.addEventListener(HELLO_EVENT, join);
  document.dispatchEvent(new Event(RELAY_EVENT));

  // One message from the panel, but a task for each callback of the page, as inside WeChat.
  const tasks = new MessageChannel();
  tasks.port2.onmessage = ({ data }) => target?.dispatchEvent(new CustomEvent(DOWN_EVENT, { detail: data }));

  function keep(text: string): void {
    const packet: Packet = { kind: 'packet', packet: ++last, text };
    kept.push(packet);
    size += text.length;
    while (size > MOST_KEPT && kept.length > 1) size -= kept.shift()?.text.length ?? 0;
    post(packet);
  }

  function post(message: FromRelay): void {
    try {
      if (!port) return;
      port.postMessage(message);
      if (message.kind === 'packet') posted = message.packet;
    } catch {
      port = null; // closed on the way into the back/forward cache, or the extension was updated: it stays kept
    }
  }

  function hello(packets: Packet[] = []): void {
    try {
      // Nobody listens while no panel is open: reading lastError says that this is expected.
      chrome.runtime.sendMessage({ kind: 'jssdk-hello', packets }, () => void chrome.runtime.lastError);
    } catch {
      // The extension was updated or removed: this script is an orphan, and the page goes on without it.
    }
  }

  chrome.runtime.onConnect.addListener((opened) => {
    opened.onMessage.addListener((message: unknown) => {
      if (!isToRelay(message)) return;
      if (message.kind === 'resume') {
        port = opened;
        resume(message.after);
      } else for (const reply of message.replies) tasks.port1.postMessage(JSON.stringify(reply));
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
    });
  });

  /** A frame that is made, used and removed in one task is gone before a panel can ask for anything. */
  function leave(): void {
    const unsent = kept.filter(({ packet }) => packet > posted);
    if (unsent.length > 0) hello(unsent);
  }

  function resume(after: number): void {
    const first = last - kept.length + 1;
    for (const packet of kept) if (packet.packet > after) post(packet);
    post({ kind: 'resumed', lost: Math.max(0, first - after - 1) });
  }

  // The panel has one thing to say to every frame: who is there?
  chrome.runtime.onMessage.addListener(() => hello());
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    port = null;
    hello();
  });
  hello();
}

if (isInspected(navigator.userAgent)) start();
