/** Puts the extension into a browser that was started by `launch`, and its panel before the user. */

import { say } from './say.mjs';

/** @typedef {import('./pipe.mjs').Client} Client */

/** How long DevTools may take to open and to know the panel, in milliseconds: it loads its own modules and the extension's page first. */
export const PANEL_LIMIT = 30_000;
/** Between two looks, in milliseconds. */
const LOOK_AGAIN = 100;

/**
 * Loads an unpacked extension.
 * @param {Client} client
 * @param {string} folder holds its manifest.json
 * @returns {Promise<string>} the extension's id
 * @throws {Error} when the browser has no such command, or does not take the extension
 */
export async function loadExtension(client, folder) {
  try {
    const { id } = await client.send('Extensions.loadUnpacked', { path: folder });
    return id;
  } catch (error) {
    const { product } = await client.send('Browser.getVersion');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      say(
        `${product} 没有接受扩展：${reason}\n请更新浏览器，或手动加载：打开 chrome://extensions，打开“开发者模式”，点“加载已解压的扩展程序”，选择 ${folder}`,
        `${product} did not take the extension: ${reason}\nUpdate the browser, or load it by hand: open chrome://extensions, turn on Developer mode, press "Load unpacked" and choose ${folder}`,
      ),
      { cause: error },
    );
  }
}

/**
 * Grants the extension a site without a question, as only scripts should: a user sees the browser's own question.
 * @param {Client} client
 * @param {string} extensionId
 * @param {string} url of a page of that site
 * @returns {Promise<void>}
 */
export async function grantSite(client, extensionId, url) {
  const { protocol, hostname } = new URL(url);
  // Match patterns know no ports.
  const pattern = `${protocol}//${hostname}/*`;
  const { targetId } = await client.send('Target.createTarget', { url: 'chrome://extensions' });
  await ask(
    client,
    async () => targetId,
    Date.now() + PANEL_LIMIT,
    `(async () => {
      while (!globalThis.chrome?.developerPrivate) await new Promise((resolve) => setTimeout(resolve, ${LOOK_AGAIN}));
      await chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId)}, ${JSON.stringify(pattern)});
    })()`,
  );
  await client.send('Target.closeTarget', { targetId });
  // Its own DevTools must not be taken for those of the next tab.
  while ((await listDevTools(client)).length > 0) await pause();
}

/**
 * Opens a page in a tab; DevTools opens with it.
 * @param {Client} client
 * @param {string} url
 * @returns {Promise<string | null>} why there is no page, in the browser's words (`net::ERR_CONNECTION_REFUSED`); null when there is one
 */
export async function openPage(client, url) {
  const { targetId } = await client.send('Target.createTarget', { url: 'about:blank' });
  const sessionId = await attach(client, targetId);
  const { errorText } = await client.send('Page.navigate', { url }, sessionId);
  await client.send('Target.detachFromTarget', { sessionId });
  return errorText ?? null;
}

/**
 * Shows the extension's panel in the DevTools that belong to the one open tab.
 * @param {Client} client
 * @param {string} extensionId
 * @param {number} limit how long to wait for them, in milliseconds
 * @returns {Promise<void>}
 * @throws {Error} when DevTools or the panel does not turn up in time
 */
export async function showPanel(client, extensionId, limit) {
  const deadline = Date.now() + limit;
  const shown = await ask(
    client,
    () => findDevTools(client, deadline),
    deadline,
    `(async () => {
      const { ViewManager } = await import('devtools://devtools/bundled/ui/legacy/legacy.js');
      while (Date.now() < ${deadline}) {
        try {
          const manager = ViewManager.ViewManager.instance();
          const view = [...manager.views.keys()].find((id) => id.startsWith('chrome-extension://${extensionId}'));
          if (view !== undefined) return manager.showView(view).then(() => true);
        } catch {
          // DevTools has not got as far as its settings, without which there are no views.
        }
        await new Promise((resolve) => setTimeout(resolve, ${LOOK_AGAIN}));
      }
      return false;
    })()`,
  );
  if (!shown)
    throw new Error(
      say('DevTools 里没有出现 JS-SDK 面板。', 'The panel JS-SDK did not turn up in DevTools.'),
    );
}

/**
 * Runs an expression in a page of the browser's own. While that starts it may load itself once more, and take what runs
 * in it along: then it is asked again.
 * @param {Client} client
 * @param {() => Promise<string>} findTarget the target id of the page as it is now
 * @param {number} deadline epoch milliseconds
 * @param {string} expression may be run twice
 * @returns {Promise<unknown>} its value
 * @throws {Error} what it threw last, when the deadline is over
 */
async function ask(client, findTarget, deadline, expression) {
  for (;;) {
    const sessionId = await attach(client, await findTarget());
    try {
      return await evaluate(client, sessionId, expression);
    } catch (error) {
      if (Date.now() + LOOK_AGAIN >= deadline) throw error;
      await pause();
    } finally {
      await client.send('Target.detachFromTarget', { sessionId }).catch(() => {
        // The window has gone, and the session with it.
      });
    }
  }
}

/**
 * Waits for the user to close the last tab: a browser started without a window goes on without one.
 * @param {Client} client
 * @returns {Promise<void>} resolves when no tab is open any more
 */
export async function waitUntilTabsClose(client) {
  /** @type {Set<string>} */
  const tabs = new Set();
  /** @param {{ targetInfo: { targetId: string, type: string, url: string } }} event */
  const remember = ({ targetInfo }) => {
    // DevTools is a page too, and becomes one only after its target is there.
    const isTab = targetInfo.type === 'page' && !targetInfo.url.startsWith('devtools://');
    if (isTab) tabs.add(targetInfo.targetId);
    else tabs.delete(targetInfo.targetId);
  };
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    client.on('Target.targetDestroyed', ({ targetId }) => {
      if (tabs.delete(targetId) && tabs.size === 0) resolve();
    });
  });
  client.on('Target.targetCreated', remember);
  client.on('Target.targetInfoChanged', remember);
  // Reports the targets there are before it answers.
  await client.send('Target.setDiscoverTargets', { discover: true });
  if (tabs.size > 0) await closed;
}

/**
 * @param {Client} client
 * @param {number} deadline epoch milliseconds
 * @returns {Promise<string>} the target id of the DevTools window
 */
async function findDevTools(client, deadline) {
  while (Date.now() < deadline) {
    const [targetId] = await listDevTools(client);
    if (targetId !== undefined) return targetId;
    await pause();
  }
  throw new Error(say('DevTools 没有打开。', 'DevTools did not open.'));
}

/**
 * @param {Client} client
 * @returns {Promise<string[]>} the target ids of the DevTools that are open
 */
async function listDevTools(client) {
  /** @type {{ targetInfos: { targetId: string, url: string }[] }} */
  const { targetInfos } = await client.send('Target.getTargets');
  return targetInfos.filter(({ url }) => url.startsWith('devtools://')).map(({ targetId }) => targetId);
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
}

/**
 * @param {Client} client
 * @param {string} targetId
 * @returns {Promise<string>} the session's id
 */
async function attach(client, targetId) {
  const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: true });
  return sessionId;
}

/**
 * Runs an expression in a target and waits for its promise.
 * @param {Client} client
 * @param {string} sessionId
 * @param {string} expression
 * @returns {Promise<unknown>} its value, as JSON can say it
 * @throws {Error} what it threw
 */
async function evaluate(client, sessionId, expression) {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', options, sessionId);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
