import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  degreesOf,
  formatDegrees,
  PLACES,
  placeAt,
  readDegrees,
  readPair,
  readPlace,
} from '../../../../src/panel/view/phone/coordinates.ts';

describe('coordinates that are typed', () => {
  test.each([
    ['23.102608', 23.102608],
    [' -33.85 ', -33.85],
    ['−33.85', -33.85],
    ['39,9', 39.9],
    ['90', 90],
    ['-90', -90],
    ['.5', 0.5],
  ])('%j is a latitude', (text, degrees) => {
    expect(readDegrees(text, 90)).toBe(degrees);
  });

  test.each(['', '90.1', '-90.0001', '113.3', 'abc', '1e1', '23°', '1,2,3', 'Infinity', '0x10'])(
    '%j is no latitude',
    (text) => {
      expect(readDegrees(text, 90)).toBeNull();
    },
  );

  test('a longitude goes to 180 on either side', () => {
    expect(readDegrees('180', 180)).toBe(180);
    expect(readDegrees('-180', 180)).toBe(-180);
    expect(readDegrees('180.5', 180)).toBeNull();
  });

  test('a place needs both', () => {
    expect(readPlace({ latitude: '23.1', longitude: '113.3' })).toEqual({ latitude: 23.1, longitude: 113.3 });
    expect(readPlace({ latitude: '113.3', longitude: '23.1' })).toBeNull();
    expect(readPlace({ latitude: '23.1', longitude: '' })).toBeNull();
  });

  test('what is shown of a place reads as that place, to a tenth of a metre', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const place = readPlace(degreesOf({ latitude, longitude }));
        expect(place?.latitude).toBeCloseTo(latitude, 5);
        expect(place?.longitude).toBeCloseTo(longitude, 5);
      }),
    );
  });

  test('a very small number of degrees is written without an exponent', () => {
    expect(formatDegrees(0.0000001)).toBe('0');
    expect(formatDegrees(-0.0000001)).toBe('0');
  });
});

describe('a pair that is pasted', () => {
  test.each(['39.907,116.391', '39.907, 116.391', ' 39.907 116.391\n', '39.907，116.391'])('%j', (text) => {
    expect(readPair(text)).toEqual({ latitude: '39.907', longitude: '116.391' });
  });

  test.each(['39.907', '39,907', 'lat 39.907, lng 116.391', '1, 2, 3', '116.391, 39.907', ''])(
    '%j is none',
    (text) => {
      expect(readPair(text)).toBeNull();
    },
  );
});

describe('places to pick', () => {
  test('each is a place, and is found again by its coordinates', () => {
    PLACES.forEach((place, index) => {
      expect(placeAt(degreesOf(place))).toBe(index);
    });
  });

  test('any other is none of them', () => {
    expect(placeAt({ latitude: '1', longitude: '1' })).toBe(-1);
    expect(placeAt({ latitude: '', longitude: '' })).toBe(-1);
  });
});
