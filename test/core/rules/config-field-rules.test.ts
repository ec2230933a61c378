import { describe, expect, test } from 'vitest';
import { type PageOptions, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const signed = sign(URL);
const casesOf = (given: unknown, options?: PageOptions, ticket: string | null = TICKET) =>
  page(URL, options)
    .config(given)
    .findings(ticket)
    .map((finding) => `${finding.code}: ${finding.case}`);

describe('wx.config given no object with what is verified', () => {
  test('nothing, or a value of another kind', () => {
    expect(page(URL).config(undefined).codes(TICKET)).toEqual(['config-argument']);
    expect(casesOf(null)).toEqual(['config-argument: none']);
    for (const given of [5, true, 'wxf8b4f85f3a794e77', [signed], () => signed]) {
      expect(casesOf(given)).toEqual(['config-argument: other']);
    }
  });

  test('the JSON of the object', () => {
    expect(casesOf(JSON.stringify(signed))).toEqual(['config-argument: json']);
  });

  test('a Promise, or what a library makes like one', () => {
    expect(casesOf(Promise.resolve(signed))).toEqual(['config-argument: promise']);
    const deferred = Object.fromEntries([['then', () => signed]]);
    expect(casesOf(deferred)).toEqual(['config-argument: promise']);
  });

  test('the whole response, however deep the members are in it', () => {
    const pathOf = (given: unknown) =>
      page(URL)
        .config(given)
        .findings(TICKET)
        .map(({ code, values }) => [code, values.path]);
    expect(pathOf({ data: signed, status: 200, headers: {} })).toEqual([['config-argument', 'data']]);
    expect(pathOf({ data: { code: 0, result: signed } })).toEqual([['config-argument', 'data.result']]);
    expect(pathOf({ body: { app_id: 'x', nonce_str: 'n', time_stamp: 1, sign: 's' } })).toEqual([
      ['config-argument', 'body'],
    ]);
  });

  test('members without values, wherever the call is seen', () => {
    const empty = { jsApiList: ['chooseImage'], appId: undefined, timestamp: null, nonceStr: '' };
    for (const sdk of ['global', 'bundled'] as const) {
      expect(casesOf(empty, { sdk })).toEqual(['config-argument: empty']);
    }
  });

  test('one member is enough for the others to be missing each', () => {
    const { appId, jsApiList } = signed;
    expect(page(URL).config({ appId, jsApiList }).codes(TICKET)).toEqual([
      'config-signature-missing',
      'config-nonce-missing',
      'config-timestamp-missing',
    ]);
    const [appid, nonce] = [appId, signed.nonceStr];
    expect(page(URL).config({ appid, jsApiList, nonce }).codes(TICKET)).not.toContain('config-argument');
  });

  test('a response beside right members does no harm', () => {
    expect(casesOf({ ...signed, data: signed, code: 0, url: URL, expires: 1 })).toEqual([]);
  });
});

describe('appId', () => {
  const { appId, ...rest } = signed;

  test('missing', () => {
    for (const given of [undefined, null, '']) {
      expect(casesOf({ ...rest, appId: given })).toEqual(['config-app-id-missing: missing']);
    }
    expect(casesOf(rest, { sdk: 'bundled' })).toEqual(['config-app-id-missing: missing']);
  });

  test('of another type', () => {
    for (const given of [1, {}, [appId], Promise.resolve(appId)]) {
      expect(casesOf({ ...rest, appId: given })).toEqual(['config-app-id-missing: kind']);
    }
  });

  test('under another name', () => {
    for (const key of ['appid', 'appID', 'AppId', 'app_id', 'app-id', 'corpId', 'apppId', 'apId']) {
      expect(casesOf({ ...rest, [key]: appId })).toEqual(['config-app-id-key: other-name']);
    }
    expect(casesOf({ ...signed, appid: appId })).toEqual([]);
  });

  test.each([
    [` ${appId}`, 'spaced'],
    [`${appId}\n`, 'spaced'],
    [appId.toUpperCase(), 'upper'],
    ['gh_d43f693ca31f', 'original'],
    ['YOUR_APPID', 'shape'],
    ['{{ appId }}', 'shape'],
    ['undefined', 'shape'],
    [appId.slice(1), 'shape'],
    [`${appId}0`, 'shape'],
  ])('%j has no shape of an AppID', (given, name) => {
    expect(casesOf({ ...rest, appId: given })).toEqual([`config-app-id-format: ${name}`]);
  });

  test('of a corp is right in WeCom and in WeChat', () => {
    for (const given of ['ww1234567890abcdef', 'wx1234567890abcdef', 'wpABCdef-_1234567890ABCdef_1234']) {
      for (const as of ['android', 'wecom'] as const) {
        expect(casesOf({ ...rest, appId: given }, { as })).toEqual([]);
      }
    }
  });

  test('an AppSecret in its place is not shown', () => {
    const secret = '0123456789abcdef0123456789abcdef';
    const found = page(URL)
      .config({ ...rest, appId: secret })
      .findings(TICKET);
    const [format] = found.filter(({ code }) => code === 'config-app-id-format');
    expect(format?.values.appId).toBe('····cdef');
  });
});

describe('members that are not verified', () => {
  test('a misspelt one is told with the name that was meant', () => {
    const [finding] = page(URL)
      .config({ ...signed, openTaglist: ['wx-open-launch-app'] })
      .findings(TICKET);
    expect(finding).toMatchObject({
      code: 'config-option-key',
      values: { key: 'openTaglist', name: 'openTagList' },
    });
    expect(casesOf({ ...signed, Debug: true })).toEqual(['config-option-key: typo']);
  });

  test('others, and names of their own, are nobody’s business', () => {
    expect(casesOf({ ...signed, url: URL, ticketExpires: 1, rawString: 'x', beta: true, meta: {} })).toEqual(
      [],
    );
  });

  test('callbacks are never called', () => {
    expect(casesOf({ ...signed, success: () => 1, fail: () => 1 })).toEqual(['config-option-key: callback']);
    expect(casesOf({ ...signed, success: true })).toEqual([]);
  });

  test('debug left on is a note, and "false" turns it on', () => {
    expect(casesOf({ ...signed, debug: true })).toEqual(['config-debug-on: on']);
    expect(casesOf({ ...signed, debug: 1 })).toEqual(['config-debug-on: on']);
    expect(casesOf({ ...signed, debug: 'false' })).toEqual(['config-debug-on: text']);
    for (const debug of [false, undefined, null, 0, '']) expect(casesOf({ ...signed, debug })).toEqual([]);
  });

  test('check: false leaves everything unverified', () => {
    expect(casesOf({ ...signed, check: false })).toEqual(['config-check-off: first']);
    expect(casesOf({ check: false })).toEqual(['config-check-off: first']);
    expect(casesOf({ ...signed, check: true })).toEqual([]);
    const codes = page(URL)
      .verified()
      .config({ ...signed, check: false })
      .findings(TICKET)
      .filter(({ code }) => code === 'config-check-off');
    expect(codes.map((finding) => finding.case)).toEqual(['again']);
  });
});

test('members that are getters are as the SDK read them', () => {
  const observed = Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries({ ...signed, openTagList: ['wx-open-audio'] }).map(([key, value]) => [
        key,
        { get: () => value, enumerable: true },
      ]),
    ),
  );
  expect(casesOf(observed)).toEqual([]);
});
