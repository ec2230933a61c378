import type { ElementHandle, Page } from 'puppeteer-core';
import { find, get, press } from './controls.ts';
import type { Client } from './panel.ts';
import type { InspectedTab } from './tab.ts';
import { openKept } from './tab.ts';
import { until } from './until.ts';

/** What became of a call: the callbacks that ran, in their order, and what the last of them was given. */
export interface Told {
  told: string[];
  result: Record<string, unknown>;
}

/** The pages with an official SDK that do as they are told, each with a client that it runs in. */
export const BUILDS: readonly [string, Client][] = [
  ['/phone/bundled', 'android'],
  ['/phone/script', 'ios'],
  ['/phone/first', 'android'],
];

/** A page that is inspected as this client, its phone in sight; the caller closes it. */
export async function openPhone(client: Client): Promise<InspectedTab> {
  const tab = await openKept();
  await tab.panel.inspect(client);
  await showPhone(tab);
  return tab;
}

/** Runs the page as this client, and goes to a page that does as it is told. Resolves once its config is verified. */
export async function visit(tab: InspectedTab, path: string, client?: Client): Promise<void> {
  if (client) await tab.panel.inspect(client);
  await tab.visit(path);
  if (path.includes('config=later')) return;
  await until('the page to be ready', async () => (await tab.report()).log.join() === 'ready');
}

export async function showPhone({ panel }: InspectedTab): Promise<void> {
  if (!(await isPhoneShown(panel))) await press(panel.frame, 'Phone');
  await get(panel.frame, 'complementary', 'Phone');
}

export async function closePhone({ panel }: InspectedTab): Promise<void> {
  await press(panel.frame, 'Close phone');
  await until('the phone to close', async () => !(await isPhoneShown(panel)));
}

/** Shows how the client answers, beside the log. */
export async function showAnswers(tab: InspectedTab): Promise<void> {
  await showTab(tab, 'Answers');
}

/** Forgets what was decided about the answers on the site. */
export async function resetAnswers(tab: InspectedTab): Promise<void> {
  await showAnswers(tab);
  await press(tab.panel.frame, 'Reset');
  await press(tab.panel.frame, 'Forget all');
  await until('the answers to be forgotten', async () => (await tab.panel.frame.$('.rule')) === null);
}

/** Shows the phone itself again, in place of its answers. */
export async function showDevice(tab: InspectedTab): Promise<void> {
  await showTab(tab, 'Phone');
}

async function showTab({ panel: { frame } }: InspectedTab, name: string): Promise<void> {
  const pane = await get(frame, 'complementary', 'Phone');
  // What waits is counted behind the name.
  await until(`the tab ${name}`, () =>
    pane.$$eval(
      '[role=tab]',
      (tabs, wanted) => {
        const tab = tabs.find((element) => element.textContent?.startsWith(wanted));
        if (tab instanceof HTMLElement) tab.click();
        return tab?.getAttribute('aria-selected') === 'true';
      },
      name,
    ),
  );
}

const isPhoneShown = async ({ frame }: InspectedTab['panel']): Promise<boolean> =>
  (await find(frame, 'complementary', 'Phone')) !== null;

/** Has the page call a method of its SDK. Resolves with what became of it. */
export function ask({ page }: { page: Page }, name: string, args: object = {}): Promise<Told> {
  const code = `ask(${JSON.stringify(name)}, ${JSON.stringify(args)})`;
  return page.evaluate(code).then((told) => {
    if (!isTold(told)) throw new Error(`nothing told, but ${JSON.stringify(told)}`);
    return told;
  });
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'told' in value && 'result' in value;
}

/** What comes up from the bottom of the phone when this API asks. */
export function sheet({ panel }: InspectedTab, api: string): Promise<ElementHandle> {
  return get(panel.frame, 'region', `Request of ${api}`);
}

/** Presses a button that ends what a sheet asks. Resolves once the sheet is gone: the next one may be for the same API. */
export async function end(asked: ElementHandle, button: string): Promise<void> {
  await press(asked, button);
  await until(`the sheet to go after ${button}`, () => asked.evaluate((element) => !element.isConnected));
}

/** Ends what this API asks with this button. */
export async function answer(tab: InspectedTab, api: string, button: string): Promise<void> {
  await end(await sheet(tab, api), button);
}

/** Hands files to what takes them in a part of the panel. */
export async function giveFiles(place: ElementHandle, paths: readonly string[]): Promise<void> {
  const input = await place.$('input[type=file]');
  if (!input) throw new Error('nothing takes files');
  await input.uploadFile(...paths);
}

/** Hands pictures to what `chooseImage` asks. Resolves once they can be agreed to. */
export async function choosePictures(form: ElementHandle, paths: readonly string[]): Promise<void> {
  await giveFiles(form, paths);
  await until('the pictures to be taken in', async () => {
    const button = await find(form, 'button', 'OK');
    return (await button?.evaluate((element) => element.hasAttribute('disabled'))) === false;
  });
}

/** What stands on the phone under its bar: the page, or what covers it. */
export function screenText({ panel: { frame } }: InspectedTab): Promise<string> {
  return frame.$eval('.device-screen', (element) => element.textContent ?? '');
}

/** An item of the ⋯ menu. */
export interface MenuItem {
  name: string;
  isOffered: boolean;
  /** What stands below: why it is not offered, or who would hear of it. */
  why: string;
}

/** Opens the ⋯ menu and reads it. */
export async function readMenu(tab: InspectedTab): Promise<MenuItem[]> {
  const menu = await openMenu(tab);
  return menu.$$eval('button:has(.menu-name)', (buttons) =>
    buttons.map((button) => ({
      name: button.querySelector('.menu-name')?.textContent ?? '',
      isOffered: !button.disabled,
      why: button.querySelector('.menu-why')?.textContent ?? '',
    })),
  );
}

/** Opens the ⋯ menu and presses an item of it, whether that does anything or not. */
export async function pressItem(tab: InspectedTab, name: string): Promise<void> {
  const menu = await openMenu(tab);
  await menu.$$eval(
    'button:has(.menu-name)',
    (buttons, wanted) =>
      buttons.find((button) => button.querySelector('.menu-name')?.textContent === wanted)?.click(),
    name,
  );
}

async function openMenu({ panel: { frame } }: InspectedTab): Promise<ElementHandle> {
  if ((await find(frame, 'region', 'Menu')) === null) await press(frame, '⋯ menu');
  return get(frame, 'region', 'Menu');
}

/** Opens a line of the phone's settings, by its name. */
export async function showSetting({ panel: { frame } }: InspectedTab, name: string): Promise<void> {
  await until(`the setting ${name}`, () =>
    frame.$$eval(
      '.phone-settings details',
      (lines, wanted) => {
        const line = lines.find((element) =>
          element.querySelector('summary')?.textContent?.startsWith(wanted),
        );
        if (line?.open === false) line.querySelector('summary')?.click();
        return line?.open === true;
      },
      name,
    ),
  );
}
