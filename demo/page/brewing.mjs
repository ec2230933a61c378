/** The tab on brewing: a film that minds the customer's traffic, and beans from the mini program. */

import { find, onPress, say } from './bilingual.mjs';
import { call, callMiniProgram, isInMiniProgram, isWeChat } from './sdk.mjs';

export function startBrewing() {
  onPress('#film', film);
  onPress('#beans', beans);
  if (isWeChat) void sayWhere();
}

async function film() {
  const network = await call('getNetworkType');
  if (!network) return say('#film-said', '没有网络，联网后再看', 'You are offline: watch it later');
  if (network.networkType === 'wifi')
    return say('#film-said', '已连 Wi-Fi，直接播放', 'On Wi-Fi: it plays at once');
  say(
    '#film-said',
    `当前是 ${network.networkType} 网络，播放约用 12 MB 流量`,
    `On ${network.networkType}: watching takes about 12 MB`,
  );
}

function beans() {
  // The mini program gets the message when the customer goes back, shares or leaves.
  callMiniProgram('postMessage', { data: { from: 'kettle', itemId: 5 } });
  callMiniProgram('navigateTo', { url: '/pages/beans/beans?from=kettle' });
}

async function sayWhere() {
  if (await isInMiniProgram()) return;
  find('#beans-note').hidden = false;
}
