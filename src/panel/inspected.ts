/**
 * The inspected page and the browser around it, as the panel needs them. The only file of the panel that touches
 * browser APIs, so that the rest runs anywhere, and another browser needs another one of these.
 */

import browser from 'webextension-polyfill';
import type { Frame } from '../core/session/entry.ts';
import { tellWhenPicturesAreBlocked } from '../page/blocked-pictures.ts';
import { showPicture } from '../page/pictures.ts';
import stub from '../page/stub.iife.ts?script';
import { type FromRelay, isFromRelay, isHello, isRecord, type Packet } from '../protocol.ts';
import relay from '../relay.iife.ts?script';
import type { Line } from './frames.ts';

/** What a page says of itself; null when it cannot be asked. */
export interface PageFacts {
  url: string;
  userAgent: string;
  /** The document's MIME type, such as `text/html` or `application/pdf`. */
  contentType: string;
  title: string;
}

/** What `connectFrames` reports. */
export interface FrameListener {
  /** A document is there, or is back; messages of it follow. */
  opened(line: Line): void;
  message(line: Line, message: FromRelay): void;
  /** A document has gone before it could be joined, and leaves this. */
  left(frame: Frame, packets: Packet[]): void;
  /** A message that is of no known form. */
  malformed(): void;
  /** A document has gone or sleeps, or the extension was updated. */
  closed(): void;
}

const HOSTS = ['http://*/*', 'https://*/*'];
const { tabId } = browser.devtools.inspectedWindow;

export function addPanel(title: string, page: string): void {
  void browser.devtools.panels.create(title, 'icons/16.png', page);
}

/** False once the extension was updated or removed under this panel: then nothing works but closing DevTools. */
export function isAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/** Asks the page's own world. The expression is fixed: nothing of a page ever becomes part of it. */
export function pageFacts(): Promise<PageFacts | null> {
  const ask = '[location.href, navigator.userAgent, document.contentType, document.title]';
  return new Promise((resolve) => {
    // The callback form: the promise form differs between Chrome versions.
    chrome.devtools.inspectedWindow.eval(ask, (answer: unknown, problem: unknown) => {
      if (isDenied(problem)) return resolve(BROWSER_PAGE);
      if (problem || !Array.isArray(answer)) return resolve(null);
      const [url = '', userAgent = '', contentType = '', title = ''] = answer.map(String);
      resolve({ url, userAgent, contentType, title });
    });
  });
}

/** Pages of the browser's own say no to every extension, and not even where they are. */
export const BROWSER_PAGE: PageFacts = { url: 'chrome://', userAgent: '', contentType: '', title: '' };

function isDenied(problem: unknown): boolean {
  return isRecord(problem) && Array.isArray(problem.details) && problem.details.includes('Permission denied');
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

/** Lets a document show a picture under its localId. It rejects when its site is not granted, or it has gone. */
export async function showInPage(
  documentId: string,
  localId: string,
  base64: string,
  type: string,
): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    world: 'MAIN',
    // Else it waits until the document is parsed, and with it the page for its answer.
    injectImmediately: true,
    func: showPicture,
    args: [localId, base64, type],
  });
}

/** What a document says whose policy has forbidden a picture of `showInPage`. */
const PICTURES_BLOCKED = 'jssdk-pictures-blocked';

/** Settles when the policy of this document has forbidden a picture of `showInPage`. It rejects when it has gone. */
export async function picturesBlocked(documentId: string): Promise<void> {
  const { onMessage } = chrome.runtime;
  const told = new Promise<void>((resolve) => {
    onMessage.addListener(function heard(message: unknown, sender) {
      if (message !== PICTURES_BLOCKED || sender.documentId !== documentId) return;
      onMessage.removeListener(heard);
      resolve();
    });
  });
  await chrome.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    injectImmediately: true,
    func: tellWhenPicturesAreBlocked,
    args: [PICTURES_BLOCKED],
  });
  await told;
}

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

/** Joins every inspected document of this tab, those that are there and those to come. */
export function connectFrames(listener: FrameListener): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { tab?: { id?: number } }) => {
    if (!isHello(message) || sender.tab?.id !== tabId) return undefined;
    const { documentId, frameId } = sender as chrome.runtime.MessageSender;
    if (documentId === undefined || frameId === undefined) return undefined;
    const frame = { documentId, frameId };
    if (message.packets.length > 0) listener.left(frame, message.packets);
    else join(listener, frame);
    return undefined;
  });
  // Documents that are inspected already, from before this panel was opened.
  void browser.tabs.sendMessage(tabId, { kind: 'jssdk-who' }).catch(() => {
    // It rejects when no frame of the tab has a relay: the usual case.
  });
}

function join(listener: FrameListener, frame: Frame): void {
  const port = chrome.tabs.connect(tabId, { documentId: frame.documentId });
  const line: Line = {
    frame,
    send(message) {
      try {
        port.postMessage(message);
      } catch {
        // The document has gone or sleeps in the back/forward cache: there is nobody left to answer.
      }
    },
  };
  port.onMessage.addListener((message: unknown) => {
    if (isFromRelay(message)) listener.message(line, message);
    else listener.malformed();
  });
  port.onDisconnect.addListener(() => {
    // Chrome calls it an error when the document has gone, or goes into the back/forward cache: it is the usual end.
    void chrome.runtime.lastError;
    listener.closed();
  });
  listener.opened(line);
}

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

/** Calls back when the tab has loaded something, be it the page that Chrome shows in place of one that it could not load. */
export function onLoaded(callback: () => void): void {
  chrome.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tabId && status === 'complete') callback();
  });
}

/**
 * Calls back when the panel is about to close, and seldom although it then stays. What is asked of the browser later, at
 * `pagehide`, does not arrive when DevTools closes.
 */
export function onClosing(callback: () => void): void {
  window.addEventListener('beforeunload', callback);
}

/** Calls back with each request that the inspected tab has finished, as DevTools tells it (HAR). */
export function onRequestFinished(callback: (finished: unknown) => void): void {
  browser.devtools.network.onRequestFinished.addListener(callback);
}

/** The contents of what the page has loaded from this URL, as DevTools keeps it; null when it has not. Asks no server. */
export async function contentOf(url: string): Promise<{ content: string; isBase64: boolean } | null> {
  const resources = await new Promise<chrome.devtools.inspectedWindow.Resource[]>((resolve) =>
    chrome.devtools.inspectedWindow.getResources(resolve),
  );
  const resource = resources.find((candidate) => candidate.url === url);
  if (!resource) return null;
  return new Promise((resolve) =>
    resource.getContent((content: string | null, encoding) =>
      resolve(content ? { content, isBase64: encoding === 'base64' } : null),
    ),
  );
}

/** Shows a line in the Sources panel. `line` and `column` count from 1. */
export function openSource(url: string, line: number, column: number): void {
  chrome.devtools.panels.openResource(url, line - 1, Math.max(0, column - 1), () => undefined);
}

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

/** The browser's own user agent and language, asked once: an updated extension cannot ask any more. */
export const { userAgent: browserUserAgent } = navigator;
export const browserLanguage = browser.i18n.getUILanguage();

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
