import type { PageRequest } from '../core/signature/index.ts';
import { isRecord } from '../protocol.ts';

/** How many requests are remembered, and how many URLs of each. */
const MOST_REQUESTS = 200;
const MOST_URLS = 20;
/** Longer bodies and values are not looked at, in UTF-16 units. */
const LONGEST_BODY = 100_000;
const LONGEST_VALUE = 4_096;
/** How deep a JSON body is looked into. */
const DEEPEST = 4;

/** The requests that the page has made, as far as they may tell which URL was signed. In memory only. */
export interface Requests {
  /** Takes what DevTools tells of a finished request (HAR). */
  add(finished: unknown): void;
  clear(): void;
  /** Latest first. */
  list(): readonly PageRequest[];
}

export function createRequests(): Requests {
  let requests: readonly PageRequest[] = [];
  return {
    add(finished) {
      const request = readRequest(finished);
      if (request) requests = [request, ...requests].slice(0, MOST_REQUESTS);
    },
    clear() {
      requests = [];
    },
    list: () => requests,
  };
}

/**
 * The URL of a request by XMLHttpRequest or fetch, and the URLs that it sent along; null for every other request.
 * Nothing else of it is kept, and nothing of the response is looked at.
 */
export function readRequest(finished: unknown): PageRequest | null {
  if (!isRecord(finished) || !isRecord(finished.request)) return null;
  const { _resourceType: type, request } = finished;
  if ((type !== 'xhr' && type !== 'fetch') || typeof request.url !== 'string') return null;
  const values = [...valuesIn(queryOf(request.url)), ...valuesInBody(request.postData)];
  const urls = values.flatMap(spellingsOf).filter(isUrlLike);
  return { url: request.url, urls: [...new Set(urls)].slice(0, MOST_URLS) };
}

function queryOf(url: string): string {
  const [whole = ''] = url.split('#');
  const start = whole.indexOf('?');
  return start === -1 ? '' : whole.slice(start + 1);
}

function valuesInBody(body: unknown): string[] {
  if (!isRecord(body) || typeof body.text !== 'string' || body.text.length > LONGEST_BODY) return [];
  try {
    return textsIn(JSON.parse(body.text), DEEPEST);
  } catch {
    return valuesIn(body.text); // no JSON, so a form
  }
}

/** The values of `a=1&b=2`, as they stand there. */
function valuesIn(form: string): string[] {
  return form.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
}

/** Every text in a JSON value. */
function textsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((member) => textsIn(member, depth - 1));
}

/** A value as it stands there, and decoded: a server may have signed either. */
function spellingsOf(value: string): string[] {
  if (value.length > LONGEST_VALUE) return [];
  try {
    return [decodeURIComponent(value.replaceAll('+', ' ')), decodeURIComponent(value), value];
  } catch {
    return [value]; // a stray %: it is no encoded text
  }
}

/** Whether a text is a URL, or an encoded one. */
function isUrlLike(text: string): boolean {
  return /^https?(:\/\/|%3a%2f%2f|%253a%252f%252f)./i.test(text);
}
