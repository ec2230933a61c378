import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isPageEvent, type PageEvent } from '../../src/protocol.ts';

/** The bridge of a page, whose globals it takes when it is loaded, and what it has reported. */
async function createPage() {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('Node', class {});
  const { createBridge } = await import('../../src/page/bridge.ts');
  const { createRecorder } = await import('../../src/page/recorder.ts');
  const events: PageEvent[] = [];
  let n = 0;
  const recorder = createRecorder({
    emit(body) {
      const event: unknown = JSON.parse(`{"n":${++n},"at":1,"url":"https://m.example.com/",${body}}`);
      if (!isPageEvent(event)) throw new Error(`no event: ${body}`);
      events.push(event);
    },
  });
  const verdicts: unknown[] = [];
  const { bridge, receive } = createBridge(recorder, (result) => verdicts.push(result));
  return {
    bridge,
    verdicts,
    fire: (event: string, result: object) => receive(JSON.stringify({ event, result })),
    reply: (invoke: number, result: object) => receive(JSON.stringify({ invoke, result })),
    heard: () => events.filter((event) => event.kind === 'heard'),
    events,
  };
}

describe('an event of the client', () => {
  let page: Awaited<ReturnType<typeof createPage>>;
  beforeEach(async () => {
    page = await createPage();
  });

  it('reaches the callback that was given for it, with its result', () => {
    const callback = vi.fn();
    page.bridge.on('menu:share:timeline', callback);
    page.fire('menu:share:timeline', { scene: 'timeline' });
    expect(callback.mock.calls).toEqual([[{ scene: 'timeline' }]]);
    expect(page.heard()).toMatchObject([{ listen: 1, result: { scene: 'timeline' }, threw: false }]);
  });

  it('reaches the callback that was given last, each time it happens', () => {
    const [first, last] = [vi.fn(), vi.fn()];
    page.bridge.on('onVoicePlayEnd', first);
    page.bridge.on('onVoicePlayEnd', last);
    page.fire('onVoicePlayEnd', { localId: 'a' });
    page.fire('onVoicePlayEnd', { localId: 'b' });
    expect(first).not.toHaveBeenCalled();
    expect(last.mock.calls).toEqual([[{ localId: 'a' }], [{ localId: 'b' }]]);
    expect(page.heard().map(({ listen }) => listen)).toEqual([2, 2]);
  });

  it('is reported as the SDK and the page have left its result', () => {
    page.bridge.on('onVoicePlayEnd', (result: { errMsg: string }) => {
      result.errMsg = 'onVoicePlayEnd:ok';
    });
    page.fire('onVoicePlayEnd', {});
    expect(page.heard()).toMatchObject([{ result: { errMsg: 'onVoicePlayEnd:ok' } }]);
  });

  it('passes what the page throws, and says so', () => {
    page.bridge.on('onVoicePlayEnd', () => {
      throw new RangeError('of the page');
    });
    expect(() => page.fire('onVoicePlayEnd', {})).toThrow(RangeError);
    expect(page.heard()).toMatchObject([{ threw: true }]);
  });

  it('that nobody listens to does nothing, and one without a callback is heard all the same', () => {
    page.fire('onVoicePlayEnd', {});
    expect(page.events).toEqual([]);
    page.bridge.on('onVoicePlayEnd');
    page.fire('onVoicePlayEnd', {});
    expect(page.heard()).toHaveLength(1);
  });

  it('is told from a reply by its name, be that a number or the name of an own call', () => {
    const [event, reply] = [vi.fn(), vi.fn()];
    page.bridge.on('2', event);
    page.bridge.invoke('scanQRCode', {}, reply);
    page.fire('2', {});
    expect([event.mock.calls.length, reply.mock.calls.length]).toEqual([1, 0]);
    page.reply(2, { err_msg: 'scanQRCode:ok' });
    page.reply(2, { err_msg: 'scanQRCode:ok' });
    expect([event.mock.calls.length, reply.mock.calls.length]).toEqual([1, 1]);
  });

  it('is no verdict, whatever its name', () => {
    page.bridge.on('preVerifyJSAPI', () => undefined);
    page.fire('preVerifyJSAPI', {});
    expect(page.verdicts).toEqual([]);
  });
});
