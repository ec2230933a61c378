import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGcj02, toWgs84, validPlace } from '../../../src/core/client/coordinates.ts';

/** Within China's mainland, whichever system it is in. */
const inChina = fc.record({
  latitude: fc.double({ min: 25, max: 40, noNaN: true }),
  longitude: fc.double({ min: 100, max: 117, noNaN: true }),
});

describe('coordinates', () => {
  it('agree with a pair that is known in both systems', () => {
    expect(toGcj02({ latitude: 23.102608, longitude: 113.31911 })).toEqual({
      latitude: 23.099994,
      longitude: 113.32452,
    });
    expect(toWgs84({ latitude: 23.099994, longitude: 113.32452 })).toEqual({
      latitude: 23.102608,
      longitude: 113.31911,
    });
  });

  it('are the same outside China', () => {
    for (const place of [
      { latitude: 48.8584, longitude: 2.2945 },
      { latitude: -33.856784, longitude: 151.215297 },
      { latitude: 35.681236, longitude: 139.767125 },
    ]) {
      expect(toGcj02(place)).toEqual(place);
    }
  });

  it('lie 100 m to 1 km apart in China, and lead back to within 2 m', () => {
    fc.assert(
      fc.property(inChina, (place) => {
        const shifted = toGcj02(place);
        const metres = distance(place, shifted);
        expect(metres).toBeGreaterThan(30);
        expect(metres).toBeLessThan(1500);
        expect(distance(place, toWgs84(shifted))).toBeLessThan(2);
      }),
    );
  });

  it('are set right where they are beyond the poles or around the earth', () => {
    expect(validPlace({ latitude: -91, longitude: 540 })).toEqual({ latitude: -90, longitude: -180 });
    expect(validPlace({ latitude: 10, longitude: -190 })).toEqual({ latitude: 10, longitude: 170 });
    expect(validPlace({ latitude: 10, longitude: Number.POSITIVE_INFINITY })).toBeNull();
  });
});

/** In metres, near enough for neighbours. */
function distance(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const north = (a.latitude - b.latitude) * 111_320;
  const east = (a.longitude - b.longitude) * 111_320 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
