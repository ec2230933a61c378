import type { ElementHandle, Frame } from 'puppeteer-core';
import { show } from './log.ts';
import { until } from './until.ts';

/** Where a control is looked for: the panel, or a part of it. */
export type Place = Frame | ElementHandle;

/** An element by its role and name, as a screen reader finds it; null when there is none. */
export async function find(place: Place, role: string, name: string): Promise<ElementHandle | null> {
  await show('frame' in place ? place.frame : place);
  return place.$(`aria/${name}[role="${role}"]`);
}

/** The same, waited for. */
export async function get(place: Place, role: string, name: string): Promise<ElementHandle> {
  let found: ElementHandle | null = null;
  await until(`a ${role} ${name}`, async () => {
    found = await find(place, role, name);
    return found !== null;
  });
  if (!found) throw new Error(`no ${role} ${name}`);
  return found;
}

/** Presses a button, once it is there. */
export async function press(place: Place, name: string): Promise<void> {
  await until(`a button ${name}`, async () => {
    const button = await find(place, 'button', name);
    // A click by script: DevTools draws its window only while it is in front.
    await button?.evaluate((element) => element instanceof HTMLElement && element.click());
    return button !== null;
  });
}

/** Chooses from a list, by the choice's value, once the list is there. */
export async function choose(place: Place, name: string, value: string): Promise<void> {
  const choice = await get(place, 'combobox', name);
  await choice.evaluate((element, chosen) => {
    if (!(element instanceof HTMLSelectElement) || element.value === chosen) return;
    element.value = chosen;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

/** Ticks or unticks a box, once it is there. */
export async function tick(place: Place, name: string, on: boolean): Promise<void> {
  const box = await get(place, 'checkbox', name);
  await box.evaluate((element, wanted) => {
    if (element instanceof HTMLInputElement && element.checked !== wanted) element.click();
  }, on);
}

/** Enters a text in a field of one line or several, in place of what is there. */
export async function fill(place: Place, name: string, text: string, role = 'textbox'): Promise<void> {
  const field = await get(place, role, name);
  await field.evaluate((element, value) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
      throw new Error(`a ${element.nodeName}, not a text field`);
    element.focus();
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
    element.blur();
  }, text);
}

/** What stands in a field. */
export async function textIn(place: Place, name: string): Promise<string> {
  const field = await get(place, 'textbox', name);
  return field.evaluate((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
  );
}
