import { afterAll, beforeAll, expect, it } from 'vitest';
import { fill, get, press } from './controls.ts';
import {
  call,
  compared,
  expectUnexplained,
  explained,
  explanations,
  openSignedKept,
  says,
  showSignature,
  visit,
} from './explaining.ts';
import { TICKET } from './sign.ts';
import { configFor, type Signed } from './signing.ts';
import { expectLog, type InspectedTab } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openSignedKept();
  await tab.panel.ticket(TICKET);
});

afterAll(() => tab.page.close());

let visits = 0;

/** Visits a page with this # part and has it call `wx.config`; shows the signature. */
async function configure(hash: string, signedFor: (page: string) => Signed): Promise<void> {
  // Another URL each time: to change the # part alone is not to load the page.
  visits += 1;
  await visit(tab, `/signed/item?id=${visits}${hash}`);
  const page = tab.page.url();
  await call(tab, 'config', configFor(page, signedFor(page)));
  await showSignature(tab, 'config');
}

const withHash = (page: string) => ({ url: page });

it('a config signed with the # part of its URL: both texts, what differs in them, and no ticket', async () => {
  await configure('#/buy', withHash);
  // The SDK says that it is ready after an error too.
  await expectLog(tab, ['error config:invalid signature', 'ready']);
  await says(tab).toContain('Signature does not match');
  await explained(tab).toEqual(['url-hash-kept']);
  const [right, signed] = await compared(tab);
  expect(right?.text).toMatch(
    /^jsapi_ticket=.*P7qg&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url=http.*\?id=1$/,
  );
  expect(signed?.text).toBe(`${right?.text}#/buy`);
  expect([right?.marked, signed?.marked]).toEqual([[''], ['#/buy']]);
  expect(await tab.panel.text()).not.toContain(TICKET);
  expect(await tab.panel.text()).not.toContain(TICKET.slice(0, 8));
});

it('the ticket in the texts is shown when it is asked for', async () => {
  await configure('#/buy', withHash);
  await explained(tab).toEqual(['url-hash-kept']);
  await press(await get(tab.panel.frame, 'list', 'Explanations'), 'Show ticket');
  await expect.poll(async () => (await compared(tab))[1]?.text).toContain(`jsapi_ticket=${TICKET}&`);
});

it('the code is shown in the back-end language that is chosen', async () => {
  await configure('#/buy', withHash);
  await explained(tab).toEqual(['url-hash-kept']);
  const code = () =>
    tab.panel.frame.$$eval('[aria-label=Explanations] .code code', (lines) =>
      lines.map((line) => line.textContent ?? '').join('\n'),
    );
  const seen = new Set<string>();
  for (const language of ['PHP', 'Java', 'Node.js', 'Python', 'Go', 'C#']) {
    await press(tab.panel.frame, language);
    const button = await get(tab.panel.frame, 'button', language);
    await expect.poll(() => button.evaluate((element) => element.getAttribute('aria-pressed'))).toBe('true');
    seen.add(await code());
  }
  expect(seen.size).toBe(6);
  expect([...seen].every((lines) => lines.length > 0)).toBe(true);
});

it('what was signed is copied without the ticket, unless it is shown', async () => {
  await configure('#/buy', withHash);
  await explained(tab).toEqual(['url-hash-kept']);
  const page = tab.page.url();
  expect(
    await copied('Copy with the secret hidden; show it first to copy all of it · The server signed'),
  ).toMatch(new RegExp(`^jsapi_ticket=(?!${TICKET}).*P7qg&.*&url=${page.replace(/[?.]/g, '\\$&')}$`));
  await press(await get(tab.panel.frame, 'list', 'Explanations'), 'Show ticket');
  expect(await copied('Copy · The server signed')).toBe(
    `jsapi_ticket=${TICKET}&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url=${page}`,
  );
});

/** Presses a button that copies, and pastes into the filter. */
async function copied(name: string): Promise<string> {
  const { frame } = tab.panel;
  await (await get(frame, 'button', name)).click();
  const filter = await get(frame, 'searchbox', 'Filter');
  await filter.focus();
  const { keyboard } = frame.page();
  await keyboard.press('Home', { commands: ['SelectAll'] });
  await keyboard.press('Insert', { commands: ['Paste'] });
  const pasted = await filter.evaluate((element) =>
    element instanceof HTMLInputElement ? element.value : '',
  );
  await keyboard.press('Escape', { commands: ['SelectAll', 'Delete'] });
  return pasted;
}

it('a right signature is not explained', async () => {
  await configure('#/buy', () => ({}));
  await says(tab).toContain('Signature matches');
  expect(await explanations(tab)).toEqual([]);
});

it('two mistakes at once are one explanation', async () => {
  await configure('#/buy', (url) => ({ url, timestamp: '1414587457000' }));
  await explained(tab).toEqual(['timestamp-milliseconds url-hash-kept']);
});

it('two mistakes in the URL are one explanation, in the order they were made', async () => {
  await configure('#/buy', (url) => ({ url: encodeURIComponent(url) }));
  await explained(tab).toEqual(['url-hash-kept url-encoded']);
});

it('every mistake that leads to the same signature is listed, and the first is open', async () => {
  await configure('', (page) => ({ url: `${page}&` }));
  await says(tab).toContain('Signature does not match');
  await expect.poll(async () => (await explanations(tab)).length).toBeGreaterThan(1);
  const open = await tab.panel.frame.$$eval('[aria-label=Explanations] [aria-expanded]', (items) =>
    items.map((item) => item.getAttribute('aria-expanded')),
  );
  expect(open).toEqual(['true', ...open.slice(1).map(() => 'false')]);
  expect(await tab.panel.signature()).toContain(`${open.length} explanations lead to exactly this signature`);
});

it('a page that has moved by pushState and signed the URL at which it was opened', async () => {
  await configure('', () => ({}));
  const opened = tab.page.url();
  await tab.page.evaluate(`history.pushState({}, '', '/signed/item?id=moved')`);
  await call(tab, 'config', configFor(tab.page.url(), { url: opened }));
  await showSignature(tab, 'config');
  await says(tab).toContain('Signature does not match');
  await explained(tab).toEqual(['url-landing', 'url-previous']);
});

it('the URL in what the phone said joins the search', async () => {
  await configure('', () => ({ url: 'https://www.example.com/landing?from=menu' }));
  await expectUnexplained(tab);
  const alert =
    '{"errMsg":"config:invalid signature","realAuthUrl":["https://www.example.com/landing?from=menu"]}';
  await fill(tab.panel.frame, 'What the phone said', alert);
  await explained(tab).toEqual(['url-phone']);
});
