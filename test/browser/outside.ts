import { createServer } from 'node:http';

/** A proxy through which the browser reaches everything but this machine: it writes down what is asked for. */
export interface Outside {
  /** For `--proxy-server`. */
  address: string;
  /** `GET http://example.com/`, or `CONNECT example.com:443`, in order. */
  requests: string[];
  close(): void;
}

/** Hosts that Chromium itself calls for its own upkeep, extension or not. */
const UPKEEP = /^(CONNECT |\w+ https?:\/\/)([\w-]+\.)*(google|googleapis|gstatic|gvt1|appspot)\.com[:/]/;

/** Starts the proxy. It answers nothing but 502. */
export async function watchOutside(): Promise<Outside> {
  const requests: string[] = [];
  const keep = (request: string): void => {
    if (!UPKEEP.test(request)) requests.push(request);
  };
  const server = createServer((request, response) => {
    keep(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    keep(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error(`no port, but ${address}`);
  return {
    address: `http://127.0.0.1:${address.port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
