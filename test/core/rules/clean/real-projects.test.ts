import { BOTH_WAYS, BY_SCRIPT, expectQuiet } from './session.ts';
import { type Given, LOCAL_IDS, type Opened, SERVER_ID, VOICE_ID } from './wechat.ts';

// Each is a way in which a public project calls the SDK; names and texts are made up.

const nothing = () => undefined;
const OLD_FIVE = ['Timeline', 'AppMessage', 'QQ', 'Weibo', 'QZone'].map((to) => `onMenuShare${to}`);
const WITH_OLD_SDK = {
  ...BY_SCRIPT,
  'bundled jweixin 1.0.0': { as: 'android', build: 'jweixin 1.0.0' },
  'bundled weixin-js-sdk 1.0.7': { as: 'ios', build: 'weixin-js-sdk 1.0.7' },
  'bundled weixin-js-sdk 1.2.0': { as: 'android', build: 'weixin-js-sdk 1.2.0' },
  'bundled weixin-js-sdk 1.3.3': { as: 'ios', build: 'weixin-js-sdk 1.3.3' },
} as const;
const UNI_APP = {
  ...BY_SCRIPT,
  'uni-app on Android': { as: 'android', build: 'jweixin-module 1.6.0' },
  'uni-app on iOS': { as: 'ios', build: 'jweixin-module 1.6.0' },
} as const;

const shared = (link: string): Given => ({
  title: '仲夏狂欢送现金，最高 288 元',
  desc: '新用户专享，点击领取！',
  link,
  imgUrl: 'https://static.example.com/m/huodong.jpg',
});

/** Configures as most do: one object, then ready and error. */
function configures({ wx, signed }: Opened, apis: readonly string[], then: () => void = nothing): void {
  wx.config({ debug: false, ...signed(apis) });
  wx.ready(then);
  wx.error(nothing);
}

expectQuiet([
  [
    'an $.get for the signature, an appId in the page, no debug, no callbacks, error last',
    'https://m.example.com/promotion/promo160520/',
    ({ wx, signed }) => {
      wx.config(signed(['onMenuShareAppMessage', 'onMenuShareTimeline']));
      wx.ready(() => {
        wx.call('onMenuShareAppMessage', shared('https://m.example.com/promotion/promo160520/'));
        wx.call('onMenuShareTimeline', shared('https://m.example.com/promotion/promo160520/'));
      });
      wx.error(nothing);
    },
    WITH_OLD_SDK,
  ],
  [
    'one list of all APIs for every page, most of which are never called',
    'https://m.example.com/index.html',
    (opened) =>
      configures(opened, [
        ...OLD_FIVE,
        ...['checkJsApi', 'hideMenuItems', 'showMenuItems', 'hideAllNonBaseMenuItem', 'closeWindow'],
        ...['showAllNonBaseMenuItem', 'translateVoice', 'startRecord', 'stopRecord', 'onVoiceRecordEnd'],
        ...['playVoice', 'pauseVoice', 'stopVoice', 'uploadVoice', 'downloadVoice', 'chooseImage'],
        ...['previewImage', 'uploadImage', 'downloadImage', 'getNetworkType', 'openLocation', 'getLocation'],
        ...['hideOptionMenu', 'showOptionMenu', 'scanQRCode', 'chooseWXPay', 'openProductSpecificView'],
        ...['addCard', 'chooseCard', 'openCard'],
      ]),
    WITH_OLD_SDK,
  ],
  [
    'one share object for all five, with type link and an empty dataUrl',
    'https://www.example.com/product/88?utm_source=wechat',
    (opened) =>
      configures(opened, OLD_FIVE, () => {
        const data = {
          ...shared(opened.on.href),
          type: 'link',
          dataUrl: '',
          success: nothing,
          cancel: nothing,
        };
        for (const name of OLD_FIVE) opened.wx.call(name, data);
      }),
    WITH_OLD_SDK,
  ],
  [
    'shares and hides menu items in ready, as campaign pages do',
    'https://h5.example.com/2016/gongyi/?wxuser=1',
    (opened) =>
      configures(opened, ['onMenuShareTimeline', 'onMenuShareAppMessage', 'hideMenuItems'], () => {
        opened.wx.call('onMenuShareTimeline', shared('https://h5.example.com/2016/gongyi/'));
        opened.wx.call('onMenuShareAppMessage', shared('https://h5.example.com/2016/gongyi/'));
        opened.wx.call('hideMenuItems', {
          menuList: [
            ...['menuItem:share:qq', 'menuItem:share:weiboApp', 'menuItem:favorite', 'menuItem:copyUrl'],
            ...['menuItem:share:facebook', 'menuItem:readMode', 'menuItem:openWithQQBrowser'],
            'menuItem:openWithSafari',
          ],
        });
      }),
    WITH_OLD_SDK,
  ],
  [
    'updateAppMessageShareData and updateTimelineShareData with one object, desc in both',
    'https://m.example.com/activity/3',
    (opened) =>
      configures(opened, ['updateAppMessageShareData', 'updateTimelineShareData'], () => {
        opened.wx.call('updateAppMessageShareData', shared(opened.on.href));
        opened.wx.call('updateTimelineShareData', shared(opened.on.href));
      }),
  ],
  [
    'a Vue mixin that sets the share data again when the article has loaded',
    'https://m.example.com/article/1',
    (opened) =>
      configures(opened, ['updateAppMessageShareData', 'updateTimelineShareData'], () => {
        for (const title of ['加载中', '一篇文章']) {
          opened.on.wait(800);
          const data = { ...shared(opened.on.href), title };
          opened.wx.call('updateAppMessageShareData', data);
          opened.wx.call('updateTimelineShareData', data);
        }
      }),
  ],
  [
    'a scan button: needResult 1, desc, error beside success',
    'https://m.example.com/device/bind',
    (opened) =>
      configures(opened, ['checkJsApi', 'scanQRCode'], () =>
        opened.wx.call('scanQRCode', {
          desc: 'scanQRCode desc',
          needResult: 1,
          scanType: ['qrCode', 'barCode'],
          success: nothing,
          fail: nothing,
        }),
      ),
  ],
  [
    'a shop’s address on the map: numbers out of texts, scale 15, an empty infoUrl',
    'https://m.example.com/shop/map',
    (opened) =>
      configures(opened, ['openLocation'], () =>
        opened.wx.call('openLocation', {
          name: '某某公寓',
          latitude: Number('31.093814'),
          longitude: Number.parseFloat('121.503939'),
          address: '上海市宝山区某路',
          scale: 15,
          infoUrl: '',
        }),
      ),
  ],
  [
    'getLocation on the button, fail and cancel told apart',
    'https://m.example.com/near',
    (opened) => {
      configures(opened, ['getLocation', 'openLocation']);
      opened.on.wait(4_000);
      opened.wx.call('getLocation', { type: 'gcj02', success: nothing, fail: nothing, cancel: nothing });
    },
  ],
  [
    'holds to speak: starts after 300 ms, stops on release, uploads, gives the server the id',
    'https://m.example.com/voice/',
    (opened) => {
      const { wx, on } = opened;
      configures(
        opened,
        ['startRecord', 'stopRecord', 'onVoiceRecordEnd', 'uploadVoice', 'onVoicePlayEnd', 'playVoice'],
        () => wx.call('onVoicePlayEnd', { success: nothing }),
      );
      on.wait(300);
      wx.call('startRecord', { success: nothing, cancel: nothing });
      on.wait(4_000);
      wx.call('stopRecord', {
        success: () => wx.call('uploadVoice', { localId: VOICE_ID, isShowProgressTips: 0, success: nothing }),
      });
      wx.call('playVoice', { localId: VOICE_ID });
    },
  ],
  [
    'nine pictures with count 9 - already, uploaded one after the other by recursion',
    'https://m.example.com/report/',
    (opened) => {
      const { wx } = opened;
      configures(opened, ['chooseImage', 'uploadImage', 'previewImage']);
      wx.call('chooseImage', {
        count: 9 - 7,
        sizeType: ['compressed'],
        sourceType: ['album', 'camera'],
        success: () =>
          wx.call('uploadImage', {
            localId: LOCAL_IDS[0],
            success: () => wx.call('uploadImage', { localId: LOCAL_IDS[1], success: nothing }),
          }),
      });
    },
  ],
  [
    'getLocalImgData on iOS to show a picture before it is uploaded',
    'https://m.example.com/avatar/',
    (opened) => {
      const { wx } = opened;
      configures(opened, ['chooseImage', 'getLocalImgData', 'uploadImage']);
      wx.call('chooseImage', {
        count: 1,
        success: () =>
          wx.call('getLocalImgData', {
            localId: LOCAL_IDS[0],
            success: () => wx.call('uploadImage', { localId: LOCAL_IDS[0], isShowProgressTips: 0 }),
          }),
      });
    },
  ],
  [
    'previewImage of a gallery, the current one among them',
    'https://m.example.com/gallery',
    (opened) => {
      configures(opened, ['previewImage']);
      const urls = [1, 2, 3].map((at) => `https://cdn.example.com/p/${at}.jpg?imageView2/2/w/750`);
      opened.wx.call('previewImage', { current: urls[1], urls });
    },
  ],
  [
    'downloadImage of what another user has uploaded',
    'https://m.example.com/chat',
    (opened) =>
      configures(opened, ['downloadImage'], () =>
        opened.wx.call('downloadImage', { serverId: SERVER_ID, isShowProgressTips: 0, success: nothing }),
      ),
  ],
  [
    'hides the whole menu, on a page that must not be shared',
    'https://m.example.com/pay/result',
    (opened) => configures(opened, ['hideOptionMenu'], () => opened.wx.call('hideOptionMenu')),
    WITH_OLD_SDK,
  ],
  [
    'hides everything but the base items, then shows two',
    'https://m.example.com/member',
    (opened) =>
      configures(opened, ['hideAllNonBaseMenuItem', 'showMenuItems'], () => {
        opened.wx.call('hideAllNonBaseMenuItem');
        opened.wx.call('showMenuItems', {
          menuList: ['menuItem:share:appMessage', 'menuItem:share:timeline'],
        });
      }),
    WITH_OLD_SDK,
  ],
  [
    'closes the window when the form is sent',
    'https://m.example.com/form?openid=oVr1Yt6X9e0Q3w5R7t9Y1u3I5o7P',
    (opened) => {
      configures(opened, ['closeWindow']);
      opened.on.wait(20_000);
      opened.wx.call('closeWindow');
    },
    WITH_OLD_SDK,
  ],
  [
    'reports the network with a video page, in ready',
    'https://v.example.com/play/1',
    (opened) =>
      configures(opened, ['getNetworkType'], () =>
        opened.wx.call('getNetworkType', { success: nothing, fail: nothing }),
      ),
    WITH_OLD_SDK,
  ],
  [
    'plays a sound on iOS in ready, and calls nothing at all',
    'https://h5.example.com/card/',
    (opened) => configures(opened, ['onMenuShareTimeline']),
  ],
  [
    'easywechat’s config as its server builds it: beta, openTagList and url beside the rest',
    'https://m.example.com/easy',
    ({ wx, signed, on }) => {
      const url = on.href;
      wx.config({
        ...signed(['updateAppMessageShareData']),
        debug: false,
        beta: false,
        openTagList: [],
        url,
      });
      wx.ready(() => wx.call('updateAppMessageShareData', shared(url)));
    },
  ],
  [
    'a server’s whole answer handed over, with members that the SDK does not know',
    'https://m.example.com/whole',
    ({ wx, signed }) => {
      wx.config({ ...signed(['scanQRCode']), rawString: 'x', code: 0, msg: 'ok', debug: false });
      wx.ready(nothing);
    },
  ],
  [
    'uni-app: jweixin.config with the signature, getLocation in ready',
    'https://h5.example.com/#/pages/index/index',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['checkJsApi', 'getLocation', 'scanQRCode']) });
      wx.ready(() => wx.call('getLocation', { type: 'gcj02', success: nothing, fail: nothing }));
    },
    UNI_APP,
  ],
  [
    'uni-app: shares every page of its own, links with the # route',
    'https://h5.example.com/#/pages/goods/detail?id=3',
    (opened) =>
      configures(opened, ['updateAppMessageShareData', 'updateTimelineShareData'], () => {
        const data = shared('https://h5.example.com/#/pages/goods/detail?id=3');
        opened.wx.call('updateAppMessageShareData', data);
        opened.wx.call('updateTimelineShareData', data);
      }),
    UNI_APP,
  ],
  [
    'a link that takes the user through the login first',
    'https://m.example.com/invite?uid=5',
    (opened) =>
      configures(opened, ['onMenuShareAppMessage'], () => {
        const back = encodeURIComponent('https://m.example.com/invite?uid=5');
        opened.wx.call('onMenuShareAppMessage', shared(`https://m.example.com/login?redirect=${back}`));
      }),
  ],
  [
    'new and old share APIs asked for, the new ones called where they are there',
    'https://m.example.com/both',
    (opened) =>
      configures(opened, [...OLD_FIVE, 'updateAppMessageShareData', 'updateTimelineShareData'], () => {
        opened.wx.call('updateAppMessageShareData', shared(opened.on.href));
        opened.wx.call('updateTimelineShareData', shared(opened.on.href));
      }),
  ],
  [
    'the new share APIs for WeChat, onMenuShareWeibo for Weibo, which has no newer one',
    'https://m.example.com/weibo',
    (opened) =>
      configures(opened, ['updateAppMessageShareData', 'updateTimelineShareData', 'onMenuShareWeibo'], () => {
        const data = shared(opened.on.href);
        for (const name of ['updateAppMessageShareData', 'updateTimelineShareData', 'onMenuShareWeibo']) {
          opened.wx.call(name, data);
        }
      }),
  ],
  [
    'checkJsApi of what may be missing, then a page that goes on',
    'https://m.example.com/check',
    (opened) =>
      configures(opened, ['checkJsApi', 'chooseWXPay', 'openAddress'], () =>
        opened.wx.call('checkJsApi', { jsApiList: ['chooseWXPay', 'openAddress'], success: nothing }),
      ),
  ],
  [
    'a page that calls in several ready callbacks',
    'https://m.example.com/modules',
    ({ wx, signed, on }) => {
      wx.config({ debug: false, ...signed(['hideMenuItems', 'onMenuShareTimeline', 'getNetworkType']) });
      wx.ready(() => wx.call('hideMenuItems', { menuList: ['menuItem:copyUrl'] }));
      wx.ready(() =>
        wx.call('onMenuShareTimeline', {
          title: '标题',
          link: on.href,
          imgUrl: 'https://m.example.com/a.png',
        }),
      );
      wx.ready(() => wx.call('getNetworkType', { success: nothing }));
    },
    BOTH_WAYS,
  ],
  [
    'a shared page with the user in its hash, and a tracking parameter in Chinese, encoded',
    'https://m.example.com/t?src=%E6%9C%8B%E5%8F%8B%E5%9C%88#user=7',
    (opened) =>
      configures(opened, ['onMenuShareTimeline'], () =>
        opened.wx.call(
          'onMenuShareTimeline',
          shared('https://m.example.com/t?src=%E6%9C%8B%E5%8F%8B%E5%9C%88'),
        ),
      ),
  ],
  [
    'a picture of Tencent’s, and a title with emoji',
    'https://m.example.com/emoji',
    (opened) =>
      configures(opened, ['onMenuShareAppMessage'], () =>
        opened.wx.call('onMenuShareAppMessage', {
          title: '🎉 恭喜发财 🎉',
          desc: '第一行\n第二行',
          link: opened.on.href,
          imgUrl:
            'http://mmbiz.qpic.cn/mmbiz/icTdbqWNOwNRt8Qia4lv7k3M9J1SKqKCImxJCt7j9rHYicKDI45jRPBxdzdyREWnk0ia0N5TMnMfth7SdxtzMvVgXg/0',
        }),
      ),
  ],
]);
