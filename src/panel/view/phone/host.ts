import { clip } from '../visible.ts';

/** A host that is longer is cut. */
const LONGEST = 80;

/** The host of a URL, with its port; the URL itself, cut, when it is none. */
export function hostOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return clip(host === '' ? url : host, LONGEST);
}
