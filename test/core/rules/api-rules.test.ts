import { describe, expect, test } from 'vitest';
import { type Page, page } from '../../builders/page.ts';
import { found, foundIn, verified } from './parameter-findings.ts';

const fn = () => undefined;

describe('an API that is deprecated', () => {
  const shares = (methods: number) =>
    found(
      page('https://m.example.com/')
        .sets('wx', methods)
        .verified()
        .call('onMenuShareTimeline', { title: 't' }),
    );

  test('where the page’s SDK has what takes its place', () => {
    // 1.4.0 and later have 57 and more methods, 1.3.2 has 55, 1.0.0 has 39.
    expect(shares(58)).toEqual(['api-deprecated: successor']);
    expect(shares(57)).toEqual(['api-deprecated: successor']);
    expect(shares(55)).toEqual([]);
    expect(shares(39)).toEqual([]);
  });

  test('is told once', () => {
    const opened = page('https://m.example.com/').sets('wx', 58).verified();
    opened.call('onMenuShareQQ', { title: 'a' }).call('onMenuShareQQ', { title: 'b' });
    expect(found(opened)).toEqual(['api-deprecated: successor']);
  });

  test('is not told where the successor was called before', () => {
    const opened = page('https://m.example.com/').sets('wx', 58).verified();
    opened.call('updateTimelineShareData', { title: 'a', link: 'https://m.example.com/', imgUrl: '' });
    expect(found(opened.call('onMenuShareTimeline', { title: 'a' }))).toEqual([]);
  });

  test('without a successor, and in WeCom', () => {
    expect(foundIn('consumeAndShareCard', { cardId: 'p', code: '1' })).toEqual(['api-deprecated: gone']);
    const opened = verified({ as: 'wecom', sdk: 'bundled' }).invoke('discoverDevice', { type: 'qrcode' });
    expect(found(opened)).toEqual(['api-deprecated: successor']);
  });
});

describe('a name that is invoked by hand', () => {
  const invoked = (name: string) => found(verified().invoke(name, {}));

  test('is misspelt', () => {
    expect(invoked('getBrandWCPayRequst')).toEqual([]);
    expect(invoked('chooseImge')).toEqual(['api-invoked-name: typo']);
    expect(found(verified().call('invoke', 'chooseImge', {}, fn))).toEqual(['api-invoked-name: typo']);
  });

  test('is that of the SDK, not of the client', () => {
    expect(found(verified().invoke('getLocation', { type: 'gcj02' }))).toEqual(['api-invoked-name: sdk']);
    expect(found(verified({ as: 'wecom' }).invoke('getLocation', { type: 'gcj02' }))).toEqual([]);
    expect(found(verified().invoke('geoLocation', { type: 'gcj02' }))).toEqual([]);
  });

  test('is that of a mini program', () => {
    expect(invoked('showToast')).toEqual(['api-invoked-name: mini-program']);
  });

  test('is one that no document has, or that belongs to other parts of the client', () => {
    for (const name of [
      'requestWxFacePictureVerify',
      'hideToolbar',
      'sharePrivately',
      'preVerifyJSAPI',
      'shareTimeline',
      'selectExternalContact',
    ]) {
      expect(invoked(name).filter((code) => code.startsWith('api-'))).toEqual([]);
    }
  });
});

describe('判断当前客户端版本是否支持指定JS接口', () => {
  test('asks for names that are none', () => {
    expect(foundIn('checkJsApi', { jsApiList: ['chooseImge', 'request', 'chooseImage'] })).toEqual([
      'api-check-name: typo',
      'api-check-name: mini-program',
    ]);
    expect(foundIn('checkJsApi', { jsApiList: [] })).toEqual(['api-check-name: empty']);
  });

  test('asks for names that there are, or may be', () => {
    const jsApiList = [
      'getNetworkType',
      'previewImage',
      'chooseWXPay',
      'geoLocation',
      'menu:share:timeline',
      'someNewApi',
      'miniProgram.navigateTo',
    ];
    expect(foundIn('checkJsApi', { jsApiList })).toEqual([]);
  });
});

/** What Tencent’s demo page does, button by button, on a phone that answers. */
function demo(opened: Page): Page {
  const image = 'wxLocalResource://imageid1';
  const voice = 'wxLocalResource://voiceLocalId1';
  const share = {
    title: '互联网之子',
    desc: '在长大的过程中，我才慢慢发现，我身边的所有事，别人跟我说的所有事，那些所谓本来如此，注定如此的事，它们其实没有非得如此，事情是可以改变的。',
    link: 'http://movie.douban.com/subject/25785114/',
    imgUrl: 'http://demo.open.weixin.qq.com/jssdk/images/p2166127561.jpg',
    trigger: fn,
    success: fn,
    cancel: fn,
    fail: fn,
  };
  const { desc: _desc, ...timeline } = share;
  const urls = [
    'https://img3.doubanio.com/view/photo/photo/public/p2152117150.jpg',
    'https://img5.doubanio.com/view/photo/photo/public/p1353993776.jpg',
  ];
  return opened
    .call('checkJsApi', { jsApiList: ['getNetworkType', 'previewImage'], success: fn })
    .call('onMenuShareAppMessage', share)
    .call('onMenuShareTimeline', timeline)
    .call('onMenuShareQQ', { ...share, complete: fn })
    .call('onMenuShareWeibo', { ...share, complete: fn })
    .call('onMenuShareQZone', { ...share, complete: fn })
    .call('translateVoice', { localId: voice, complete: fn })
    .call('startRecord', { cancel: fn })
    .call('stopRecord', { success: fn, fail: fn })
    .call('onVoiceRecordEnd', { complete: fn })
    .call('playVoice', { localId: voice })
    .call('pauseVoice', { localId: voice })
    .call('stopVoice', { localId: voice })
    .call('onVoicePlayEnd', { complete: fn })
    .call('uploadVoice', { localId: voice, success: fn })
    .call('downloadVoice', { serverId: 'serverId', success: fn })
    .call('chooseImage', { success: fn })
    .call('previewImage', { current: urls[1], urls })
    .call('uploadImage', { localId: image, success: fn, fail: fn })
    .call('downloadImage', { serverId: 'serverId', success: fn })
    .call('getNetworkType', { success: fn, fail: fn })
    .call('openLocation', {
      latitude: 23.099994,
      longitude: 113.32452,
      name: 'TIT 创意园',
      address: '广州市海珠区新港中路 397 号',
      scale: 14,
      infoUrl: 'http://weixin.qq.com',
    })
    .call('getLocation', { success: fn, cancel: fn })
    .call('hideOptionMenu')
    .call('showOptionMenu')
    .call('hideMenuItems', {
      menuList: ['menuItem:readMode', 'menuItem:share:timeline', 'menuItem:copyUrl'],
      success: fn,
      fail: fn,
    })
    .call('showMenuItems', {
      menuList: ['menuItem:readMode', 'menuItem:share:timeline', 'menuItem:copyUrl'],
      success: fn,
      fail: fn,
    })
    .call('hideAllNonBaseMenuItem', { success: fn })
    .call('showAllNonBaseMenuItem', { success: fn })
    .call('scanQRCode')
    .call('scanQRCode', { needResult: 1, desc: 'scanQRCode desc', success: fn })
    .call('openProductSpecificView', { productId: 'pDF3iY0_dVjb_Pua96MMewA96qvA' })
    .call('addCard', {
      cardList: [
        {
          cardId: 'pDF3iY9tv9zCGCj4jTXFOo1DxHdo',
          cardExt:
            '{"code": "", "openid": "", "timestamp": "1418301401", "signature":"f6628bf94d8e56d56bfa6598e798d5bad54892e5"}',
        },
      ],
      success: fn,
      cancel: fn,
    })
    .call('chooseCard', {
      cardSign: '8ef8aa071f1d2186cb1355ec132fed04ebba1c3f',
      timestamp: 1437997723,
      nonceStr: 'k0hGdSXKZEj3Min5',
      success: fn,
    })
    .call('openCard', { cardList: [{ cardId: 'pDF3iY9tv9zCGCj4jTXFOo1DxHdo', code: '1234567890' }] })
    .call('chooseWXPay', {
      timestamp: 1414723227,
      nonceStr: 'noncestr',
      package: 'addition=action_id%3dgaby1234%26limit_pay%3d&bank_type=WX&body=innertest',
      signType: 'SHA1',
      paySign: 'bd5b1933cda6e9548862944836a9b52e8c9a2b69',
    })
    .call('closeWindow');
}

test('附录6: the sequence of the demo is clean', () => {
  expect(found(demo(verified()))).toEqual([]);
  expect(found(demo(page('https://m.example.com/').sets('wx', 39).verified()))).toEqual([]);
  expect(found(demo(page('https://m.example.com/', { as: 'ios', sdk: 'facade' }).verified()))).toEqual([]);
});
