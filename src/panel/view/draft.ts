import { useEffect, useState } from 'preact/hooks';

/** How long a field keeps its own text while the model has another, in milliseconds. */
const PATIENCE = 1000;

/**
 * The text of a field whose value lives in the model. The next model comes a moment after a key was pressed: until it
 * has the text, the field keeps its own.
 *
 * @param known the model's text.
 * @returns what to show, and what to call with every change.
 */
export function useDraft(known: string, send: (text: string) => void): [string, (text: string) => void] {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null) return;
    // Another key may have been pressed since this was drawn: what it wrote is not to be lost.
    const leave = (): void => setDraft((current) => (current === draft ? null : current));
    if (draft === known) return leave();
    const timer = setTimeout(leave, PATIENCE);
    return () => clearTimeout(timer);
  }, [draft, known]);
  return [
    draft ?? known,
    (text) => {
      setDraft(text);
      send(text);
    },
  ];
}
