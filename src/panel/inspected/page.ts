import browser from 'webextension-polyfill';
import { isRecord } from '../../protocol.ts';

/** What a page says of itself; null when it cannot be asked. */
export interface PageFacts {
  url: string;
  userAgent: string;
  /** The document's MIME type, such as `text/html` or `application/pdf`. */
  contentType: string;
  title: string;
}

/** Asks the page's own world. The expression is fixed: nothing of a page ever becomes part of it. */
export function pageFacts(): Promise<PageFacts | null> {
  const ask = '[location.href, navigator.userAgent, document.contentType, document.title]';
  return new Promise((resolve) => {
    // The callback form: the promise form differs between Chrome versions.
    chrome.devtools.inspectedWindow.eval(ask, (answer: unknown, problem: unknown) => {
      if (isDenied(problem)) return resolve(BROWSER_PAGE);
      if (problem || !Array.isArray(answer)) return resolve(null);
      const [url = '', userAgent = '', contentType = '', title = ''] = answer.map(String);
      resolve({ url, userAgent, contentType, title });
    });
  });
}

/** Pages of the browser's own say no to every extension, and not even where they are. */
export const BROWSER_PAGE: PageFacts = { url: 'chrome://', userAgent: '', contentType: '', title: '' };

function isDenied(problem: unknown): boolean {
  return isRecord(problem) && Array.isArray(problem.details) && problem.details.includes('Permission denied');
}

/** Calls back with each request that the inspected tab has finished, as DevTools tells it (HAR). */
export function onRequestFinished(callback: (finished: unknown) => void): void {
  browser.devtools.network.onRequestFinished.addListener(callback);
}

/** The contents of what the page has loaded from this URL, as DevTools keeps it; null when it has not. Asks no server. */
export async function contentOf(url: string): Promise<{ content: string; isBase64: boolean } | null> {
  const resources = await new Promise<chrome.devtools.inspectedWindow.Resource[]>((resolve) =>
    chrome.devtools.inspectedWindow.getResources(resolve),
  );
  const resource = resources.find((candidate) => candidate.url === url);
  if (!resource) return null;
  return new Promise((resolve) =>
    resource.getContent((content: string | null, encoding) =>
      resolve(content ? { content, isBase64: encoding === 'base64' } : null),
    ),
  );
}

/** Shows a line in the Sources panel. `line` and `column` count from 1. */
export function openSource(url: string, line: number, column: number): void {
  chrome.devtools.panels.openResource(url, line - 1, Math.max(0, column - 1), () => undefined);
}
