import type { TreeRow } from './tree-rows.ts';

/** What a key does in a tree. */
export interface TreeStep {
  /** The row it moves to. */
  row: number;
  /** Whether that row is opened, closed or asked for more. */
  activate: boolean;
}

/** What a key does when `current` is the active row; null when it does nothing. As in the ARIA tree pattern. */
export function keyInTree(key: string, rows: readonly TreeRow[], current: number): TreeStep | null {
  const row = rows[current];
  if (row === undefined) return null;
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(last, current + 1), activate: false };
    case 'ArrowUp':
      return { row: Math.max(0, current - 1), activate: false };
    case 'Home':
      return { row: 0, activate: false };
    case 'End':
      return { row: last, activate: false };
    case 'ArrowRight':
      if (!row.canOpen) return null;
      return row.isOpen
        ? { row: Math.min(last, current + 1), activate: false }
        : { row: current, activate: true };
    case 'ArrowLeft':
      if (row.isOpen) return { row: current, activate: true };
      return { row: rows.findIndex(({ path }) => path === row.parent), activate: false };
    case 'Enter':
    case ' ':
      return { row: current, activate: true };
    default:
      return null;
  }
}
