/**
 * What it costs to look at one more call, with few calls in the log and with many: the call taken into the log, looked
 * at by every rule, and the counts and the list of problems brought up to date; then all of it again with its answer.
 */
import { expect, test } from 'vitest';
import { createFindingHistory, type DocumentContext } from '../src/core/rules/index.ts';
import { createSession } from '../src/core/session/session.ts';
import { createFindingLog } from '../src/panel/finding-log.ts';
import type { Finding } from '../src/panel/findings-model.ts';
import { createPresenter } from '../src/panel/present.ts';
import { createProblems } from '../src/panel/problems.ts';
import type { PageEvent, Plain } from '../src/protocol.ts';
import { accountsWith, NOW } from '../test/builders/page.ts';
import { sign, TICKET } from '../test/builders/signing-server.ts';
import { medianOf, tableOf } from './table.ts';

/** How many calls are in the log before. */
const LENGTHS = [10, 100, 1_000, 10_000];
/** How many more are measured, each by itself. */
const MORE = 300;
const RUNS = 5;

const SHOP = 'https://shop.example.com/item?id=5';
const USER_AGENT = 'Mozilla/5.0 (Linux; Android 16) MicroMessenger/8.0.76 wxdebugger JSSDKPanel/1';

/** What pages do, right and wrong, in turn. */
const CALLS: readonly { name: string; args: Plain }[] = [
  { name: 'chooseImage', args: { count: 1, sizeType: ['original'] } },
  { name: 'openLocation', args: { latitude: 23.1, longitude: 113.3, name: 'x' } },
  { name: 'getNetworkType', args: {} },
  {
    name: 'previewImage',
    args: { current: 'https://a.example.com/1.png', urls: ['https://a.example.com/1.png'] },
  },
];
const WRONG = { name: 'openLocation', args: { latitude: 113.3, longitude: 23.1, scale: 99 } };

/** The pages: what their calls are, and how each is answered. */
const PAGES = {
  right: { calls: CALLS, said: 'ok' },
  wrong: { calls: [WRONG], said: 'ok' },
  'wrong, and fails': { calls: [WRONG], said: 'permission denied' },
} as const;

/** Microseconds that one more call takes, the median of many. */
function costOf(length: number, page: keyof typeof PAGES): number {
  const session = createSession();
  const history = createFindingHistory();
  const frame = { frameId: 0, documentId: 'document' };
  const secrets = accountsWith(TICKET);
  let [n, id, at] = [0, 0, NOW];
  const context = (): DocumentContext => ({ secrets, history, scripts: [], now: at });
  const findings = createFindingLog({ history, context });
  const presenter = createPresenter({ secrets, language: 'zh', verifying: () => ({}) });
  const problems = createProblems({ kept: {}, save: () => undefined, changed: () => undefined });
  const words: Finding[] = [];

  function happens(body: Body): void {
    session.add({ ...body, n: ++n, at: at++, url: SHOP }, frame);
  }
  function calls(name: string, bridge: string, args: Plain): number {
    const call = ++id;
    happens({ kind: 'call', id: call, name, args: [args], stack: '', by: 'sdk' });
    const invoke = ++id;
    happens({ kind: 'invoke', id: invoke, call, name: bridge, args, stack: '' });
    return invoke;
  }
  function answers(invoke: number, name: string, bridge: string, said: string): void {
    happens({ kind: 'reply', invoke, result: { err_msg: `${bridge}:${said}` } });
    happens({ kind: 'settled', invoke, result: { errMsg: `${name}:${said}` }, threw: false });
  }
  function follow(): number {
    findings.take(history.read(session.entries), session.takeChanged());
    findings.work();
    findings.lookAtDocuments();
    const { items, rewrites } = findings.all();
    for (const finding of items.slice(words.length)) words.push(presenter.finding(finding));
    return problems.view({ items: words, rewrites }).counts.error;
  }
  /** Looked at as the panel does: when the call has come, and again when its answer has. */
  function callsNext(turn: number, look: () => unknown): void {
    const { calls: all, said } = PAGES[page];
    const { name, args } = all[turn % all.length] ?? WRONG;
    const invoke = calls(name, name, args);
    look();
    answers(invoke, name, name, said);
    look();
  }

  happens({ kind: 'load', userAgent: USER_AGENT, referrer: '', restored: false });
  const config = sign(SHOP, { jsApiList: CALLS.map(({ name }) => name) });
  answers(calls('config', 'preVerifyJSAPI', { ...config }), 'config', 'preVerifyJSAPI', 'ok');
  for (let turn = 0; turn < length; turn++) callsNext(turn, () => undefined);
  follow();
  const times: number[] = [];
  for (let turn = 0; turn < MORE; turn++) {
    const start = performance.now();
    callsNext(turn, follow);
    times.push((performance.now() - start) * 1_000);
  }
  return medianOf(times.slice(1));
}

type Body = PageEvent extends infer E ? (E extends PageEvent ? Omit<E, 'n' | 'at' | 'url'> : never) : never;

test('one more call', () => {
  const pages = ['right', 'wrong', 'wrong, and fails'] as const;
  // Once for the compiler.
  for (const page of pages) costOf(100, page);
  const columns = pages.map((page) =>
    LENGTHS.map((length) => medianOf(Array.from({ length: RUNS }, () => costOf(length, page)))),
  );
  const rows = LENGTHS.map((length, index) => {
    const cell = (all: readonly number[]): string =>
      `${(all[index] ?? 0).toFixed(0)} µs (× ${((all[index] ?? 0) / (all[0] ?? 1)).toFixed(2)})`;
    return [`${length}`, ...columns.map(cell)];
  });
  console.log(`\n${tableOf([['calls in the log', ...pages], ...rows])}`);
  expect(columns.flat().every((cost) => cost > 0)).toBe(true);
});
