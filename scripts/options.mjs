/** What `npm start` was asked for. */

import { parseArgs } from 'node:util';
import { say } from './say.mjs';

/**
 * @typedef {object} Options
 * @property {string | null} url the page to open, normalised; null for the demo
 * @property {boolean} headless without a window, for scripts
 * @property {number} port where the demo listens; 0 for any free port
 * @property {number | null} debuggingPort where the browser listens for another DevTools client; null for nowhere
 * @property {boolean} help
 */

/** @returns {string} the manual */
export function describeUsage() {
  return say(
    [
      '用法：npm start [-- 选项] [-- URL]',
      '',
      '  URL                           要打开的页面（http:// 或 https://）；省略时打开自带的演示商店',
      '  --headless                    不显示窗口，供脚本使用；所打开网站的权限会自动授予',
      '  --port=8080                   演示商店使用的端口；省略时任选一个空闲端口',
      '  --remote-debugging-port=9222  让 puppeteer 等工具也能连上这个浏览器',
      '  --help                        显示本说明',
      '',
      '环境变量 CHROME_PATH 指定所用的浏览器。',
    ].join('\n'),
    [
      'Usage: npm start [-- options] [-- URL]',
      '',
      '  URL                           the page to open (http:// or https://); without it, the demo shop',
      '  --headless                    no window, for scripts; the permission for the site is granted unasked',
      '  --port=8080                   where the demo shop listens; without it, any free port',
      '  --remote-debugging-port=9222  lets puppeteer and the like connect to this browser too',
      '  --help                        shows this text',
      '',
      'The environment variable CHROME_PATH chooses the browser.',
    ].join('\n'),
  );
}

/**
 * @param {string[]} args what stands behind the script's name on the command line
 * @returns {Options}
 * @throws {Error} when something there cannot be understood
 */
export function parseOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      headless: { type: 'boolean' },
      port: { type: 'string' },
      'remote-debugging-port': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (positionals.length > 1) {
    throw new Error(
      say(`只能打开一个 URL：${positionals.join(' ')}`, `One URL only: ${positionals.join(' ')}`),
    );
  }
  const url = positionals[0];
  const debuggingPort = values['remote-debugging-port'];
  return {
    url: url === undefined ? null : toWebUrl(url),
    headless: values.headless ?? false,
    port: values.port === undefined ? 0 : toPort(values.port),
    debuggingPort: debuggingPort === undefined ? null : toPort(debuggingPort),
    help: values.help ?? false,
  };
}

/** @param {string} text */
function toWebUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.href;
  throw new Error(
    say(
      `${text} 不是网页地址：应以 http:// 或 https:// 开头。`,
      `${text} is not a web address: it must begin with http:// or https://.`,
    ),
  );
}

/** @param {string} text */
function toPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Error(
    say(`${text} 不是端口号：应为 0 到 65535。`, `${text} is no port: it must be from 0 to 65535.`),
  );
}
