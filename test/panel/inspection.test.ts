import { describe, expect, it } from 'vitest';
import { inspectionOf, type Situation, unsupportedReason } from '../../src/panel/inspection.ts';
import { USER_AGENT_TOKEN } from '../../src/protocol.ts';

const OURS = `Mozilla/5.0 (iPhone) MicroMessenger/8.0.61 ${USER_AGENT_TOKEN}`;

function situation(change: Partial<Situation> = {}): Situation {
  return {
    step: 'on',
    alive: true,
    profile: 'ios',
    page: { url: 'https://shop.example.com/a?b=1', userAgent: OURS, contentType: 'text/html', title: '' },
    url: 'https://shop.example.com/a?b=1',
    granted: true,
    unseen: [],
    waiting: false,
    ...change,
  };
}

describe('what the panel says of the inspection', () => {
  it('is on when the granted page runs with our user agent', () => {
    expect(inspectionOf(situation())).toEqual({ kind: 'on', profile: 'ios', unseen: [] });
  });

  it('is off until the user presses the button, whatever the page', () => {
    expect(inspectionOf(situation({ step: 'off', granted: false }))).toEqual({ kind: 'off' });
  });

  it('asks for the site by its origin', () => {
    expect(inspectionOf(situation({ step: 'asking', granted: false }))).toEqual({
      kind: 'asking',
      origin: 'https://shop.example.com',
    });
  });

  it('says that the permission was refused', () => {
    expect(inspectionOf(situation({ step: 'refused', granted: false })).kind).toBe('refused');
  });

  it('says that the tab has moved to a site without permission', () => {
    const page = { url: 'https://pay.example.org/', userAgent: OURS, contentType: 'text/html', title: '' };
    expect(inspectionOf(situation({ page, granted: false }))).toEqual({
      kind: 'not-granted',
      origin: 'https://pay.example.org',
    });
  });

  it('says that device mode has replaced our user agent', () => {
    const userAgent = 'Mozilla/5.0 (iPhone) Safari/604.1';
    const page = { url: 'https://shop.example.com/', userAgent, contentType: 'text/html', title: '' };
    expect(inspectionOf(situation({ page }))).toEqual({ kind: 'overridden', userAgent });
  });

  it('says that the page is being loaded until it can be asked', () => {
    expect(inspectionOf(situation({ step: 'starting' })).kind).toBe('starting');
    expect(inspectionOf(situation({ page: null })).kind).toBe('starting');
  });

  it('says that a page of the browser cannot be inspected, and forgets it once the tab moves on', () => {
    const settings = { page: null, url: 'chrome://settings/', granted: false };
    expect(inspectionOf(situation({ step: 'blocked', ...settings }))).toEqual({
      kind: 'unsupported',
      url: 'chrome://settings/',
      why: 'browser',
    });
    expect(inspectionOf(situation({ step: 'blocked' }))).toEqual({ kind: 'off' });
  });

  it('is on while the tab stands in front of the authorization page, also before the first page', () => {
    const none = { url: 'chrome://', userAgent: '', contentType: '', title: '' };
    for (const step of ['on', 'starting'] as const) {
      expect(inspectionOf(situation({ step, page: none, waiting: true })).kind).toBe('on');
    }
    expect(inspectionOf(situation({ page: none })).kind).toBe('unsupported');
  });

  it('says that the extension was updated', () => {
    expect(inspectionOf(situation({ alive: false }))).toEqual({ kind: 'outdated' });
  });
});

describe('pages that no extension can run on', () => {
  it.each([
    ['chrome://settings/', 'text/html', 'browser'],
    ['about:blank', 'text/html', 'browser'],
    ['view-source:https://example.com/', 'text/html', 'browser'],
    ['devtools://devtools/bundled/devtools_app.html', 'text/html', 'browser'],
    ['chrome://', 'text/html', 'browser'],
    ['chrome-error://chromewebdata/', 'text/html', 'browser'],
    ['file:///home/me/index.html', 'text/html', 'file'],
    ['https://chromewebstore.google.com/detail/x', 'text/html', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'text/html', 'store'],
    ['https://example.com/manual.pdf', 'application/pdf', 'pdf'],
    ['data:text/html,hi', 'text/html', 'other'],
    ['', 'text/html', 'other'],
  ] as const)('%s (%s): %s', (url, contentType, why) => {
    expect(unsupportedReason(url, contentType)).toBe(why);
  });

  it.each(['http://127.0.0.1:8080/', 'https://m.example.com/x', 'https://chrome.google.com/'])(
    'not %s',
    (url) => {
      expect(unsupportedReason(url, 'text/html')).toBeNull();
    },
  );
});
