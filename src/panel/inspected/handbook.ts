import browser from 'webextension-polyfill';
import type { Language } from '../../catalogue/words.ts';
import { tabId } from './tab.ts';

const PAGE = 'src/handbook/handbook.html';

/**
 * Opens the handbook at a finding, in a tab beside the inspected one. It needs no permission, and nothing from the
 * network.
 *
 * @param code the finding's code; another text opens the handbook's first page.
 */
export async function openHandbook(code: string, language: Language): Promise<void> {
  const url = `${browser.runtime.getURL(PAGE)}?lang=${language}#${encodeURIComponent(code)}`;
  // DevTools may be in a window of its own, which cannot have tabs.
  const { windowId, index } = await browser.tabs.get(tabId);
  await browser.tabs.create({
    url,
    index: index + 1,
    openerTabId: tabId,
    ...(windowId === undefined ? {} : { windowId }),
  });
}
