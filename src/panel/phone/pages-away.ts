import type { ClientState } from '../../core/client/state.ts';

/** How many pages are remembered: Chrome's back/forward cache holds fewer. */
const MOST = 12;

/** What of the client belongs to a page, its frames among it. */
type OfPage = Pick<ClientState, 'documents' | 'menu' | 'share'>;

/**
 * Keeps what the client knows of pages that were left: one that comes back from the back/forward cache does not
 * configure again, and has its permissions, its menu and its shares as it left them.
 */
export function createPagesAway() {
  /** By the documentId of the page itself, in the order in which they were left. */
  const away = new Map<string, OfPage>();

  return {
    /** The page that this client shows is left. */
    left({ documents, menu, share }: ClientState) {
      const page = Object.keys(documents).find((documentId) => documents[documentId]?.frameId === 0);
      if (page === undefined) return;
      away.delete(page);
      away.set(page, { documents, menu, share });
      const [oldest] = away.keys();
      if (away.size > MOST && oldest !== undefined) away.delete(oldest);
    },
    /** The client with the page that comes back, as it was left; unchanged when that is not known. */
    back: (client: ClientState, documentId: string): ClientState => ({ ...client, ...away.get(documentId) }),
  };
}
