/** The nearest store: where the customer is, and the way there on WeChat's map. */

import { bilingual, createButton, find, onPress } from './bilingual.mjs';
import { describeDistance, nearestStores } from './places.mjs';
import { call } from './sdk.mjs';

export function startStores() {
  onPress('#locate', locate);
}

async function locate() {
  // gcj02 is what openLocation takes; the default, wgs84, is some hundred metres off on its map.
  const here = await call('getLocation', { type: 'gcj02' });
  if (!here) return;
  const place = { latitude: Number(here.latitude), longitude: Number(here.longitude) };
  find('#stores').replaceChildren(...nearestStores(place).slice(0, 3).map(toItem));
}

/** @param {ReturnType<typeof nearestStores>[number]} near */
function toItem({ store, metres }) {
  const { latitude, longitude, address } = store;
  const item = document.createElement('li');
  const words = document.createElement('div');
  const name = document.createElement('b');
  const where = document.createElement('p');
  name.append(
    bilingual(`${store.zh} · ${describeDistance(metres)}`, `${store.en} · ${describeDistance(metres)}`),
  );
  where.className = 'small';
  where.textContent = address;
  words.append(name, where);
  const open = () =>
    void call('openLocation', {
      latitude,
      longitude,
      name: `半日咖啡 · ${store.zh}`,
      address,
      scale: 16,
      infoUrl: `${location.origin}/item?id=5`,
    });
  item.append(words, createButton('地图', 'Map', open));
  return item;
}
