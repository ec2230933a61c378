import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { page } from '../../../builders/page.ts';
import { sign, TICKET } from '../../../builders/signing-server.ts';
import { APPENDIX_2 } from '../../../catalogue/official-names.ts';
import { AGENT_TICKET, BY_SCRIPT, expectQuiet, told } from './session.ts';
import { LOCAL_IDS, SECONDS } from './wechat.ts';

// What many pages do, and what WeChat itself does to their URLs.

const nothing = () => undefined;
const SHARES = ['onMenuShareTimeline', 'onMenuShareAppMessage'];
const data = { title: '标题', link: 'https://m.example.com/a', imgUrl: 'https://m.example.com/a.png' };

expectQuiet([
  [
    'ready and error registered before the signature is there',
    'https://m.example.com/a',
    ({ wx, on, signed }) => {
      wx.error(nothing);
      on.wait(400);
      wx.config({ debug: false, ...signed(SHARES) });
      wx.ready(() => {
        wx.call('onMenuShareTimeline', data);
        wx.call('onMenuShareAppMessage', { ...data, desc: '介绍' });
      });
    },
  ],
  [
    'the list of the official sample, onRecordEnd and all',
    'https://m.example.com/a',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['checkJsApi', ...APPENDIX_2, 'onRecordEnd']) });
      wx.ready(nothing);
    },
    BY_SCRIPT,
  ],
  [
    'a URL that ends in #wechat_redirect, as menus have it',
    'https://m.example.com/a?id=1#wechat_redirect',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(SHARES) });
      wx.ready(() =>
        wx.call('onMenuShareTimeline', { ...data, link: 'https://m.example.com/a?id=1#wechat_redirect' }),
      );
    },
  ],
  [
    'a URL to which WeChat has added nsukey',
    'https://m.example.com/a?id=1&nsukey=LGwq%2FZk1yN5pZ0s7%2BtQ%3D%3D',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(SHARES) });
      wx.ready(() => wx.call('onMenuShareTimeline', data));
    },
  ],
  [
    'a page opened from a group, and from a scan',
    'https://m.example.com/a?scene=1&clicktime=1760000000&enterid=1760000000&from=groupmessage',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(SHARES) });
      wx.ready(() => wx.call('onMenuShareTimeline', data));
    },
  ],
  [
    'a dangling ? in the URL, signed as it is',
    'https://m.example.com/a?',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(SHARES) });
      wx.ready(nothing);
    },
  ],
  [
    'all callbacks as empty functions, in every call',
    'https://m.example.com/a',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['chooseImage', 'uploadImage', 'hideMenuItems', 'closeWindow']) });
      const all = { success: nothing, fail: nothing, complete: nothing, cancel: nothing };
      wx.ready(() => {
        wx.call('chooseImage', { count: 3, ...all });
        wx.call('uploadImage', { localId: LOCAL_IDS[0], isShowProgressTips: 1, ...all });
        wx.call('hideMenuItems', { menuList: ['menuItem:copyUrl'], ...all });
        wx.call('closeWindow', all);
      });
    },
  ],
  [
    'optional values left undefined, as components hand them on',
    'https://m.example.com/a',
    ({ wx, signed }) => {
      wx.config({ debug: undefined, ...signed(['chooseImage', 'scanQRCode', 'openLocation']) });
      wx.ready(() => {
        wx.call('chooseImage', {
          count: undefined,
          sizeType: undefined,
          success: nothing,
          cancel: undefined,
        });
        wx.call('scanQRCode', { needResult: 1, scanType: undefined, success: nothing });
        wx.call('openLocation', { latitude: 23.1, longitude: 113.3, name: undefined, scale: undefined });
      });
    },
    BY_SCRIPT,
  ],
  [
    'several pictures one after another, the next in complete',
    'https://m.example.com/a',
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['uploadImage']) });
      const upload = (at: number): void =>
        wx.call('uploadImage', {
          localId: LOCAL_IDS[at],
          complete: () => (at + 1 < LOCAL_IDS.length ? upload(at + 1) : undefined),
        });
      wx.ready(() => upload(0));
    },
  ],
]);

const WORK = 'https://work.example.com/crm/?corp=1';
const corp = (jsApiList: string[]) => ({ ...sign(WORK, { jsApiList }), appId: 'ww1234567890abcdef' });
const agent = ({ nonceStr = 'Wm3WZYTPz0wzccnW', jsApiList = ['getCurExternalContact'] } = {}) => {
  const text = `jsapi_ticket=${AGENT_TICKET}&noncestr=${nonceStr}&timestamp=${SECONDS}&url=${WORK}`;
  const signature = createHash('sha1').update(text).digest('hex');
  return {
    corpid: 'ww1234567890abcdef',
    agentid: 1000002,
    timestamp: SECONDS,
    nonceStr,
    signature,
    jsApiList,
  };
};
const ENTERED = [null, { agent_ticket: AGENT_TICKET }, { agent_ticket: AGENT_TICKET, jsapi_ticket: TICKET }];

test('WeCom: one nonceStr and timestamp for both signatures, each made with its ticket', () => {
  const on = page(WORK, { as: 'wecom' }).config({ beta: true, ...corp(['getCurExternalContact']) });
  on.call('error', nothing).reply('config:ok').ready();
  on.call('agentConfig', { ...agent(), success: nothing, fail: nothing }).reply('agentConfig:ok');
  on.call('invoke', 'getCurExternalContact', {}, nothing);
  for (const entered of ENTERED) expect(told(on, entered)).toEqual([]);
});

test('WeCom: a config that asks for nothing, since agentConfig does', () => {
  const on = page(WORK, { as: 'wecom' }).config({ beta: true, ...corp([]) });
  on.reply('config:ok').ready();
  on.call('agentConfig', { ...agent({ nonceStr: 'agent9Nonce8Str7' }), success: nothing }).reply(
    'agentConfig:ok',
  );
  on.call('invoke', 'getCurExternalContact', {}, nothing);
  for (const entered of ENTERED) expect(told(on, entered)).toEqual([]);
});

test('a page that asks for WeChat by its user agent, and does nothing elsewhere', () => {
  const on = page('https://m.example.com/a', { as: 'desktop', sdk: 'facade' });
  for (const entered of [null, TICKET]) expect(told(on, entered)).toEqual([]);
});
