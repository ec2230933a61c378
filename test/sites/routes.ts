import type { Site } from './site.ts';
import { external, inline } from './site.ts';

const SDK = external('/npm/jweixin-module/lib/index.js');

/** Signs again at every view, as a page must whose URL WeChat compares. */
const VIEW = `
  window.view = async () => {
    const query = new URLSearchParams({ url: location.href.split('#')[0], how: 'ok' });
    const signed = await (await fetch('/sign?' + query)).json();
    wx.config(configOf(signed));
    wx.ready(() => note('ready ' + location.pathname + location.search + location.hash));
  };
`;

/** Pages that change their URL without a load. `go(path)` shows another view. */
export const ROUTES: Readonly<Record<string, Site>> = {
  history: {
    title: 'a single-page app that routes by history',
    body:
      SDK +
      inline(`${VIEW}
        window.go = (path) => { history.pushState({}, '', path); return view(); };
        window.swap = (path) => { history.replaceState({}, '', path); return view(); };
        window.onpopstate = () => view();
        view();
      `),
  },
  hash: {
    title: 'a single-page app that routes by hash',
    body:
      SDK +
      inline(`${VIEW}
        window.go = (path) => { location.hash = path; };
        window.onhashchange = () => view();
        view();
      `),
  },
};
