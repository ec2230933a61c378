import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { get, press } from './controls.ts';
import { openingText, outlooks, showPreflight, verdicts } from './findings.ts';
import { lab } from './lab.ts';
import { TICKET } from './sign.ts';
import { type InspectedTab, openKept } from './tab.ts';
import { until } from './until.ts';

let tab: InspectedTab;
let domain = '';

beforeAll(async () => {
  ({ domain } = (await lab()).server.origins);
  tab = await openFresh();
});

afterAll(() => tab.page.close());

/** A tab of a panel that knows no ticket, inspected as WeChat on iOS; the caller closes it. */
async function openFresh(): Promise<InspectedTab> {
  const opened = await openKept();
  await opened.panel.inspect('ios');
  return opened;
}

/** The same with the ticket; it closes with the test. */
async function openWithTicket(): Promise<InspectedTab> {
  const opened = await openFresh();
  onTestFinished(() => opened.page.close());
  await opened.panel.ticket(TICKET);
  return opened;
}

/** Opens a page and its preflight, once its config was answered. */
async function showPage(path: string, on = tab): Promise<void> {
  await on.visit(`${domain}${path}`);
  await answered(on);
  await showPreflight(on);
}

/** Waits until the page was told what became of its config. */
async function answered(on = tab): Promise<void> {
  await until('an answer to the config', async () => /ready|error/.test((await on.report()).log.join()));
}

/** How bright each pixel of a PNG file is, row by row. */
async function pixelsOf(base64: string): Promise<{ pixels: number[]; width: number }> {
  return tab.page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data: colours } = context.getImageData(0, 0, width, height);
    return { pixels: [...colours].filter((_, index) => index % 4 === 0), width };
  }, base64);
}

/** What the QR code on the screen says; empty while it cannot be read. */
async function readCode(): Promise<string> {
  const code = await get(tab.panel.frame, 'image', 'QR code');
  const { pixels, width } = await pixelsOf(await code.screenshot({ encoding: 'base64' }));
  const source = new RGBLuminanceSource(Uint8ClampedArray.from(pixels), width, pixels.length / width);
  try {
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  } catch {
    return ''; // not painted yet
  }
}

const stateOf = (id: string, on = tab) => expect.poll(() => outlooks(on, id));

it('before any call everything is unknown, and says what is missing', async () => {
  await tab.visit(`${domain}/idle`);
  await showPreflight(tab);
  await expect.poll(async () => new Set(Object.values(await verdicts(tab)))).toEqual(new Set(['unknown']));
  const rows = await tab.panel.frame.$$eval('[data-verdict]', (parts) =>
    parts.map(
      (part) => `${part.getAttribute('data-verdict')}: ${part.querySelector('td:last-child')?.textContent}`,
    ),
  );
  expect(rows).toHaveLength(9);
  for (const row of rows) expect(row).toMatch(/The page has not (called|set)/);
  for (const id of ['direct', 'friend', 'authorization', 'reload']) {
    expect(await outlooks(tab, id)).toEqual(['unknown']);
    expect(await openingText(tab, id)).toContain('has not called wx.config yet');
  }
  expect(await openingText(tab, 'route-ios')).toContain('has not been seen to change its route');
});

it('asks for the ticket, and leads to its field', async () => {
  await showPage('/findings/right?id=5');
  await expect.poll(() => verdicts(tab)).toMatchObject({ signature: 'unknown', permissions: 'pass' });
  await press(tab.panel.frame, 'Enter jsapi_ticket: Signature');
  const field = await get(tab.panel.frame, 'textbox', 'jsapi_ticket');
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('a right page passes with the right ticket', async () => {
  const own = await openWithTicket();
  await showPage('/findings/right?id=5', own);
  await expect
    .poll(() => verdicts(own))
    .toMatchObject({
      signature: 'pass',
      url: 'pass',
      nonce: 'pass',
      timestamp: 'pass',
      permissions: 'pass',
      parameters: 'pass',
      share: 'pass',
      cards: 'unknown',
      pay: 'unknown',
    });
  expect(await outlooks(own, 'direct')).toEqual(['proved holds']);
});

it('a wrong signature fails, and says why', async () => {
  const own = await openWithTicket();
  await showPage('/findings/fixed?id=5', own);
  await expect.poll(() => verdicts(own)).toMatchObject({ signature: 'fail' });
  const text = await own.panel.frame.$eval('[data-verdict=signature]', (row) => row.textContent);
  expect(text).toContain('The signature does not match (invalid signature)');
  // A link to where it is explained.
  await press(own.panel.frame, 'Show: Signature');
  await expect.poll(() => own.panel.signature()).toContain('Signature does not match');
});

it('opened as a friend would: a page that signs its own URL holds, and it is proved', async () => {
  const own = await openWithTicket();
  await showPage('/findings/right?id=5', own);
  await stateOf('friend', own).toEqual(['holds']);
  await press(own.panel.frame, 'Open it so: Shared with a friend');
  const shared = `${domain}/findings/right?id=5&from=singlemessage&isappinstalled=0`;
  await expect.poll(() => own.page.url()).toBe(shared);
  await answered(own);
  await stateOf('friend', own).toEqual(['proved holds']);
  expect(await own.page.evaluate(() => navigator.userAgent)).toContain('MicroMessenger');
  expect((await own.report()).log).toContain('ready');
  // The parameters are on the URL once, however often it is opened so.
  await press(own.panel.frame, 'Open it so: Shared with a friend');
  await answered(own);
  expect(own.page.url()).toBe(shared);
});

it('opened as a friend would: a page whose server signs one URL fails, and it is proved', async () => {
  const own = await openWithTicket();
  await showPage('/findings/fixed', own);
  await expect.poll(() => verdicts(own)).toMatchObject({ signature: 'pass' });
  await press(own.panel.frame, 'Open it so: Shared with a friend');
  await expect.poll(() => own.page.url()).toContain('from=singlemessage');
  await stateOf('friend', own).toEqual(['proved fails']);
  expect(await openingText(own, 'friend')).toContain('from=singlemessage&isappinstalled=0');
});

it('a route of a single-page app that signs its current URL holds on Android, and fails on iOS', async () => {
  const own = await openWithTicket();
  await showPage('/findings/app', own);
  await stateOf('route-ios', own).toEqual(['unknown']);
  await own.page.evaluate(`go('/findings/inner')`);
  await stateOf('route-ios', own).toEqual(['proved fails']);
  expect(await openingText(own, 'route-ios')).toContain(`${domain}/findings/app`);
  await own.panel.inspect('android');
  await showPage('/findings/app', own);
  await own.page.evaluate(`go('/findings/inner')`);
  await expect.poll(async () => (await outlooks(own, 'route-android'))[0]).toBe('proved holds');
});

it.each(['/idle', `/findings/right?name=${'茶'.repeat(60)}&id=5#/buy`])(
  'its QR code is that of the page: %s',
  async (path) => {
    await tab.visit(`${domain}${path}`);
    await showPreflight(tab);
    const url = tab.page.url();
    await expect.poll(() => tab.panel.frame.$eval('.qr', (part) => part.textContent)).toContain(url);
    await tab.panel.devtools.bringToFront();
    await expect.poll(readCode).toBe(url);
  },
);

it('says that a page of this machine is none of the phone', async () => {
  await tab.visit('/idle');
  await showPreflight(tab);
  await expect.poll(() => tab.panel.text()).toContain('This address means the machine itself');
});

it.each([555, 700, 1400])('needs no more than its width in a window of %i px', async (width) => {
  const { devtools, frame } = tab.panel;
  onTestFinished(() => devtools.setViewport(null));
  await showPage('/findings/right?id=5&from=singlemessage&isappinstalled=0#/an/inner/route');
  await devtools.setViewport({ width, height: 900 });
  await expect.poll(() => frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(width);
  const overflow = await frame.$$eval('.preflight, .preflight section, .preflight table', (parts) =>
    parts.map((part) => part.scrollWidth - part.clientWidth),
  );
  expect(new Set(overflow)).toEqual(new Set([0]));
});
