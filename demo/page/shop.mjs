/** The shop's page: gets its signature from the server, calls `wx.config`, and the JS-SDK on every click. */

import { ACTIONS, API_LIST, ask, askSigned, setShareData } from './actions.mjs';
import { find } from './bilingual.mjs';
import { offerLanguages, showCall, showStatus, showTickets, showWays } from './workbench.mjs';

/** @type {import('./actions.mjs').Wx} */
const wx = Reflect.get(window, 'wx');

/** Asks the server for a signature of this page's URL and hands it to the SDK. */
async function configure() {
  showStatus('waiting', 'wx.config：等待微信回应', 'wx.config: waiting for WeChat');
  let failed = false;
  const config = /** @type {object} */ (await askSigned('/sign', { url: location.href }));
  wx.config({ debug: false, ...config, jsApiList: [...API_LIST] });
  wx.error((result) => {
    failed = true;
    showStatus('error', result.errMsg ?? JSON.stringify(result), result.errMsg ?? JSON.stringify(result));
  });
  // Fires after a failed config too.
  wx.ready(() => {
    if (!failed) showStatus('ok', 'config:ok,wx.ready 已触发', 'config:ok, wx.ready has fired');
    setShareData(wx, callbacksFor);
  });
}

/**
 * @param {string} name the API
 * @returns {object} callbacks that show the result
 */
function callbacksFor(name) {
  const showResult = showCall(name);
  return {
    /** @param {import('./actions.mjs').Result} result */
    success: (result) => {
      for (const localId of result.localIds ?? []) showPhoto(localId);
    },
    complete: showResult,
  };
}

/**
 * Adds a customer's picture to the reviews.
 * @param {string} localId which WeChat can show as an image's URL
 */
function showPhoto(localId) {
  const image = document.createElement('img');
  image.alt = '';
  image.addEventListener('error', () => image.setAttribute('src', '/kettle.svg'), { once: true });
  image.src = localId;
  find('#photos').append(image);
  location.hash = '#/reviews';
}

/** Shows the pane that the hash names: a router as small as they come. */
function route() {
  for (const pane of document.querySelectorAll('[data-route]')) {
    pane.toggleAttribute('hidden', pane.getAttribute('data-route') !== location.hash);
  }
  for (const link of document.querySelectorAll('.tabs a')) {
    if (link.getAttribute('href') === location.hash) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Without a route the page takes the first, so that there is a hash to make mistakes with. */
function startRouter() {
  if (!document.querySelector(`[data-route="${CSS.escape(location.hash)}"]`)) {
    history.replaceState(null, '', `${location.pathname}${location.search}#/detail`);
  }
  window.addEventListener('hashchange', route);
  route();
}

function wireButtons() {
  for (const button of document.querySelectorAll('button[data-action]')) {
    const action = ACTIONS[button.getAttribute('data-action') ?? ''];
    if (action) button.addEventListener('click', () => action.run(wx, callbacksFor(action.name)));
  }
}

startRouter();
offerLanguages();
wireButtons();
const demo = /** @type {import('./workbench.mjs').Demo} */ (await ask('/demo.json'));
showWays(demo);
showTickets(demo);
await configure();
