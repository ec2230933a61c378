import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buildBundles } from '../sites/bundles.ts';
import type { Origins } from '../sites/site.ts';
import { document } from '../sites/site.ts';
import { SITES } from '../sites/sites.ts';
import { sign } from './sign.ts';

const ROOT = new URL('../../', import.meta.url);
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** Something the server sends. */
interface Answer {
  status: number;
  type: string;
  text: string;
  headers?: Readonly<Record<string, string>>;
}

/** The server of the pages under test, on two ports. */
export interface SiteServer {
  origins: Origins;
  close(): void;
}

/** Bundles what is to be bundled and starts to serve. */
export async function startServer(): Promise<SiteServer> {
  const bundles = await buildBundles();
  const app = readFile('test/sites/app.js');
  const servers: Server[] = [];
  const origins: Origins = { main: '', port: '', other: '', foreign: '', domain: 'http://m.shop.example' };

  function answer(url: URL): Answer {
    const { pathname, searchParams } = url;
    const site = SITES.get(pathname);
    if (site) {
      const signed = sign(url.href, searchParams.get('how') ?? 'ok');
      const text = document(site, { url: url.href, signed, origins }, app);
      return { status: 200, type: 'text/html; charset=utf-8', text, headers: site.headers ?? {} };
    }
    if (pathname === '/sign') {
      const signed = sign(searchParams.get('url') ?? '', searchParams.get('how') ?? 'ok');
      return { status: 200, type: 'application/json', text: JSON.stringify(signed) };
    }
    if (pathname === '/to') {
      return {
        status: 302,
        type: 'text/plain',
        text: '',
        headers: { location: searchParams.get('url') ?? '/' },
      };
    }
    const code = bundles.get(pathname) ?? scriptAt(pathname);
    if (code !== undefined) return { status: 200, type: JAVASCRIPT, text: code };
    return { status: 404, type: 'text/plain', text: `nothing at ${pathname}` };
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const slow = /^\/slow\/(\d+)(\/.*)$/.exec(url.pathname);
    if (slow?.[2]) {
      url.pathname = slow[2];
      await new Promise((resolve) => setTimeout(resolve, Number(slow[1])));
    }
    const { status, type, text, headers } = answer(url);
    response.writeHead(status, {
      'content-type': type,
      'cross-origin-resource-policy': 'cross-origin',
      ...headers,
    });
    response.end(text);
  }

  async function listen(): Promise<number> {
    const server = createServer((request, response) => void respond(request, response));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error(`no port, but ${address}`);
    return address.port;
  }

  const port = await listen();
  origins.main = `http://127.0.0.1:${port}`;
  origins.port = `http://127.0.0.1:${await listen()}`;
  origins.other = `http://localhost:${port}`;
  origins.foreign = `http://foreign.localhost:${port}`;
  return {
    origins,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** A script of an npm package, or one that lies beside the pages. */
function scriptAt(path: string): string | undefined {
  const [, folder, ...rest] = path.split('/');
  if (rest.includes('..') || rest.length === 0 || !path.endsWith('.js')) return undefined;
  if (folder === 'npm') return readFile(`node_modules/${rest.join('/')}`);
  return folder === 'sites' ? readFile(`test/sites/${rest.join('/')}`) : undefined;
}

function readFile(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
