/** The part of the page that no shop would have: how the server signs, the tickets, what the SDK answered. */

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

/** The `id` of the way in which the server signs: part of the URL, so that a reload and a link keep it. */
export const chosenWay = new URLSearchParams(location.search).get('sign') ?? 'right';

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
    input.addEventListener('change', () => {
      const url = new URL(location.href);
      url.searchParams.set('sign', id);
      location.assign(url);
    });
    label.append(input, bilingual(zh, en));
    find('#ways').append(label);
  }
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
 * Adds a call to the results, the newest first.
 * @param {string} name the API
 * @returns {(result: { errMsg?: string }) => void} to be called with the result
 */
export function showCall(name) {
  const item = document.createElement('li');
  const title = document.createElement('b');
  const outcome = document.createElement('span');
  title.textContent = name;
  outcome.append(
    name.startsWith('on')
      ? bilingual('已注册，等用户点菜单', 'registered, waits for the menu')
      : bilingual('等待回应……', 'waiting for an answer …'),
  );
  item.append(title, ' ', outcome);
  find('#results').prepend(item);
  return (result) => {
    outcome.dataset.state = result.errMsg?.endsWith(':ok') ? 'ok' : 'error';
    outcome.textContent = JSON.stringify(result);
  };
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
