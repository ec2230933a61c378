/** The shop's page: gets its signature from the server, calls `wx.config`, and the JS-SDK when it is used. */

import { toApiList } from './apis.mjs';
import { ask, askSigned } from './ask.mjs';
import { listenToBeacons, startBeacons } from './beacons.mjs';
import { startBrewing } from './brewing.mjs';
import { startCards } from './cards.mjs';
import { showTotal, startOrder } from './order.mjs';
import { findText, startReview } from './review.mjs';
import { startScan } from './scan.mjs';
import { wx } from './sdk.mjs';
import { setShareData, startMenu } from './share.mjs';
import { startSignIn } from './sign-in.mjs';
import { startStores } from './stores.mjs';
import { startTabs } from './tabs.mjs';
import { listenToVoice, startVoice } from './voice.mjs';
import { leftOut, offerLanguages, showLeftOut, showStatus, showTickets, showWays } from './workbench.mjs';

/** Asks the server for a signature of this page's URL and hands it to the SDK. */
async function configure() {
  showStatus('waiting', 'wx.config：等待微信回应', 'wx.config: waiting for WeChat');
  let failed = false;
  const config = await askSigned('/sign', { url: location.href });
  wx.config({ debug: false, ...config, jsApiList: toApiList(leftOut) });
  wx.error((result) => {
    failed = true;
    showStatus('error', result.errMsg ?? JSON.stringify(result), result.errMsg ?? JSON.stringify(result));
  });
  // Fires after a failed config too.
  wx.ready(() => {
    if (!failed) showStatus('ok', 'config:ok,wx.ready 已触发', 'config:ok, wx.ready has fired');
    listenToVoice();
    listenToBeacons();
    setShareData();
  });
}

startTabs();
offerLanguages();
startReview();
startVoice((words) => {
  findText().value += words;
});
startScan();
startStores();
startBeacons();
startBrewing();
startCards(showTotal);
startOrder();
startMenu();
const demo = /** @type {import('./workbench.mjs').Demo} */ (await ask('/demo.json'));
showWays(demo);
showLeftOut();
showTickets(demo);
await startSignIn();
await configure();
