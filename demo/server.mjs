/** The demo: a shop's page, the server that signs for it, and the official SDK. Heard on this machine only. */

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { say } from '../scripts/say.mjs';
import { readFile, readPage } from './files.mjs';
import { keepState, readReturn, toAuthorizeUrl } from './sign-in.mjs';
import { ACCOUNT, decryptCode, signCard, signChoice, signConfig, signPay } from './signing.mjs';
import { WAYS } from './ways.mjs';

/** What a customer's link looks like: Chinese in the query, and a hash. */
const ITEM = `/item?id=5&name=${encodeURIComponent('手冲咖啡壶')}#/detail`;

const TEXT = 'text/plain; charset=utf-8';

const NOT_FOUND = { status: 404, type: TEXT, body: 'nothing here' };

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    // Inside WeChat a chosen picture has one of the last two.
    "img-src 'self' data: blob: weixin: wxlocalresource:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/**
 * @typedef {object} Demo
 * @property {string} origin
 * @property {string} url of the shop's page
 * @property {() => Promise<void>} close
 */

/**
 * Starts the demo's server.
 * @param {{ port: number }} options 0 for any free port
 * @returns {Promise<Demo>}
 * @throws {Error} when the port is taken
 */
export function createDemo({ port }) {
  const server = createServer((request, response) => {
    const { status, type, body, location, cookie } = answer(request);
    response.writeHead(status, {
      ...HEADERS,
      'content-type': type,
      ...(location && { location }),
      ...(cookie && { 'set-cookie': cookie }),
    });
    response.end(body);
  });
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(new Error(describe(error, port), { cause: error })));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error(`listens at ${address}`);
      const origin = `http://127.0.0.1:${address.port}`;
      resolve({ origin, url: origin + ITEM, close: () => close(server) });
    });
  });
}

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} type
 * @property {string | Buffer} body
 * @property {string} [location]
 * @property {string} [cookie]
 */

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Answer}
 */
function answer(request) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const now = {
    seconds: Math.floor(Date.now() / 1000),
    nonceStr: randomBytes(8).toString('hex'),
    otherNonce: randomBytes(8).toString('hex'),
  };
  switch (pathname) {
    case '/':
      return { status: 302, type: TEXT, body: '', location: ITEM };
    case '/item':
      return { status: 200, type: 'text/html; charset=utf-8', body: renderPage(request.headers) };
    case '/demo.json':
      return json(describeDemo());
    case '/sign':
      return sign(searchParams, (way) => {
        const href = searchParams.get('url') ?? '';
        return URL.canParse(href) ? signConfig(way, href, now) : null;
      });
    case '/card':
      return sign(searchParams, (way) => signCard(way, now));
    case '/card-choice':
      return sign(searchParams, (way) => signChoice(way, now));
    case '/card-code':
      return decrypt(searchParams.get('encrypt_code') ?? '');
    case '/pay':
      return sign(searchParams, (way) => signPay(way, now));
    case '/sign-in':
      return signIn(searchParams.get('back') ?? ITEM, request.headers.host ?? '127.0.0.1');
    case '/user':
      return json(readReturn(searchParams, request.headers.cookie ?? ''));
    default:
      return { status: 200, ...(readFile(pathname) ?? NOT_FOUND) };
  }
}

/**
 * Answers in the way that the page names. For `wx.config` it sends all of `location.href` and leaves the cutting to us:
 * else we could not make the mistake of keeping the hash.
 * @param {URLSearchParams} query
 * @param {(way: import('./ways.mjs').Way) => object | null} signedIn null when there is nothing that can be signed
 * @returns {Answer}
 */
function sign(query, signedIn) {
  const how = query.get('how') ?? 'right';
  const way = WAYS.find(({ id }) => id === how);
  const signed = way ? signedIn(way) : null;
  return signed ? json(signed) : { ...json({ error: `cannot sign ${query}` }), status: 400 };
}

/** @param {string} encryptCode */
function decrypt(encryptCode) {
  const code = decryptCode(encryptCode);
  return code === null ? { ...json({ error: `no code ${encryptCode}` }), status: 400 } : json({ code });
}

/**
 * Sends the browser to WeChat's authorization page, to come back to this one of ours.
 * @param {string} path
 * @param {string} host as the browser has it
 * @returns {Answer}
 */
function signIn(path, host) {
  const home = `http://${host}`;
  const page = URL.canParse(path, home) ? new URL(path, home) : null;
  if (page?.origin !== home || page.pathname !== '/item') {
    return { status: 400, type: TEXT, body: `no page of ours: ${path}` };
  }
  const state = randomBytes(8).toString('hex');
  return {
    status: 302,
    type: TEXT,
    body: '',
    location: toAuthorizeUrl(page.href, state),
    cookie: keepState(state),
  };
}

/** What the page shows of us. */
function describeDemo() {
  const { appId, jsapiTicket, apiTicket, merchantKey, otherTicket } = ACCOUNT;
  const secrets = { jsapiTicket, apiTicket, merchantKey, otherTicket };
  return { appId, ...secrets, ways: WAYS.map(({ id, zh, en }) => ({ id, zh, en })) };
}

/**
 * The page in the language chosen on it, else in the browser's.
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
function renderPage(headers) {
  const chosen = /\blanguage=(zh|en)\b/.exec(headers.cookie ?? '')?.[1];
  const language = chosen ?? (/^zh/i.test(headers['accept-language'] ?? '') ? 'zh' : 'en');
  return readPage().replace('<html lang="zh">', `<html lang="${language}">`);
}

/**
 * @param {unknown} value
 * @returns {Answer}
 */
function json(value) {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/**
 * @param {Error & { code?: string }} error
 * @param {number} port
 */
function describe(error, port) {
  if (error.code === 'EADDRINUSE') return say(`端口 ${port} 已被占用。`, `Port ${port} is taken.`);
  return say(`演示服务器没能启动：${error.message}`, `The demo's server did not start: ${error.message}`);
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>} resolves when nobody is connected any more
 */
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

// Run by itself: node demo/server.mjs [port]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const demo = await createDemo({ port: Number(process.argv[2] ?? 0) });
  console.log(demo.url);
}
