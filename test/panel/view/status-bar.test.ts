import { describe, expect, test } from 'vitest';
import { noticeFor } from '../../../src/panel/view/status-bar.tsx';
import { sayIn } from '../../../src/panel/words.ts';

const en = sayIn('en');
const zh = sayIn('zh');

describe('the status bar', () => {
  test('has nothing to say while all is well', () => {
    expect(noticeFor({ kind: 'off' }, en)).toBeNull();
    expect(noticeFor({ kind: 'on', profile: 'ios' }, en)).toBeNull();
  });

  test('asks for a permission that is missing', () => {
    const origin = 'https://m.example.com';
    for (const kind of ['asking', 'refused', 'not-granted'] as const) {
      const notice = noticeFor({ kind, origin }, en);
      expect(notice?.mend).toBe('allow');
      expect(notice?.text).toContain(origin);
    }
  });

  test('offers to apply a user agent again', () => {
    expect(noticeFor({ kind: 'overridden', userAgent: 'Mozilla/5.0 (iPhone)' }, en)).toMatchObject({
      mend: 'apply',
      text: expect.stringContaining('Mozilla/5.0 (iPhone)'),
    });
  });

  test('says why a page cannot be inspected', () => {
    expect(noticeFor({ kind: 'unsupported', why: 'file', url: 'file:///a.html' }, zh)?.text).toContain(
      '本地文件',
    );
    expect(noticeFor({ kind: 'outdated' }, zh)?.text).toContain('重新打开');
  });
});
