import type { Entry } from '../../core/session/entry.ts';
import type { Say } from '../words.ts';
import { clip, visibleText } from './visible.ts';

/** Longer texts of a page are cut in the log: they are shown whole in the details. */
const LONGEST = 400;

/** What the Name column says of an entry. */
export interface Name {
  text: string;
  /** Said beside it in a lighter tone: a URL, what happened; empty when there is nothing. */
  aside: string;
}

/** The name of an entry in the log. */
export function nameOf(entry: Entry, say: Say): Name {
  switch (entry.kind) {
    case 'load':
      return { text: say(entry.name === 'pageshow' ? 'restored' : 'load'), aside: oneLine(entry.url) };
    case 'url':
      return { text: oneLine(entry.name), aside: oneLine(shortUrl(entry.url)) };
    case 'fault':
      return { text: say('fault'), aside: oneLine(entry.detail) };
    case 'lost':
      return {
        text: say(entry.name === 'dropped' ? 'dropped' : 'lost', { n: Number(entry.detail) }),
        aside: '',
      };
    case 'sdk': {
      const methods = Number(entry.detail);
      const values = { global: oneLine(entry.name), n: methods };
      return { text: 'SDK', aside: say(methods === 0 ? 'sdkNone' : 'sdkMethods', values) };
    }
    default:
      // `wx.invoke` says with its first argument what it calls.
      return {
        text: oneLine(entry.name),
        aside: entry.seam === 'bridge' || entry.name === 'invoke' ? bridgeNameOf(entry) : '',
      };
  }
}

/** The name under which the client was called, for one line; empty when it is the entry's own, or was not called. */
export function bridgeNameOf({ name, bridge }: Entry): string {
  return bridge === null || bridge.name === name ? '' : oneLine(bridge.name);
}

/** Emoji that are drawn as one, such as a family: what joins them is no trick. */
const JOINED_EMOJI =
  /(\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)+)/u;

/** A page's text for one line of the log. */
export function oneLine(text: string): string {
  return clip(text, LONGEST)
    .split(JOINED_EMOJI)
    .map((part, index) => (index % 2 === 1 ? part : visibleText(part)))
    .join('');
}

/** A URL without its origin: `/item?id=5#/buy`. What is no such URL stays as it is. */
export function shortUrl(url: string): string {
  const match = /^https?:\/\/[^/?#]*(.*)$/s.exec(url);
  return match?.[1] === undefined || match[1] === '' ? url : match[1];
}

/** The end of a URL's path and a line, as DevTools names a source: `app.js:12`. */
export function sourceName(url: string, line: number): string {
  const path = url.replace(/[?#].*$/s, '');
  const file = path.slice(path.lastIndexOf('/') + 1);
  const host = /^https?:\/\/([^/?#]*)/.exec(url)?.[1];
  return `${oneLine(file === '' ? (host ?? url) : file)}:${line}`;
}
