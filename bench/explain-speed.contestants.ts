import { sha1 } from '@noble/hashes/legacy.js';
import { createSHA1 } from 'hash-wasm';
import type { Kernel } from '../src/core/signature/explain/kernel.ts';
import { createSha1Kernel } from '../src/core/signature/explain/sha1-kernel.ts';
import { createWasmKernel } from '../src/kernel/wasm-kernel.ts';
import type { Texts } from './explain-speed.texts.ts';
import { medianOf } from './table.ts';

/** Somebody who looks for a hash among many texts. */
export interface Contestant {
  name: string;
  /** The most texts it is given: the slow ones would take minutes. */
  most: number;
  /** Makes each text and hashes it. Gives back the numbers of those whose hash begins with this word. */
  find: (texts: Texts, firstWord: number) => Promise<number[]> | number[];
}

/** Milliseconds, the median of several runs, by name and number of texts: `hash-wasm 100000`. */
export type Figures = Record<string, number>;

const hasher = await createSHA1();

/** Those that run everywhere. */
export const CONTESTANTS: readonly Contestant[] = [
  { name: 'ours, WebAssembly', most: 1e7, find: withKernel(createWasmKernel(createSha1Kernel())) },
  { name: 'ours, TypeScript', most: 1e7, find: withKernel(createSha1Kernel()) },
  {
    name: 'hash-wasm',
    most: 1e7,
    find: withBytes((bytes) => hasher.init().update(bytes).digest('binary')),
  },
  { name: '@noble/hashes', most: 1e6, find: withBytes((bytes) => sha1(bytes)) },
  { name: 'WebCrypto', most: 1e5, find: withWebCrypto },
];

/** The key of a figure. */
export function keyOf({ name }: Pick<Contestant, 'name'>, count: number): string {
  return `${name} ${count}`;
}

/** Lets each find one text, in turns. Throws when one does not find it. */
export async function measure(
  contestants: readonly Contestant[],
  texts: Texts,
  runs: number,
): Promise<Figures> {
  const hit = Math.floor(texts.count * 0.9);
  const word = firstWordOf(sha1(new TextEncoder().encode(textAt(texts, hit))));
  const able = contestants.filter(({ most }) => texts.count <= most);
  const times = new Map(able.map(({ name }) => [name, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const { name, find } of able) {
      const began = performance.now();
      const found = await find(texts, word);
      times.get(name)?.push(performance.now() - began);
      if (!found.includes(hit)) throw new Error(`${name} did not find text ${hit} of ${texts.count}`);
    }
  }
  return Object.fromEntries(
    able.map(({ name }) => [keyOf({ name }, texts.count), medianOf(times.get(name) ?? [])]),
  );
}

function textAt({ front, nonces, timestamps, urls }: Texts, n: number): string {
  const url = urls[n % urls.length];
  const rest = Math.floor(n / urls.length);
  const timestamp = timestamps[rest % timestamps.length];
  return `${front}${nonces[Math.floor(rest / timestamps.length)]}&timestamp=${timestamp}&url=${url}`;
}

function withKernel(kernel: Kernel): Contestant['find'] {
  return ({ product, count }, word) => kernel.find(product, [word], 0, count);
}

/** Makes each text as bytes in one buffer, of which only what changes is written. */
function eachText(
  { front, nonces, timestamps, urls }: Texts,
  take: (bytes: Uint8Array<ArrayBuffer>, n: number) => void,
): void {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(1_024);
  const encodedUrls = urls.map((url) => encoder.encode(url));
  let n = 0;
  for (const nonce of nonces) {
    for (const timestamp of timestamps) {
      const { written } = encoder.encodeInto(`${front}${nonce}&timestamp=${timestamp}&url=`, buffer);
      for (const url of encodedUrls) {
        buffer.set(url, written);
        take(buffer.subarray(0, written + url.length), n++);
      }
    }
  }
}

function withBytes(hash: (bytes: Uint8Array) => Uint8Array): Contestant['find'] {
  return (texts, word) => {
    const found: number[] = [];
    eachText(texts, (bytes, n) => {
      if (firstWordOf(hash(bytes)) === word) found.push(n);
    });
    return found;
  };
}

/** All at once, so that its threads are never without work. */
async function withWebCrypto(texts: Texts, word: number): Promise<number[]> {
  const waiting: Promise<ArrayBuffer>[] = [];
  eachText(texts, (bytes) => waiting.push(crypto.subtle.digest('SHA-1', bytes)));
  const hashes = await Promise.all(waiting);
  return hashes.flatMap((hash, n) => (firstWordOf(new Uint8Array(hash)) === word ? [n] : []));
}

/** Without a DataView for each hash: that would cost as much as the hash. */
function firstWordOf(hash: Uint8Array): number {
  return (((hash[0] ?? 0) << 24) | ((hash[1] ?? 0) << 16) | ((hash[2] ?? 0) << 8) | (hash[3] ?? 0)) >>> 0;
}
