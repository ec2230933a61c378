import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { APPENDIX_2 } from '../../../catalogue/official-names.ts';
import { BY_SCRIPT, expectQuiet, told } from './session.ts';
import { CARD_ID, inWeChat, LOCAL_IDS, type Opened, SECONDS, SERVER_ID, VOICE_ID } from './wechat.ts';

const DEMO = 'http://demo.open.weixin.qq.com/jssdk/';
const MOVIE = {
  title: '互联网之子',
  desc: '在长大的过程中，我才慢慢发现，我身边的所有事都不是非得如此。',
  link: 'http://demo.open.weixin.qq.com/jssdk/subject/25785114/',
  imgUrl: 'http://demo.open.weixin.qq.com/jssdk/images/p2166127561.jpg',
};
const IMAGE = 'http://img3.douban.com/view/photo/photo/public/p2152117150.jpg';
const MENU = { menuList: ['menuItem:readMode', 'menuItem:share:timeline', 'menuItem:copyUrl'] };
const nothing = () => undefined;
const heard = { trigger: nothing, success: nothing, cancel: nothing, fail: nothing };
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** Every button of the demo page, one after the other, its signatures as fresh as its server makes them. */
function demo({ wx, signed }: Opened, movie = MOVIE): void {
  wx.config({ debug: false, ...signed([...APPENDIX_2, 'checkJsApi']) });
  wx.error(nothing);
  wx.ready(() => {
    wx.call('onVoiceRecordEnd', { complete: nothing });
    wx.call('onVoicePlayEnd', { complete: nothing });
    wx.call('onMenuShareAppMessage', MOVIE);
    wx.call('onMenuShareTimeline', MOVIE);
  });
  wx.call('checkJsApi', { jsApiList: ['getNetworkType', 'previewImage'], success: nothing });
  const { desc: _, ...timeline } = movie;
  wx.call('onMenuShareAppMessage', { ...movie, ...heard });
  wx.call('onMenuShareTimeline', { ...timeline, ...heard });
  wx.call('onMenuShareQQ', { ...movie, ...heard, complete: nothing });
  wx.call('onMenuShareWeibo', { ...movie, ...heard, complete: nothing });
  wx.call('onMenuShareQZone', { ...movie, ...heard, complete: nothing });
  wx.call('startRecord', { cancel: nothing });
  wx.call('stopRecord', { success: nothing, fail: nothing });
  wx.call('translateVoice', { localId: VOICE_ID, complete: nothing });
  for (const name of ['playVoice', 'pauseVoice', 'stopVoice']) wx.call(name, { localId: VOICE_ID });
  wx.call('uploadVoice', { localId: VOICE_ID, success: nothing });
  wx.call('downloadVoice', { serverId: SERVER_ID, success: nothing });
  wx.call('chooseImage', { success: nothing });
  wx.call('previewImage', { current: IMAGE, urls: [IMAGE, IMAGE.replace('2152117150', '2152134700')] });
  for (const localId of LOCAL_IDS) wx.call('uploadImage', { localId, success: nothing, fail: nothing });
  wx.call('downloadImage', { serverId: SERVER_ID, success: nothing });
  wx.call('getNetworkType', { success: nothing, fail: nothing });
  wx.call('openLocation', {
    latitude: 23.099994,
    longitude: 113.32452,
    name: 'TIT 创意园',
    address: '广州市海珠区新港中路 397 号',
    scale: 14,
    infoUrl: 'http://weixin.qq.com',
  });
  wx.call('getLocation', { success: nothing, cancel: nothing });
  wx.call('hideOptionMenu');
  wx.call('showOptionMenu');
  wx.call('hideMenuItems', { ...MENU, success: nothing, fail: nothing });
  wx.call('showMenuItems', { ...MENU, success: nothing, fail: nothing });
  wx.call('hideAllNonBaseMenuItem', { success: nothing });
  wx.call('showAllNonBaseMenuItem', { success: nothing });
  wx.call('scanQRCode');
  wx.call('scanQRCode', { needResult: 1, desc: 'scanQRCode desc', success: nothing });
  wx.call('chooseWXPay', {
    timestamp: SECONDS,
    nonceStr: 'noncestr',
    package:
      'addition=action_id%3dgaby1234%26limit_pay%3d&bank_type=WX&body=innertest&fee_type=1&input_charset=GBK' +
      '&notify_url=http%3A%2F%2F120.204.206.246%2Fcgi-bin%2Fmmsupport-bin%2Fnotifypay' +
      '&out_trade_no=1414723227818375338&partner=1900000109&spbill_create_ip=127.0.0.1&total_fee=1' +
      '&sign=432B647FE95C7BF73BCD177CEECBEF8D',
    signType: 'SHA1',
    paySign: 'bd5b1933cda6e9548862944836a9b52e8c9a2b69',
  });
  wx.call('openProductSpecificView', { productId: 'pDF3iY_m2M7EQ5EKKKWd95kAxfNw', extInfo: '123' });
  const cardExt = `{"code": "", "openid": "", "timestamp": "${SECONDS}", "signature":"${sha1(`${SECONDS}`)}"}`;
  const card = { cardId: CARD_ID, cardExt };
  wx.call('addCard', { cardList: [card, card], success: nothing, cancel: nothing });
  wx.call('chooseCard', {
    cardSign: sha1('card'),
    timestamp: SECONDS,
    nonceStr: 'k0hGdSXKZEj3Min5',
    success: nothing,
    cancel: nothing,
  });
  wx.call('openCard', { cardList: [{ cardId: CARD_ID, code: '110201201245' }], cancel: nothing });
  wx.call('closeWindow');
}

const BUNDLED = {
  'jweixin 1.0.0 on iOS': { as: 'ios', build: 'jweixin 1.0.0' },
  'weixin-js-sdk 1.3.3 on Android': { as: 'android', build: 'weixin-js-sdk 1.3.3' },
  'weixin-js-sdk 1.6.0 on iOS': { as: 'ios', build: 'weixin-js-sdk 1.6.0' },
  'weixin-js-sdk 1.6.5 on Android': { as: 'android', build: 'weixin-js-sdk 1.6.5' },
} as const;

test.each(Object.entries({ ...BY_SCRIPT, ...BUNDLED }))(
  'the official demo, every button: %s',
  (_how, run) => {
    // Its cards and payments are signed by accounts whose tickets nobody has.
    for (const entered of [null, { jsapi_ticket: ENTERED_TICKET }]) {
      expect(told(inWeChat(DEMO, demo, run), entered)).toEqual([]);
    }
  },
);

const ENTERED_TICKET =
  'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';

test('the official demo shares a page of another domain, which WeChat takes no more', () => {
  const movie = { ...MOVIE, link: 'http://movie.douban.com/subject/25785114/' };
  const on = inWeChat(DEMO, (opened) => demo(opened, movie));
  expect([...new Set(on.codes())]).toEqual(['share-link-domain']);
});

expectQuiet([
  [
    'the snippet that every tutorial copies',
    'http://www.example.com/share.html',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['onMenuShareTimeline', 'onMenuShareAppMessage']) });
      wx.ready(() => {
        const link = 'http://www.example.com/share.html';
        const imgUrl = 'http://www.example.com/logo.png';
        wx.call('onMenuShareTimeline', { title: '标题', link, imgUrl, success: nothing, cancel: nothing });
        wx.call('onMenuShareAppMessage', {
          title: '标题',
          desc: '描述',
          link,
          imgUrl,
          type: '',
          dataUrl: '',
          success: nothing,
          cancel: nothing,
        });
      });
    },
  ],
]);
