/** What watching over a page's policy needs. */
export interface PicturePolicyOptions {
  /** Settles when the policy of a document has forbidden a simulated picture; rejects when it cannot be watched. */
  picturesBlocked: (documentId: string) => Promise<void>;
  changed: () => void;
}

/** Knows whether the page's own Content-Security-Policy keeps the simulated client's pictures from being shown. */
export function createPicturePolicy({ picturesBlocked, changed }: PicturePolicyOptions) {
  /** Whether each document that was given a picture has forbidden one. */
  let documents = new Map<string, boolean>();

  async function watch(documentId: string, known: Map<string, boolean>): Promise<void> {
    known.set(documentId, false);
    try {
      await picturesBlocked(documentId);
      known.set(documentId, true);
      changed();
    } catch {
      // The document has gone, or its site is not granted any more: no picture is shown there either.
    }
  }

  return {
    /** A picture is about to be shown there. */
    watch(documentId: string): void {
      if (!documents.has(documentId)) void watch(documentId, documents);
    },
    isBlocked: (): boolean => [...documents.values()].includes(true),
    /** Another page is there. */
    forget() {
      documents = new Map();
    },
  };
}
