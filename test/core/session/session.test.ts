import { describe, expect, it } from 'vitest';
import { createTab, entryOf, loaded, namesOf, PAGE_URL } from './page.ts';

describe('what is no call', () => {
  it('has a row that says what happened', () => {
    const { session, page } = loaded();
    page.url = `${PAGE_URL}#/buy`;
    page.send({ kind: 'url', how: 'hashchange', from: PAGE_URL });
    page.send({ kind: 'sdk', global: 'wx', methods: 45 });
    page.send({ kind: 'fault', message: 'TypeError: x' });
    expect(session.entries.map(({ kind, name, detail, url }) => [kind, name, detail, url])).toEqual([
      ['load', 'load', 'https://a.example.com/', PAGE_URL],
      ['url', 'hashchange', PAGE_URL, `${PAGE_URL}#/buy`],
      ['sdk', 'wx', '45', `${PAGE_URL}#/buy`],
      ['fault', 'fault', 'TypeError: x', `${PAGE_URL}#/buy`],
    ]);
    for (const entry of session.entries)
      expect(entry).toMatchObject({ seam: null, args: [], outcome: 'none' });
  });

  it('keeps the landing URL over pushState, and over a return from the back/forward cache', () => {
    const { session, page } = loaded();
    page.url = 'https://m.example.com/list';
    page.send({ kind: 'url', how: 'pushState', from: PAGE_URL });
    page.load('UA', true);
    page.wx('chooseImage');
    expect(entryOf(session, 'pageshow').kind).toBe('load');
    expect(entryOf(session, 'chooseImage')).toMatchObject({
      url: 'https://m.example.com/list',
      landingUrl: PAGE_URL,
    });
  });
});

describe('a panel that has to answer', () => {
  it('is told of every new invoke, and of nothing else', () => {
    const { session, page } = loaded();
    const body = { kind: 'invoke', id: 5, call: null, name: 'chooseImage', args: {}, stack: '' } as const;
    expect(page.send(body)).toMatchObject(body);
    expect(page.again(body)).toBeNull();
    expect(page.send({ kind: 'listen', id: 6, call: null, name: 'onVoicePlayEnd', stack: '' })).toBeNull();
    expect(page.send({ kind: 'reply', invoke: 5, result: {} })).toBeNull();
    expect(session.entries).toHaveLength(3);
  });

  it('knows which invokes are answered: those with a reply, and those nobody made', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('chooseImage');
    expect(session.isAnswered(page.frame, invoke)).toBe(false);
    page.reply(invoke, {});
    expect(session.isAnswered(page.frame, invoke)).toBe(true);
    expect(session.isAnswered(page.frame, 99)).toBe(true);
    expect(session.isAnswered({ frameId: 0, documentId: 'Z' }, invoke)).toBe(true);
  });

  it('still has to answer an invoke whose entry was cleared', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('chooseImage');
    session.clear();
    expect(session.isAnswered(page.frame, invoke)).toBe(false);
  });

  it('knows where a document started', () => {
    const { session, page } = loaded('MicroMessenger');
    expect(session.startOf(page.frame)).toEqual({ landingUrl: PAGE_URL, userAgent: 'MicroMessenger' });
    expect(session.startOf({ frameId: 0, documentId: 'Z' })).toEqual({ landingUrl: '', userAgent: '' });
  });
});

describe('a page that forges events', () => {
  it('changes nothing by replies to what was never asked, or asked already', () => {
    const { session, page } = loaded();
    const invoke = page.invoke('chooseImage');
    page.reply(invoke, { err_msg: 'chooseImage:ok' });
    page.reply(invoke, { err_msg: 'chooseImage:cancel' });
    page.reply(99, {});
    page.settled(99, {});
    page.send({ kind: 'beacon', invoke: 99 });
    expect(namesOf(session)).toEqual(['load', 'chooseImage']);
    expect(entryOf(session, 'chooseImage')).toMatchObject({
      outcome: 'ok',
      bridge: { reply: { err_msg: 'chooseImage:ok' } },
    });
  });

  it('shows a call that names no known one for what it is: seen at the bridge alone', () => {
    const { session, page } = loaded();
    page.invoke('chooseImage', {}, 99);
    expect(entryOf(session, 'chooseImage').seam).toBe('bridge');
  });

  it('does not reach another document’s calls', () => {
    const { session, page, frame } = loaded();
    const invoke = page.invoke('chooseImage');
    frame('B', 'https://ad.example.net/').reply(invoke, { err_msg: 'chooseImage:ok' });
    expect(entryOf(session, 'chooseImage').outcome).toBe('pending');
  });

  it('may name its calls as it likes', () => {
    const { session, page } = loaded();
    for (const name of ['__proto__', 'constructor', 'dropped', ''])
      page.reply(page.invoke(name), { errMsg: {} });
    expect(namesOf(session)).toEqual(['load', '__proto__', 'constructor', 'dropped', '']);
  });
});

describe('clear', () => {
  it('leaves what came since a time, and what belongs to it', () => {
    const { session, page } = loaded();
    page.wx('chooseImage', []);
    const call = page.wx('scanQRCode', []);
    const { at } = entryOf(session, 'scanQRCode');
    session.clear(at);
    page.invoke('scanQRCode', {}, call);
    expect(session.entries.map(({ name, seam, outcome }) => [name, seam, outcome])).toEqual([
      ['scanQRCode', 'wx', 'pending'],
    ]);
  });

  it('empties the log, and keeps what later events need', () => {
    const { session, page } = loaded('MicroMessenger');
    const invoke = page.invoke('chooseImage');
    const before = session.version;
    session.clear();
    expect(session.version).not.toBe(before);
    expect(session.entries).toEqual([]);
    page.reply(invoke, { err_msg: 'chooseImage:ok' });
    page.wx('scanQRCode');
    expect(namesOf(session)).toEqual(['scanQRCode']);
    expect(entryOf(session, 'scanQRCode')).toMatchObject({
      userAgent: 'MicroMessenger',
      landingUrl: PAGE_URL,
      sinceLoad: 30,
    });
  });
});

describe('the version', () => {
  it('is another one after every change, and the same after none', () => {
    const { session, page } = loaded();
    const seen = new Set([session.version]);
    const call = page.wx('chooseImage');
    seen.add(session.version);
    const invoke = page.invoke('chooseImage', {}, call);
    seen.add(session.version);
    page.reply(invoke, {});
    seen.add(session.version);
    expect(seen.size).toBe(4);
    page.again({ kind: 'reply', invoke, result: {} });
    expect(seen.has(session.version)).toBe(true);
  });

  it('takes the page’s URL for a frame that has none of its own', () => {
    const { session, page, frame } = createTab();
    const top = page('A', 'https://m.example.com/a?b=1');
    top.load();
    const inner = frame('B', 'about:srcdoc');
    inner.load('MicroMessenger');
    expect(session.startOf(inner.frame)).toEqual({
      landingUrl: 'https://m.example.com/a?b=1',
      userAgent: 'MicroMessenger',
    });
    const other = frame('C', 'https://ads.example.org/');
    other.load('MicroMessenger');
    expect(session.startOf(other.frame).landingUrl).toBe('https://ads.example.org/');
  });
});
