import { describe, expect, it } from 'vitest';
import { entryOf, loaded, PAGE_URL } from './page.ts';

const PRESSED = { errMsg: 'onMenuShareTimeline:ok', scene: 'timeline' };

/** A page that has called `onMenuShareTimeline`. */
function listening() {
  const { session, page } = loaded();
  const listen = page.on('menu:share:timeline', page.wx('onMenuShareTimeline', [{}]));
  return { session, page, listen, entry: () => entryOf(session, 'onMenuShareTimeline') };
}

describe('a call that listens to an event of the client', () => {
  it('is listening while the event has not happened', () => {
    expect(listening().entry()).toMatchObject({ outcome: 'listening', heard: 0, result: undefined });
  });

  it('shows what the page was told, and how that ended', () => {
    const { page, listen, entry } = listening();
    page.heard(listen, PRESSED);
    expect(entry()).toMatchObject({
      outcome: 'ok',
      heard: 1,
      errMsg: 'onMenuShareTimeline:ok',
      result: PRESSED,
      threw: false,
      duration: null,
    });
  });

  it('shows the last time, and counts all of them', () => {
    const { page, listen, entry } = listening();
    page.heard(listen, PRESSED, true);
    expect(entry()).toMatchObject({ heard: 1, threw: true });
    page.heard(listen, { errMsg: 'onMenuShareTimeline:cancel' });
    expect(entry()).toMatchObject({ outcome: 'cancel', heard: 2, threw: false });
    page.heard(listen, { errMsg: 'onMenuShareTimeline:fail' });
    page.heard(listen, {});
    expect(entry()).toMatchObject({ outcome: 'ok', heard: 4, errMsg: 'onMenuShareTimeline:ok', result: {} });
  });

  it('is told apart from an earlier one for the same event, which hears no more', () => {
    const { session, page, listen } = listening();
    const later = page.on('menu:share:timeline');
    page.heard(later, { err_msg: 'menu:share:timeline:ok' });
    expect(session.entries.map(({ seam, heard }) => [seam, heard])).toEqual([
      [null, 0],
      ['wx', 0],
      ['bridge', 1],
    ]);
    page.heard(listen, PRESSED);
    expect(session.entries.map(({ heard }) => heard)).toEqual([0, 1, 1]);
  });

  it('makes another version of the log', () => {
    const { session, page, listen } = listening();
    const { version } = session;
    page.heard(listen, PRESSED);
    expect(session.version).not.toBe(version);
  });

  it('is heard no more once the log was cleared, nor is a listen that nobody knows', () => {
    const { session, page, listen } = listening();
    page.heard(99, PRESSED);
    session.clear();
    page.heard(listen, PRESSED);
    expect(session.entries).toEqual([]);
    expect(session.startOf(page.frame).landingUrl).toBe(PAGE_URL);
  });
});
