import { expect, it } from 'vitest';
import { READY } from './expected.ts';
import { lab } from './lab.ts';
import { expectLog, open, openPage } from './tab.ts';

/** A client that answers every call, in the place of WeChat's. */
const CLIENT = `window.WeixinJSBridge = {
  invoke: (name, args, callback) => setTimeout(() => callback({ err_msg: name + ':ok', localIds: ['1'], subtype: 'wifi' })),
  on() {},
}`;

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.75';

it('the record of requests sees what a page asks of another host', async () => {
  const { outside } = await lab();
  const tab = await openPage('/idle');
  await tab.page.evaluate(`new Image().src = 'http://example.com/picture.png'`);
  await expect.poll(() => outside.requests).toEqual(['GET http://example.com/picture.png']);
  outside.requests.splice(0);
});

it('weixin-js-sdk 1.0.7 reports to Tencent on a phone, and does not while it is inspected', async () => {
  const { outside } = await lab();
  const phone = await openPage('/idle');
  await phone.page.setUserAgent({ userAgent: PHONE });
  await phone.page.evaluateOnNewDocument(CLIENT);
  await phone.visit('/load/bundle-weixin-js-sdk-1.0.7');
  await expectLog(phone, READY);
  await expect.poll(() => outside.requests).toEqual(['CONNECT open.weixin.qq.com:443']);
  outside.requests.splice(0);

  const tab = await open();
  await tab.panel.inspect('ios');
  await tab.visit('/load/bundle-weixin-js-sdk-1.0.7');
  await expectLog(tab, READY);
  // That the report was held back is what tells the SDK's call from one of the page.
  const call = async () => (await tab.panel.rows()).find(({ name }) => name === 'getNetworkType');
  await expect.poll(async () => (await call())?.text).toContain('SDK’s own');
  expect(outside.requests).toEqual([]);
});
