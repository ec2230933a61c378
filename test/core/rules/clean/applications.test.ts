import { BY_SCRIPT, expectQuiet, type Session } from './session.ts';
import type { Opened, Run } from './wechat.ts';

const APP = 'https://m.example.com/mall/';
const SHARES = ['updateAppMessageShareData', 'updateTimelineShareData', 'scanQRCode'];
const OLD_SHARES = ['onMenuShareTimeline', 'onMenuShareAppMessage'];
const nothing = () => undefined;
const ANDROID: Readonly<Record<string, Run>> = {
  'script tag': { as: 'android' },
  bundled: { as: 'android', build: 'weixin-js-sdk 1.6.5' },
};
const IOS: Readonly<Record<string, Run>> = {
  'script tag': { as: 'ios' },
  bundled: { as: 'ios', build: 'weixin-js-sdk 1.6.0' },
};

/** Shares the page as it is now, by the two newer APIs. */
function shares({ wx, on }: Opened, title: string): void {
  const data = { title, link: on.href, imgUrl: 'https://m.example.com/logo.png', success: nothing };
  wx.call('updateAppMessageShareData', { ...data, desc: `${title}的介绍` });
  wx.call('updateTimelineShareData', data);
}

/** Configures for a URL, and shares the page when that is done. */
function enters(opened: Opened, title: string, signedUrl?: string): void {
  const { wx, signed } = opened;
  wx.config({ debug: false, ...signed(SHARES, signedUrl) });
  wx.ready(() => shares(opened, title));
  wx.error(nothing);
}

/** An application whose every route is configured for the URL of now. */
const currentUrl = (moves: (opened: Opened) => void) => (opened: Opened) => {
  enters(opened, '首页');
  moves(opened);
};

const sessions: Session[] = [
  [
    'Vue in history mode, on Android: a config for every route',
    APP,
    currentUrl((opened) => {
      for (const route of ['list?cat=3', 'item/15', 'cart']) {
        opened.on.wait(2_000).pushState(`/mall/${route}`);
        enters(opened, route);
      }
      opened.wx.call('scanQRCode', { needResult: 1, success: nothing });
    }),
    ANDROID,
  ],
  [
    'Vue in history mode, on iOS: every route signs the URL at which the page was opened',
    APP,
    (opened) => {
      enters(opened, '首页', APP);
      for (const route of ['list?cat=3', 'item/15', 'cart']) {
        opened.on.wait(2_000).pushState(`/mall/${route}`);
        enters(opened, route, APP);
      }
    },
    IOS,
  ],
  [
    'Vue in history mode, on iOS: one config when it is opened, new share data on each route',
    APP,
    (opened) => {
      enters(opened, '首页');
      for (const route of ['list', 'item/15']) {
        opened.on.wait(3_000).pushState(`/mall/${route}`);
        shares(opened, route);
      }
    },
    IOS,
  ],
  [
    'a hash router: one config, new share data on each route',
    `${APP}#/`,
    (opened) => {
      enters(opened, '首页');
      for (const route of ['list', 'item/15?from=list', 'cart']) {
        opened.on.wait(3_000).pushState(`#/${route}`);
        shares(opened, route);
      }
    },
  ],
  [
    'a route that replaces the first URL before config is called, on Android',
    `${APP}?code=011abc&state=STATE`,
    ({ wx, on, signed }) => {
      on.replaceState(APP);
      wx.config({ debug: false, ...signed(OLD_SHARES) });
      wx.ready(nothing);
    },
    ANDROID,
  ],
  [
    'back to a route that was configured before, on Android',
    APP,
    currentUrl((opened) => {
      opened.on.wait(1_000).pushState('/mall/item/15');
      enters(opened, '商品');
      opened.on.wait(9_000).goesBack(APP);
      enters(opened, '首页');
    }),
    ANDROID,
  ],
  [
    'a page that comes out of the back/forward cache',
    'https://m.example.com/article/88.html',
    (opened) => {
      enters(opened, '文章');
      opened.on.wait(60_000).restored();
      opened.wx.call('scanQRCode', { needResult: 1, success: nothing });
    },
  ],
  [
    'several pages one after the other, each with its own config',
    'https://m.example.com/a.html',
    (opened) => {
      enters(opened, 'a');
      opened.on.wait(5_000).load('https://m.example.com/b.html?x=1');
      enters(opened, 'b');
      opened.on.wait(5_000).load('https://m.example.com/a.html');
      enters(opened, 'a');
    },
    BY_SCRIPT,
  ],
  [
    'a reloaded page',
    'https://m.example.com/a.html',
    (opened) => {
      enters(opened, 'a');
      opened.on.wait(5_000).load('https://m.example.com/a.html');
      enters(opened, 'a');
    },
    BY_SCRIPT,
  ],
  [
    'opened from a share, the URL signed as it is',
    'https://m.example.com/p/7.html?from=singlemessage&isappinstalled=0',
    (opened) => {
      const { wx, signed } = opened;
      wx.config({ debug: false, ...signed(OLD_SHARES) });
      wx.ready(() => {
        const link = 'https://m.example.com/p/7.html';
        const data = { title: '第七页', link, imgUrl: 'https://m.example.com/7.jpg' };
        wx.call('onMenuShareTimeline', data);
        wx.call('onMenuShareAppMessage', { ...data, desc: '介绍' });
      });
    },
  ],
  [
    'a URL with Chinese in it, as the browser writes it',
    'https://m.example.com/search?q=%E5%92%96%E5%95%A1&page=1',
    (opened) => enters(opened, '咖啡'),
  ],
  [
    'React that calls the SDK long after ready, on clicks',
    APP,
    (opened) => {
      const { wx, on, signed } = opened;
      wx.config({ debug: false, ...signed(['chooseImage', 'getLocation', 'scanQRCode', 'hideMenuItems']) });
      wx.ready(nothing);
      for (const name of ['chooseImage', 'getLocation', 'scanQRCode']) {
        on.wait(45_000);
        wx.call(name, { success: nothing, fail: nothing });
      }
      on.wait(600_000);
      wx.call('hideMenuItems', { menuList: ['menuItem:copyUrl'] });
    },
  ],
  [
    'a wrapper that promises every API, with all callbacks',
    APP,
    ({ wx, signed }) => {
      wx.config({ debug: false, ...signed(['chooseImage', 'getLocation', 'scanQRCode', 'getNetworkType']) });
      wx.ready(() => {
        for (const name of ['chooseImage', 'getLocation', 'scanQRCode', 'getNetworkType']) {
          wx.call(name, { success: nothing, fail: nothing, cancel: nothing });
        }
      });
    },
  ],
];

expectQuiet(sessions);
