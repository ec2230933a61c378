import type { Frame } from '../core/session/entry.ts';
import type { Firing, FromRelay, InvokeEvent, Packet, PageEvent, Reply, ToRelay } from '../protocol.ts';
import { isPageEvent } from '../protocol.ts';

/** The panel's end of the port to one document. */
export interface Line {
  frame: Frame;
  send(message: ToRelay): void;
}

/** What is done with what the documents report. */
export interface FrameHandlers {
  /** Takes an event into the log. Returns it when it is a new question to the client. */
  add(event: PageEvent, frame: Frame): InvokeEvent | null;
  isAnswered(frame: Frame, invoke: number): boolean;
  /** Asks the client: what it has to say goes to `deliver`, now or later. */
  ask(invoke: InvokeEvent, frame: Frame): void;
  /** The client has answered that before this panel was opened. */
  known(invoke: InvokeEvent, frame: Frame): void;
  /** Packets that the relay could no longer keep. */
  lost(frame: Frame, count: number): void;
  /** Something arrived that is of no known form. */
  malformed(): void;
  changed(): void;
}

/** One document of the tab, over all the ports it has had. */
interface DocumentState {
  /** The last packet taken. */
  last: number;
  /** False while packets from before this port come in: their questions may be answered further on. */
  live: boolean;
  questions: InvokeEvent[];
  /** The port it has now; null before the first. */
  line: Line | null;
  /** What goes over it when the client has heard all of a message. */
  outbox: (Reply | Firing)[];
}

/**
 * Takes what the relays send, in order and once: a document that comes back (from the back/forward cache, or to a
 * panel that was opened again) goes on where it was left.
 */
export function createFrames(handlers: FrameHandlers) {
  const documents = new Map<string, DocumentState>();
  let isAsking = false;

  function opened(line: Line): void {
    const state = stateOf(line.frame);
    state.live = false;
    state.line = line;
    line.send({ kind: 'resume', after: state.last });
  }

  function message(line: Line, from: FromRelay): void {
    const state = documents.get(line.frame.documentId);
    if (!state) return;
    if (from.kind === 'resumed') {
      if (from.lost > 0) handlers.lost(line.frame, from.lost);
      state.live = true;
    } else if (from.packet > state.last) {
      state.last = from.packet;
      take(from.text, line.frame, state);
    }
    if (state.live) askAll(line.frame, state);
    handlers.changed();
  }

  /** A document that has gone leaves its packets: nobody is there any more to be answered. */
  function left(frame: Frame, packets: Packet[]): void {
    const state = stateOf(frame);
    for (const { packet, text } of packets) {
      if (packet <= state.last) continue;
      state.last = packet;
      take(text, frame, state);
    }
    state.questions = [];
    handlers.changed();
  }

  function stateOf({ documentId }: Frame): DocumentState {
    const known = documents.get(documentId);
    const state = known ?? { last: 0, live: false, questions: [], line: null, outbox: [] };
    if (!known) documents.set(documentId, state);
    return state;
  }

  function take(text: string, frame: Frame, state: DocumentState): void {
    for (const event of eventsOf(text)) {
      if (!isPageEvent(event)) {
        handlers.malformed();
        continue;
      }
      const question = handlers.add(event, frame);
      if (question) state.questions.push(question);
    }
  }

  function askAll(frame: Frame, state: DocumentState): void {
    const { questions } = state;
    state.questions = [];
    isAsking = true;
    for (const question of questions) {
      if (handlers.isAnswered(frame, question.id)) handlers.known(question, frame);
      else handlers.ask(question, frame);
    }
    isAsking = false;
    for (const each of documents.values()) flush(each);
  }

  /** Sends a reply, or an event, to a document, together with the others that the same message of a page leads to. */
  function deliver(documentId: string, reply: Reply | Firing): void {
    const state = documents.get(documentId);
    if (!state) return;
    state.outbox.push(reply);
    if (!isAsking) flush(state);
  }

  function flush(state: DocumentState): void {
    if (state.outbox.length === 0) return;
    const replies = state.outbox;
    state.outbox = [];
    state.line?.send({ kind: 'replies', replies });
  }

  return { opened, message, left, deliver };
}

/** The events of a packet: whatever the page's world wrote. */
function eventsOf(text: string): unknown[] {
  try {
    const events: unknown = JSON.parse(text);
    return Array.isArray(events) ? events : [events];
  } catch {
    return [undefined]; // no JSON: one event of no known form
  }
}
