import { describe, expect, it } from 'vitest';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const client = () => phone('ios', { isShown: true }).config('geoLocation', 'openLocation');
const agreed = { kind: 'agree', choice: null } as const;

describe('getLocation', () => {
  it('asks the user, and says where the phone is, in the system that the page asks for', () => {
    const open = client();
    expect(open.call('geoLocation', { type: 'gcj02' })).toBeUndefined();
    expect(open.state().questions[0]?.facts).toEqual({ kind: 'location', system: 'gcj02' });
    expect(open.decide(agreed)).toEqual({
      err_msg: 'geo_location:ok',
      latitude: 23.099994,
      longitude: 113.32452,
      speed: 0,
      accuracy: 30,
      type: 'gcj02',
    });
    open.call('geoLocation', { type: 'wgs84' });
    expect(open.decide(agreed)).toMatchObject({ latitude: 23.102608, longitude: 113.31911, type: 'wgs84' });
  });

  it('takes the place that the user picks, and the phone stays there', () => {
    const open = client();
    open.call('geoLocation');
    const choice = { kind: 'location', latitude: 39.908823, longitude: 116.39747 } as const;
    expect(open.decide({ kind: 'agree', choice })).toMatchObject({
      latitude: 39.908823,
      longitude: 116.39747,
    });
    open.call('geoLocation');
    expect(open.decide(agreed)).toMatchObject({ latitude: 39.908823, longitude: 116.39747 });
  });

  it('moves with the phone', () => {
    const moved = phone('android', { scenario: { isLenient: true } });
    moved.act({ kind: 'set-location', latitude: 51.5, longitude: -0.12 });
    expect(moved.call('geoLocation', { type: 'gcj02' })).toMatchObject({ latitude: 51.5, longitude: -0.12 });
  });

  it('stays where it is when the place that is set is none', () => {
    const moved = phone('android', { scenario: { isLenient: true } });
    moved.act({ kind: 'set-location', latitude: Number.NaN, longitude: 1 });
    expect(moved.state().location).toEqual({ latitude: 23.102608, longitude: 113.31911 });
    moved.act({ kind: 'set-location', latitude: 95, longitude: 190 });
    expect(moved.state().location).toEqual({ latitude: 90, longitude: -170 });
  });

  it('is cancelled by the user who refuses', () => {
    const open = client();
    open.call('geoLocation');
    expect(open.decide({ kind: 'cancel' })).toEqual({ err_msg: 'geo_location:cancel' });
  });

  it.each([
    [{}],
    [{ type: 'GCJ02' }],
    [{ type: null }],
    [{ type: 5 }],
    [{ type: { $: 'undefined' } }],
    ['gcj02'],
  ] satisfies [Plain][])('is GPS’s for anything but gcj02: %j', (args) => {
    const lenient = phone('ios', { scenario: { isLenient: true } });
    expect(lenient.byHand('geoLocation', args)).toMatchObject({ type: 'wgs84', latitude: 23.102608 });
  });
});

describe('openLocation', () => {
  const open = (args: Record<string, Plain>) => {
    const opened = client();
    const result = opened.call('openLocation', args);
    return { result, screens: opened.state().screens };
  };

  it('shows the place on the map, and answers when it is open', () => {
    const { result, screens } = open({
      latitude: 23.099994,
      longitude: 113.32452,
      name: '海心沙',
      address: '广州市天河区',
      scale: 14,
      infoUrl: 'https://m.example.com/',
    });
    expect(result).toEqual({ err_msg: 'open_location:ok' });
    expect(screens).toEqual([
      {
        kind: 'map',
        latitude: 23.099994,
        longitude: 113.32452,
        name: '海心沙',
        address: '广州市天河区',
        scale: 14,
        infoUrl: 'https://m.example.com/',
      },
    ]);
  });

  it('takes texts on Android, as many servers hand places over, and opens nothing for them on iOS', () => {
    const place = { latitude: '23.099994', longitude: ' 113.32452' };
    const android = phone('android').config('openLocation');
    expect(android.call('openLocation', place)?.err_msg).toBe('open_location:ok');
    expect(android.state().screens).toMatchObject([
      { latitude: 23.099994, longitude: 113.32452, name: '', address: '', scale: 28, infoUrl: '' },
    ]);
    const { result, screens } = open(place);
    expect(result?.err_msg).toBe('open_location:fail invalid_coordinate');
    expect(screens).toEqual([]);
  });

  it.each([
    [1, 1],
    ['5', 5],
    [28, 28],
    [0, 28],
    [29, 28],
    [-3, 28],
    ['near', 28],
    [null, 28],
    [12.4, 12],
  ])('shows scale %j as %d', (scale, shown) => {
    expect(open({ latitude: 1, longitude: 2, scale }).screens).toMatchObject([{ scale: shown }]);
  });

  it.each([
    [{}],
    [{ latitude: 1 }],
    [{ latitude: null, longitude: null }],
    [{ latitude: { $: 'undefined' }, longitude: 1 }],
    [{ latitude: '', longitude: '' }],
    [{ latitude: 'north', longitude: 1 }],
    [{ latitude: 91, longitude: 1 }],
    [{ latitude: 1, longitude: { $: 'number', value: 'NaN' } }],
    [{ latitude: [1], longitude: {} }],
  ] satisfies [Record<string, Plain>][])('opens nothing for what is no place: %j', (args) => {
    const { result, screens } = open(args);
    expect(result?.err_msg).toBe('open_location:fail invalid_coordinate');
    expect(screens).toEqual([]);
    const android = phone('android').config('openLocation');
    expect(android.call('openLocation', args)?.err_msg).toBe('open_location:invalid_coordinate');
    expect(android.state().screens).toEqual([]);
  });
});
