/** Something to be done for a document; a promise when it takes time. */
export type Work = () => Promise<void> | undefined;

/**
 * Keeps what is done for one document in its order. What takes no time is done at once, with no promise around it, as
 * long as nothing that does is under way: ten thousand replies cost no more than their sending.
 */
export function createLanes() {
  /** What waits for each document that is busy. */
  const busy = new Map<string, Work[]>();

  /** Does the work when all that came before it for this document is done. It must not fail. */
  function run(documentId: string, work: Work): void {
    const waiting = busy.get(documentId);
    if (waiting) waiting.push(work);
    else follow(documentId, work());
  }

  function follow(documentId: string, under: Promise<void> | undefined): void {
    if (!under) return;
    const waiting: Work[] = [];
    busy.set(documentId, waiting);
    void under.then(() => goOn(documentId, waiting));
  }

  function goOn(documentId: string, waiting: Work[]): void {
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      const under = work();
      if (under) return void under.then(() => goOn(documentId, waiting));
    }
    busy.delete(documentId);
  }

  return { run };
}
