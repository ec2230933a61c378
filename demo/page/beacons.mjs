/** Checking in at a store: its iBeacons tell which table the customer is at. */

import { bilingual, find, onPress } from './bilingual.mjs';
import { call, listen } from './sdk.mjs';

let isSearching = false;

export function startBeacons() {
  onPress('#check-in', () => void (isSearching ? stop() : search()));
}

/** To be asked for when `wx.ready` has fired. */
export function listenToBeacons() {
  listen('onSearchBeacons', ({ beacons }) => {
    if (isSearching && Array.isArray(beacons)) showBeacons(beacons);
  });
}

async function search() {
  // 摇一摇周边 puts the ticket into the URL of the page that it opens.
  const ticket = new URLSearchParams(location.search).get('ticket') ?? '';
  if (await call('startSearchBeacons', { ticket })) show(true);
}

async function stop() {
  if (await call('stopSearchBeacons')) show(false);
}

/** @param {boolean} isOn */
function show(isOn) {
  isSearching = isOn;
  find('#check-in').replaceChildren(isOn ? bilingual('停止', 'Stop') : bilingual('到店签到', 'Check in'));
  const none = document.createElement('li');
  none.append(bilingual('正在查找……', 'Searching …'));
  find('#beacons').replaceChildren(...(isOn ? [none] : []));
}

/** @param {Record<string, unknown>[]} beacons */
function showBeacons(beacons) {
  const items = beacons.map(({ major, minor, accuracy }) => {
    const item = document.createElement('li');
    const metres = Number(accuracy);
    const away = metres < 0 ? '?' : `${metres.toFixed(1)} m`;
    item.append(
      bilingual(`门店 ${major} · 桌号 ${minor} · ${away}`, `Store ${major} · table ${minor} · ${away}`),
    );
    return item;
  });
  const none = document.createElement('li');
  none.append(bilingual('附近没有 iBeacon 设备', 'No iBeacons nearby'));
  find('#beacons').replaceChildren(...(items.length > 0 ? items : [none]));
}
