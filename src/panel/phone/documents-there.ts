import type { Frame } from '../../core/session/entry.ts';

/** Knows which documents are there: what is due for one that has gone is dropped. */
export function createDocumentsThere() {
  /** When each was first heard of, in epoch milliseconds. */
  const there = new Map<string, number>();

  return {
    /** A document has started at that time. The page itself takes the place of all that started before it. */
    started({ documentId, frameId }: Frame, at: number) {
      if (frameId === 0) for (const [id, since] of there) if (since < at) there.delete(id);
      // Not of its own frames: they may be heard of before it.
      there.set(documentId, at);
    },
    /** A document did something at that time. */
    heardOf({ documentId }: Frame, at: number) {
      if (!there.has(documentId)) there.set(documentId, at);
    },
    isThere: (documentId: string): boolean => there.has(documentId),
  };
}
