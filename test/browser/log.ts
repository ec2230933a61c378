import type { Frame } from 'puppeteer-core';

/** A row of the log, as a user reads it. */
export interface Row {
  /** What stands first in it: `chooseImage`, `Page load`. */
  name: string;
  status: string;
  /** Every cell, a tab between two. */
  text: string;
}

/** How many rows the log has, by the grid's own count. */
export function countRows(frame: Frame): Promise<number> {
  // The row of the column titles counts too.
  return frame.evaluate(
    () => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? '1') - 1,
  );
}

/** Selects the last row of this name that is in view. False when there is none. */
export function select(frame: Frame, name: string): Promise<boolean> {
  return frame.evaluate((wanted) => {
    const row = [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row]')].findLast(
      (element) => element.querySelector('[role=gridcell]')?.firstElementChild?.textContent === wanted,
    );
    row?.click();
    return row !== undefined;
  }, name);
}

/** Selects a row by its place, from 0. False while it is not in view yet. */
export function selectAt(frame: Frame, row: number): Promise<boolean> {
  return frame.evaluate((wanted) => {
    const grid = document.querySelector('[role=grid]');
    const line = grid?.querySelector<HTMLElement>(`[role=row][aria-rowindex="${wanted + 2}"]`);
    if (grid && !line)
      grid.scrollTop = (wanted / Number(grid.getAttribute('aria-rowcount'))) * grid.scrollHeight;
    line?.click();
    return line?.getAttribute('aria-selected') === 'true';
  }, row);
}

/** Scrolls through the log: rows out of view are not in the document. */
export async function readRows(frame: Frame): Promise<Row[]> {
  await show(frame);
  return frame.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    if (!grid) return [];
    const found = new Map<number, { name: string; status: string; text: string }>();
    const read = () => {
      for (const row of grid.querySelectorAll('[role=row]')) {
        const [first, second] = row.querySelectorAll('[role=gridcell]');
        if (!first) continue;
        found.set(Number(row.getAttribute('aria-rowindex')), {
          name: first.firstElementChild?.textContent ?? '',
          status: second?.textContent ?? '',
          text: [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent).join('\t'),
        });
      }
    };
    read();
    if (grid.scrollHeight > grid.clientHeight) {
      const painted = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (let top = 0; top < grid.scrollHeight; top += grid.clientHeight / 2) {
        grid.scrollTop = top;
        await painted();
        read();
      }
      grid.scrollTop = grid.scrollHeight;
      await painted();
    }
    return [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
  });
}

/** Brings the panel's tab to the front: Chromium keeps no accessible names, and scrolls nothing, behind it. */
export async function show(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => document.hidden)) await frame.page().bringToFront();
}
