import { describe, expect, test } from 'vitest';
import { found, foundIn, verified } from './parameter-findings.ts';

describe('a place on the map', () => {
  test('with latitude and longitude swapped', () => {
    expect(foundIn('openLocation', { latitude: 113.3, longitude: 23.1 })).toEqual([
      'param-location-swapped: swapped',
    ]);
    expect(foundIn('openLocation', { latitude: 23.1, longitude: 113.3 })).toEqual([]);
  });

  test('0, 0', () => {
    expect(foundIn('openLocation', { latitude: 0, longitude: 0 })).toEqual(['param-location-zero: zero']);
    expect(foundIn('openLocation', { latitude: 0, longitude: 1 })).toEqual([]);
  });

  test('that GPS gave', () => {
    const place = { latitude: 23.102608, longitude: 113.31911 };
    const opened = (type: string | undefined, gps: object, shown: object) =>
      found(
        verified()
          .call('getLocation', type === undefined ? {} : { type })
          .invoke('geoLocation', {})
          .reply({ errMsg: 'getLocation:ok', ...gps })
          .call('openLocation', shown),
      );
    expect(opened('wgs84', place, place)).toEqual(['param-location-gps: gps']);
    expect(opened(undefined, place, place)).toEqual(['param-location-gps: gps']);
    expect(opened('wgs84', place, { latitude: 23.1, longitude: 113.3 })).toEqual([]);
    const abroad = { latitude: 48.8584, longitude: 2.2945 };
    expect(opened('wgs84', abroad, abroad)).toEqual([]);
  });

  test('that was asked for as gcj02', () => {
    const place = { latitude: 23.102608, longitude: 113.31911 };
    const opened = verified({ sdk: 'bundled' })
      .invoke('geoLocation', { type: 'gcj02' })
      .reply({ errMsg: 'getLocation:ok', ...place })
      .invoke('openLocation', place);
    expect(found(opened)).toEqual([]);
  });
});
