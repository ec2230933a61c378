import type { Frame } from 'puppeteer-core';
import { expect } from 'vitest';
import { choose, get, press } from './controls.ts';
import { show } from './log.ts';
import type { InspectedTab } from './tab.ts';
import { until } from './until.ts';

/** A problem as the list has it. */
export interface Problem {
  code: string;
  /** The heading that it stands under. */
  group: string;
  title: string;
  text: string;
}

/** Shows every problem of the session. */
export async function showProblems({ panel: { frame } }: InspectedTab): Promise<void> {
  await pressChip(frame, 'Problems');
  await until('the problems', async () => (await frame.$('.all-problems')) !== null);
}

/** Shows the log again. */
export async function showLog({ panel: { frame } }: InspectedTab): Promise<void> {
  await pressChip(frame, 'All');
  await get(frame, 'grid', 'Calls');
}

/** What is counted stands behind the name of a chip. */
async function pressChip(frame: Frame, name: string): Promise<void> {
  await show(frame);
  await frame.$$eval(
    '[role=group] button[aria-pressed]',
    (buttons, wanted) => {
      const chip = buttons.find((button) => button.textContent?.startsWith(wanted));
      if (!(chip instanceof HTMLElement)) throw new Error(`no ${wanted}`);
      chip.click();
    },
    name,
  );
}

/** Presses the button of a severity, above the list. */
export async function pressSeverity({ panel: { frame } }: InspectedTab, name: string): Promise<void> {
  await pressChip(frame, name);
}

/** The list of problems, in whichever language. */
export function listed({ panel: { frame } }: InspectedTab): Promise<Problem[]> {
  return frame.$$eval('.all-problems > [role=list] > li', (lines) => {
    let group = '';
    return lines.flatMap((line) => {
      const code = line.getAttribute('data-code');
      if (code === null) {
        group = line.textContent ?? '';
        return [];
      }
      const title = line.querySelector('strong')?.textContent ?? '';
      return [{ code, group, title, text: line.textContent ?? '' }];
    });
  });
}

/** The same, by the headings that they stand under. */
export async function grouped(tab: InspectedTab): Promise<Record<string, string[]>> {
  const groups: Record<string, string[]> = {};
  for (const { group, code } of await listed(tab)) {
    groups[group] = [...(groups[group] ?? []), code];
  }
  return groups;
}

/** Waits until these are in the list of problems. */
export async function expectProblems(tab: InspectedTab, codes: readonly string[]): Promise<void> {
  await expect.poll(() => tab.panel.problems()).toEqual(expect.arrayContaining([...codes]));
}

/** What the panel counts: behind the name of the chip. */
export function counted({ panel: { frame } }: InspectedTab, name = 'Problems'): Promise<number> {
  return frame.$$eval(
    '[role=group] button[aria-pressed]',
    (buttons, wanted) => {
      const chip = buttons.find((button) => button.textContent?.startsWith(wanted));
      return Number(chip?.querySelector('.count')?.textContent ?? 'NaN');
    },
    name,
  );
}

/** Presses a button within a problem whose name begins so. */
export async function pressIn({ panel: { frame } }: InspectedTab, code: string, name: string): Promise<void> {
  await frame.$eval(
    `[data-code="${code}"]`,
    (item, wanted) => {
      const button = [...item.querySelectorAll('button')].find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(wanted),
      );
      if (!button) throw new Error(`no button ${wanted} in ${item.textContent}`);
      button.click();
    },
    name,
  );
}

/** Speaks another language. The panel is in English before. */
export async function speakChinese({ panel: { frame } }: InspectedTab): Promise<void> {
  await press(frame, 'Settings');
  await choose(frame, 'Language', 'zh');
  await press(frame, '设置');
}

/** What the preflight says of each side of the page: its state. */
export function verdicts({ panel: { frame } }: InspectedTab): Promise<Record<string, string>> {
  return frame.$$eval('[data-verdict]', (rows) =>
    Object.fromEntries(
      rows.map((row) => [row.getAttribute('data-verdict') ?? '', row.getAttribute('data-state') ?? '']),
    ),
  );
}

/** What it says of a way of opening the page: `proved holds`, of each client that differs. */
export function outlooks({ panel: { frame } }: InspectedTab, id: string): Promise<string[]> {
  return frame.$$eval(`[data-opening="${id}"] [data-state]`, (parts) =>
    parts.map((part) => {
      const labels = [...part.querySelectorAll('.label')].map((label) => label.textContent);
      return [...labels, part.getAttribute('data-state')].join(' ');
    }),
  );
}

/** The text of such a row. */
export function openingText({ panel: { frame } }: InspectedTab, id: string): Promise<string> {
  return frame.$eval(`[data-opening="${id}"]`, (row) => row.textContent ?? '');
}

/** Shows the preflight in place of the log. */
export async function showPreflight({ panel: { frame } }: InspectedTab): Promise<void> {
  const button = await get(frame, 'button', 'Preflight');
  const isShown = await button.evaluate((element) => element.getAttribute('aria-pressed') === 'true');
  if (!isShown) await press(frame, 'Preflight');
  await get(frame, 'main', 'Preflight');
}
