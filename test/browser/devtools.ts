import type { Page } from 'puppeteer-core';

/** What a user does in the other parts of a DevTools window. */
export interface DevToolsWindow {
  /** Presses the button of the device toolbar. */
  toggleDeviceMode(): Promise<void>;
  /** Sets a user agent under Network conditions; an empty one takes it back. */
  setUserAgent(userAgent: string): Promise<void>;
  /** Shows another of DevTools' own panels, such as `elements`. */
  show(view: string): Promise<void>;
  isShown(view: string): Promise<boolean>;
}

/** The parts of a DevTools window around the panel. */
export function devToolsWindow(devtools: Page): DevToolsWindow {
  const run = (module: string, code: string): Promise<unknown> =>
    devtools.evaluate(`import('devtools://devtools/bundled/${module}').then((module) => { ${code} })`);
  const legacy = (code: string): Promise<unknown> => run('ui/legacy/legacy.js', `return module.${code};`);
  return {
    async toggleDeviceMode() {
      await legacy(
        `ActionRegistry.ActionRegistry.instance().getAction('emulation.toggle-device-mode').execute()`,
      );
    },
    async setUserAgent(userAgent) {
      const manager = 'module.NetworkManager.MultitargetNetworkManager.instance()';
      await run('core/sdk/sdk.js', `${manager}.setCustomUserAgentOverride(${JSON.stringify(userAgent)});`);
    },
    async show(view) {
      await legacy(`ViewManager.ViewManager.instance().showView(${JSON.stringify(view)})`);
    },
    async isShown(view) {
      return (
        (await legacy(`ViewManager.ViewManager.instance().isViewVisible(${JSON.stringify(view)})`)) === true
      );
    },
  };
}
