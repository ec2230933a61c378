/** Words in both languages side by side; the style sheet hides those of the other one. And where they go. */

/**
 * @param {string} zh
 * @param {string} en
 * @returns {DocumentFragment}
 */
export function bilingual(zh, en) {
  const fragment = document.createDocumentFragment();
  fragment.append(inLanguage('zh', zh), inLanguage('en', en));
  return fragment;
}

/**
 * Puts words into an element and shows it.
 * @param {string} selector
 * @param {string} zh
 * @param {string} en
 */
export function say(selector, zh, en) {
  const element = find(selector);
  element.replaceChildren(bilingual(zh, en));
  element.hidden = false;
}

/** @param {string} selector */
export function find(selector) {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) return element;
  throw new Error(`no ${selector} on the page`);
}

/**
 * @param {string} selector of a button
 * @param {() => void} press
 */
export function onPress(selector, press) {
  find(selector).addEventListener('click', () => press());
}

/**
 * A button with words.
 * @param {string} zh
 * @param {string} en
 * @param {() => void} press
 */
export function createButton(zh, en, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.append(bilingual(zh, en));
  button.addEventListener('click', () => press());
  return button;
}

/**
 * @param {string} selector
 * @param {boolean} isDisabled
 */
export function disable(selector, isDisabled) {
  find(selector).toggleAttribute('disabled', isDisabled);
}

/**
 * @param {'zh' | 'en'} lang
 * @param {string} text
 */
function inLanguage(lang, text) {
  const span = document.createElement('span');
  span.lang = lang;
  span.textContent = text;
  return span;
}
