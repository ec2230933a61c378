import { bridgeNameOf, isKnownName, sdkNameOf } from '../../catalogue/api-name.ts';
import { errMsgOf, outcomeOf } from '../../catalogue/err-msg.ts';
import { PROFILES } from '../../catalogue/user-agents.ts';
import { behaviourOf } from './behaviours.ts';
import { errMsgFor } from './outcome.ts';

/** What a page gets to see of a call that failed. */
export interface Seen {
  /** As the SDK hands it over: `chooseImage:permission denied`. */
  errMsg: string;
  /** The callback that it runs, `complete` aside. */
  callback: 'success' | 'cancel' | 'fail';
}

/**
 * What the page sees when a scenario lets a call fail with these words: the SDK has its own way with them, makes
 * them lower case and cuts `fail_` off. A page that called the bridge itself sees them unchanged.
 *
 * @param api the API as the document names it; or the bridge's name of a call that no SDK makes, which is seen as it
 *   is.
 */
export function seenErrMsg(api: string, words: string): Seen {
  const bridge = bridgeNameOf(api);
  const stem = behaviourOf(bridge, PROFILES.wecom.userAgent)?.stem ?? bridge;
  const errMsg = errMsgFor(stem, api, words, bridge);
  const seen = isKnownName(bridge) ? bySdk(sdkNameOf(bridge), errMsg) : errMsg;
  const outcome = outcomeOf(seen);
  return { errMsg: seen, callback: outcome === 'ok' ? 'success' : outcome };
}

/** Only of `getNetworkType` the words behind the colon are the answer. */
function bySdk(name: string, errMsg: string): string {
  const seen = errMsgOf(name, errMsg);
  if (name !== 'getNetworkType') return seen;
  return /:(?:wifi|edge|wwan)$/.test(seen) ? 'getNetworkType:ok' : 'getNetworkType:fail';
}
