/**
 * How fast a search goes through its texts, from pieces to hits: our two kernels beside the same search with the
 * libraries people use, and with Node's own hash in C and assembly. In Node, and in a worker of a page in Chromium.
 */
import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { assemblyScript } from '../scripts/assemblyscript.ts';
import { plainBrowser } from '../test/browser/lab.ts';
import { CONTESTANTS, type Contestant, type Figures, keyOf, measure } from './explain-speed.contestants.ts';
import { COUNTS, createTexts, RUNS, type Texts } from './explain-speed.texts.ts';
import { tableOf } from './table.ts';

const NATIVE: Contestant = { name: 'Node, crypto.hash', most: 1e7, find: withNode };
const [OURS, , HASH_WASM] = CONTESTANTS;
const ALL = [...CONTESTANTS, NATIVE];

/** What the first test measured of Node's own hash, for the second to be compared with. */
let native: Figures = {};

test('a search, in Node', async () => {
  let figures: Figures = {};
  for (const count of COUNTS) figures = { ...figures, ...(await measure(ALL, createTexts(count), RUNS)) };
  console.log(`\nNode ${process.version}, one thread; medians of ${RUNS} runs\n${report(ALL, figures)}`);
  native = Object.fromEntries(Object.entries(figures).filter(([key]) => key.startsWith(NATIVE.name)));
  expect(Object.keys(figures).length).toBeGreaterThan(ALL.length);
});

test('a search, in a worker in Chromium', async () => {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/worker.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html>');
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error(`no port, but ${address}`);
  const browser = await plainBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  const figures = await page.evaluate(
    () =>
      new Promise<Record<string, number>>((done, failed) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message }) => failed(new Error(message));
      }),
  );
  console.log(
    `\n${await browser.version()}, one worker; medians of ${RUNS} runs\n${report(ALL, { ...figures, ...native })}`,
  );
  await browser.close();
  server.close();
  expect(Object.keys(figures).length).toBeGreaterThan(CONTESTANTS.length);
});

/** The worker's code, built as the panel's is. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [assemblyScript()],
    build: {
      write: false,
      target: 'chrome123',
      lib: {
        entry: fileURLToPath(new URL('explain-speed.worker.ts', import.meta.url)),
        formats: ['es'],
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Vite watches instead of building');
  return result.output[0].code;
}

/** Node takes a string as it is fastest. */
function withNode({ front, nonces, timestamps, urls }: Texts, firstWord: number): number[] {
  const word = firstWord.toString(16).padStart(8, '0');
  const found: number[] = [];
  let n = 0;
  for (const nonce of nonces) {
    for (const timestamp of timestamps) {
      const start = `${front}${nonce}&timestamp=${timestamp}&url=`;
      for (const url of urls) {
        if (hash('sha1', start + url).startsWith(word)) found.push(n);
        n++;
      }
    }
  }
  return found;
}

function report(contestants: readonly Contestant[], figures: Figures): string {
  const most = COUNTS.map((count) => count.toLocaleString('en'));
  const rows = contestants.map((contestant) => {
    const times = COUNTS.map((count) => figures[keyOf(contestant, count)]);
    const rates = COUNTS.flatMap((count) => {
      const time = figures[keyOf(contestant, count)];
      return time === undefined ? [] : [{ count, rate: count / time / 1_000 }];
    });
    const last = rates.at(-1) ?? { count: 0, rate: Number.NaN };
    const timesOf = (other: Contestant | undefined): string => {
      const time = other && figures[keyOf(other, last.count)];
      return time === undefined ? '–' : `${(last.rate / (last.count / time / 1_000)).toFixed(2)}×`;
    };
    return [
      contestant.name,
      ...times.map((time) => (time === undefined ? '–' : `${time.toFixed(0)} ms`)),
      `${last.rate.toFixed(2)} M/s`,
      timesOf(HASH_WASM),
      timesOf(NATIVE),
      timesOf(OURS),
    ];
  });
  return tableOf([
    ['texts of 200 bytes', ...most, 'rate of the last', 'to hash-wasm', 'to Node', 'to ours'],
    ...rows,
  ]);
}
