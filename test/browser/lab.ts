import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browser.mjs';
import type { Outside } from './outside.ts';
import { watchOutside } from './outside.ts';
import type { SiteServer } from './server.ts';
import { startServer } from './server.ts';

/** The built extension. The browser gets a copy, so that a build meanwhile does not pull it away. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** One browser with the extension, and the servers around it. */
export interface Lab {
  browser: Browser;
  server: SiteServer;
  outside: Outside;
  /** The extension's id. */
  id: string;
  /** Answers yes for the user when the extension will ask for the host of this origin. */
  allow(origin: string): Promise<void>;
  /** Lets the extension have it at once. */
  grant(origin: string): Promise<void>;
  /** Takes it back. */
  revoke(origin: string): Promise<void>;
  /** Empties what the extension has stored: ticket and settings. */
  forget(): Promise<void>;
  /** Loads the extension anew, as an update does. */
  reload(): Promise<void>;
  /** What Chromium holds against the extension since it was last asked: errors of its pages and its scripts. */
  takeErrors(): Promise<string[]>;
  close(): Promise<void>;
}

const ARGUMENTS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--lang=en-US',
  '--window-size=1400,1000',
  // Chromium refuses to run as root otherwise.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** What is left to do when the run ends. */
const endings: (() => void)[] = [];
process.once('exit', () => {
  for (const end of endings) end();
});

let opened: Promise<Lab> | undefined;

/** The lab, set up at the first call: every test file of a run shares it. */
export function lab(): Promise<Lab> {
  opened ??= newLab();
  return opened;
}

/** Starts a browser without the extension, to compare with; the caller closes it. */
export function plainBrowser(): Promise<Browser> {
  return start([], []);
}

async function start(extensions: string[], more: string[]): Promise<Browser> {
  const executablePath = await ensureBrowser();
  return launch({
    executablePath,
    headless: true,
    pipe: true,
    handleDevToolsAsPage: true,
    enableExtensions: extensions,
    defaultViewport: null,
    args: [...ARGUMENTS, ...more],
  });
}

/**
 * A lab of one's own, for tests that leave nothing as it was; the caller closes it. `change`: changes the browser's copy
 * of the extension before it is loaded. `more`: arguments for Chromium.
 */
export async function newLab(
  change: (folder: string) => void = () => undefined,
  more: readonly string[] = [],
): Promise<Lab> {
  const [server, outside] = await Promise.all([startServer(), watchOutside()]);
  const folder = mkdtempSync(join(tmpdir(), 'jssdk-panel-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  cpSync(DIST, folder, { recursive: true });
  change(folder);
  const { main, domain } = server.origins;
  const browser = await start(
    [folder],
    [
      `--proxy-server=${outside.address}`,
      `--proxy-bypass-list=${new URL(domain).host}`,
      `--host-resolver-rules=MAP ${new URL(domain).host} ${new URL(main).host}`,
      ...more,
    ],
  );
  // The browser ends with the pipe to it; the servers must not keep the run from ending.
  endings.push(() => browser.process()?.kill());
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  const id = await settle(settings);
  const own = await openOwnPage(browser, settings, id);
  const lab: Lab = {
    browser,
    server,
    outside,
    id,
    ...own,
    async reload() {
      await settings.evaluate(`chrome.developerPrivate.reload('${id}', { failQuietly: true })`);
    },
    takeErrors: () => takeErrors(settings, id),
    async close() {
      await browser.close();
      server.close();
      outside.close();
    },
  };
  for (const origin of [main, server.origins.other, domain]) await lab.grant(origin);
  // Chromium's own viewer of pictures is not to the liking of the extension's policy.
  await lab.takeErrors();
  return lab;
}

/** What is done in a page of the extension, and on Chromium's page about it. */
async function openOwnPage(
  browser: Browser,
  settings: Page,
  id: string,
): Promise<Pick<Lab, 'allow' | 'grant' | 'revoke' | 'forget'>> {
  // Any page of the extension that runs nothing of its own.
  const own = await browser.newPage();
  await own.goto(`chrome-extension://${id}/icons/16.png`);
  const pattern = (origin: string) => JSON.stringify(`http://${new URL(origin).hostname}/*`);
  const allow = (origin: string) =>
    settings.evaluate(`chrome.developerPrivate.addHostPermission('${id}', ${pattern(origin)})`);
  return {
    async allow(origin) {
      await allow(origin);
    },
    async grant(origin) {
      await allow(origin);
      const isGranted = await own.evaluate(`chrome.permissions.request({ origins: [${pattern(origin)}] })`);
      if (isGranted !== true) throw new Error(`${origin} was not granted`);
    },
    async forget() {
      await own.evaluate('Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])');
    },
    async revoke(origin) {
      const has = await own.evaluate(`chrome.permissions.contains({ origins: [${pattern(origin)}] })`);
      if (has !== true) return;
      await own.evaluate(`chrome.permissions.remove({ origins: [${pattern(origin)}] })`);
      await settings.evaluate(`chrome.developerPrivate.removeHostPermission('${id}', ${pattern(origin)})`);
    },
  };
}

/** Lets Chromium collect the extension's errors. Gives back the extension's id. */
async function settle(settings: Page): Promise<string> {
  const id: unknown = await settings.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const extensions = await chrome.developerPrivate.getExtensionsInfo();
    const extension = extensions.find(({ location }) => location === 'UNPACKED');
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: extension.id, errorCollection: true });
    return extension.id;
  })()`);
  if (typeof id !== 'string') throw new Error(`the extension did not load: ${id}`);
  return id;
}

async function takeErrors(settings: Page, id: string): Promise<string[]> {
  const errors: unknown = await settings.evaluate(`(async () => {
    const extensionId = ${JSON.stringify(id)};
    const info = await chrome.developerPrivate.getExtensionInfo(extensionId);
    const errors = [...info.manifestErrors, ...info.runtimeErrors].map(({ source, message }) => source + ': ' + message);
    await chrome.developerPrivate.deleteExtensionErrors({ extensionId });
    return errors;
  })()`);
  if (!Array.isArray(errors)) throw new Error(`no list of errors, but ${errors}`);
  return errors.map(String);
}

/** Every file of the built extension, by its path from there. */
export function distFiles(): string[] {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** A file of the built extension. */
export function distFile(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}
