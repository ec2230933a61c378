import { describe, expect, test } from 'vitest';
import { nameOf, oneLine, shortUrl, sourceName } from '../../../src/panel/view/name.ts';
import { sayIn } from '../../../src/panel/words.ts';
import { entry } from './entries.ts';

const en = sayIn('en');

describe('the Name column', () => {
  test('a load, and a page that came back', () => {
    expect(nameOf(entry({ key: '1', kind: 'load', name: 'load' }), en)).toEqual({
      text: 'Page load',
      aside: 'https://m.example.com/item?id=5',
    });
    expect(nameOf(entry({ key: '1', kind: 'load', name: 'pageshow' }), en).text).toContain('Restored');
  });

  test('lost and dropped events are counted', () => {
    const lost = entry({ key: '1', kind: 'lost', name: 'lost', detail: '1' });
    const dropped = entry({ key: '1', kind: 'lost', name: 'dropped', detail: '1000' });
    expect(nameOf(lost, en).text).toBe('1 event lost');
    expect(nameOf(dropped, en).text).toBe('The log is full: the oldest 1000 entries were dropped');
  });

  test('an SDK, and a global that is none', () => {
    expect(nameOf(entry({ key: '1', kind: 'sdk', name: 'wx', detail: '39' }), en).aside).toBe(
      'wx · 39 methods',
    );
    const none = nameOf(entry({ key: '1', kind: 'sdk', name: 'wx', detail: '0' }), en);
    expect(none.text).toBe('SDK');
    expect(none.aside).toBe('wx is no JS-SDK, or is frozen: calls of it are not recorded');
  });

  test("the bridge's name stands behind a call that was seen there, when it is another", () => {
    const bridge = { name: 'getBrandWCPayRequest', args: {}, reply: undefined };
    const pay = { key: '1', name: 'chooseWXPay', bridge };
    expect(nameOf(entry({ ...pay, seam: 'bridge' }), en)).toEqual({
      text: 'chooseWXPay',
      aside: 'getBrandWCPayRequest',
    });
    expect(nameOf(entry(pay), en).aside).toBe('');
    const agent = { name: 'agentConfig', args: {}, reply: undefined };
    expect(nameOf(entry({ key: '1', name: 'invoke', bridge: agent }), en)).toEqual({
      text: 'invoke',
      aside: 'agentConfig',
    });
    const same = { ...bridge, name: 'chooseWXPay' };
    expect(nameOf(entry({ ...pay, seam: 'bridge', bridge: same }), en).aside).toBe('');
  });

  test('a name of a megabyte with a direction override', () => {
    const { text } = nameOf(entry({ key: '1', name: `\u202e${'x'.repeat(1_000_000)}` }), en);
    expect(text.length).toBeLessThan(500);
    expect(text).toMatch(/^⟨RLO⟩x/);
  });

  test('URLs without their origin, sources by their file', () => {
    expect(shortUrl('https://m.example.com/cart?id=5#/a')).toBe('/cart?id=5#/a');
    expect(shortUrl('https://m.example.com')).toBe('https://m.example.com');
    expect(shortUrl('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(sourceName('https://m.example.com/js/app.js?v=2#x', 12)).toBe('app.js:12');
    expect(sourceName('https://m.example.com/', 3)).toBe('m.example.com:3');
  });
});

describe("a page's text in one line", () => {
  test('emoji that are joined stay one', () => {
    for (const emoji of ['👨‍👩‍👧‍👦', '👩🏽‍💻', '❤️‍🔥', '🏳️‍🌈'])
      expect(oneLine(`a ${emoji} b`)).toBe(`a ${emoji} b`);
  });

  test('what joins letters, or stands alone, is shown', () => {
    expect(oneLine('pay\u200dpal')).toBe('pay⟨ZWJ⟩pal');
    expect(oneLine('😀\u200d')).toBe('😀⟨ZWJ⟩');
    expect(oneLine('\u200d😀\u202egnp')).toBe('⟨ZWJ⟩😀⟨RLO⟩gnp');
  });
});
