import browser from 'webextension-polyfill';
import stub from '../../page/stub.iife.ts?script';
import relay from '../../relay.iife.ts?script';
import { tabId } from './tab.ts';

const HOSTS = ['http://*/*', 'https://*/*'];

/** The match pattern of one site, port left out: a grant holds for every port of a host. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

export function isGranted(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Asks the user; to be called from a click. */
export function askFor(sites: 'site' | 'all', url: string): Promise<boolean> {
  return browser.permissions.request({ origins: sites === 'all' ? HOSTS : [patternOf(url)] });
}

export function onPermissionsRemoved(callback: () => void): void {
  browser.permissions.onRemoved.addListener(callback);
}

/** Registers stub and relay for every site that is granted; they wake only in a tab whose user agent says so. */
export async function registerScripts(): Promise<void> {
  const common = {
    matches: HOSTS,
    runAt: 'document_start',
    allFrames: true,
    matchOriginAsFallback: true,
  } as const;
  const scripts: chrome.scripting.RegisteredContentScript[] = [
    { id: 'relay', js: [relay], ...common, persistAcrossSessions: false },
    { id: 'stub', js: [stub], world: 'MAIN', ...common, persistAcrossSessions: false },
  ];
  const registered = await chrome.scripting.getRegisteredContentScripts();
  const missing = scripts.filter(({ id }) => !registered.some((script) => script.id === id));
  if (missing.length > 0) await chrome.scripting.registerContentScripts(missing);
}

/**
 * The origins of the page's frames that are not granted, each once; none when the page cannot be asked. Asked in the
 * extension's own world, so that nothing of the page's runs. Frames inside frames are not looked into.
 */
export async function unseenFrames(): Promise<string[]> {
  const [answer] = await chrome.scripting
    .executeScript({ target: { tabId }, func: frameSources })
    .catch(() => []);
  const urls = (answer?.result ?? []).filter((url) => /^https?:/.test(url) && URL.canParse(url));
  const origins = [...new Set(urls.map((url) => new URL(url).origin))];
  const grants = await Promise.all(origins.map((origin) => isGranted(origin)));
  return origins.filter((_origin, index) => !grants[index]);
}

/** Runs in the page's document. */
function frameSources(): string[] {
  return Array.from(document.querySelectorAll('iframe'), (frame) => frame.src);
}
