import { member } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { callRule } from './call-facts.ts';
import { givenPlace, isNearChina, isSwappedPlace, placeIn } from './given-place.ts';
import { givenOf } from './parameter-facts.ts';
import { NONE } from './rule.ts';

/** How far two coordinates may be apart and still be the same, in degrees: what printing a number costs. */
const SAME = 1e-7;

/** What can be wrong with the place that `openLocation` is to show. */
export const LOCATION_RULES = {
  'param-location-swapped': callRule({
    title: {
      zh: 'openLocation 的经纬度写反',
      en: 'openLocation has latitude and longitude the wrong way round',
    },
    topic: 'parameters',
    place: '地理位置 · 使用微信内置地图查看位置接口',
    example: 'wx.openLocation({ latitude: 113.32452, longitude: 23.099994 });',
    canBeWrong: null,
    cases: {
      swapped: {
        severity: 'error',
        seen: {
          zh: 'latitude 是 {latitude}，longitude 是 {longitude}。',
          en: 'latitude is {latitude}, longitude is {longitude}.',
        },
        expected: {
          zh: '纬度在 -90 到 90 之间，经度在 -180 到 180 之间；对调之后正好都在范围之内。',
          en: 'A latitude from -90 to 90, and a longitude from -180 to 180: the other way round both would be.',
        },
        advice: {
          zh: '改为 latitude: {longitude}, longitude: {latitude}。许多地图服务的坐标是“经度,纬度”的顺序。',
          en: 'Write latitude: {longitude}, longitude: {latitude}. Many map services give the longitude first.',
        },
      },
    },
    check: (facts) => {
      const given = givenOf(facts);
      const place = given && givenPlace(given);
      if (!place || !isSwappedPlace(place)) return NONE;
      return [
        { case: 'swapped', values: { latitude: `${place.latitude}`, longitude: `${place.longitude}` } },
      ];
    },
  }),

  'param-location-zero': callRule({
    title: { zh: 'openLocation 的坐标是 0, 0', en: 'openLocation shows 0, 0' },
    topic: 'parameters',
    place: '地理位置 · 使用微信内置地图查看位置接口',
    example: "wx.openLocation({ latitude: 0, longitude: 0, name: '' });",
    canBeWrong: {
      zh: '页面确实要显示 0, 0，即几内亚湾中的一点。',
      en: 'The page does mean 0, 0, which is in the Gulf of Guinea.',
    },
    cases: {
      zero: {
        severity: 'note',
        seen: { zh: 'latitude 和 longitude 都是 0。', en: 'latitude and longitude are both 0.' },
        expected: {
          zh: '目的地的坐标；0, 0 在几内亚湾，多半是还没有取到值的初始值。',
          en: 'Where the page leads to: 0, 0 is in the Gulf of Guinea, and most likely what a variable began with.',
        },
        advice: {
          zh: '确认取到坐标之后再调用 wx.openLocation。',
          en: 'Call wx.openLocation once the coordinates are known.',
        },
      },
    },
    check: (facts) => {
      const given = givenOf(facts);
      const place = given && givenPlace(given);
      return place && place.latitude === 0 && place.longitude === 0 ? [{ case: 'zero', values: {} }] : NONE;
    },
  }),

  'param-location-gps': callRule({
    title: { zh: 'GPS 坐标直接传给了 openLocation', en: 'openLocation was given GPS coordinates' },
    topic: 'parameters',
    place: '附录5 · 22',
    example:
      "wx.getLocation({ type: 'wgs84' });\nphone({ latitude: 23.102608, longitude: 113.31911, errMsg: 'getLocation:ok' });\nwx.openLocation({ latitude: 23.102608, longitude: 113.31911 });",
    canBeWrong: {
      zh: '位置不在中国大陆时，两种坐标相同。',
      en: 'Outside mainland China the two systems are the same.',
    },
    cases: {
      gps: {
        severity: 'note',
        seen: {
          zh: '{latitude}, {longitude} 是 getLocation 以 wgs84 返回的，原样传给了 openLocation。',
          en: '{latitude}, {longitude} is what getLocation gave as wgs84, handed on as it is.',
        },
        expected: {
          zh: 'openLocation 用火星坐标（gcj02）；GPS 坐标在地图上会偏几百米。',
          en: 'openLocation takes gcj02; GPS coordinates are a few hundred metres off on its map.',
        },
        advice: {
          zh: "调用 wx.getLocation({ type: 'gcj02', … })，或自行转换之后再传。",
          en: "Call wx.getLocation({ type: 'gcj02', … }), or convert them first.",
        },
      },
    },
    check: (facts) => {
      const given = givenOf(facts);
      const place = given && givenPlace(given);
      const located = place && facts.past.last('getLocation');
      if (!place || !located || isGcj02(located)) return NONE;
      const gps = placeIn(located.result);
      if (!gps || !isNearChina(gps)) return NONE;
      const isSame =
        Math.abs(gps.latitude - place.latitude) < SAME && Math.abs(gps.longitude - place.longitude) < SAME;
      const values = { latitude: `${place.latitude}`, longitude: `${place.longitude}` };
      return isSame ? [{ case: 'gps', values }] : NONE;
    },
  }),
};

/** Whether it asked for gcj02, or for what cannot be read. */
function isGcj02({ args, bridge }: Entry): boolean {
  const type = member(bridge?.args, 'type') ?? member(args[0], 'type');
  return type !== undefined && type !== null && type !== '' && type !== 'wgs84';
}
