import type { Words } from '../../../catalogue/words.ts';
import type { Place } from '../../../core/client/coordinates.ts';
import { SAMPLE_LOCATION } from '../../../core/client/location.ts';

/** A place to pick; in WGS 84. */
export interface NamedPlace extends Place {
  name: Words;
}

/** What the fields of a place hold, as typed. */
export interface Degrees {
  latitude: string;
  longitude: string;
}

/** Places to try a page with: some in China, where WGS 84 and GCJ-02 differ, and some where they do not. */
export const PLACES: readonly NamedPlace[] = [
  { name: { zh: '广州', en: 'Guangzhou' }, ...SAMPLE_LOCATION },
  place('北京 天安门', 'Beijing, Tiananmen', 39.90735, 116.39124),
  place('上海 人民广场', 'Shanghai, People’s Square', 31.2304, 121.47121),
  place('深圳 世界之窗', 'Shenzhen, Window of the World', 22.53726, 113.96985),
  place('乌鲁木齐 国际大巴扎', 'Ürümqi, Grand Bazaar', 43.7781, 87.6127),
  place('东京站', 'Tokyo Station', 35.681236, 139.767125),
  place('伦敦 特拉法加广场', 'London, Trafalgar Square', 51.508039, -0.128069),
  place('悉尼歌剧院', 'Sydney Opera House', -33.856784, 151.215297),
];

function place(zh: string, en: string, latitude: number, longitude: number): NamedPlace {
  return { name: { zh, en }, latitude, longitude };
}

/**
 * A number of degrees as typed; null when it is none, or beyond the limit on either side. A comma, as some keyboards
 * give it, stands for the point.
 */
export function readDegrees(text: string, limit: 90 | 180): number | null {
  const trimmed = text.trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return null;
  const degrees = Number(trimmed);
  return Math.abs(degrees) <= limit ? degrees : null;
}

/** Six digits behind the point, about 0.1 m, without what says nothing: `23.1`. */
export function formatDegrees(degrees: number): string {
  return String(Number(degrees.toFixed(6)));
}

/** The text of both fields for a place. */
export const degreesOf = ({ latitude, longitude }: Place): Degrees => ({
  latitude: formatDegrees(latitude),
  longitude: formatDegrees(longitude),
});

/** The place that the fields are of; null while one of them is not right. */
export function readPlace(degrees: Degrees): Place | null {
  const latitude = readDegrees(degrees.latitude, 90);
  const longitude = readDegrees(degrees.longitude, 180);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** The number in the list of the place that the fields are of; -1 when they are of none. */
export function placeAt(degrees: Degrees): number {
  const place = readPlace(degrees);
  return PLACES.findIndex(
    ({ latitude, longitude }) => latitude === place?.latitude && longitude === place.longitude,
  );
}

/** Two numbers as maps give them to be copied, `39.907, 116.391`; null when a text is no such place. */
export function readPair(text: string): Degrees | null {
  const pair = /^\s*([+−-]?\d+(?:\.\d+)?)\s*[,，;\s]\s*([+−-]?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (pair?.[1] === undefined || pair[2] === undefined) return null;
  const degrees = { latitude: pair[1], longitude: pair[2] };
  return readPlace(degrees) === null ? null : degrees;
}
