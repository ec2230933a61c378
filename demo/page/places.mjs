/** Where the shop's stores are. */

/** @typedef {{ latitude: number, longitude: number }} Place degrees, GCJ-02, as WeChat's map has them */
/** @typedef {Place & { zh: string, en: string, address: string }} Store */

/** @type {readonly Store[]} */
export const STORES = [
  {
    zh: '海珠店',
    en: 'Haizhu store',
    address: '广州市海珠区新港中路 397 号',
    latitude: 23.09642,
    longitude: 113.32446,
  },
  {
    zh: '东山口店',
    en: 'Dongshankou store',
    address: '广州市越秀区龟岗大马路 18 号',
    latitude: 23.12405,
    longitude: 113.29484,
  },
  {
    zh: '武康路店',
    en: 'Wukang Road store',
    address: '上海市徐汇区武康路 376 号',
    latitude: 31.20837,
    longitude: 121.43852,
  },
  {
    zh: '五道营店',
    en: 'Wudaoying store',
    address: '北京市东城区五道营胡同 62 号',
    latitude: 39.94789,
    longitude: 116.41273,
  },
];

/** The earth's mean radius, in metres. */
const RADIUS = 6_371_000;

/**
 * @param {Place} from
 * @param {Place} to
 * @returns {number} metres along the ground
 */
export function distanceBetween(from, to) {
  const toRadians = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180;
  const north = toRadians(to.latitude - from.latitude);
  const east = toRadians(to.longitude - from.longitude);
  const parallel = Math.cos(toRadians(from.latitude)) * Math.cos(toRadians(to.latitude));
  const half = Math.sin(north / 2) ** 2 + parallel * Math.sin(east / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(half));
}

/**
 * @param {Place} here
 * @returns {{ store: Store, metres: number }[]} the nearest first
 */
export function nearestStores(here) {
  return STORES.map((store) => ({ store, metres: distanceBetween(here, store) })).sort(
    (one, other) => one.metres - other.metres,
  );
}

/**
 * @param {number} metres
 * @returns {string} `850 m`, `3.2 km`, `1214 km`
 */
export function describeDistance(metres) {
  if (metres < 1000) return `${Math.round(metres / 10) * 10} m`;
  return metres < 100_000 ? `${(metres / 1000).toFixed(1)} km` : `${Math.round(metres / 1000)} km`;
}
