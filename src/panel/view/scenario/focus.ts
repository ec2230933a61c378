import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to an element that the next drawing has: by its id. What had the focus may be moved or gone by
 * then.
 */
export function useFocus(): (id: string) => void {
  const wanted = useRef('');
  useLayoutEffect(() => {
    if (wanted.current === '') return;
    const element = document.getElementById(wanted.current);
    wanted.current = '';
    element?.focus();
    // What was opened is to be seen as far as it goes, not its first line alone.
    element?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });
  return (id) => {
    wanted.current = id;
  };
}
