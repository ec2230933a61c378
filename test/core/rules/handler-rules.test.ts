import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';
import { sign } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const OURS = ['order-callback-threw', 'order-error-ignored', 'order-error-replaced'];
const found = (shown: ReturnType<typeof page>) =>
  shown
    .findings()
    .filter(({ code }) => OURS.includes(code))
    .map(({ code, case: name }) => `${code}: ${name}`);

describe('a callback that threw', () => {
  test('of ready, and of error', () => {
    expect(found(page(URL).verified().throws())).toEqual(['order-callback-threw: ready']);
    expect(found(page(URL).config(sign(URL)).error().reply('config:fail').throws())).toEqual([
      'order-callback-threw: error',
    ]);
  });

  test('one that did not is fine', () => {
    expect(found(page(URL).verified().fires())).toEqual([]);
  });
});

describe('wx.error on a version that the SDK takes for an older one', () => {
  test('WeChat 10', () => {
    for (const version of ['10.0.1', '10.0', '12.1.0'])
      expect(found(page(URL, { version }).error().verified())).toEqual(['order-error-ignored: ignored']);
  });

  test('every version up to 9, WeCom and other browsers', () => {
    for (const version of ['6.0.2', '7.0.12', '8.0.75', '9.9.9'])
      expect(found(page(URL, { version }).error().verified())).toEqual([]);
    for (const as of ['ios', 'wecom', 'windows', 'desktop'] as const)
      expect(found(page(URL, { as }).error().verified())).toEqual([]);
  });

  test('one that is older has never had it', () => {
    expect(found(page(URL, { version: '6.0.1' }).error().verified())).toEqual([]);
  });
});

describe('wx.error registered more than once', () => {
  const REPLACED = ['order-error-replaced: replaced'];

  test('before and behind the config', () => {
    expect(found(page(URL).error().error().verified())).toEqual(REPLACED);
    expect(found(page(URL).error().config(sign(URL)).error())).toEqual(REPLACED);
  });

  test('once more after a failure that the first has heard', () => {
    const shown = page(URL).error().config(sign(URL)).reply('config:fail');
    expect(found(page(URL).config(sign(URL)).error().reply('config:fail').fires().error())).toEqual([
      'order-error-replaced: late',
    ]);
    expect(found(shown)).toEqual([]);
  });

  test('with each config of a single-page app is right', () => {
    const shown = page(URL).config(sign(URL)).error().reply('config:ok').ready().pushState('/b');
    expect(
      found(
        shown
          .config(sign(`${URL}b`))
          .error()
          .reply('config:ok'),
      ),
    ).toEqual([]);
  });

  test('after a config that was right does no harm', () => {
    expect(found(page(URL).error().verified().error())).toEqual([]);
  });

  test('wx.ready may be registered as often as one likes', () => {
    expect(found(page(URL).call('ready').call('ready').verified().ready().ready())).toEqual([]);
  });
});
