import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The ways to see a call: none, this panel, the SDK's `debug: true` with the Console, and with vConsole. */
export const WAYS = ['none', 'panel', 'console', 'vconsole'] as const;
export type Way = (typeof WAYS)[number];

const file = (path: string): string =>
  readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');

/** The last call of a run, by whose name the end is recognised wherever it is shown. */
export const LAST = 'closeWindow';

/** What every page runs: `run(count)` makes the calls, ten a task, and says when it began (epoch milliseconds). */
const RUN = `
const { port1, port2 } = new MessageChannel();
const nextTask = () => new Promise((resolve) => { port2.onmessage = resolve; port1.postMessage(0); });
window.run = async (count) => {
  const began = Date.now();
  for (let i = 0; i < count; i++) {
    wx.hideMenuItems({ title: 'call ' + i, menuList: ['menuItem:copyUrl'], success() {}, fail() {} });
    if (i % 10 === 9) await nextTask();
  }
  wx.${LAST}();
  return began;
};`;

function pageOf(way: Way): string {
  const debug = way === 'console' || way === 'vconsole';
  const vconsole = way === 'vconsole' ? '<script src="/vconsole.js"></script>' : '';
  const open =
    way === 'vconsole'
      ? 'const vc = new VConsole({ log: { maxLogNumber: 20000 }, onReady: () => setTimeout(() => vc.show()) });'
      : '';
  return `<!doctype html><meta charset="utf-8"><title>${way}</title>${vconsole}<script src="/sdk.js"></script>
<script>${open}
wx.config({ debug: ${debug}, appId: 'wx0123456789abcdef', timestamp: 1414587457, nonceStr: 'n', signature: 's', jsApiList: ['hideMenuItems', '${LAST}'] });
${RUN}</script>`;
}

/** Serves one page a way; the SDK is jweixin-module 1.6.0, as a script. */
export async function startPages(): Promise<{ urlOf(way: Way): string; server: Server }> {
  const scripts: Record<string, string> = {
    '/sdk.js': file('jweixin-module/lib/index.js'),
    '/vconsole.js': file('vconsole/dist/vconsole.min.js'),
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const script = scripts[path];
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    const way = WAYS.find((candidate) => path === `/${candidate}`);
    response.statusCode = script || way ? 200 : 404;
    response.end(script ?? (way ? pageOf(way) : ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { urlOf: (way) => `http://127.0.0.1:${port}/${way}`, server };
}
