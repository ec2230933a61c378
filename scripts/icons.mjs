/** Draws the extension's icons into src/public/icons: `node scripts/icons.mjs`. Needed only when the mark changes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { launch } from './launch.mjs';

const SIZES = [16, 48, 128];
const FOLDER = new URL('../src/public/icons/', import.meta.url);

/** An object literal that has been checked. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="100%" height="100%">
  <rect x="1" y="1" width="30" height="30" rx="7.5" fill="#14324f"/>
  <path d="M11 7.5H9.6C8.2 7.5 7.5 8.3 7.5 9.7v3.2c0 1.8-.8 2.6-2.2 3.1 1.4.5 2.2 1.3 2.2 3.1v3.2c0 1.4.7 2.2 2.1 2.2H11M21 7.5h1.4c1.4 0 2.1.8 2.1 2.2v3.2c0 1.8.8 2.6 2.2 3.1-1.4.5-2.2 1.3-2.2 3.1v3.2c0 1.4-.7 2.2-2.1 2.2H21"
    fill="none" stroke="#a8c7fa" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M11.6 16.4l3.2 3.2 5.8-6.9" fill="none" stroke="#6dd58c" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;

const browser = launch(await ensureBrowser(), { headless: true, debuggingPort: null });
try {
  await browser.started;
  mkdirSync(FOLDER, { recursive: true });
  for (const size of SIZES) writeFileSync(new URL(`${size}.png`, FOLDER), await draw(browser.client, size));
} finally {
  await browser.close();
}

/**
 * @param {import('./pipe.mjs').Client} client
 * @param {number} size in pixels, of one side
 * @returns {Promise<Buffer>} a PNG, transparent around the mark
 */
async function draw(client, size) {
  const { targetId } = await client.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: true });
  /** @type {(method: string, params?: object) => Promise<any>} */
  const send = (method, params) => client.send(method, params, sessionId);
  const transparent = { r: 0, g: 0, b: 0, a: 0 };
  await send('Emulation.setDeviceMetricsOverride', {
    width: size,
    height: size,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await send('Emulation.setDefaultBackgroundColorOverride', { color: transparent });
  const { frameTree } = await send('Page.getFrameTree');
  const html = `<body style="margin:0;overflow:hidden">${MARK}`;
  await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  const { data } = await send('Page.captureScreenshot', { format: 'png' });
  await client.send('Target.closeTarget', { targetId });
  return Buffer.from(data, 'base64');
}
