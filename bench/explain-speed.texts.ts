import { listOf, type Product } from '../src/core/signature/explain/kernel.ts';

/** How many texts a search has. */
export const COUNTS = [1e5, 1e6, 1e7];
/** How often each is measured. */
export const RUNS = 3;

/** The texts of one search: string1 of one ticket, with every nonceStr, timestamp and URL of three lists. */
export interface Texts {
  /** What is in front of the nonceStr. */
  front: string;
  nonces: readonly string[];
  timestamps: readonly string[];
  urls: readonly string[];
  /** The same as a kernel takes it: the URL changes fastest. */
  product: Product;
  count: number;
}

/** The lengths of the three lists for the fewest texts. */
const LENGTHS = { nonces: 10, timestamps: 100, urls: 100 };

/** The one of the official document's example (附录1). */
const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

/** So many texts, a power of ten from 100,000 on; each of about 200 bytes. */
export function createTexts(count: number): Texts {
  const factor = count / (LENGTHS.nonces * LENGTHS.timestamps * LENGTHS.urls);
  const urlFactor = Math.min(factor, 10);
  const front = `jsapi_ticket=${TICKET}&noncestr=`;
  const nonces = numbered(LENGTHS.nonces, (i) => `Wm3WZYTPz0wzccn${i}`);
  const timestamps = numbered(LENGTHS.timestamps * (factor / urlFactor), (i) => `${1_414_587_457 + i}`);
  const urls = numbered(
    LENGTHS.urls * urlFactor,
    (i) => `https://m.example.com/item?id=${i}&from=singlemessage`,
  );
  const lists = [[front], nonces, ['&timestamp='], timestamps, ['&url='], urls];
  const encoder = new TextEncoder();
  const product = lists.map((texts) => listOf(texts, (text) => encoder.encode(text)));
  return { front, nonces, timestamps, urls, product, count };
}

function numbered(count: number, write: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => write(index));
}
