/** What the server knows about the visit it makes a page for. */
export interface Visit {
  /** The URL the browser asked for: what WeChat hashes, there being no `#` in a request. */
  url: string;
  /** What `wx.config` needs, signed as the visit's `?how=` asks. */
  signed: Signed;
  /** The origins the test server answers on. */
  origins: Origins;
}

/** A page that the browser tests inspect. */
export interface Site {
  title: string;
  headers?: Readonly<Record<string, string>>;
  /** Goes before every other script of the page. */
  first?: string;
  /** Goes into `<head>`, after the scripts that every page has. */
  head?: string | ((visit: Visit) => string);
  body?: string | ((visit: Visit) => string);
}

/** The members of `wx.config` that a server makes. */
export interface Signed {
  /** Seconds since 1970. */
  timestamp: number;
  nonceStr: string;
  /** Lower-case hex, 40 characters. */
  signature: string;
}

/** Each without a slash at its end. */
export interface Origins {
  /** Where pages are opened unless a test says otherwise. */
  main: string;
  /** The same site, another origin: only the port differs. */
  port: string;
  /** Another site, which the tests have granted to the extension. */
  other: string;
  /** Another site, which nobody has granted to the extension. */
  foreign: string;
  /** A domain without a port, as pages have it that WeChat opens. The tests have granted it to the extension. */
  domain: string;
}

/** The nonce of every script, for pages with a content security policy. */
export const NONCE = 'bm9uY2U';

/** A script in the page. */
export function inline(code: string): string {
  return `<script nonce="${NONCE}">${code}</script>\n`;
}

/** A script from the server; `attributes` as HTML. */
export function external(src: string, attributes = ''): string {
  return `<script nonce="${NONCE}" src="${src}" ${attributes}></script>\n`;
}

/** Puts what a page calls besides `run` into its jsApiList; to stand before its config. */
export function lists(...apis: readonly string[]): string {
  return inline(`window.listed = ${JSON.stringify(apis)};`);
}

/** The whole document. `app` is the code of `app.js`. */
export function document(site: Site, visit: Visit, app: string): string {
  const part = (text: Site['head']) => (typeof text === 'function' ? text(visit) : (text ?? ''));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${site.title}</title>
${part(site.first)}${inline(app)}${inline(`window.signed = ${JSON.stringify(visit.signed)};`)}${part(site.head)}
</head><body>
<h1>${site.title}</h1>
${part(site.body)}
</body></html>`;
}
