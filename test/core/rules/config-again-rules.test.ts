import { describe, expect, test } from 'vitest';
import { NOW, type PageOptions, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const ITEM = `${URL}item?id=5`;
const fresh = (url: string, given: Partial<ReturnType<typeof sign>> = {}) =>
  sign(url, { nonceStr: 'kd83hFka02hjsbQ1', ...given });
const ok = (given: object, options?: PageOptions) => page(URL, options).config(given).reply('config:ok');

describe('a signature from a cache', () => {
  test('of another page of the session is proved once the ticket is known', () => {
    const opened = page(URL).config(sign(URL)).load(ITEM).config(sign(URL));
    const [finding, ...more] = opened.findings(TICKET);
    expect(finding).toMatchObject({
      code: 'config-signature-reused',
      case: 'proved',
      severity: 'error',
      values: { other: URL, url: ITEM },
    });
    expect(more).toEqual([]);
    expect(opened.findings()).toMatchObject([{ code: 'config-signature-reused', case: 'unverified' }]);
  });

  test('of the same page, loaded again or at another #, is right', () => {
    expect(page(URL).config(sign(URL)).load(URL).config(sign(URL)).codes()).toEqual([]);
    expect(page(URL).config(sign(URL)).load(`${URL}#/b`).config(sign(URL)).codes(TICKET)).toEqual([]);
  });

  test('of the landing URL is right on iOS, and on Android another finding', () => {
    const route = (as: 'ios' | 'android') =>
      page(URL, { as }).config(sign(URL)).pushState('/b').config(sign(URL)).codes(TICKET);
    expect(route('ios')).not.toContain('config-signature-reused');
    expect(route('android')).toEqual(['config-url-changed']);
  });

  test('of the landing URL, no ticket entered: wrong at one of the two where the URL of now is verified', () => {
    const route = (as: 'ios' | 'android') =>
      page(URL, { as }).config(sign(URL)).pushState('/b').config(sign(URL)).codes();
    expect(route('ios')).not.toContain('config-signature-reused');
    expect(route('android')).toEqual(['config-signature-reused']);
  });

  test('of an earlier route, neither the first nor this one', () => {
    const codes = page(URL)
      .pushState('/a')
      .config(fresh(`${URL}a`))
      .pushState('/b')
      .config(fresh(`${URL}a`))
      .codes(TICKET);
    expect(codes).toContain('config-signature-reused');
    expect(codes).not.toContain('config-signature-mismatch');
  });

  test('that was wrong at both URLs is a mismatch at each', () => {
    const wrong = { ...sign(URL), signature: 'f'.repeat(40) };
    expect(page(URL).config(wrong).load(ITEM).config(wrong).codes(TICKET)).toEqual([
      'config-signature-mismatch',
      'config-signature-mismatch',
    ]);
  });
});

describe('nonceStr and timestamp used again', () => {
  test('a while later, for another signature', () => {
    const again = (ms: number) => page(URL).config(sign(URL)).load(ITEM).wait(ms).config(sign(ITEM));
    for (const ticket of [TICKET, null]) expect(again(60_000).codes(ticket)).toEqual(['config-nonce-again']);
    expect(again(0).codes(TICKET)).toEqual([]);
  });

  test('one of them made anew is enough', () => {
    const later = page(URL).config(sign(URL)).load(ITEM).wait(60_000);
    expect(later.config(fresh(ITEM)).codes(TICKET)).toEqual([]);
    const timestamp = NOW / 1000 + 60;
    expect(
      page(URL).config(sign(URL)).load(ITEM).wait(60_000).config(sign(ITEM, { timestamp })).codes(),
    ).toEqual([]);
  });
});

describe('config again for the same URL', () => {
  const twice = (given: object, options?: PageOptions) =>
    ok(sign(URL), options).config(given).reply('config:ok').codes(TICKET);

  test('with the same list, once it has succeeded', () => {
    expect(twice(fresh(URL))).toContain('config-again-needless');
    expect(twice({ ...fresh(URL), jsApiList: ['chooseImage', 'chooseImage'] })).toContain(
      'config-again-needless',
    );
  });

  test('for other APIs, or other tags, is right', () => {
    expect(twice({ ...fresh(URL), jsApiList: ['chooseImage', 'scanQRCode'] })).toEqual([]);
    expect(twice({ ...fresh(URL), openTagList: ['wx-open-audio'] })).toEqual([]);
  });

  test('after a failure is right, and so is one that has not been answered', () => {
    const failed = page(URL).config(sign(URL)).reply('config:invalid signature').config(fresh(URL));
    expect(failed.reply('config:ok').codes(TICKET)).not.toContain('config-again-needless');
    expect(ok(sign(URL)).config(fresh(URL)).codes(TICKET)).not.toContain('config-again-needless');
  });

  test('after routes that came back, another load, or from a second bundled SDK', () => {
    const back = ok(sign(URL)).pushState('/b').pushState('/').config(fresh(URL)).reply('config:ok');
    expect(back.codes(TICKET)).toEqual([]);
    const loaded = ok(sign(URL)).load(URL).config(fresh(URL)).reply('config:ok');
    expect(loaded.codes(TICKET)).toEqual([]);
    expect(twice(fresh(URL), { sdk: 'bundled' })).toEqual([]);
  });

  test('is not told where something may not have been heard', () => {
    const lost = ok(sign(URL)).loses().config(fresh(URL)).reply('config:ok');
    expect(lost.codes(TICKET)).not.toContain('config-again-needless');
  });
});

describe('another appId', () => {
  const other = 'wx1234567890abcdef';

  test('in the same document', () => {
    const found = page(URL)
      .config(sign(URL))
      .config(fresh(URL, { appId: other }))
      .findings(TICKET);
    expect(found).toMatchObject([
      { code: 'config-again-app-id', values: { appId: `"${other}"`, before: '"wxf8b4f85f3a794e77"' } },
    ]);
  });

  test('in another document is another account’s page', () => {
    expect(
      page(URL)
        .config(sign(URL))
        .load(ITEM)
        .config(fresh(ITEM, { appId: other }))
        .codes(TICKET),
    ).toEqual([]);
  });
});
