import browser from 'webextension-polyfill';
import { tabId } from './tab.ts';

/** Loads the page again, with this user agent for the tab until DevTools closes; undefined: with the browser's own. */
export function reload(userAgent: string | undefined): void {
  chrome.devtools.inspectedWindow.reload(userAgent === undefined ? {} : { userAgent });
}

/**
 * Gives the tab a user agent, as `reload` does, where that does nothing: on the page that Chrome shows in place of one
 * that was blocked. The tab is on an empty page afterwards.
 */
export async function becomeOnEmptyPage(userAgent: string | undefined): Promise<void> {
  const going = navigated();
  await chrome.tabs.update(tabId, { url: 'about:blank' });
  await going;
  const reloading = navigated();
  reload(userAgent);
  await reloading;
}

/** Opens a URL in the tab; its user agent stays. */
export function openPage(url: string): void {
  void chrome.tabs.update(tabId, { url });
}

/** Settles when the tab has navigated. */
function navigated(): Promise<void> {
  return new Promise((resolve) => {
    const { onNavigated: navigation } = browser.devtools.network;
    const once = (): void => {
      navigation.removeListener(once);
      resolve();
    };
    navigation.addListener(once);
  });
}

/** Calls back with the new URL (without its hash) whenever the tab has navigated. */
export function onNavigated(callback: (url: string) => void): void {
  browser.devtools.network.onNavigated.addListener(callback);
}

/** Calls back when the tab has loaded something, be it the page that Chrome shows in place of one that it could not load. */
export function onLoaded(callback: () => void): void {
  chrome.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tabId && status === 'complete') callback();
  });
}
