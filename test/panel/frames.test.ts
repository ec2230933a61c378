import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/core/session/entry.ts';
import { createSession } from '../../src/core/session/session.ts';
import { createFrames } from '../../src/panel/frames.ts';
import type { FromRelay, Packet, ToRelay } from '../../src/protocol.ts';

const FRAME: Frame = { frameId: 0, documentId: 'D1' };

/** A panel whose client answers everything with ok, and the relay at the other end of its line. */
function panel() {
  const session = createSession();
  const sent: ToRelay[] = [];
  let malformed = 0;
  const frames = createFrames({
    add: session.add,
    isAnswered: session.isAnswered,
    ask({ id, name }, frame) {
      const result = { err_msg: `${name}:ok` };
      frames.deliver(frame.documentId, { invoke: id, result });
      session.answered(frame, id, result);
    },
    known: () => undefined,
    lost: session.lost,
    malformed: () => malformed++,
    changed: () => undefined,
  });
  const line = { frame: FRAME, send: (message: ToRelay) => void sent.push(message) };
  return {
    session,
    sent,
    malformed: () => malformed,
    open: () => frames.opened(line),
    hear: (message: FromRelay) => frames.message(line, message),
    left: (packets: Packet[]) => frames.left(FRAME, packets),
    replies: () =>
      sent.flatMap((message) =>
        message.kind === 'replies'
          ? message.replies.flatMap((reply) => ('invoke' in reply ? [reply.invoke] : []))
          : [],
      ),
    names: () => session.entries.map(({ name }) => name),
  };
}

/** Packets as a relay keeps them: each of one event, numbered like the events. */
function packet(n: number, event: object): Packet {
  const fact = { n, at: 1_700_000_000_000 + n, url: 'https://shop.example.com/' };
  return { kind: 'packet', packet: n, text: JSON.stringify([{ ...fact, ...event }]) };
}

const load = packet(1, { kind: 'load', userAgent: 'MicroMessenger', referrer: '', restored: false });
const invoke = (n: number, id: number, name: string) =>
  packet(n, { kind: 'invoke', id, call: null, name, args: {}, stack: '' });
const reply = (n: number, id: number) =>
  packet(n, { kind: 'reply', invoke: id, result: { err_msg: 'x:ok' } });
const resumed: FromRelay = { kind: 'resumed', lost: 0 };

describe('a document that reports to the panel', () => {
  it('is asked for everything from its first packet', () => {
    const { open, sent } = panel();
    open();
    expect(sent).toEqual([{ kind: 'resume', after: 0 }]);
  });

  it('gets an answer to every call at once', () => {
    const { open, hear, replies } = panel();
    open();
    hear(load);
    hear(resumed);
    hear(invoke(2, 1, 'chooseImage'));
    hear(invoke(3, 2, 'scanQRCode'));
    expect(replies()).toEqual([1, 2]);
  });

  it('shows the answer although an alert keeps the page from telling that it arrived', () => {
    const { open, hear, session } = panel();
    open();
    hear(load);
    hear(resumed);
    hear(invoke(2, 1, 'chooseImage'));
    expect(session.entries.at(-1)).toMatchObject({ outcome: 'ok', errMsg: 'chooseImage:ok', duration: null });
    hear(reply(3, 1));
    expect(session.entries.at(-1)).toMatchObject({ outcome: 'ok', duration: 1 });
  });

  it('is not answered twice by a panel that was opened again', () => {
    const { open, hear, replies, names } = panel();
    open();
    for (const message of [
      load,
      invoke(2, 1, 'chooseImage'),
      invoke(3, 2, 'scanQRCode'),
      reply(4, 1),
      resumed,
    ]) {
      hear(message);
    }
    expect(replies()).toEqual([2]);
    expect(names()).toEqual(['load', 'chooseImage', 'scanQRCode']);
  });

  it('goes on where it was when it comes back from the back/forward cache', () => {
    const { open, hear, sent, names } = panel();
    open();
    hear(load);
    hear(resumed);
    hear(invoke(2, 1, 'chooseImage'));
    open();
    expect(sent.at(-1)).toEqual({ kind: 'resume', after: 2 });
    hear(invoke(2, 1, 'chooseImage'));
    hear(invoke(3, 2, 'closeWindow'));
    hear(resumed);
    expect(names()).toEqual(['load', 'chooseImage', 'closeWindow']);
  });

  it('leaves what it has when it goes before it could be asked, and is not answered', () => {
    const { left, replies, names } = panel();
    left([load, invoke(2, 1, 'chooseImage')]);
    expect(names()).toEqual(['load', 'chooseImage']);
    expect(replies()).toEqual([]);
  });

  it('says how much its relay could no longer keep', () => {
    const { open, hear, session } = panel();
    open();
    hear({ kind: 'resumed', lost: 7 });
    expect(session.entries.map(({ kind }) => kind)).toEqual(['lost']);
  });
});

describe('what is of no known form', () => {
  it.each([
    ['no JSON', 'not json'],
    ['no list', '{"kind":"call"}'],
    ['an unknown kind', '[{"n":1,"at":1,"url":"","kind":"constructor"}]'],
    ['a missing member', '[{"n":1,"at":1,"url":"","kind":"invoke","id":1}]'],
    ['a time that is none', '[{"n":1,"at":null,"url":"","kind":"fault","message":"x"}]'],
  ])('%s: dropped and counted', (_what, text) => {
    const { open, hear, malformed, names } = panel();
    open();
    hear({ kind: 'packet', packet: 1, text });
    expect(malformed()).toBe(1);
    expect(names()).toEqual([]);
  });
});
