import { describe, expect, test } from 'vitest';
import type { WecomFunction } from '../../../src/catalogue/wecom/wecom-function.ts';
import { bridgesOf, WECOM_FUNCTIONS } from '../../../src/catalogue/wecom/wecom-functions.ts';
import { type PageOptions, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';
import { APPENDIX_2 } from '../../catalogue/official-names.ts';

const URL = 'https://m.example.com/';
const { jsApiList: _, ...rest } = sign(URL);
const casesOf = (given: object, options?: PageOptions) =>
  page(URL, options)
    .config({ ...rest, ...given })
    .findings(TICKET)
    .map((finding) => `${finding.code}: ${finding.case}`);
const named = (names: unknown[], options?: PageOptions) => casesOf({ jsApiList: names }, options);

describe('jsApiList as a list', () => {
  test('missing, also from a bundled SDK', () => {
    for (const sdk of ['global', 'bundled'] as const) {
      expect(casesOf({}, { sdk })).toEqual(['config-list-missing: missing']);
      expect(casesOf({ jsApiList: null }, { sdk })).toEqual(['config-list-missing: missing']);
    }
  });

  test('under another name', () => {
    for (const key of ['jsapiList', 'jsApilist', 'JsApiList', 'js_api_list', 'apiList', 'jsAipList']) {
      expect(casesOf({ [key]: ['chooseImage'] })).toEqual(['config-list-key: other-name']);
    }
    expect(casesOf({ jsApiList: ['chooseImage'], jsapiList: ['chooseImage'] })).toEqual([]);
  });

  test('no array', () => {
    expect(casesOf({ jsApiList: '["chooseImage"]' })).toEqual(['config-list-not-array: json']);
    expect(casesOf({ jsApiList: 'chooseImage' })).toEqual(['config-list-not-array: text']);
    expect(casesOf({ jsApiList: new Set(['chooseImage']) })).toEqual(['config-list-not-array: other']);
    expect(casesOf({ jsApiList: { 0: 'chooseImage' } })).toEqual(['config-list-not-array: other']);
  });

  test('a text is written out as an array', () => {
    const [finding] = page(URL)
      .config({ ...rest, jsApiList: 'chooseImage, scanQRCode' })
      .findings(TICKET);
    expect(finding?.values.items).toBe('"chooseImage", "scanQRCode"');
  });

  test('empty fails on Android, and is left to WeCom', () => {
    expect(named([])).toEqual(['config-list-empty: android']);
    expect(named([], { sdk: 'bundled' })).toEqual(['config-list-empty: android']);
    expect(named([], { as: 'ios' })).toEqual(['config-list-empty: elsewhere']);
    expect(named([], { as: 'wecom' })).toEqual([]);
  });

  test('items that are no names', () => {
    expect(named(['chooseImage', ['scanQRCode']])).toEqual(['config-list-item: item']);
    expect(named(['chooseImage', undefined])).toEqual(['config-list-item: hole']);
    expect(named(['chooseImage', { name: 'scanQRCode' }])).toEqual(['config-list-item: item']);
  });

  test('an API twice', () => {
    const [finding, ...more] = page(URL)
      .config({ ...rest, jsApiList: ['chooseImage', 'scanQRCode', 'chooseImage', 'chooseImage'] })
      .findings(TICKET);
    expect(finding).toMatchObject({ code: 'config-list-duplicate', values: { names: 'chooseImage' } });
    expect(more).toEqual([]);
  });
});

describe('names in jsApiList', () => {
  test('a misspelt one is told with the nearest', () => {
    for (const [name, right] of [
      ['scanQrCode', 'scanQRCode'],
      ['onMenuShareTimeLine', 'onMenuShareTimeline'],
      ['onMenuShareQzone', 'onMenuShareQZone'],
      ['chooseWxPay', 'chooseWXPay'],
      ['hideMenuItem', 'hideMenuItems'],
      ['chooseImage ', 'chooseImage'],
    ]) {
      const [finding, ...more] = page(URL)
        .config({ ...rest, jsApiList: ['getLocation', name] })
        .findings(TICKET);
      expect(finding).toMatchObject({ code: 'config-list-name', case: 'typo', values: { right } });
      expect(more).toEqual([]);
    }
  });

  test('beside the right one it does no harm', () => {
    expect(named(['scanQrCode', 'scanQRCode'])).toEqual(['config-list-name: typo-beside']);
  });

  test('with the SDK’s global in front', () => {
    const [finding, ...more] = page(URL)
      .config({ ...rest, jsApiList: ['wx.chooseImage', 'wx.scanQRCode'] })
      .findings(TICKET);
    expect(finding).toMatchObject({ case: 'prefixed', values: { right: '"chooseImage", "scanQRCode"' } });
    expect(more).toEqual([]);
  });

  test('of several APIs in one text', () => {
    for (const name of ['chooseImage,scanQRCode', 'chooseImage, scanQRCode', 'chooseImage scanQRCode']) {
      const [finding, ...more] = page(URL)
        .config({ ...rest, jsApiList: [name] })
        .findings();
      expect(finding).toMatchObject({
        code: 'config-list-name',
        case: 'joined',
        severity: 'error',
        values: { right: "chooseImage', 'scanQRCode" },
      });
      expect(more).toEqual([]);
    }
  });

  test('of the bridge, of a menu item, of an open tag, of what needs no permission, of nothing', () => {
    expect(named(['menu:share:timeline', 'imagePreview'])).toEqual(['config-list-name: bridge']);
    expect(named(['shareTimeline'])).toEqual(['config-list-name: bridge']);
    expect(named(['menuItem:share:timeline'])).toEqual(['config-list-name: menu-item']);
    expect(named(['wx-open-launch-weapp'])).toEqual(['config-list-name: open-tag']);
    expect(named(['ready', 'invoke', 'miniProgram.navigateTo'])).toEqual(['config-list-name: needless']);
    expect(named(['register'], { as: 'wecom' })).toEqual(['config-list-name: needless']);
    expect(named(['myShare', 'mySecondShare'])).toEqual(['config-list-name: unknown']);
  });

  test('of mini programs', () => {
    expect(named(['request', 'showToast', 'wx.login', 'chooseImage'])).toEqual([
      'config-list-name: mini-program',
    ]);
  });

  test('of the official demo, from which pages are copied, are right', () => {
    expect(named(['startRecord', 'stopRecord', 'onRecordEnd'])).toEqual([]);
  });

  test('an array that the SDK has changed before is not the page’s doing', () => {
    const shared = { ...sign(URL), jsApiList: ['menu:share:timeline'] };
    const codes = page(URL).verified().replaceState('/b').config(shared).codes();
    expect(codes).not.toContain('config-list-name');
  });

  test('from a bundled SDK come as the bridge’s', () => {
    expect(named(['menu:share:timeline', 'imagePreview', 'chooseImage'], { sdk: 'bundled' })).toEqual([]);
    expect(named(['scanQrCode'], { sdk: 'bundled' })).toEqual(['config-list-name: typo']);
  });

  test('every API of the document, and what is published elsewhere, is right', () => {
    expect(
      named([
        ...APPENDIX_2,
        ...['checkJsApi', 'updateAppMessageShareData', 'updateTimelineShareData'],
        ...['openWXDeviceLib', 'onReceiveDataFromWXDevice', 'requestWxFacePictureVerify'],
        ...['requestMerchantTransfer', 'getLocalImgData', 'onSearchBeacons', 'openBusinessView'],
      ]),
    ).toEqual([]);
  });

  test('of WeCom are right there, and wrong in WeChat', () => {
    const names = ['getContext', 'selectExternalContact', 'agentConfig', 'chooseImage'];
    expect(named(names, { as: 'wecom' })).toEqual([]);
    expect(named(names)).toEqual(['config-list-name: wecom']);
    expect(named(names, { as: 'desktop' })).toEqual([]);
    expect(named(['getContex'], { as: 'wecom' })).toEqual(['config-list-name: typo']);
  });
});

test('what @wecom/jssdk lists when the page lists nothing is right', () => {
  for (const as of ['wecom', 'android'] as const) {
    expect(named(['config'], { as })).toEqual([]);
    expect(named(['config'], { as, sdk: 'bundled' })).toEqual([]);
    expect(named(['preVerifyJSAPI'], { as, sdk: 'bundled' })).toEqual([]);
  }
});

test('every function of a client that WeCom’s SDK has is right in WeCom, by both of its names', () => {
  const calls = Object.entries<WecomFunction>(WECOM_FUNCTIONS).filter(([, { kind }]) => kind !== 'sdk');
  for (const sdk of ['global', 'bundled'] as const) {
    expect(named([...new Set(calls.map(([name]) => name))], { as: 'wecom', sdk })).toEqual([]);
    const bridges = calls.flatMap(([name, row]) => bridgesOf(name, row));
    expect(named([...new Set(bridges)], { as: 'wecom', sdk })).toEqual([]);
  }
});

describe('openTagList', () => {
  const tags = (openTagList: unknown, options?: PageOptions) =>
    casesOf({ jsApiList: ['chooseImage'], openTagList }, options);

  test('every tag is right, and so is none', () => {
    const all = ['wx-open-launch-app', 'wx-open-launch-weapp', 'wx-open-subscribe', 'wx-open-audio'];
    for (const list of [all, [], undefined, null]) expect(tags(list)).toEqual([]);
  });

  test('no array', () => {
    for (const list of ['wx-open-audio', { tag: 'wx-open-audio' }, true]) {
      expect(tags(list)).toEqual(['config-open-tags-not-array: other']);
    }
  });

  test('names that are no tags', () => {
    expect(tags(['wx-open-lanch-app'])).toEqual(['config-open-tag-name: typo']);
    expect(tags(['<wx-open-subscribe>'])).toEqual(['config-open-tag-name: typo']);
    expect(tags(['chooseImage'])).toEqual(['config-open-tag-name: api']);
    expect(tags(['wx-open-something-else'])).toEqual(['config-open-tag-name: unknown']);
    expect(tags(['ww-open-data'], { as: 'wecom' })).toEqual([]);
  });
});
