/** What the shop's buttons do with the JS-SDK: one row each, called as the official document shows. */

import { chosenWay } from './workbench.mjs';

/**
 * @typedef {object} Wx The part of the official SDK that this page uses.
 * @property {(config: object) => void} config
 * @property {(callback: () => void) => void} ready
 * @property {(callback: (result: Result) => void) => void} error
 * @property {(options: object) => void} updateAppMessageShareData
 * @property {(options: object) => void} updateTimelineShareData
 * @property {(options: object) => void} onMenuShareAppMessage
 * @property {(options: object) => void} chooseImage
 * @property {(options: object) => void} scanQRCode
 * @property {(options: object) => void} getLocation
 * @property {(options: object) => void} chooseWXPay
 * @property {(options: object) => void} addCard
 * @property {(options: object) => void} hideMenuItems
 * @property {(options: object) => void} showMenuItems
 * @property {(options: object) => void} getNetworkType
 */

/** @typedef {{ errMsg?: string, localIds?: string[] }} Result */

/**
 * @typedef {object} Action
 * @property {string} name the API
 * @property {(wx: Wx, callbacks: object) => void | Promise<void>} run
 */

const SHARE_MENU = ['menuItem:share:appMessage', 'menuItem:share:timeline', 'menuItem:copyUrl'];

/** By the `data-action` of their buttons. */
/** @type {Record<string, Action>} */
export const ACTIONS = {
  photo: {
    name: 'chooseImage',
    run: (wx, callbacks) =>
      wx.chooseImage({ count: 1, sizeType: ['compressed'], sourceType: ['album', 'camera'], ...callbacks }),
  },
  scan: {
    name: 'scanQRCode',
    run: (wx, callbacks) => wx.scanQRCode({ needResult: 1, scanType: ['qrCode', 'barCode'], ...callbacks }),
  },
  location: { name: 'getLocation', run: (wx, callbacks) => wx.getLocation({ type: 'gcj02', ...callbacks }) },
  card: {
    name: 'addCard',
    run: async (wx, callbacks) => wx.addCard({ cardList: [await askSigned('/card')], ...callbacks }),
  },
  network: { name: 'getNetworkType', run: (wx, callbacks) => wx.getNetworkType({ ...callbacks }) },
  hide: {
    name: 'hideMenuItems',
    run: (wx, callbacks) => wx.hideMenuItems({ menuList: SHARE_MENU, ...callbacks }),
  },
  show: {
    name: 'showMenuItems',
    run: (wx, callbacks) => wx.showMenuItems({ menuList: SHARE_MENU, ...callbacks }),
  },
  pay: {
    name: 'chooseWXPay',
    run: async (wx, callbacks) =>
      wx.chooseWXPay({ .../** @type {object} */ (await askSigned('/pay')), ...callbacks }),
  },
};

/** What the page asks for in `wx.config`. */
export const API_LIST = [
  ...new Set(Object.values(ACTIONS).map(({ name }) => name)),
  'updateAppMessageShareData',
  'updateTimelineShareData',
  'onMenuShareAppMessage',
];

/**
 * Sets what is shared: the two newer interfaces, and the one for clients before 6.7.2.
 * @param {Wx} wx
 * @param {(name: string) => object} callbacksFor
 */
export function setShareData(wx, callbacksFor) {
  const link = location.href.split('#')[0];
  const imgUrl = `${location.origin}/kettle.svg`;
  const title = '手冲咖啡壶 · 半日咖啡';
  const desc = '细口长嘴，水流听话。今天也给自己半天时间。';
  wx.updateAppMessageShareData({ title, desc, link, imgUrl, ...callbacksFor('updateAppMessageShareData') });
  wx.updateTimelineShareData({ title, link, imgUrl, ...callbacksFor('updateTimelineShareData') });
  wx.onMenuShareAppMessage({ title, desc, link, imgUrl, ...callbacksFor('onMenuShareAppMessage') });
}

/**
 * @param {string} url of our own server
 * @returns {Promise<unknown>} its JSON
 */
export async function ask(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/**
 * @param {string} path of our own server
 * @param {Record<string, string>} [query]
 * @returns {Promise<unknown>} what it has signed, in the way that was chosen
 */
export function askSigned(path, query = {}) {
  return ask(`${path}?${new URLSearchParams({ ...query, how: chosenWay })}`);
}
