/**
 * The link of a page as others may have it: whoever opens it must sign in anew.
 * @param {string} href
 * @returns {string} without the hash, which WeChat may cut off, and without `code` and `state`
 */
export function toShareLink(href) {
  const url = new URL(href);
  url.hash = '';
  // Deleting writes the rest of the query anew, so only where there is something to delete.
  for (const name of ['code', 'state']) if (url.searchParams.has(name)) url.searchParams.delete(name);
  return url.href;
}
