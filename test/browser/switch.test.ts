import type { CDPSession, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { READY } from './expected.ts';
import { lab, plainBrowser } from './lab.ts';
import { expectLog, open, openPage, tabOf } from './tab.ts';

/** All that a page can see of an extension in its own world, and the listeners that it cannot. */
interface Traces {
  /** Own keys of `window` and `document`. */
  keys: unknown;
  /** Members of prototypes that an extension might replace, as text. */
  members: unknown;
  /** Names of events that somebody listens for, by target. */
  listeners: Record<string, string[]>;
  stack: unknown;
}

const PROTOTYPES = [
  ...[
    'EventTarget',
    'Node',
    'Document',
    'HTMLImageElement',
    'HTMLScriptElement',
    'History',
    'Location',
    'Navigator',
  ],
  ...['Function', 'Object', 'Array', 'Promise', 'Error', 'Event', 'MessagePort', 'XMLHttpRequest', 'Image'],
];

const KEYS = `({ window: Reflect.ownKeys(window).map(String).sort(), document: Reflect.ownKeys(document).map(String).sort() })`;

const MEMBERS = `Object.fromEntries([['window', window], ['console', console], ['JSON', JSON], ['Reflect', Reflect],
  ...${JSON.stringify(PROTOTYPES)}.map((name) => [name, window[name].prototype])].map(([name, object]) => [name,
  Reflect.ownKeys(object).map((key) => {
    const { value, get, set, writable, enumerable, configurable } = Reflect.getOwnPropertyDescriptor(object, key);
    const text = typeof value === 'function' ? Function.prototype.toString.call(value) : typeof value;
    return [String(key), text, String(get), String(set), writable, enumerable, configurable].join(' ');
  }).sort()]))`;

async function tracesOf(page: Page): Promise<Traces> {
  const session = await page.createCDPSession();
  const targets = ['window', 'document', 'document.documentElement', 'navigation', 'history'];
  const listeners: Traces['listeners'] = {};
  for (const target of targets) listeners[target] = await listenersOf(session, target);
  await session.detach();
  return {
    keys: await page.evaluate(KEYS),
    members: await page.evaluate(MEMBERS),
    listeners,
    stack: await page.evaluate('[Error.stackTraceLimit, typeof Error.prepareStackTrace]'),
  };
}

async function listenersOf(session: CDPSession, expression: string, contextId?: number): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression, ...(contextId && { contextId }) });
  if (!result.objectId) throw new Error(`no object ${expression}`);
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
  return listeners.map(({ type }) => type).sort();
}

/** What the relay listens for in its own world, which the page cannot see; null when it is not there. */
async function relayListeners(page: Page): Promise<string[] | null> {
  const session = await page.createCDPSession();
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const relay = contexts.find(({ origin }) => origin.startsWith('chrome-extension:'));
  if (!relay) return null;
  const expression = `['onMessage', 'onConnect'].filter((name) => chrome.runtime[name].hasListeners())`;
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: relay.id,
    returnByValue: true,
  });
  const listeners = [
    ...(await listenersOf(session, 'window', relay.id)),
    ...(await listenersOf(session, 'document', relay.id)),
  ];
  await session.detach();
  return [...listeners, ...result.value];
}

/** The page of the server in a browser that does not have the extension. */
async function tracesWithoutExtension(path: string): Promise<Traces> {
  const { server } = await lab();
  const browser = await plainBrowser();
  try {
    const page = await browser.newPage();
    await tabOf(page, server.origins.main).visit(path);
    return await tracesOf(page);
  } finally {
    await browser.close();
  }
}

it('a page that is not inspected has no trace of the extension, though another tab of its site is', async () => {
  const inspected = await open('/load/script-1.6.0');
  await inspected.panel.inspect('ios');
  await expectLog(inspected, READY);
  const { page } = await openPage('/load/script-1.6.0');
  expect(await tracesOf(page)).toEqual(await tracesWithoutExtension('/load/script-1.6.0'));
  expect(await relayListeners(page)).toEqual([]);
  expect(await relayListeners(inspected.page)).toEqual(
    expect.arrayContaining(['pageshow', 'onMessage', 'onConnect']),
  );
});

it('a page has no trace of the extension once inspection is switched off', async () => {
  const tab = await open('/load/script-1.6.0');
  await tab.panel.inspect('ios');
  await expectLog(tab, READY);
  await tab.panel.stop();
  expect(await tracesOf(tab.page)).toEqual(await tracesWithoutExtension('/load/script-1.6.0'));
  expect(await relayListeners(tab.page)).toEqual([]);
});

it('the traces of a page that is inspected are the globals of WeChat on iOS, and a symbol once it has a picture', async () => {
  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit('/load/none');
  await expectLog(tab, READY);
  const inspected = await tracesOf(tab.page);
  const plain = await tracesWithoutExtension('/load/none');
  expect(added(plain.keys, inspected.keys, 'window')).toEqual([
    'Symbol(jssdk-panel-pictures)',
    'WeixinJSBridge',
    '__wxjs_is_wkwebview',
    'jWeixin',
    'wx',
  ]);
  expect(added(plain.keys, inspected.keys, 'document')).toEqual([]);
  expect(inspected.stack).toEqual(plain.stack);
  // What the two tests above would have seen.
  expect(plain.listeners.document).toContain('securitypolicyviolation');
  expect(inspected.listeners.window).not.toEqual(plain.listeners.window);
});

/** What is under `name` in the second and not in the first. */
function added(before: unknown, after: unknown, name: string): unknown[] {
  const known = listIn(before, name);
  return listIn(after, name).filter((key) => !known.includes(key));
}

function listIn(object: unknown, name: string): unknown[] {
  const list: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
  if (!Array.isArray(list)) throw new Error(`no list ${name}`);
  return list;
}
