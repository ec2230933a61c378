import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_FAULTS, readJson, toJson } from '../../../../src/panel/view/scenario/json-text.ts';

const placeOf = (text: string) => {
  const read = readJson(text);
  return read.kind === 'fault' ? `${read.fault} ${read.line}:${read.column}` : 'object';
};

describe('a JSON as it is being typed', () => {
  test.each([
    ['', 'empty 1:1'],
    ['  \n ', 'empty 2:2'],
    ['{', 'end 1:2'],
    ['{ "type"', 'end 1:9'],
    ['{ "type":', 'end 1:10'],
    ['{ "type": "gcj02', 'text 1:11'],
    ['{ "type": "gcj02",', 'end 1:19'],
    ['{ "type": "gcj02" ', 'end 1:19'],
    ['{ "type": "gcj02" }', 'object'],
  ])('%j', (text, place) => {
    expect(placeOf(text)).toBe(place);
  });
});

describe('what developers write instead of JSON', () => {
  test.each([
    ['single quotes', "{ 'type': 'gcj02' }", 'quotes 1:3'],
    ['Chinese quotes', '{ “type”: 1 }', 'quotes 1:3'],
    ['a name without quotes', '{\n  type: 1 }', 'key 2:3'],
    ['a text without quotes', '{ "type": gcj02 }', 'word 1:11'],
    ['undefined', '{ "type": undefined }', 'word 1:11'],
    ['a comma at the end', '{\n  "count": 1,\n}', 'comma 2:13'],
    ['a comma at the end of a list', '{ "localIds": ["a",] }', 'comma 1:19'],
    ['no comma', '{ "a": 1\n  "b": 2 }', 'next 2:3'],
    ['= for :', '{ "a" = 1 }', 'colon 1:7'],
    ['a comment', '{ "a": 1, // one\n "b": 2 }', 'comment 1:11'],
    ['a comment behind a value', '{ "a": 1 /* one */ }', 'comment 1:10'],
    ['a number with a plus', '{ "a": +1 }', 'number 1:8'],
    ['a hexadecimal number', '{ "a": 0x1F }', 'number 1:8'],
    ['a number that starts with a dot', '{ "a": .5 }', 'number 1:8'],
    ['a backslash of Windows', '{ "a": "C:\\dir" }', 'escape 1:11'],
    ['a line break in a text', '{ "a": "one\ntwo" }', 'text 1:8'],
    ['more behind the end', '{ "a": 1 };', 'rest 1:11'],
    ['a list', '[1]', 'object 1:1'],
    ['a text', '"a"', 'object 1:1'],
    ['null', 'null', 'object 1:1'],
    ['more than a scenario file takes', `{ "a": "${'x'.repeat(100_000)}" }`, 'long 1:100001'],
    ['brackets without end', `{ "a": ${'['.repeat(90_000)}`, 'deep 1:58'],
  ])('%s', (_name, text, place) => {
    expect(placeOf(text)).toBe(place);
    expect(Object.keys(FIELD_FAULTS)).toContain(place.split(' ')[0]);
  });
});

test('agrees with JSON.parse about every text that is nearly JSON', () => {
  const isObject = (text: string): boolean => {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    } catch {
      return false;
    }
  };
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom(...'{}[]":,\\0.-eE+tfn \n\t/'))
    .map(([text, at, cut, extra]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + extra + text.slice(place + cut);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), (text) => {
      expect(readJson(text).kind).toBe(isObject(text) ? 'object' : 'fault');
    }),
    { numRuns: 2000 },
  );
});

test('keeps what a member named __proto__ holds', () => {
  const read = readJson('{ "__proto__": 1 }');
  expect(read.kind === 'object' && Object.keys(read.value)).toEqual(['__proto__']);
});

describe('a JSON for a field', () => {
  test('is one line while it is short', () => {
    expect(toJson({ type: 'gcj02' })).toBe('{ "type": "gcj02" }');
    expect(toJson({})).toBe('{}');
  });

  test('has a line for each member when it is long', () => {
    expect(toJson({ latitude: 23.129163, longitude: 113.264435, speed: 0 })).toBe(
      '{\n  "latitude": 23.129163,\n  "longitude": 113.264435,\n  "speed": 0\n}',
    );
  });

  test('says the same, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value);
        const read = readJson(toJson(JSON.parse(text)));
        expect(read.kind === 'object' && JSON.stringify(read.value)).toBe(text);
      }),
    );
  });
});
