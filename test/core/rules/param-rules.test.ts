import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { API_SHAPES } from '../../../src/catalogue/api-shapes.ts';
import { describe as inWords } from '../../../src/core/rules/index.ts';
import { findings, found, foundIn, verified } from './parameter-findings.ts';

const LOCAL = 'wxLocalResource://imageid1';
const fn = () => undefined;

test('what was expected is a sentence about the parameter', () => {
  const expectedOf = (api: string, given: object) =>
    verified()
      .call(api, given)
      .findings()
      .map((finding) => [inWords(finding, 'en').expected, inWords(finding, 'zh').expected]);
  expect(expectedOf('chooseImage', { count: 20 })).toEqual([
    [
      expect.stringMatching(/^count is a whole number from 1 to 9, or 9 when left out \(.+\)\.$/),
      expect.stringMatching(/^count 是 1 到 9 的整数，不传时为 9（.+）。$/),
    ],
  ]);
  expect(expectedOf('uploadImage', {})).toEqual([
    [
      expect.stringMatching(/^localId is required, and is a string \(.+\)\.$/),
      expect.stringMatching(/^localId 必填，是字符串（.+）。$/),
    ],
  ]);
});

describe('a required parameter', () => {
  test('is missing, null, or empty', () => {
    expect(foundIn('uploadImage', {})).toEqual(['param-missing: absent']);
    expect(foundIn('uploadImage', { localId: undefined })).toEqual(['param-missing: absent']);
    expect(foundIn('uploadImage', { localId: null })).toEqual(['param-missing: absent']);
    expect(foundIn('uploadImage', { localId: '' })).toEqual(['param-missing: empty']);
    expect(foundIn('previewImage', { urls: [] })).toEqual(['param-missing: empty']);
    expect(foundIn('openLocation', { name: 'x' })).toEqual([
      'param-missing: absent',
      'param-missing: absent',
    ]);
    expect(foundIn('miniProgram.postMessage', { hello: 1 })).toEqual(['param-missing: absent']);
  });

  test('in each item of a list', () => {
    const [finding, ...more] = findings(
      verified().call('openCard', { cardList: [{ cardId: 'p', code: '1' }, { cardId: 'p' }] }),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ name: 'absent', values: { path: 'cardList[1].code' } });
  });

  test('makes the SDK throw where it reads a list', () => {
    expect(foundIn('openCard', {})).toEqual(['param-missing: throws']);
  });

  test('is there, or cannot be read', () => {
    expect(foundIn('uploadImage', { localId: LOCAL, success: fn })).toEqual([]);
    const hidden = Object.defineProperty({}, 'localId', { get: () => LOCAL, enumerable: true });
    expect(foundIn('uploadImage', hidden)).toEqual([]);
    class Upload {}
    expect(foundIn('uploadImage', new Upload())).toEqual([]);
    expect(foundIn('hideMenuItems', { menuList: [] })).toEqual([]);
  });

  test('of a bundled SDK, which sends undefined', () => {
    const opened = verified({ sdk: 'bundled' }).invoke('uploadImage', {
      localId: undefined,
      isShowProgressTips: 1,
      appId: 'wx',
      verifySignature: 's',
    });
    expect(found(opened)).toEqual(['param-missing: absent']);
  });

  test('dataUrl, when music or a video is shared', () => {
    expect(foundIn('onMenuShareAppMessage', { title: 't', type: 'music' })).toEqual([
      'param-missing: data-url',
    ]);
    expect(
      foundIn('onMenuShareAppMessage', { type: 'music', dataUrl: 'https://m.example.com/1.mp3' }),
    ).toEqual([]);
    expect(foundIn('onMenuShareAppMessage', { type: '', dataUrl: '' })).toEqual([]);
  });
});

describe('the type', () => {
  test('of a required parameter', () => {
    expect(foundIn('previewImage', { urls: 'https://m.example.com/1.jpg' })).toEqual([
      'param-type: required',
    ]);
    expect(foundIn('playVoice', { localId: {} })).toEqual(['param-type: required']);
    expect(foundIn('getLocalImgData', { localId: [LOCAL] })).toEqual(['param-type: required']);
    expect(foundIn('hideMenuItems', { menuList: 'menuItem:share:qq' })).toEqual(['param-type: required']);
    expect(foundIn('checkJsApi', { jsApiList: 'chooseImage' })).toEqual(['param-type: required']);
    expect(foundIn('openLocation', { latitude: Number.NaN, longitude: 1 })).toEqual(['param-type: required']);
  });

  test('of coordinates, which iOS takes as numbers only', () => {
    expect(foundIn('openLocation', { latitude: '23.1', longitude: '113.3' })).toEqual([
      'param-type: coordinate',
      'param-type: coordinate',
    ]);
    expect(
      foundIn('openLocation', { latitude: 23.1, longitude: 113.3, scale: 15, name: '', address: '' }),
    ).toEqual([]);
  });

  test('of numbers as texts, and of texts as numbers', () => {
    expect(foundIn('chooseImage', { count: '3' })).toEqual(['param-type: number']);
    expect(foundIn('openProductSpecificView', { productId: 123 })).toEqual(['param-type: text']);
    expect(foundIn('chooseImage', { count: 3 })).toEqual([]);
    expect(foundIn('chooseImage', { count: 'three' })).toEqual(['param-type: optional']);
  });

  test('of a list with one item that is no list', () => {
    expect(foundIn('chooseImage', { sizeType: 'compressed' })).toEqual(['param-type: alone']);
    expect(foundIn('chooseImage', { sizeType: 'original,compressed' })).toEqual(['param-type: optional']);
    expect(foundIn('chooseImage', { sizeType: ['compressed'], sourceType: ['album'] })).toEqual([]);
  });

  test('does not matter where the SDK puts its default, or 0 or 1', () => {
    expect(foundIn('chooseImage', { count: null, sizeType: null, sourceType: '' })).toEqual([]);
    for (const isShowProgressTips of [0, 1, '1', true, false, null]) {
      expect(foundIn('uploadImage', { localId: LOCAL, isShowProgressTips })).toEqual([]);
    }
  });
});

describe('the value', () => {
  test('is none of those that there are', () => {
    expect(foundIn('getLocation', { type: 'bd09' })).toEqual(['param-value: other']);
    expect(foundIn('getLocation', { type: 'GCJ02' })).toEqual(['param-value: near']);
    expect(foundIn('scanQRCode', { scanType: ['qrcode'] })).toEqual(['param-value: near']);
    expect(foundIn('chooseImage', { sizeType: ['small'] })).toEqual(['param-value: other']);
    expect(foundIn('chooseImage', { sourceType: ['camera', 'photo'] })).toEqual(['param-value: other']);
  });

  test('is right but for its type', () => {
    expect(foundIn('scanQRCode', { needResult: '1' })).toEqual(['param-value: type']);
    expect(foundIn('scanQRCode', { needResult: true })).toEqual(['param-value: type']);
    expect(foundIn('scanQRCode', { needResult: 1 })).toEqual([]);
    expect(foundIn('openProductSpecificView', { productId: 'p', viewType: '2' })).toEqual([]);
    expect(foundIn('openProductSpecificView', { productId: 'p', viewType: 2 })).toEqual([]);
    expect(foundIn('openProductSpecificView', { productId: 'p', viewType: '' })).toEqual([]);
    expect(foundIn('openProductSpecificView', { productId: 'p', viewType: '3' })).toEqual([
      'param-value: other',
    ]);
  });

  test('is out of range', () => {
    expect(foundIn('chooseImage', { count: 10 })).toEqual(['param-range: out']);
    expect(foundIn('chooseImage', { count: 9 })).toEqual([]);
    expect(foundIn('chooseImage', { count: 0 })).toEqual(['param-range: zero']);
    expect(foundIn('chooseImage', { count: 1.5 })).toEqual(['param-range: out']);
    const place = { latitude: 23.1, longitude: 113.3 };
    expect(foundIn('openLocation', { ...place, scale: 29 })).toEqual(['param-range: out']);
    expect(foundIn('openLocation', { ...place, scale: 0 })).toEqual(['param-range: zero']);
    expect(foundIn('openLocation', { ...place, scale: 28 })).toEqual([]);
    expect(foundIn('openLocation', { latitude: 231, longitude: 113 })).toEqual(['param-range: coordinate']);
    expect(foundIn('openLocation', { latitude: 90, longitude: -180 })).toEqual([]);
  });

  test('is too long', () => {
    const view = { businessType: 'wxpayScoreUse', queryString: 'a=b' };
    expect(foundIn('openBusinessView', view)).toEqual([]);
    expect(foundIn('openBusinessView', { ...view, queryString: 'x'.repeat(2_049) })).toEqual([
      'param-length: long',
    ]);
  });
});

describe('the name', () => {
  test('is misspelt', () => {
    expect(foundIn('uploadImage', { localID: LOCAL })).toEqual(['param-typo: required']);
    expect(foundIn('uploadImage', { localIds: [LOCAL] })).toEqual(['param-typo: required']);
    expect(foundIn('openLocation', { latitude: 1, longtitude: 2 })).toEqual(['param-typo: required']);
    expect(foundIn('scanQRCode', { needresult: 1 })).toEqual(['param-typo: optional']);
    expect(foundIn('onMenuShareTimeline', { title: 't', link: 'l', imgURL: 'i' })).toEqual([
      'param-typo: optional',
    ]);
    expect(foundIn('openCard', { cardList: [{ cardid: 'p', code: '1' }] })).toEqual(['param-typo: required']);
  });

  test('is as the document misprints it', () => {
    expect(foundIn('scanQRCode', { needResult: 1, scAntype: ['qrCode'] })).toEqual(['param-typo: document']);
  });

  test('is that of another vocabulary', () => {
    expect(foundIn('openLocation', { lat: 1, lng: 2 })).toEqual([
      'param-unknown: required',
      'param-unknown: required',
    ]);
    expect(foundIn('onMenuShareAppMessage', { title: 't', description: 'd' })).toEqual([
      'param-unknown: optional',
    ]);
    expect(foundIn('getLocation', { isHighAccuracy: true })).toEqual(['param-unknown: mini-program']);
  });

  test('is right, beside keys that merely go along', () => {
    expect(foundIn('scanQRCode', { needResult: 1, desc: 'scanQRCode desc', success: fn })).toEqual([]);
    expect(foundIn('onMenuShareTimeline', { title: 't', desc: 'd', link: 'l', imgUrl: 'i' })).toEqual([]);
    expect(foundIn('chooseImage', { count: 1, _hasEvent: true, $vm: {}, debugName: 'x' })).toEqual([]);
    expect(foundIn('uploadImage', { localId: LOCAL, localIds: [LOCAL] })).toEqual([]);
  });

  test('is not told of what a bundled SDK sends', () => {
    expect(
      found(verified({ sdk: 'bundled' }).invoke('scanQRCode', { needResult: 1, needresult: 1 })),
    ).toEqual([]);
  });
});

test('whatever a page passes, it is judged without harm', () => {
  const apis = fc.constantFrom(...Object.keys(API_SHAPES), 'invoke', 'constructor', 'toString');
  const names = fc.constantFrom(
    'localId',
    'cardList',
    'urls',
    'menuList',
    'jsApiList',
    'type',
    '$',
    'of',
    '__proto__',
  );
  const given = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue(), { noNullPrototype: true }));
  fc.assert(
    fc.property(apis, given, fc.boolean(), (api, value, isBundled) => {
      const opened = verified({ sdk: isBundled ? 'bundled' : 'global' });
      for (const { values } of findings(isBundled ? opened.invoke(api, value) : opened.call(api, value))) {
        expect(Object.values(values)).not.toContain(undefined);
      }
    }),
  );
});

test('a secret that was entered is shown by its last characters only', () => {
  const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3';
  const { findings: all } = verified().call('scanQRCode', { scantype: [ticket], needResult: ticket });
  const seen = all(ticket).filter(({ code }) => code.startsWith('param-'));
  expect(seen.map(({ code }) => code)).toEqual(['param-typo', 'param-value']);
  expect(JSON.stringify(seen)).not.toContain(ticket.slice(0, 12));
});
