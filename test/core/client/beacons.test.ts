import { describe, expect, it } from 'vitest';
import type { Beacon } from '../../../src/core/client/beacons.ts';
import { dueAt } from '../../../src/core/client/client.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const DOOR: Beacon = { uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825', major: 10001, minor: 7, accuracy: 0.3 };
const TILL: Beacon = { ...DOOR, minor: 8, accuracy: 6 };

/** A page that may search, and listens. */
const page = () =>
  phone('android')
    .config('startMonitoringBeacons', 'stopMonitoringBeacons', 'onBeaconsInRange')
    .on('onBeaconsInRange');

const searching = () => {
  const client = page();
  client.call('startMonitoringBeacons', { ticket: '' });
  return client;
};

describe('a page that searches for beacons', () => {
  it('is told every second what is near', () => {
    const client = searching();
    expect(client.wait(999)).toEqual([]);
    for (let second = 0; second < 3; second++) {
      expect(client.wait(second === 0 ? 1 : 1000)).toEqual([
        {
          kind: 'fire',
          documentId: 'D1',
          event: 'onBeaconsInRange',
          result: {
            err_msg: 'onBeaconsInRange:ok',
            beacons: [
              {
                uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825',
                major: 10001,
                minor: 19007,
                accuracy: '1.500',
                rssi: '-63',
                proximity: '2',
                heading: '0.000000',
              },
            ],
          },
        },
      ]);
    }
  });

  it('hears of a change at once, and a second later again', () => {
    const client = searching();
    expect(client.act({ kind: 'set-beacons', near: [DOOR, TILL] })).toMatchObject([
      {
        event: 'onBeaconsInRange',
        result: {
          beacons: [
            { minor: 7, proximity: '1' },
            { minor: 8, proximity: '3' },
          ],
        },
      },
    ]);
    expect(client.wait(1000)).toHaveLength(1);
  });

  it('hears that the last one has gone, and then nothing more', () => {
    const client = searching();
    expect(client.act({ kind: 'set-beacons', near: [] })).toMatchObject([{ result: { beacons: [] } }]);
    expect(client.wait(10_000)).toEqual([]);
    expect(dueAt(client.state())).toBeNull();
  });

  it('is told of a beacon whose distance is not known', () => {
    const client = searching();
    expect(client.act({ kind: 'set-beacons', near: [{ ...DOOR, accuracy: -1 }] })).toMatchObject([
      { result: { beacons: [{ accuracy: '-1.000', rssi: '0', proximity: '0' }] } },
    ]);
  });

  it('is told nothing once it has stopped', () => {
    const client = searching();
    expect(client.call('stopMonitoringBeacons')).toEqual({ err_msg: 'stopMonitoringBeacons:ok' });
    expect(client.wait(5000)).toEqual([]);
    expect(client.call('startMonitoringBeacons', { ticket: '' })?.err_msg).toBe('startMonitoringBeacons:ok');
    expect(client.wait(1000)).toHaveLength(1);
  });

  it('searches no longer when it was loaded anew', () => {
    const client = searching();
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    expect(client.wait(5000)).toEqual([]);
    expect(dueAt(client.state())).toBeNull();
  });

  it('is not told on iOS where the phone points', () => {
    const client = phone('ios').config('startMonitoringBeacons', 'onBeaconsInRange').on('onBeaconsInRange');
    client.call('startMonitoringBeacons', { ticket: '' });
    const [told] = client.wait(1000);
    expect(told).toMatchObject({ result: { beacons: [{ rssi: '-63' }] } });
    expect(JSON.stringify(told)).not.toContain('heading');
  });

  it('cannot start twice', () => {
    expect(searching().call('startMonitoringBeacons', { ticket: '' })).toEqual({
      err_msg: 'startMonitoringBeacons:already started',
    });
  });
});

it('is told in a browser that is not WeChat: no config reaches it', () => {
  const client = phone('desktop').on('onBeaconsInRange');
  client.call('startMonitoringBeacons', { ticket: '' });
  expect(client.wait(1000)).toHaveLength(1);
});

describe('a page that is told nothing', () => {
  it('because it does not search', () => {
    const client = page();
    expect(client.wait(5000)).toEqual([]);
    expect(client.act({ kind: 'set-beacons', near: [DOOR] })).toEqual([]);
  });

  it('because it does not listen', () => {
    const client = phone('ios').config('startMonitoringBeacons', 'onBeaconsInRange');
    client.call('startMonitoringBeacons', { ticket: '' });
    expect(client.wait(1000)).toEqual([]);
  });

  it('because it did not name onSearchBeacons in jsApiList', () => {
    const client = phone('ios').config('startMonitoringBeacons').on('onBeaconsInRange');
    client.call('startMonitoringBeacons', { ticket: '' });
    expect(client.wait(1000)).toEqual([]);
  });
});

describe('a phone that finds nothing', () => {
  it.each(['bluetooth power off', 'location service disable', 'system unsupported'] as const)(
    'says %s',
    (obstacle) => {
      const client = page();
      client.act({ kind: 'set-beacon-obstacle', obstacle });
      expect(client.call('startMonitoringBeacons', { ticket: '' })).toEqual({
        err_msg: `startMonitoringBeacons:${obstacle}`,
      });
      client.act({ kind: 'set-beacon-obstacle', obstacle: null });
      expect(client.call('startMonitoringBeacons', { ticket: '' })?.err_msg).toBe(
        'startMonitoringBeacons:ok',
      );
    },
  );

  it('goes on finding when Bluetooth is on again', () => {
    const client = searching();
    client.act({ kind: 'set-beacon-obstacle', obstacle: 'bluetooth power off' });
    expect(client.wait(5000)).toEqual([]);
    client.act({ kind: 'set-beacon-obstacle', obstacle: null });
    expect(client.wait(1000)).toHaveLength(1);
  });
});

it.each([
  ['nothing', {}],
  ['null', { ticket: null }],
  ['an object', { ticket: {} }],
  ['no object at all', 5],
] satisfies [string, Plain][])('searches with a ticket that is %s', (_what, args) => {
  const client = phone('ios', { scenario: { isLenient: true } });
  expect(client.byHand('startMonitoringBeacons', args)?.err_msg).toBe('startMonitoringBeacons:ok');
  expect(client.byHand('stopMonitoringBeacons', args)?.err_msg).toBe('stopMonitoringBeacons:ok');
});
