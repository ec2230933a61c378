import type { Site } from './site.ts';
import { external, inline } from './site.ts';

/** Pages that have the SDK and call nothing: the tests make their calls. */
export const SIGNED: Readonly<Record<string, Site>> = {
  item: {
    title: 'a page that calls what it is told to',
    body:
      external('/npm/jweixin-module/lib/index.js') +
      inline(`
        wx.ready(() => note('ready'));
        wx.error((result) => note('error ' + result.errMsg));
      `),
  },
};
