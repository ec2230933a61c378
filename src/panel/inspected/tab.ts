import browser from 'webextension-polyfill';

/** The tab that this DevTools window belongs to. */
export const { tabId } = browser.devtools.inspectedWindow;
