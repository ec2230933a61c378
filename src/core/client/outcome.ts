/**
 * The client's `err_msg`: `geo_location:cancel`.
 *
 * @param stem what the client puts in front of the colon.
 * @param api the API's name in the document: developers write `getLocation:cancel` as their page gets to see it.
 * @param words what stands behind the colon, or all of it.
 */
export function errMsgFor(stem: string, api: string, words: string): string {
  const colon = words.indexOf(':');
  const front = words.slice(0, Math.max(0, colon));
  return front === api || front === stem ? `${stem}:${words.slice(colon + 1)}` : `${stem}:${words}`;
}
