/** The part of the page that no shop would have: how the server signs, the tickets, what the SDK answered. */

import { toApiList } from './apis.mjs';
import { chosenWay } from './ask.mjs';
import { bilingual, find } from './bilingual.mjs';

/**
 * @typedef {object} Demo What the server tells of itself.
 * @property {string} appId
 * @property {string} jsapiTicket
 * @property {string} apiTicket
 * @property {string} merchantKey
 * @property {string} otherTicket the jsapi_ticket of another account
 * @property {{ id: string, zh: string, en: string }[]} ways
 */

/** How much of one result is shown, in characters: a picture's data would fill the page. */
const LONGEST = 400;
/** How many results are listed. */
const MOST_RESULTS = 60;

/** The API that is left out of `jsApiList`, so that WeChat refuses it; null: none. Part of the URL, too. */
export const leftOut = new URLSearchParams(location.search).get('without');

/**
 * Lists the ways to sign; choosing one loads the page anew.
 * @param {Demo} demo
 */
export function showWays({ ways }) {
  for (const { id, zh, en } of ways) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'sign';
    input.value = id;
    input.checked = id === chosenWay;
    input.addEventListener('change', () => reloadWith('sign', id));
    label.append(input, bilingual(zh, en));
    find('#ways').append(label);
  }
}

/** Offers to leave one API out of `jsApiList`. */
export function showLeftOut() {
  const list = find('#without');
  if (!(list instanceof HTMLSelectElement)) throw new Error('#without is no list');
  list.append(...toApiList(null).map((name) => new Option(name, name)));
  list.value = toApiList(null).find((name) => name === leftOut) ?? '';
  list.addEventListener('change', () => reloadWith('without', list.value));
}

/**
 * Loads the page anew with something else in its query.
 * @param {string} name
 * @param {string} value empty: without it
 */
function reloadWith(name, value) {
  const url = new URL(location.href);
  if (value === '') url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  location.assign(url);
}

/**
 * Shows the tickets and the key, and lets them be copied.
 * @param {Demo} demo
 */
export function showTickets({ jsapiTicket, apiTicket, merchantKey, otherTicket }) {
  const answer = JSON.stringify({ errcode: 0, errmsg: 'ok', ticket: jsapiTicket, expires_in: 7200 });
  findInput('jsapi-ticket').value = jsapiTicket;
  findInput('api-ticket').value = apiTicket;
  findInput('merchant-key').value = merchantKey;
  findInput('other-ticket').value = otherTicket;
  findInput('getticket').value = answer;
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.addEventListener('click', () => copy(button));
  }
}

/**
 * @param {'waiting' | 'ok' | 'error'} state
 * @param {string} zh
 * @param {string} en
 */
export function showStatus(state, zh, en) {
  const status = find('#status');
  status.dataset.state = state;
  status.replaceChildren(bilingual(zh, en));
  find('#hint').hidden = state !== 'waiting';
}

/**
 * Adds a call to the results, the newest first, and shows in its part of the page what came of it.
 * @param {string} name the API
 * @param {string} [place] the part, by its `data-got`
 * @returns {(result: { errMsg?: string, callback?: string }) => void} to be called with the result
 */
export function showCall(name, place) {
  const item = document.createElement('li');
  const title = document.createElement('b');
  const outcome = document.createElement('span');
  title.textContent = name;
  outcome.append(
    name.startsWith('on')
      ? bilingual('已注册，等待事件', 'registered, waits for the event')
      : bilingual('等待回应……', 'waiting for an answer …'),
  );
  item.append(title, ' ', outcome);
  // Registering for an event is nothing that the customer waits for.
  if (place !== undefined && !name.startsWith('on')) showGot(place, name, outcome);
  const list = find('#results');
  list.prepend(item);
  if (list.children.length > MOST_RESULTS) list.lastElementChild?.remove();
  return (result) => {
    const text = JSON.stringify(result);
    outcome.dataset.state = stateOf(result);
    outcome.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    if (place !== undefined) showGot(place, name, outcome);
  };
}

/** @param {{ errMsg?: string }} result without an errMsg: an event's, or what cannot fail */
function stateOf({ errMsg = ':ok' }) {
  return errMsg.endsWith(':ok') ? 'ok' : 'error';
}

/**
 * @param {string} place
 * @param {string} name
 * @param {HTMLElement} outcome
 */
function showGot(place, name, outcome) {
  const line = find(`[data-got="${place}"]`);
  const title = document.createElement('b');
  title.textContent = name;
  line.replaceChildren(title, ' ', outcome.cloneNode(true));
  line.hidden = false;
}

/** Lets the user change the language; the server remembers it. */
export function offerLanguages() {
  find('#language').addEventListener('click', () => {
    const root = document.documentElement;
    root.lang = root.lang === 'zh' ? 'en' : 'zh';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that a demo may meet.
    document.cookie = `language=${root.lang}; path=/; max-age=31536000; samesite=lax`;
  });
}

/** @param {Element} button */
async function copy(button) {
  const input = findInput(button.getAttribute('data-copy') ?? '');
  const words = [...button.childNodes];
  try {
    await navigator.clipboard.writeText(input.value);
    button.replaceChildren(bilingual('已复制', 'Copied'));
  } catch {
    // Not allowed: then the user copies what is selected for them.
    input.type = 'text';
    input.select();
    button.replaceChildren(bilingual('请按 Ctrl+C', 'Press Ctrl+C'));
  }
  setTimeout(() => button.replaceChildren(...words), 1500);
}

/** @param {string} id */
function findInput(id) {
  const input = find(`#${id}`);
  if (input instanceof HTMLInputElement) return input;
  throw new Error(`#${id} is no input`);
}
