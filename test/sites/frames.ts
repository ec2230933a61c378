import type { Loader } from './loaders.ts';
import type { Site } from './site.ts';
import { external, inline } from './site.ts';

const SDK = '/npm/jweixin-module/lib/index.js';

/** A frame that shows the page with the SDK by a script tag, or `path`. */
const frame = (origin: string, path: string, attributes = '') =>
  `<iframe name="inner" src="${origin}${path}" ${attributes}></iframe>\n`;

/** Escapes a document for the `srcdoc` attribute. */
const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A document without a URL of its own: it takes `report`, `run` and the signature from the page around it, but
 * keeps its own `wx`.
 */
const BORROWING = inline(`
  for (const name of ['signed', 'report', 'note', 'noting', 'configOf', 'run']) window[name] = parent[name];
`);

/** A page with a frame. */
export interface FramePage extends Site {
  /** Which of the two documents says what happened. */
  reports: 'inner' | 'outer';
  /** Whose `wx` is called. */
  owner: 'inner' | 'outer';
  /** As in `Loader`. */
  seam: Loader['seam'];
}

/** Pages whose calls come out of frames; the outer page itself calls nothing. */
export const FRAMES: Readonly<Record<string, FramePage>> = {
  'same-origin': {
    title: 'a frame of the same origin',
    reports: 'inner',
    owner: 'inner',
    seam: 'wx',
    body: ({ origins }) => frame(origins.main, '/load/script-1.6.0'),
  },
  'same-origin-bundle': {
    title: 'a frame of the same origin with a bundle',
    reports: 'inner',
    owner: 'inner',
    seam: 'bridge',
    body: ({ origins }) => frame(origins.main, '/load/bundle-weixin-js-sdk'),
  },
  'other-port': {
    title: 'a frame of another origin',
    reports: 'inner',
    owner: 'inner',
    seam: 'wx',
    body: ({ origins }) => frame(origins.port, '/load/script-1.6.0'),
  },
  'other-site': {
    title: 'a frame of another site',
    reports: 'inner',
    owner: 'inner',
    seam: 'wx',
    body: ({ origins }) => frame(origins.other, '/load/script-1.6.0'),
  },
  'other-site-no-sdk': {
    title: 'a frame of another site without SDK',
    reports: 'inner',
    owner: 'inner',
    seam: 'facade',
    body: ({ origins }) => frame(origins.other, '/load/none'),
  },
  sandboxed: {
    title: 'a sandboxed frame',
    reports: 'inner',
    owner: 'inner',
    seam: 'wx',
    body: ({ origins }) => frame(origins.main, '/load/script-1.6.0', 'sandbox="allow-scripts"'),
  },
  srcdoc: {
    title: 'a srcdoc frame',
    reports: 'outer',
    owner: 'inner',
    seam: 'wx',
    body: `<iframe name="inner" srcdoc="${attribute(BORROWING + external(SDK) + inline('run(window.wx);'))}"></iframe>`,
  },
  'srcdoc-no-sdk': {
    title: 'a srcdoc frame without SDK',
    reports: 'outer',
    owner: 'inner',
    seam: 'facade',
    body: `<iframe name="inner" srcdoc="${attribute(`${BORROWING}${inline('if (window.wx) run(window.wx);')}`)}"></iframe>`,
  },
  'about-blank': {
    title: 'an about:blank frame, used in the task that made it',
    reports: 'outer',
    owner: 'inner',
    seam: 'facade',
    body: inline(`
      const inner = document.createElement('iframe');
      inner.name = 'inner';
      document.body.append(inner);
      if (inner.contentWindow.wx) run(inner.contentWindow.wx);
    `),
  },
  parent: {
    title: "a frame that calls its parent's wx",
    reports: 'outer',
    owner: 'outer',
    seam: 'wx',
    body:
      external(SDK) +
      `<iframe name="inner" srcdoc="${attribute(inline('parent.run(parent.wx);'))}"></iframe>`,
  },
  'parent-no-sdk': {
    title: "a frame that calls its parent's wx where no SDK is",
    reports: 'outer',
    owner: 'outer',
    seam: 'facade',
    body: `<iframe name="inner" srcdoc="${attribute(inline('if (parent.wx) parent.run(parent.wx);'))}"></iframe>`,
  },
};
