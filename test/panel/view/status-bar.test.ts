import { describe, expect, test } from 'vitest';
import { noticeFor, waitingFor } from '../../../src/panel/view/status-bar.tsx';
import { sayIn } from '../../../src/panel/words.ts';
import { phone } from '../../builders/phone.ts';

const en = sayIn('en');
const zh = sayIn('zh');

describe('the status bar', () => {
  test('has nothing to say while all is well', () => {
    expect(noticeFor({ kind: 'off' }, en)).toBeNull();
    expect(noticeFor({ kind: 'on', profile: 'ios', unseen: [] }, en)).toBeNull();
  });

  test('asks for a permission that is missing', () => {
    const origin = 'https://m.example.com';
    for (const kind of ['asking', 'refused', 'not-granted'] as const) {
      const notice = noticeFor({ kind, origin }, en);
      expect(notice?.mend).toBe('allow');
      expect(notice?.text).toContain(origin);
    }
  });

  test('names the frames that are not recorded, and offers all sites', () => {
    const notice = (unseen: string[], say = en) => noticeFor({ kind: 'on', profile: 'ios', unseen }, say);
    expect(notice(['https://pay.example.com'])).toEqual({
      tone: 'note',
      text: 'Frames of https://pay.example.com are not recorded: the site is not allowed.',
      mend: 'allow-all',
    });
    expect(notice(['https://a.cn', 'https://b.cn'], zh)?.text).toContain('https://a.cn、https://b.cn');
    expect(
      notice(['https://a.cn', 'https://b.cn', 'https://c.cn', 'https://d.cn', 'https://e.cn'])?.text,
    ).toBe(
      'Frames of https://a.cn, https://b.cn, https://c.cn and 2 more are not recorded: their sites are not allowed.',
    );
  });

  test('offers to apply a user agent again', () => {
    expect(noticeFor({ kind: 'overridden', userAgent: 'Mozilla/5.0 (iPhone)' }, en)).toMatchObject({
      mend: 'apply',
      text: expect.stringContaining('Mozilla/5.0 (iPhone)'),
    });
  });

  test('says where a user agent that comes back is cleared', () => {
    const text = (say: typeof en) => noticeFor({ kind: 'overridden', userAgent: 'x' }, say)?.text;
    expect(text(en)).toContain('clear the custom user agent in Network conditions');
    expect(text(zh)).toContain('清除自定义的 User-Agent');
  });

  test('of a page of the browser shows no URL: it may be that of a page that did not load', () => {
    const notice = noticeFor(
      { kind: 'unsupported', why: 'browser', url: 'chrome-error://chromewebdata/' },
      en,
    );
    expect(notice?.text).toContain('did not load');
    expect(notice?.text).not.toContain('chrome-error');
  });

  test('says why a page cannot be inspected', () => {
    expect(noticeFor({ kind: 'unsupported', why: 'file', url: 'file:///a.html' }, zh)?.text).toContain(
      '本地文件',
    );
    expect(noticeFor({ kind: 'outdated' }, zh)?.text).toContain('重新打开');
  });
});

describe('calls that wait for the developer', () => {
  const asking = { rules: [{ api: '*', when: null, reaction: { kind: 'ask' as const }, delay: 0 }] };
  const waiting = (isShown: boolean, ...names: string[]) => {
    const page = phone('ios', { scenario: asking, verdicts: ['matches'] }).config(...names);
    for (const name of names) page.call(name);
    return waitingFor({ isShown, oauth: null, client: page.state() }, en);
  };

  test('are named while the phone is closed', () => {
    expect(waiting(false, 'scanQRCode')).toBe('scanQRCode is waiting for you.');
    expect(waiting(false, 'scanQRCode', 'geoLocation')).toBe(
      'scanQRCode and others (2 calls) are waiting for you.',
    );
  });

  test('are not named while the phone shows them, nor when there are none', () => {
    expect(waiting(true, 'scanQRCode')).toBe('');
    expect(waiting(false)).toBe('');
  });
});
