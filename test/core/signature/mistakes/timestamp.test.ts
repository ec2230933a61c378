import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/signature/explain/explain.ts';
import type { ValueMistake } from '../../../../src/core/signature/mistakes/mistake.ts';
import { TIMESTAMP_DATE_MISTAKES } from '../../../../src/core/signature/mistakes/timestamp-dates.ts';
import { TIMESTAMP_FORMAT_MISTAKES } from '../../../../src/core/signature/mistakes/timestamp-formats.ts';
import { TIMESTAMP_MISTAKES } from '../../../../src/core/signature/mistakes/timestamp-mistakes.ts';
import { explainedBy, PAGE, SLOW, sha1, string1Of, TICKET } from './string1-scenario.ts';

const S = '1414587457';
const MS = '1414587457623';

describe('another timestamp than the page passes', () => {
  test.each<[name: string, passed: string, signed: string, id: string]>([
    ['milliseconds of a whole second', S, '1414587457000', 'timestamp-milliseconds'],
    ['Date.now()', S, '1414587457623', 'timestamp-milliseconds-exact'],
    ['seconds, where the page passes milliseconds', MS, '1414587457', 'timestamp-seconds'],
    ['Math.round, where the page passes milliseconds', MS, '1414587458', 'timestamp-seconds'],
    ['microseconds', S, '1414587457000000', 'timestamp-microseconds'],
    ['nanoseconds', S, '1414587457000000000', 'timestamp-microseconds'],
    ['the next second', S, '1414587458', 'timestamp-regenerated'],
    ['five minutes before', S, '1414587157', 'timestamp-regenerated'],
    ['another millisecond of the same second', MS, '1414587457640', 'timestamp-regenerated'],
    ['local time taken for UTC', S, '1414616257', 'timestamp-time-zone'],
    ['a float of Python', S, '1414587457.0', 'timestamp-float'],
    ['a float of Python with two digits', S, '1414587457.07', 'timestamp-fraction'],
    ['a float of Python with one digit', S, '1414587457.5', 'timestamp-fraction'],
    ['Date.now() / 1000', S, '1414587457.123', 'timestamp-fraction'],
    ['(Date.now() / 1000).toFixed(3)', S, '1414587457.120', 'timestamp-fraction'],
    ['number_format with three zeros', S, '1414587457.000', 'timestamp-float'],
    ['a date of China', S, '2014-10-29 20:57:37', 'timestamp-date'],
    ['a date in UTC', S, '2014-10-29 12:57:37', 'timestamp-date'],
    ['a date with its T and Z', S, '2014-10-29T12:57:37Z', 'timestamp-date'],
    ['RFC 3339 in China', S, '2014-10-29T20:57:37+08:00', 'timestamp-date'],
    ['toISOString', S, '2014-10-29T12:57:37.000Z', 'timestamp-date'],
    ['toISOString, where the page passes milliseconds', MS, '2014-10-29T12:57:37.623Z', 'timestamp-date'],
    ['a date with slashes', S, '2014/10/29 20:57:37', 'timestamp-date'],
    ['a date without anything between', S, '20141029205737', 'timestamp-date'],
    ['a double of Java', S, '1.414587457E9', 'timestamp-float'],
    ['a float64 of Go', S, '1.414587457e+09', 'timestamp-float'],
    ['MessageFormat of Java', S, '1,414,587,457', 'timestamp-grouped'],
    ['quotes', S, '"1414587457"', 'timestamp-quoted'],
    ["a command's line end", S, '1414587457\n', 'timestamp-white-space'],
    ['a line end that the page passes', `${S}\n`, S, 'timestamp-white-space'],
    ['no value', S, 'undefined', 'timestamp-missing'],
    ['nothing', S, '', 'timestamp-missing'],
    ['no number', S, 'NaN', 'timestamp-missing'],
  ])('%s', (_, timestamp, signed, id) => {
    expect(explainedBy(sha1(string1Of({ timestamp: signed })), { timestamp })).toEqual([id]);
  });

  test('six minutes away is too far for the short search, and within the long one', SLOW, () => {
    const signature = sha1(string1Of({ timestamp: '1414587817' }));
    expect(explainedBy(signature)).toEqual([]);
    const { nonceStr, timestamp, url } = PAGE;
    const input = { kind: 'jsapi', jsapi_ticket: TICKET, nonceStr, timestamp, url, signature } as const;
    const { explanations } = explain(input, { length: 'long' });
    expect(explanations.map(({ mistakes }) => mistakes)).toEqual([['timestamp-regenerated']]);
  });
});

test.each([S, MS])('what was signed in place of %s belongs to one mistake only', (value) => {
  const facts = { kind: 'jsapi', parts: {}, urls: [], secrets: [], passed: {}, span: 300 } as const;
  const rows: Record<string, ValueMistake> = {
    ...TIMESTAMP_MISTAKES,
    ...TIMESTAMP_FORMAT_MISTAKES,
    ...TIMESTAMP_DATE_MISTAKES,
  };
  const owners = new Map<string, Set<string>>();
  for (const [id, { variants }] of Object.entries(rows))
    for (const signed of variants(value, facts))
      if (signed !== value) owners.set(signed, (owners.get(signed) ?? new Set()).add(id));
  expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

test('no two mistakes about the timestamp are worded alike', () => {
  const rows = { ...TIMESTAMP_MISTAKES, ...TIMESTAMP_FORMAT_MISTAKES, ...TIMESTAMP_DATE_MISTAKES };
  const clauses = Object.values(rows).map(({ clause }) => clause);
  expect(new Set(clauses.map(({ zh }) => zh)).size).toBe(clauses.length);
  expect(new Set(clauses.map(({ en }) => en)).size).toBe(clauses.length);
});

describe('what is no timestamp', () => {
  test.each(['', 'undefined', 'today', '12', '1e9', '９９９９９９９９９９', '-1414587457'])(
    '%j has no other seconds',
    (value) => {
      const facts = {
        kind: 'jsapi',
        parts: { timestamp: value },
        urls: [],
        secrets: [],
        passed: {},
        span: 300,
      } as const;
      const rows = { ...TIMESTAMP_MISTAKES, ...TIMESTAMP_FORMAT_MISTAKES };
      expect(rows['timestamp-regenerated'].variants(value, facts)).toEqual([]);
      expect(rows['timestamp-milliseconds'].variants(value)).toEqual([]);
      expect(rows['timestamp-milliseconds-exact'].variants(value)).toEqual([]);
      expect(rows['timestamp-float'].variants(value)).toEqual([]);
      expect(TIMESTAMP_DATE_MISTAKES['timestamp-date'].variants(value)).toEqual([]);
    },
  );

  test('the seconds of a day are made at once, each but once', () => {
    const { variants } = TIMESTAMP_MISTAKES['timestamp-regenerated'];
    const facts = { kind: 'jsapi', parts: {}, urls: [], secrets: [], passed: {}, span: 86_400 } as const;
    const values = variants(S, facts);
    expect(new Set(values).size).toBe(172_800);
    expect(values.slice(0, 3)).toEqual(['1414587456', '1414587458', '1414587455']);
    expect(values).not.toContain(S);
  });
});
