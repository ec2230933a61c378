/** Words in both languages side by side; the style sheet hides those of the other one. */

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

/** @param {string} selector */
export function find(selector) {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) return element;
  throw new Error(`no ${selector} on the page`);
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
