import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../scripts/options.mjs';

describe('npm start', () => {
  test('opens the demo, in a window, on any free port', () => {
    expect(parseOptions([])).toEqual({
      url: null,
      headless: false,
      port: 0,
      debuggingPort: null,
      help: false,
    });
  });

  test('opens the page it is given, before or after the options', () => {
    const url = 'https://m.example.com/item?id=5#/buy';
    expect(parseOptions([url, '--headless'])).toMatchObject({ url, headless: true });
    expect(parseOptions(['--headless', '--', url])).toMatchObject({ url, headless: true });
  });

  test('takes Chinese in the address as a browser would', () => {
    expect(parseOptions(['https://m.example.com/?名=壶']).url).toBe(
      'https://m.example.com/?%E5%90%8D=%E5%A3%B6',
    );
  });

  test('takes ports', () => {
    expect(parseOptions(['--port=8080', '--remote-debugging-port=9222'])).toMatchObject({
      port: 8080,
      debuggingPort: 9222,
    });
  });

  test.each([
    [['m.example.com'], 'm.example.com'],
    [['file:///etc/passwd'], 'file:///etc/passwd'],
    [['http://a.example', 'http://b.example'], 'http://a.example http://b.example'],
    [['--port=http'], 'http'],
    [['--port=65536'], '65536'],
    [['--headed'], '--headed'],
  ])('says what it does not understand: %s', (args, words) => {
    expect(() => parseOptions(args)).toThrow(words);
  });
});
