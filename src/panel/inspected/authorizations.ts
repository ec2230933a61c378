import { tabId } from './tab.ts';

/** Whoever holds the lock of this name is a panel of that tab. The browser takes it back, however the panel ends. */
const lockOf = (tab: number): string => `authorization ${tab}`;
const { declarativeNetRequest: rules } = chrome;

/**
 * Keeps the inspected tab from WeChat's authorization page: a rule for this tab and for its own page, not for frames.
 * Nothing is sent, and the tab shows that an extension has blocked the page. A rule outlives its panel.
 */
export const authorizations = {
  /** `pattern`: the URLs of the page, as RE2 knows it. */
  hold: (pattern: string): Promise<void> =>
    rules.updateSessionRules({
      removeRuleIds: [tabId],
      addRules: [
        {
          id: tabId,
          action: { type: 'block' },
          condition: {
            regexFilter: pattern,
            isUrlFilterCaseSensitive: false,
            resourceTypes: ['main_frame'],
            tabIds: [tabId],
          },
        },
      ],
    }),
  release: (): Promise<void> => rules.updateSessionRules({ removeRuleIds: [tabId] }),
  /** Removes the rules of panels that are gone, also those that had no time left to do it themselves. */
  async tidy(): Promise<void> {
    void navigator.locks.request(lockOf(tabId), () => new Promise(() => undefined));
    const { held = [] } = await navigator.locks.query();
    const alive = new Set(held.map(({ name }) => name));
    const left = (await rules.getSessionRules()).map(({ id }) => id);
    await rules.updateSessionRules({
      removeRuleIds: left.filter((id) => id === tabId || !alive.has(lockOf(id))),
    });
  },
  async goTo(url: string): Promise<void> {
    await chrome.tabs.update(tabId, { url });
  },
  goBack: (): Promise<void> => chrome.tabs.goBack(tabId),
};
