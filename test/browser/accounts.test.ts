import { afterAll, beforeAll, expect, it } from 'vitest';
import { fill, press, textIn } from './controls.ts';
import {
  call,
  expectUnexplained,
  explained,
  explanations,
  openSignedKept,
  says,
  showAccount,
  showMore,
  showSignature,
  visit,
} from './explaining.ts';
import { TICKET } from './sign.ts';
import { APP_ID, configFor, OTHER_TICKET } from './signing.ts';
import type { InspectedTab } from './tab.ts';

const OTHER_APP_ID = 'wx1234567890abcdef';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openSignedKept();
});

afterAll(() => tab.page.close());

/** What is said of the tickets that were entered. */
const remarks = () => tab.panel.frame.$eval('.secret-remarks', (element) => element.textContent ?? '');

it('signed with the ticket of another account: explained once that is entered for the other appId', async () => {
  await visit(tab);
  await tab.panel.ticket(TICKET);
  await call(tab, 'config', configFor(tab.page.url(), { ticket: OTHER_TICKET }));
  await showSignature(tab, 'config');
  await expectUnexplained(tab);
  await showAccount(tab, OTHER_APP_ID);
  await fill(tab.panel.frame, 'jsapi_ticket', OTHER_TICKET);
  await explained(tab).toEqual(['ticket-other-account']);
  await fill(tab.panel.frame, 'jsapi_ticket', '');
  await expectUnexplained(tab);
});

it('signed with another ticket: explained once that is among the other values to try', async () => {
  await visit(tab);
  await showAccount(tab, '');
  await tab.panel.ticket(TICKET);
  await call(tab, 'config', configFor(tab.page.url(), { ticket: OTHER_TICKET }));
  await showSignature(tab, 'config');
  await expectUnexplained(tab);
  await showMore(tab);
  await fill(tab.panel.frame, 'Other values to try', `an-old-one\n${OTHER_TICKET}`);
  await explained(tab).toEqual(['ticket-other']);
  expect(await tab.panel.text()).not.toContain(OTHER_TICKET);
  await fill(tab.panel.frame, 'Other values to try', '');
});

it('configs of two accounts on one page are each verified with their own ticket', async () => {
  await visit(tab);
  await showAccount(tab, '');
  await tab.panel.ticket('');
  const page = tab.page.url();
  await call(tab, 'config', configFor(page));
  await call(tab, 'config', configFor(page, { ticket: OTHER_TICKET }, OTHER_APP_ID));
  await showAccount(tab, APP_ID);
  await tab.panel.ticket(TICKET);
  await showAccount(tab, OTHER_APP_ID);
  await expect
    .poll(async () => (await tab.panel.log()).filter((row) => row.startsWith('config')))
    .toEqual(['config: signature matches', 'config: ok · not verified']);
  await tab.panel.ticket(OTHER_TICKET);
  await expect
    .poll(async () => (await tab.panel.log()).filter((row) => row.startsWith('config')))
    .toEqual(['config: signature matches', 'config: signature matches']);
  await tab.panel.ticket(TICKET);
  await showSignature(tab, 'config');
  await says(tab).toContain('Signature does not match');
  expect(await explanations(tab)).toEqual([]);
});

it('the panel closed and opened again still has every ticket, of every account', async () => {
  const { frame } = tab.panel;
  const tickets = ['jsapi_ticket', 'api_ticket', 'agent_ticket'];
  for (const appId of [APP_ID, OTHER_APP_ID]) {
    await showAccount(tab, appId);
    for (const name of tickets) await fill(frame, name, `${name} of ${appId}`);
  }
  await showMore(tab);
  await fill(frame, 'Other values to try', 'one\ntwo');
  await tab.panel.reopen();
  for (const appId of [APP_ID, OTHER_APP_ID]) {
    await showAccount(tab, appId);
    for (const name of tickets) await expect.poll(() => textIn(frame, name)).toBe(`${name} of ${appId}`);
  }
  await showMore(tab);
  expect(await textIn(frame, 'Other values to try')).toBe('one\ntwo');
  await fill(frame, 'Other values to try', '');
});

it.each([
  ['an access_token', `85_${'aB3-'.repeat(40)}`, 'This looks like an access_token'],
  ['white space', '  ', 'This is only white space'],
  [
    'an error answer',
    '{"errcode":40001,"errmsg":"invalid credential"}',
    'This is an error answer: errcode 40001',
  ],
  ['half a JSON', '{"errcode":0,"ticket":"', 'is not complete JSON'],
])('%s in place of the ticket: it is said what it is', async (_what, text, words) => {
  await showAccount(tab, '');
  await tab.panel.ticket(text);
  await expect.poll(remarks).toContain(words);
});

it('a whole getticket answer is understood', async () => {
  await visit(tab);
  await showAccount(tab, APP_ID);
  await tab.panel.ticket(JSON.stringify({ errcode: 0, errmsg: 'ok', ticket: TICKET, expires_in: 7200 }));
  await call(tab, 'config', configFor(tab.page.url()));
  await showSignature(tab, 'config');
  await says(tab).toContain('Signature matches');
  expect(await remarks()).not.toContain('jsapi_ticket');
  expect(await tab.panel.text()).toMatch(/P7qg(2:00:00|1:59:\d\d)/);
  expect(await tab.panel.text()).not.toContain(TICKET);
});

it('without a ticket nothing is searched, and the button leads to its field', async () => {
  await visit(tab);
  await showAccount(tab, APP_ID);
  await tab.panel.ticket('');
  await showAccount(tab, '');
  await tab.panel.ticket('');
  await call(tab, 'config', configFor(tab.page.url(), { ticket: OTHER_TICKET }));
  await showSignature(tab, 'config');
  await says(tab).toContain('No jsapi_ticket was entered');
  expect(await tab.panel.has('Search further')).toBe(false);
  await press(tab.panel.frame, 'Enter ticket');
  await expect
    .poll(() => tab.panel.frame.evaluate(() => document.activeElement?.id))
    .toBe('secret-jsapi_ticket');
});

it('a signature that is no digest: it is said; it is searched only where it is a form of one', async () => {
  await visit(tab);
  await tab.panel.ticket(TICKET);
  const right = configFor(tab.page.url());
  await call(tab, 'config', { ...right, signature: right.signature.toUpperCase() });
  await showSignature(tab, 'config');
  await explained(tab).toEqual(['digest-upper-case']);
  await call(tab, 'config', { ...right, signature: 'SIGNATURE' });
  await showSignature(tab, 'config');
  await says(tab).toContain('expected is a SHA-1 digest, 40 hex characters');
  await says(tab).toContain('there is nothing to search for');
  expect(await explanations(tab)).toEqual([]);
});
