import type { Page } from 'puppeteer-core';

/** What a user does in the other parts of a DevTools window. */
export interface DevToolsWindow {
  /** Presses the button of the device toolbar. */
  toggleDeviceMode(): Promise<void>;
  /** Sets a user agent under Network conditions; an empty one takes it back. */
  setUserAgent(userAgent: string): Promise<void>;
  /** Shows another of DevTools' own panels, such as `elements`. */
  show(view: string): Promise<void>;
}

/** The parts of a DevTools window around the panel. */
export function devToolsWindow(devtools: Page): DevToolsWindow {
  const run = async (module: string, code: string): Promise<void> => {
    await devtools.evaluate(`import('devtools://devtools/bundled/${module}').then((module) => { ${code} })`);
  };
  return {
    toggleDeviceMode: () =>
      run(
        'ui/legacy/legacy.js',
        `return module.ActionRegistry.ActionRegistry.instance().getAction('emulation.toggle-device-mode').execute();`,
      ),
    setUserAgent: (userAgent) =>
      run(
        'core/sdk/sdk.js',
        `module.NetworkManager.MultitargetNetworkManager.instance().setCustomUserAgentOverride(${JSON.stringify(userAgent)});`,
      ),
    show: (view) =>
      run(
        'ui/legacy/legacy.js',
        `return module.ViewManager.ViewManager.instance().showView(${JSON.stringify(view)});`,
      ),
  };
}
