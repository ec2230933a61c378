import { describe, expect, it } from 'vitest';
import { createScripts, readScript } from '../../src/panel/scripts.ts';

const SDK = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js';
const STARTED = 1_760_000_000_123;

/** A finished request, as DevTools tells it. */
const finished = (url: string, at = STARTED, response: object = { status: 200 }, type = 'script') => ({
  _resourceType: type,
  startedDateTime: new Date(at).toISOString(),
  request: { url },
  response,
});

describe('a script that the page asked for', () => {
  it('is remembered with its time and status', () => {
    expect(readScript(finished(SDK))).toEqual({ url: SDK, at: STARTED, status: 200, error: '' });
  });

  it('that does not exist, was blocked or had no answer', () => {
    expect(readScript(finished(SDK, STARTED, { status: 404 }))).toMatchObject({ status: 404, error: '' });
    const blocked = { status: 0, _error: 'net::ERR_BLOCKED_BY_CLIENT' };
    expect(readScript(finished(SDK, STARTED, blocked))).toMatchObject({
      status: 0,
      error: 'net::ERR_BLOCKED_BY_CLIENT',
    });
    expect(readScript({ ...finished(SDK), response: undefined })).toMatchObject({ status: 0, error: '' });
  });

  it('whose time is a Date', () => {
    expect(readScript({ ...finished(SDK), startedDateTime: new Date(STARTED) })?.at).toBe(STARTED);
  });

  it('with an endless URL is cut', () => {
    expect(readScript(finished(`${SDK}?${'x'.repeat(100_000)}`))?.url).toHaveLength(2_048);
  });
});

it('other requests, other schemes and what is no request are left alone', () => {
  for (const type of ['document', 'fetch', 'xhr', 'image', 'preflight'])
    expect(readScript(finished(SDK, STARTED, {}, type))).toBeNull();
  expect(readScript(finished('data:text/javascript,1'))).toBeNull();
  for (const odd of [null, 5, {}, { _resourceType: 'script' }, { ...finished(SDK), startedDateTime: 'soon' }])
    expect(readScript(odd)).toBeNull();
});

describe('the log of scripts', () => {
  it('has them in the order in which they were asked for', () => {
    const scripts = createScripts();
    for (const at of [20, 10, 30, 10]) scripts.add(finished(`${SDK}?${at}`, at));
    expect(scripts.list().map(({ at }) => at)).toEqual([10, 10, 20, 30]);
  });

  it('keeps the last 300', () => {
    const scripts = createScripts();
    for (let at = 1; at <= 400; at++) scripts.add(finished(SDK, at));
    expect(scripts.list()).toHaveLength(300);
    expect(scripts.list()[0]?.at).toBe(101);
  });

  it('keeps what the next page has asked for already', () => {
    const scripts = createScripts();
    for (const at of [10, 20, 30]) scripts.add(finished(SDK, at));
    scripts.clear(20);
    expect(scripts.list().map(({ at }) => at)).toEqual([20, 30]);
  });

  it('has another version and array after each change, and none after what is no script', () => {
    const scripts = createScripts();
    scripts.add(finished(SDK));
    const { version } = scripts;
    const before = scripts.list();
    scripts.add(finished(SDK, STARTED, {}, 'image'));
    expect(scripts.version).toBe(version);
    expect(scripts.list()).toBe(before);
    scripts.clear();
    expect(scripts.version).not.toBe(version);
    expect(scripts.list()).toEqual([]);
    expect(before).toHaveLength(1);
  });
});
