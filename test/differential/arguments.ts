import type { TestPage } from './page.ts';

/** An argument that a page passes, made anew for each page; `more`: what the method needs. */
export interface ArgumentCase {
  name: string;
  make(page: TestPage, more: Record<string, unknown>): readonly unknown[];
}

/** The callbacks of a call, each of which notes that it ran. */
export function callbacks(page: TestPage): Record<string, unknown> {
  return Object.fromEntries(
    ['success', 'cancel', 'fail', 'complete', 'trigger'].map((name) => [name, page.note(name)]),
  );
}

const broken = (): never => {
  throw new RangeError('of the page');
};

const throwing = (name: string): ArgumentCase => ({
  name: `${name} throws`,
  make: (page, more) => [{ ...more, ...callbacks(page), [name]: page.note(name, broken) }],
});

const notCallable = (name: string): ArgumentCase => ({
  name: `${name} is a text`,
  make: (page, more) => [{ ...more, ...callbacks(page), [name]: 'a text' }],
});

const plain = (name: string, ...args: unknown[]): ArgumentCase => ({ name, make: () => args });

/** What pages pass by mistake, and what they pass. */
export const ARGUMENTS: readonly ArgumentCase[] = [
  { name: 'what it needs', make: (page, more) => [{ ...more, ...callbacks(page) }] },
  plain('no argument'),
  plain('undefined', undefined),
  plain('null', null),
  plain('0', 0),
  plain('a number', 5),
  plain('an empty text', ''),
  plain('a text', 'a text'),
  plain('false', false),
  plain('true', true),
  { name: 'an empty object', make: () => [{}] },
  { name: 'an empty array', make: () => [[]] },
  { name: 'callbacks alone', make: (page) => [callbacks(page)] },
  { name: 'a function', make: (page) => [page.note('argument')] },
  { name: 'a frozen object', make: (page, more) => [Object.freeze({ ...more, ...callbacks(page) })] },
  {
    name: 'members that all are null',
    make: (page, more) => [
      { ...Object.fromEntries(Object.keys(more).map((key) => [key, null])), ...callbacks(page) },
    ],
  },
  {
    name: 'members that all are 0',
    make: (page, more) => [
      { ...Object.fromEntries(Object.keys(more).map((key) => [key, 0])), ...callbacks(page) },
    ],
  },
  {
    name: 'members that all are texts',
    make: (page, more) => [
      { ...Object.fromEntries(Object.keys(more).map((key) => [key, 'ab'])), ...callbacks(page) },
    ],
  },
  {
    name: 'members in capitals',
    make: (page, more) => [
      {
        ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key.toUpperCase(), value])),
        SUCCESS: page.note('SUCCESS'),
      },
    ],
  },
  {
    name: 'more than it needs',
    make: (page, more) => [
      {
        ...more,
        ...callbacks(page),
        appId: 'wx2',
        verifyAppId: 'wx3',
        name: 'Shop',
        arg: 1,
        errMsg: 'x:ok',
        isInnerInvoke: true,
      },
    ],
  },
  {
    name: 'a `_complete` of the page’s',
    make: (page, more) => [{ ...more, ...callbacks(page), _complete: page.note('_complete') }],
  },
  { name: 'two arguments', make: (page, more) => [{ ...more, ...callbacks(page) }, page.note('second')] },
  { name: 'progress tips 0', make: (page, more) => [{ ...more, ...callbacks(page), isShowProgressTips: 0 }] },
  {
    name: 'progress tips "0"',
    make: (page, more) => [{ ...more, ...callbacks(page), isShowProgressTips: '0' }],
  },
  {
    name: 'progress tips []',
    make: (page, more) => [{ ...more, ...callbacks(page), isShowProgressTips: [] }],
  },
  ...['success', 'fail', 'cancel', 'complete', 'trigger'].map(throwing),
  ...['success', 'fail', 'cancel', 'complete', 'trigger'].map(notCallable),
];

/** What each method needs, as pages write it; the rest needs nothing. */
export const NEEDED: Record<string, () => Record<string, unknown>> = {
  checkJsApi: () => ({ jsApiList: ['chooseImage', 'getLocation', 'onMenuShareTimeline', 'notOfTheSdk'] }),
  updateAppMessageShareData: () => ({
    title: 'T',
    desc: 'D',
    link: 'https://m.example.com/',
    imgUrl: 'https://i/',
  }),
  updateTimelineShareData: () => ({ title: 'T', link: 'https://m.example.com/', imgUrl: 'https://i/' }),
  playVoice: () => ({ localId: 'weixin://1' }),
  pauseVoice: () => ({ localId: 'weixin://1' }),
  stopVoice: () => ({ localId: 'weixin://1' }),
  uploadVoice: () => ({ localId: 'weixin://1', isShowProgressTips: 1 }),
  downloadVoice: () => ({ serverId: 'S1', isShowProgressTips: 0 }),
  translateVoice: () => ({ localId: 'weixin://1' }),
  chooseImage: () => ({ count: 1, sizeType: ['original'], sourceType: ['album'] }),
  getLocation: () => ({ type: 'gcj02' }),
  previewImage: () => ({ current: 'https://i/1', urls: ['https://i/1', 'https://i/2'] }),
  uploadImage: () => ({ localId: 'weixin://1' }),
  downloadImage: () => ({ serverId: 'S1' }),
  getLocalImgData: () => ({ localId: 'wxLocalResource://imageid1' }),
  openLocation: () => ({
    latitude: 23.1,
    longitude: '113.3',
    name: 'N',
    address: 'A',
    scale: 14,
    infoUrl: 'https://u/',
  }),
  hideMenuItems: () => ({ menuList: ['menuItem:copyUrl'] }),
  showMenuItems: () => ({ menuList: ['menuItem:copyUrl'] }),
  scanQRCode: () => ({ needResult: 1, scanType: ['qrCode'] }),
  openProductSpecificView: () => ({ productId: 'p1', viewType: '2', extInfo: 'x' }),
  addCard: () => ({ cardList: [{ cardId: 'c1', cardExt: '{}', more: 1 }, { cardId: 'c2' }] }),
  chooseCard: () => ({
    shopId: 's',
    cardType: 'GROUPON',
    cardId: 'c',
    timestamp: 14,
    nonceStr: 'n',
    signType: 'SHA1',
    cardSign: 'x',
  }),
  openCard: () => ({ cardList: [{ cardId: 'c1', code: '1' }] }),
  consumeAndShareCard: () => ({ cardId: 'c1', code: '1' }),
  chooseWXPay: () => ({
    timestamp: 14,
    nonceStr: 'n',
    package: 'prepay_id=1',
    signType: 'MD5',
    paySign: 'x',
  }),
  openEnterpriseRedPacket: () => ({
    timestamp: '14',
    nonceStr: 'n',
    package: 'p',
    signType: '',
    paySign: 'x',
  }),
  startSearchBeacons: () => ({ ticket: 't' }),
  openEnterpriseChat: () => ({ userIds: 'a;b', groupName: 'g' }),
  launchMiniProgram: () => ({ targetAppId: 'wx1', path: 'pages/a?b=1?c', envVersion: 'trial' }),
  openBusinessView: () => ({ businessType: 'b', queryString: 'q=1', envVersion: 'release' }),
  onMenuShareTimeline: () => ({ title: 'T', link: 'https://m.example.com/', imgUrl: 'https://i/' }),
  onMenuShareAppMessage: () => ({
    title: 'T',
    desc: 'D',
    link: 'https://m.example.com/',
    imgUrl: 'https://i/',
    type: 'video',
    dataUrl: 'u',
  }),
  onMenuShareQQ: () => ({ title: 'T', desc: 'D', link: 'https://m.example.com/', imgUrl: 'https://i/' }),
  onMenuShareWeibo: () => ({ title: 'T', desc: 'D', link: 'https://m.example.com/', imgUrl: 'https://i/' }),
  onMenuShareQZone: () => ({ title: 'T', desc: 'D', link: 'https://m.example.com/', imgUrl: 'https://i/' }),
  'miniProgram.navigateBack': () => ({ delta: 2 }),
  'miniProgram.navigateTo': () => ({ url: '/pages/a' }),
  'miniProgram.redirectTo': () => ({ url: '/pages/a' }),
  'miniProgram.switchTab': () => ({ url: '/pages/a' }),
  'miniProgram.reLaunch': () => ({ url: '/pages/a' }),
  'miniProgram.postMessage': () => ({ data: { a: 1 } }),
};
