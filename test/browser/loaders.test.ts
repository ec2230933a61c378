import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loader } from '../sites/loaders.ts';
import { LOADERS } from '../sites/loaders.ts';
import { READY } from './expected.ts';
import type { Client } from './panel.ts';
import { TICKET } from './sign.ts';
import type { InspectedTab, Report } from './tab.ts';
import { expectLog, expectRows, openKept } from './tab.ts';

/** What the page of every loader is told when its signature is wrong: `ready` comes all the same. */
const DENIED = 'chooseImage:fail, the permission value is offline verifying';
const REFUSED = ['error config:invalid signature', 'ready', `fail ${DENIED}`, `complete ${DENIED}`];

const rows = Object.entries(LOADERS).map(([path, loader]) => ({ path, loader, title: loader.title }));

let tab: InspectedTab;
/** What each page said of itself before it was inspected, with DevTools open. */
const plain = new Map<string, Report>();

beforeAll(async () => {
  tab = await openKept();
  for (const { path } of rows) {
    await tab.visit(`/load/${path}`);
    plain.set(path, await tab.report());
  }
});

afterAll(() => tab.page.close());

/** How the rows of a page end. */
interface Ends {
  config: string;
  error: string;
  call: string;
  /** Of getNetworkType the SDK says no more than that it failed. */
  ownCall: 'ok' | 'fail';
}

const RIGHT: Ends = { config: 'signature matches', error: 'listening', call: 'ok', ownCall: 'ok' };
const WRONG: Ends = {
  config: 'wrong signature',
  error: 'invalid signature',
  call: 'fail, the permission value is offline verifying',
  ownCall: 'fail',
};

/** The rows of the log for a page that has done all it does. */
function expectedRows(
  { seam, ownCalls = [], title }: Loader,
  { config, error, call, ownCall }: Ends,
): string[] {
  const own = ownCalls.map((name) => `${name}: ${ownCall}`);
  const called = [`config: ${config}`, `chooseImage: ${call}`, ...own];
  if (seam === 'bridge') return ['Page load', ...called];
  const all = ['ready: ok', `error: ${error}`, ...called];
  // The SDK of the page that waits for wx comes when our own has already done its work.
  if (title === LOADERS.polled?.title) return ['Page load', ...all, 'SDK'];
  return ['Page load', ...(seam === 'wx' ? ['SDK'] : []), ...all];
}

/** Loads the page of a loader and waits until it has had its say. */
async function run(path: string, how: 'ok' | 'hash', lines: readonly string[]): Promise<Report> {
  await tab.panel.press('Clear');
  await tab.visit(`/load/${path}?how=${how}`);
  return expectLog(tab, lines);
}

describe.each<{ client: Client }>([{ client: 'ios' }, { client: 'android' }])('on $client', ({ client }) => {
  beforeAll(async () => {
    await tab.panel.inspect(client);
    await tab.panel.ticket(TICKET);
  });

  it.each(rows)('runs, answers and records: $title', async ({ path, loader }) => {
    const report = await run(path, 'ok', READY);
    expect(report.first).toBe('object undefined');
    expect(report.sdk).toBe('object');
    expect(report.results.chooseImage).toMatchObject({
      errMsg: 'chooseImage:ok',
      localIds: [expect.any(String)],
    });
    expect(report.errors).toEqual([]);
    expect(report.violations).toEqual([]);
    await expectRows(tab, expectedRows(loader, RIGHT));
  });

  it.each(rows)('refuses a wrong signature: $title', async ({ path, loader }) => {
    const report = await run(path, 'hash', REFUSED);
    expect(report.errors).toEqual([]);
    await expectRows(tab, expectedRows(loader, WRONG));
  });
});

describe('arguments in the log', () => {
  beforeAll(() => tab.panel.inspect('ios'));

  it.each(rows)('are what the page wrote, or its bundled SDK sent: $title', async ({ path, loader }) => {
    await run(path, 'ok', READY);
    const call = await tab.panel.details('chooseImage', 'Arguments');
    expect(call).toContain('count: 3');
    expect(call).toContain('"original"');
    const config = await tab.panel.details('config', 'Arguments');
    // The SDK rewrites the page's own list before it sends it.
    expect(config).toContain(loader.seam === 'bridge' ? 'verifyJsApiList' : '"onMenuShareTimeline"');
    expect(call.includes('success: ƒ')).toBe(loader.seam !== 'bridge');
  });
});

describe('without inspection', () => {
  it.each(rows)('nothing of it was there: $title', ({ path }) => {
    expect(plain.get(path)).toMatchObject({
      first: 'undefined undefined',
      log: [],
      errors: [],
      violations: [],
    });
  });
});
