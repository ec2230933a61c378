import type { LoadEvent } from '../../protocol.ts';
import type { Documents } from './documents.ts';
import type { Entry, Frame } from './entry.ts';

/**
 * Milliseconds by which a frame may seem to start before its page: every document has its own clock. Short, since
 * the page before may have had new frames up to its end.
 */
const CLOCKS_DIFFER = 2;

/**
 * Gives the frames that were heard before their page, and have no URL of their own, the URL of that page: they were
 * taken for frames of the page before. To be called when the page's own load is in the log.
 *
 * @param page the page's own document.
 * @returns the entries whose landing URL has changed, oldest first.
 */
export function landEarlyFrames(
  entries: readonly Entry[],
  documents: Documents,
  page: Frame,
  { at, url }: LoadEvent,
): Entry[] {
  const earliest = at - CLOCKS_DIFFER;
  const changed: Entry[] = [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (!entry || entry.at < earliest) break;
    const { frameId, documentId } = entry.frame;
    if (documentId === page.documentId) continue;
    // The page before. Its rows are later than this load only when the clock was set back: time tells nothing then.
    if (frameId === 0) break;
    const document = documents.find(entry.frame);
    if (!document?.hasPageUrl || (document.start ?? entry.at) < earliest) continue;
    document.landingUrl = url;
    if (entry.landingUrl === url) continue;
    entry.landingUrl = url;
    changed.push(entry);
  }
  return changed.reverse();
}
