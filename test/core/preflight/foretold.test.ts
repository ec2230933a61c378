import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClientId, createPreflight, type Opening } from '../../../src/core/preflight/index.ts';
import type { Entry } from '../../../src/core/session/entry.ts';
import { accountsWith, type Page, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

/** What a page and its server sign, written here once more: the oracle. */
interface Asking {
  landing: string;
  current: string;
  isIos: boolean;
}

const cut = (url: string): string => url.split('#')[0] ?? url;
const dropping =
  (names: readonly string[]) =>
  ({ current }: Asking): string => {
    const url = new URL(cut(current));
    for (const name of names) url.searchParams.delete(name);
    return url.href;
  };

const SERVERS: Readonly<Record<string, (asking: Asking) => string>> = {
  'the current URL': ({ current }) => cut(current),
  'the URL at opening': ({ landing }) => cut(landing),
  'each by its client': ({ landing, current, isIos }) => cut(isIos ? landing : current),
  'with the #': ({ current }) => current,
  'without what a share adds': dropping(['from', 'isappinstalled']),
  'without what authorization adds': dropping(['code', 'state']),
  'without either': dropping(['from', 'isappinstalled', 'code', 'state']),
  'without the query': ({ current }) => cut(current).split('?')[0] ?? current,
  'the domain': ({ current }) => new URL(current).origin,
  'the home page': ({ current }) => `${new URL(current).origin}/`,
  'always the same': () => 'https://m.example.com/item?id=5',
  'the URL at opening, with the #': ({ landing }) => landing,
  'over http': ({ current }) => cut(current).replace('https:', 'http:'),
};

const URLS = [
  'https://m.example.com/',
  'https://m.example.com/item?id=5',
  'https://m.example.com/item?id=6#/buy',
  'https://m.example.com/item?id=5&from=singlemessage&isappinstalled=0',
  'https://m.example.com/?from=timeline&isappinstalled=0',
  'https://m.example.com/pay?id=1&code=081Kq4Ga1&state=S',
];
const ROUTE = 'https://m.example.com/cart?by=7';

/** One visit: a page is opened as a client, calls config, and perhaps does so again at another route. */
interface Visit {
  url: string;
  as: 'ios' | 'android';
  isRouted: boolean;
}

type Server = (asking: Asking) => string;

function visit({ url, as, isRouted }: Visit, server: Server, at: number): Entry[] {
  const isIos = as === 'ios';
  const on: Page = page(url, { as });
  on.config(sign(server({ landing: url, current: url, isIos })));
  if (isRouted) on.pushState(ROUTE).config(sign(server({ landing: url, current: ROUTE, isIos })));
  // Each visit has a document of its own.
  return on.entries().map((entry) => ({
    ...entry,
    key: `${at} ${entry.key}`,
    frame: { frameId: 0, documentId: `${at}` },
  }));
}

const isIos = (client: ClientId): boolean => client === 'ios';

/** What a page opened so asks for. */
function askingIn({ id, url }: Opening, client: ClientId, landing: string): Asking {
  const isRoute = id === 'route-ios' || id === 'route-android';
  return { landing: isRoute ? landing : url, current: url, isIos: isIos(client) };
}

const VISITS = fc.array(
  fc.record({
    url: fc.constantFrom(...URLS),
    as: fc.constantFrom('ios' as const, 'android' as const),
    isRouted: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The servers that sign what the page sends to them. */
const SENT = ['the current URL', 'the URL at opening', 'each by its client', 'with the #'];

describe('what is foretold comes true, whatever it is that a server signs', () => {
  const rows = Object.keys(SERVERS).map((name) => [name, false] as const);
  const sent = SENT.map((name) => [name, true] as const);
  test.each([...rows, ...sent])('%s, sent by the page: %s', (name, isSent) => {
    const server = SERVERS[name];
    if (!server) throw new RangeError(`No server ${name}`);
    fc.assert(
      fc.property(VISITS, (visits) => {
        const preflight = createPreflight();
        const log: Entry[] = [];
        for (const [at, one] of visits.entries()) {
          log.push(...visit(one, server, at));
          const asked = one.isRouted ? [one.url, ROUTE] : [one.url];
          const urls = asked.map((current) => server({ landing: one.url, current, isIos: one.as === 'ios' }));
          preflight.read(log, isSent ? [{ url: 'https://m.example.com/api/sign', urls }] : []);
        }
        const landing = visits.findLast(({ isRouted }) => isRouted)?.url ?? '';
        for (const opening of preflight.openings({ secrets: accountsWith(TICKET) })) {
          // No visit goes back: what the page asks for then is not written here.
          if (opening.id === 'back') continue;
          for (const { client, state, checked } of opening.outlooks) {
            if (state === 'unknown') continue;
            const signed = server(askingIn(opening, client, landing));
            expect([opening.id, client, state]).toEqual([
              opening.id,
              client,
              signed === checked ? 'holds' : 'fails',
            ]);
          }
        }
      }),
      { numRuns: 30, seed: 2026 },
    );
  });
});
