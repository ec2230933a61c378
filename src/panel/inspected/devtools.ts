import browser from 'webextension-polyfill';

export function addPanel(title: string, page: string): void {
  void browser.devtools.panels.create(title, 'icons/16.png', page);
}

/** False once the extension was updated or removed under this panel: then nothing works but closing DevTools. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/** The browser's own user agent and language, asked once: an updated extension cannot ask any more. */
export const { userAgent: browserUserAgent } = navigator;
export const browserLanguage = browser.i18n.getUILanguage();

/** Copies to the clipboard; pages of DevTools have no asynchronous clipboard. */
export function copyText(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
}

/**
 * Calls back when the panel is about to close, and seldom although it then stays. What is asked of the browser later, at
 * `pagehide`, does not arrive when DevTools closes.
 */
export function onClosing(callback: () => void): void {
  window.addEventListener('beforeunload', callback);
}
