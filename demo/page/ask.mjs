/** What the page asks its own server. */

/** The `id` of the way in which the server signs: part of the URL, so that a reload and a link keep it. */
export const chosenWay = new URLSearchParams(location.search).get('sign') ?? 'right';

/**
 * @param {string} path of our own server
 * @param {Record<string, string>} [query]
 * @returns {Promise<unknown>} its JSON
 */
export async function ask(path, query = {}) {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/**
 * @param {string} path of our own server
 * @param {Record<string, string>} [query]
 * @returns {Promise<object>} what it has signed, in the way that was chosen
 */
export async function askSigned(path, query = {}) {
  return /** @type {object} */ (await ask(path, { ...query, how: chosenWay }));
}
