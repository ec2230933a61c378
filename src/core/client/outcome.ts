/** What WeChat puts in front of what it refuses itself: `system:access_denied`. */
const SYSTEM = 'system';

/**
 * The client's `err_msg`: `geo_location:cancel`.
 *
 * @param stem what the client puts in front of the colon.
 * @param api the API's name in the document: developers write `getLocation:cancel` as their page gets to see it.
 * @param words what stands behind the colon, or all of it. Empty: `fail`, as the SDK has it.
 * @param name the bridge's name of the call.
 */
export function errMsgFor(stem: string, api: string, words: string, name: string = api): string {
  const told = words.trim() || 'fail';
  const colon = told.indexOf(':');
  const front = told.slice(0, Math.max(0, colon)).trim();
  if (front === SYSTEM) return told;
  const isWhole = front !== '' && [stem, api, name].includes(front);
  // `getLocation:` alone says no more than an empty text.
  return `${stem}:${isWhole ? told.slice(colon + 1).trim() || 'fail' : told}`;
}
