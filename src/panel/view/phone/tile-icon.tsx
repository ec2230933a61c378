import type { JSX } from 'preact';
import type { MenuItemId } from '../../../catalogue/menu-items.ts';

/** Item → what is drawn on its tile: a path in a field of 24 × 24, or a letter. */
const DRAWINGS: Partial<Record<MenuItemId, { path: string } | { letter: string }>> = {
  'menuItem:share:appMessage': {
    path: 'M4 11.5C4 8 7.6 5.5 12 5.5s8 2.5 8 6-3.6 6-8 6a10 10 0 0 1-2.6-.3L6.4 19l.5-2.7C5.1 15.2 4 13.5 4 11.5z',
  },
  'menuItem:share:timeline': {
    path: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15zM12 4.5l4.3 7.5M19.5 12l-8.6 0M18 16.5l-4.3-7.4M12 19.5l-4.3-7.5M4.5 12h8.6M6 7.5l4.3 7.4',
  },
  'menuItem:favorite': {
    path: 'M12 4l7 4v8l-7 4-7-4V8zM5 8l7 4 7-4M12 12v8',
  },
  'menuItem:share:qq': { letter: 'Q' },
  'menuItem:share:weiboApp': { letter: 'W' },
  'menuItem:share:facebook': { letter: 'f' },
  'menuItem:share:QZone': {
    path: 'M12 4.5l2.3 4.9 5.2.7-3.8 3.7.9 5.3-4.6-2.6-4.6 2.6.9-5.3-3.8-3.7 5.2-.7z',
  },
};

/** What stands on the tile of an item. Says nothing to a screen reader. */
export function TileIcon({ id }: { id: MenuItemId }): JSX.Element {
  const drawing = DRAWINGS[id] ?? { letter: '·' };
  return (
    <span class="tile" aria-hidden="true">
      {'path' in drawing ? (
        <svg
          viewBox="0 0 24 24"
          width="22"
          height="22"
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
          aria-hidden="true"
        >
          <path d={drawing.path} stroke-linejoin="round" stroke-linecap="round" />
        </svg>
      ) : (
        drawing.letter
      )}
    </span>
  );
}
