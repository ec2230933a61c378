import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fill, press, textIn } from './controls.ts';
import { compared, explained, says, showForm } from './explaining.ts';
import { TICKET } from './sign.ts';
import {
  APP_ID,
  configFor,
  MERCHANT_KEY,
  md5,
  OFFICIAL_CARD,
  PAYMENT,
  paymentText,
  sha1,
} from './signing.ts';
import { type InspectedTab, openKept } from './tab.ts';

/** 附录1. */
const STRING1 = `jsapi_ticket=${TICKET}&noncestr=Wm3WZYTPz0wzccnW&timestamp=1414587457&url=http://mp.weixin.qq.com?params=value`;
const SIGNATURE = '0f9de62fce790f9a083d5c99e95740ceb90c27ed';
const PAGE = 'https://m.example.com/item?id=5#/buy';

let tab: InspectedTab;
let form: ElementHandle;

beforeAll(async () => {
  tab = await openKept();
  form = await showForm(tab.panel.frame);
});

afterAll(() => tab.page.close());

beforeEach(async () => {
  await press(form, 'Clear form');
  await press(form, 'wx.config');
});

/** Enters fields of the form by their names. */
async function enter(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await fill(form, name, text);
}

/** Has a text taken apart. */
async function paste(text: string): Promise<void> {
  await fill(form, 'Paste anything', text);
  await press(form, 'Take apart');
}

/** What stands in the fields of these names. */
const texts = (...names: string[]) => Promise.all(names.map((name) => textIn(form, name)));

const understood = () => form.$eval('[role=status]#understood', (element) => element.textContent ?? '');

it('a string1 and its signature: the example of the document matches, with nothing inspected', async () => {
  expect(await tab.panel.isOn()).toBe(false);
  await paste(STRING1);
  await expect
    .poll(() => texts('jsapi_ticket', 'nonceStr', 'timestamp', 'url'))
    .toEqual([TICKET, 'Wm3WZYTPz0wzccnW', '1414587457', 'http://mp.weixin.qq.com?params=value']);
  await says(tab).toContain(SIGNATURE);
  await enter({ signature: SIGNATURE });
  await says(tab).toContain('Signature matches');
  expect(await tab.panel.text()).not.toContain(TICKET);
});

it('the source of a wx.config fills the fields, and its mistake is explained', async () => {
  const { appId, timestamp, nonceStr, signature } = configFor(PAGE, { url: PAGE });
  await paste(`wx.config({
    debug: true, // on the phone
    appId: '${appId}',
    timestamp: ${timestamp},
    nonceStr: '${nonceStr}',
    signature: '${signature}',
    jsApiList: ['chooseImage'],
  });`);
  await expect
    .poll(() => texts('nonceStr', 'timestamp', 'signature'))
    .toEqual([nonceStr, `${timestamp}`, signature]);
  expect(await understood()).not.toBe('');
  await enter({ jsapi_ticket: TICKET, url: PAGE });
  await says(tab).toContain('Signature does not match');
  await explained(tab).toEqual(['url-hash-kept']);
  const [right, signed] = await compared(tab);
  expect(signed?.text).toBe(`${right?.text}#/buy`);
  expect(await tab.panel.text()).not.toContain(TICKET);
});

it.each([
  [
    'an alert with realAuthUrl',
    (url: string) => JSON.stringify({ errMsg: 'config:invalid signature', realAuthUrl: [url] }),
  ],
  [
    'an alert of 63002',
    (url: string) => `config:fail,Error: 系统错误,错误码:63002,invalid signature [20260101 10:20:30][${url}]`,
  ],
])('the URL in %s is what is verified', async (_what, alertFor) => {
  const signedUrl = 'https://www.example.com/landing?id=5';
  const onPhone = `${signedUrl}&from=singlemessage`;
  const { timestamp, nonceStr, signature } = configFor(PAGE, { url: signedUrl });
  await enter({ jsapi_ticket: TICKET, nonceStr, timestamp: `${timestamp}`, url: signedUrl, signature });
  await says(tab).toContain('Signature matches');
  await paste(alertFor(onPhone));
  await says(tab).toContain('Signature does not match');
  expect(await texts('url')).toEqual([onPhone]);
  await expect
    .poll(async () => (await compared(tab))[1]?.text)
    .toMatch(/url=https:\/\/www\.example\.com\/landing\?id=5$/);
});

it('a text that is no signature is searched no further, and the focus stays in the form', async () => {
  const { timestamp, nonceStr } = configFor(PAGE);
  await enter({ jsapi_ticket: TICKET, nonceStr, timestamp: `${timestamp}`, url: PAGE });
  await paste('{"signature":"undefined-signature"}');
  await says(tab).toContain('This is no digest');
  expect(await tab.panel.has('Search further')).toBe(false);
  const focused = await form.evaluate(() => document.activeElement?.id);
  expect(focused).toBe('paste-anything');
});

it('a card by its cardExt', async () => {
  await press(form, 'cardExt');
  const { apiTicket, cardId, cardExt } = OFFICIAL_CARD;
  await enter({ api_ticket: apiTicket, cardId, cardExt });
  await explained(tab).toEqual(['ticket-white-space-added']);
  await enter({ api_ticket: `${apiTicket} ` });
  await says(tab).toContain('Signature matches');
});

it('a payment by its key', async () => {
  await press(form, 'Pay');
  const { timestamp, nonceStr, package: pack } = PAYMENT;
  const paySign = md5(paymentText('MD5'));
  await enter({ key: MERCHANT_KEY, appId: APP_ID, timestamp: `${timestamp}`, nonceStr, package: pack });
  await enter({ signType: 'MD5', paySign });
  await says(tab).toContain('Signature matches');
  await enter({ paySign: paySign.toLowerCase() });
  await says(tab).toContain('Signature does not match');
  await explained(tab).toEqual(['pay-hex-lower-case']);
});

it('what was entered is there again when the kind is switched and switched back', async () => {
  await enter({ jsapi_ticket: TICKET, nonceStr: 'q8Tz', url: PAGE, signature: SIGNATURE });
  for (const kind of ['agentConfig', 'cardExt', 'cardSign', 'Pay']) await press(form, kind);
  await enter({ paySign: 'ABC' });
  await press(form, 'wx.config');
  await expect
    .poll(() => texts('jsapi_ticket', 'nonceStr', 'url', 'signature'))
    .toEqual([TICKET, 'q8Tz', PAGE, SIGNATURE]);
  await press(form, 'Pay');
  await expect.poll(() => texts('nonceStr', 'paySign')).toEqual(['q8Tz', 'ABC']);
});

it('the form left for the log and shown again has what was entered', async () => {
  await enter({ nonceStr: 'q8Tz', url: PAGE });
  await press(tab.panel.frame, 'Check a signature');
  form = await showForm(tab.panel.frame);
  expect(await texts('nonceStr', 'url')).toEqual(['q8Tz', PAGE]);
});

it.each([
  ['signature', 'abc', 'expected is a SHA-1 digest, 40 hex characters'],
  ['jsapi_ticket', `85_${'aB3-'.repeat(40)}`, 'This looks like an access_token'],
  ['timestamp', '1414587457123', 'no whole number of seconds; expected are 10 digits'],
  ['url', 'm.example.com/item', 'which is no whole http(s) address'],
])(
  'a %s of another form: it is said beside the field, and nothing of it is changed',
  async (name, text, words) => {
    const right = { jsapi_ticket: TICKET, nonceStr: 'q8Tz', timestamp: '1414587457', url: PAGE };
    await enter({ ...right, signature: sha1('another text'), [name]: text });
    await expect.poll(() => form.evaluate((element) => element.textContent)).toContain(words);
    expect(await texts(name)).toEqual([text]);
    await says(tab).toContain('Signature does not match');
  },
);
