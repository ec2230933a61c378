import browser from 'webextension-polyfill';

/** Settings, kept on this machine; a page's scripts cannot read them. */
export const settings = {
  async load(): Promise<Record<string, unknown>> {
    await chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    return browser.storage.local.get();
  },
  save: (values: Record<string, unknown>): void => void browser.storage.local.set(values),
};

/** Scenarios, kept beside the settings. */
export const scenarios = {
  /** It rejects when there is no room left. */
  save: (key: string, text: string): Promise<void> => browser.storage.local.set({ [key]: text }),
  /** Calls back with each value that has changed, here or in another panel; undefined: removed. */
  onChanged(callback: (key: string, value: unknown) => void): void {
    browser.storage.local.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) callback(key, newValue);
    });
  },
};

/** Tickets, keys and the like: in memory only, gone when the browser closes. */
export const secrets = {
  load: (): Promise<Record<string, unknown>> => browser.storage.session.get(),
  save: (values: Record<string, unknown>): void => void browser.storage.session.set(values),
};
