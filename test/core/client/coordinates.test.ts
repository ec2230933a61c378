import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGcj02, validPlace } from '../../../src/core/client/coordinates.ts';

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
  });

  it.each([
    ['Paris', 48.8584, 2.2945],
    ['Sydney', -33.856784, 151.215297],
    ['Tokyo', 35.681236, 139.767125],
    ['Seoul', 37.5665, 126.978],
    ['Pyongyang', 39.0194, 125.7381],
    ['Hamhung', 39.9183, 127.5364],
    ['Vladivostok', 43.1155, 131.8855],
    ['Ulaanbaatar', 47.9185, 106.917],
    ['Choibalsan', 48.0717, 114.5228],
    ['Almaty', 43.238, 76.945],
    ['Bishkek', 42.8746, 74.5698],
    ['Lahore', 31.5204, 74.3587],
    ['Delhi', 28.6139, 77.209],
    ['Kathmandu', 27.7172, 85.324],
    ['Bangkok', 13.7563, 100.5018],
    ['Hanoi', 21.0278, 105.8342],
    ['Taipei', 25.033, 121.5654],
    ['Manila', 14.5995, 120.9842],
    ['Singapore', 1.3521, 103.8198],
  ])('are the same in %s', (_city, latitude, longitude) => {
    expect(toGcj02({ latitude, longitude })).toEqual({ latitude, longitude });
  });

  it.each([
    ['北京', 39.9042, 116.4074],
    ['上海', 31.2304, 121.4737],
    ['广州', 23.1291, 113.2644],
    ['乌鲁木齐', 43.8256, 87.6168],
    ['喀什', 39.4704, 75.9898],
    ['伊宁', 43.9088, 81.2776],
    ['拉萨', 29.65, 91.1],
    ['昆明', 25.0389, 102.7183],
    ['三亚', 18.2528, 109.5119],
    ['厦门', 24.4798, 118.0894],
    ['哈尔滨', 45.8038, 126.535],
    ['漠河', 53.4811, 122.3717],
    ['黑河', 50.2457, 127.4995],
    ['满洲里', 49.5978, 117.3786],
    ['丹东', 40.0005, 124.3545],
    ['香港', 22.3193, 114.1694],
  ])('differ in %s', (_city, latitude, longitude) => {
    const metres = distance({ latitude, longitude }, toGcj02({ latitude, longitude }));
    expect(metres).toBeGreaterThan(30);
    expect(metres).toBeLessThan(1500);
  });

  it('lie less than 1.5 km apart in China', () => {
    fc.assert(
      fc.property(inChina, (place) => {
        const metres = distance(place, toGcj02(place));
        expect(metres).toBeGreaterThan(30);
        expect(metres).toBeLessThan(1500);
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
