import { describe, expect, test } from 'vitest';
import { NOW, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const SECONDS = NOW / 1000;
const { timestamp: _, ...rest } = sign(URL);
const codes = (given: object, ticket?: string) => page(URL).config(given).codes(ticket);
const casesOf = (timestamp: unknown, ticket?: string) =>
  page(URL)
    .config({ ...sign(URL), timestamp })
    .findings(ticket)
    .map((finding) => `${finding.code}: ${finding.case}`);

test('a number and its digits are both fine', () => {
  expect(casesOf(SECONDS, TICKET)).toEqual([]);
  expect(casesOf(`${SECONDS}`, TICKET)).toEqual([]);
  expect(casesOf(BigInt(SECONDS), TICKET)).toEqual([]);
});

describe('timestamp missing', () => {
  test('not written, undefined or empty', () => {
    for (const given of [rest, { ...rest, timestamp: undefined }, { ...rest, timestamp: '' }]) {
      expect(codes(given, TICKET)).toEqual(['config-timestamp-missing']);
    }
  });

  test('the text “undefined”, which the SDK makes of it', () => {
    expect(casesOf('undefined')).toEqual(['config-timestamp-missing: missing']);
    expect(page(URL, { sdk: 'bundled' }).config(rest).codes(TICKET)).toEqual(['config-timestamp-missing']);
  });
});

describe('timestamp under another name', () => {
  test('as payments write it', () => {
    for (const key of ['timeStamp', 'time_stamp', 'TimeStamp', 'Timestamp']) {
      const [finding, ...more] = page(URL)
        .config({ ...rest, [key]: SECONDS })
        .findings(TICKET);
      expect(finding).toMatchObject({ code: 'config-timestamp-key', values: { key } });
      expect(more).toEqual([]);
    }
  });

  test('beside timestamp does no harm', () => {
    expect(codes({ ...sign(URL), timeStamp: 'x' }, TICKET)).toEqual([]);
  });
});

describe('timestamp not a whole number', () => {
  test('with a fraction', () => {
    expect(casesOf(SECONDS + 0.123, TICKET)).toEqual(['config-timestamp-not-number: fraction']);
  });

  test('with white space', () => {
    expect(casesOf(` ${SECONDS}`, TICKET)).toEqual(['config-timestamp-not-number: spaced']);
    expect(casesOf(`${SECONDS}\n`, TICKET)).toEqual(['config-timestamp-not-number: spaced']);
  });

  test('not a number at all', () => {
    const values = [
      null,
      Number.NaN,
      {},
      [],
      true,
      new Date(NOW),
      Promise.resolve(1),
      '2025-10-09',
      '-1',
      1e21,
    ];
    for (const value of values)
      expect(casesOf(value, TICKET)).toEqual(['config-timestamp-not-number: other']);
  });

  test('not a number, seen at the bridge as text', () => {
    for (const value of [null, Number.NaN, {}, 'soon']) {
      const given = { ...sign(URL), timestamp: value };
      expect(page(URL, { sdk: 'bundled' }).config(given).codes(TICKET)).toEqual([
        'config-timestamp-not-number',
      ]);
    }
  });

  test('is shown as it was written', () => {
    const [finding] = page(URL)
      .config({ ...sign(URL), timestamp: ' 1414587457' })
      .findings();
    expect(finding?.values.timestamp).toBe('" 1414587457"');
  });
});

describe('timestamp in milliseconds', () => {
  test('while seconds were signed: proved', () => {
    const [finding, ...more] = page(URL)
      .config({ ...sign(URL), timestamp: NOW + 7 })
      .findings(TICKET);
    expect(finding).toMatchObject({
      code: 'config-timestamp-milliseconds',
      case: 'proved',
      severity: 'error',
    });
    expect(finding?.values).toEqual({ timestamp: `${NOW + 7}`, seconds: `${SECONDS}` });
    expect(more).toEqual([]);
  });

  test('and signed so: may pass', () => {
    const [finding, ...more] = page(URL)
      .config(sign(URL, { timestamp: NOW }))
      .findings(TICKET);
    expect(finding).toMatchObject({ case: 'unproved', severity: 'warning' });
    expect(more).toEqual([]);
  });

  test('is not also called far', () => {
    expect(casesOf(NOW)).toEqual(['config-timestamp-milliseconds: unproved']);
    expect(casesOf(`${NOW - 1e11}`)).toEqual(['config-timestamp-milliseconds: unproved']);
  });

  test('and wrong besides: both', () => {
    const given = { ...sign(`${URL}other`), timestamp: NOW };
    expect(codes(given, TICKET)).toEqual(['config-signature-mismatch', 'config-timestamp-milliseconds']);
  });

  test('10, 12 and 14 digits are none', () => {
    for (const timestamp of [SECONDS, 123456789012, 12345678901234]) {
      expect(codes(sign(URL, { timestamp }), TICKET)).not.toContain('config-timestamp-milliseconds');
    }
  });
});

describe('timestamp far from the call', () => {
  const at = (seconds: number) => sign(URL, { timestamp: SECONDS + seconds });

  test('more than 2 hours before', () => {
    const [finding] = page(URL).config(at(-7_260)).findings(TICKET);
    expect(finding).toMatchObject({ code: 'config-timestamp-far', case: 'before', severity: 'warning' });
    expect(finding?.values.apart).toBe('7260');
  });

  test('more than 5 minutes after', () => {
    const [finding] = page(URL).config(at(360)).findings(TICKET);
    expect(finding).toMatchObject({ code: 'config-timestamp-far', case: 'after' });
  });

  test('2 hours before and 5 minutes after are near', () => {
    expect(codes(at(-7_200), TICKET)).toEqual([]);
    expect(codes(at(300), TICKET)).toEqual([]);
  });

  test('counts from the call, not from the load', () => {
    const opened = page(URL);
    for (let i = 0; i < 100; i++) opened.pushState('#/');
    const seconds = Math.floor(opened.now / 1000) - SECONDS;
    expect(seconds).toBeGreaterThan(0);
    expect(opened.config(at(300 + seconds)).codes(TICKET)).toEqual([]);
  });

  test('0 is the year 1970', () => {
    expect(casesOf(0)).toEqual(['config-timestamp-far: before']);
  });
});
