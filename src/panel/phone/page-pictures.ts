/** How many pictures of pages are kept: the oldest go first. */
const MOST = 60;

/** How each kind of picture starts, as base64. A server's own word for the type is not asked: it may be wrong. */
const STARTS: readonly { type: string; start: RegExp }[] = [
  { type: 'image/png', start: /^iVBORw0KGgo/ },
  { type: 'image/jpeg', start: /^\/9j\// },
  { type: 'image/gif', start: /^R0lGOD/ },
  // RIFF, its length, WEBP.
  { type: 'image/webp', start: /^UklGR.{7}RUJQ/ },
  // A length, ftypavif or ftypavis.
  { type: 'image/avif', start: /^.{8}eXBhdml[mz]/ },
  { type: 'image/bmp', start: /^Qk/ },
  { type: 'image/x-icon', start: /^AAABAA/ },
];
/** How an SVG file starts, which is text. */
const SVG = /^\s*<(?:svg|\?xml|!--|!DOCTYPE svg)/i;

/** What a resource of the page holds, as DevTools tells it. */
export interface ResourceContent {
  content: string;
  isBase64: boolean;
}

/** What the pictures of pages need. */
export interface PagePicturesOptions {
  /** The contents of what the page has loaded from this URL; null when it has not. Asks no server. */
  contentOf: (url: string) => Promise<ResourceContent | null>;
  /** The page's URL: what its relative ones start from. */
  pageUrl: () => string;
  changed: () => void;
}

/** The pictures that the page has loaded, to be shown in what it shares: taken from DevTools, never from the web. */
export function createPagePictures({ contentOf, pageUrl, changed }: PagePicturesOptions) {
  /** As `data:` URLs, by their absolute URLs. */
  const found = new Map<string, string>();
  const sought = new Set<string>();

  function absolute(url: string): string | null {
    const base = pageUrl();
    if (url === '' || !(URL.canParse(url) || URL.canParse(url, base))) return null;
    const { href, hash } = URL.canParse(url) ? new URL(url) : new URL(url, base);
    return hash === '' ? href : href.slice(0, -hash.length);
  }

  async function seek(href: string): Promise<void> {
    const resource = await contentOf(href).catch(() => null);
    sought.delete(href);
    const url = resource && pictureUrl(resource);
    // One that was not found may be later: nothing is remembered of it, and nothing has changed.
    if (!url) return;
    found.set(href, url);
    const [oldest] = found.keys();
    if (found.size > MOST && oldest !== undefined) found.delete(oldest);
    changed();
  }

  return {
    find(url: string): void {
      const href = absolute(url);
      if (href === null || href.startsWith('data:') || found.has(href) || sought.has(href)) return;
      sought.add(href);
      void seek(href);
    },
    /** As a `data:` URL; null when it is not found, or not yet. */
    urlOf(url: string): string | null {
      if (/^data:image\//i.test(url)) return url;
      const href = absolute(url);
      return href === null ? null : (found.get(href) ?? null);
    },
  };
}

/** Null when it is no picture, whatever its name says. */
function pictureUrl({ content, isBase64 }: ResourceContent): string | null {
  if (!isBase64) return SVG.test(content) ? `data:image/svg+xml,${encodeURIComponent(content)}` : null;
  const type = STARTS.find(({ start }) => start.test(content))?.type;
  if (type) return `data:${type};base64,${content}`;
  return isSvg(content) ? `data:image/svg+xml;base64,${content}` : null;
}

function isSvg(base64: string): boolean {
  try {
    return SVG.test(atob(base64.slice(0, 400)));
  } catch {
    return false; // no base64: nothing that could be shown
  }
}
