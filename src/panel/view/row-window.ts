/** Which rows to render, of a list whose rows are all of one height. */
export interface RowWindow {
  /** The first row, from 0. */
  first: number;
  /** The row after the last. */
  end: number;
}

/** How many rows are rendered beyond either edge, so that a quick scroll shows no gap. */
const OVERSCAN = 8;

/** The rows in view. `scrollTop`, `height` and `rowHeight` in CSS pixels. */
export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - OVERSCAN);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN);
  return { first, end: Math.max(first, end) };
}

/** Where to scroll so that a row is in view; the same as before when it is already. */
export function scrollToRow(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}

/** Which row a key moves to; null when it is no key of the list. `current` is -1 when none is selected. */
export function rowAfterKey(key: string, current: number, count: number, page: number): number | null {
  const last = count - 1;
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(last, current + 1);
  if (key === 'ArrowUp') return current === -1 ? last : Math.max(0, current - 1);
  if (key === 'PageDown') return Math.min(last, Math.max(0, current) + page);
  if (key === 'PageUp') return Math.max(0, current - page);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
