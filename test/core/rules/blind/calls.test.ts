import { page } from '../../../builders/page.ts';
import { LOCAL_IDS, SERVER_ID, VOICE_ID } from '../clean/wechat.ts';
import { calls, config, expectFound, type Mistake, nothing, PAGE, ready } from './mistake.ts';

const IMAGE = 'https://cdn.example.com/1.jpg';

const ORDER: Mistake[] = [
  [
    'an API before config',
    'order-call-before-config',
    () => page(PAGE).call('chooseImage', {}).wait(500).config(config()).reply('config:ok').ready(),
  ],
  [
    'an API between config and its result',
    'order-call-before-config',
    () => page(PAGE).config(config()).call('getNetworkType', { success: nothing }),
    null,
  ],
  [
    'an API after a failed config',
    ['error-invalid-signature', 'order-call-config-failed', 'error-offline-verifying'],
    () =>
      page(PAGE)
        .config(config())
        .call('error', nothing)
        .reply('config:invalid signature')
        .fires()
        .call('chooseImage', {})
        .reply('chooseImage:fail, the permission value is offline verifying'),
  ],
  [
    'no config at all',
    'order-call-before-config',
    () =>
      page(PAGE)
        .script('https://res.wx.qq.com/open/js/jweixin-1.6.0.js')
        .sets('wx', 40)
        .call('chooseImage', {}),
  ],
  [
    'no ready at all, APIs at load',
    'order-call-before-config',
    () =>
      page(PAGE)
        .config(config(['hideOptionMenu']))
        .call('hideOptionMenu')
        .wait(300),
  ],
  [
    'a ready callback that throws',
    'order-callback-threw',
    () => page(PAGE).config(config()).reply('config:ok').ready().throws(),
  ],
  [
    'an error callback that is no function',
    'call-argument',
    () => page(PAGE).config(config()).call('error', 'failed').reply('config:ok').ready(),
  ],
  [
    'ready called with a call’s result',
    'call-argument',
    () => page(PAGE).config(config()).call('ready', undefined).reply('config:ok'),
  ],
  [
    'two SDKs',
    'sdk-several',
    () =>
      page(PAGE)
        .script('https://res.wx.qq.com/open/js/jweixin-1.6.0.js')
        .sets('wx', 40)
        .script('https://res.wx.qq.com/open/js/jweixin-1.2.0.js')
        .sets('wx', 40)
        .config(config())
        .reply('config:ok')
        .ready(),
  ],
  [
    'the SDK on the page’s own server',
    'sdk-not-official',
    () =>
      page(PAGE)
        .script('/static/js/jweixin-1.6.0.js')
        .sets('wx', 40)
        .config(config())
        .reply('config:ok')
        .ready(),
  ],
  [
    'the SDK of a CDN',
    'sdk-not-official',
    () =>
      page(PAGE)
        .script('https://cdn.example.net/js/jweixin-1.6.0.min.js')
        .sets('wx', 40)
        .config(config())
        .reply('config:ok')
        .ready(),
  ],
  [
    'an SDK that is not there',
    'sdk-script-failed',
    () => page(PAGE).script('https://res.wx.qq.com/open/js/jweixin-1.6.9.js', { status: 404 }),
  ],
  [
    'an SDK that did not load',
    'sdk-script-failed',
    () =>
      page(PAGE).script('https://res.wx.qq.com/open/js/jweixin-1.6.0.js', {
        status: 0,
        error: 'net::ERR_NAME_NOT_RESOLVED',
      }),
  ],
  [
    'an SDK over http on an https page',
    'sdk-http-script',
    () =>
      page(PAGE).script('http://res.wx.qq.com/open/js/jweixin-1.6.0.js', {
        status: 0,
        error: 'mixed-content',
      }),
  ],
  [
    'a mini program’s API, and no SDK',
    'sdk-missing',
    () => page(PAGE, { sdk: 'facade' }).call('request', { url: '/api' }),
  ],
  [
    'wx.login, and no SDK',
    'sdk-missing',
    () =>
      page(PAGE, { sdk: 'facade' })
        .config(config())
        .reply('config:ok')
        .ready()
        .call('login', { success: nothing }),
  ],
  [
    'an API that is not in jsApiList',
    'api-not-listed',
    () => ready(['chooseImage']).call('scanQRCode', { needResult: 1 }).reply('scanQRCode:ok'),
  ],
  [
    'openAddress forgotten in jsApiList',
    ['api-not-listed', 'error-offline-verifying'],
    () =>
      ready(['chooseImage'])
        .call('openAddress', {})
        .reply('openAddress:fail, the permission value is offline verifying'),
  ],
  [
    'SPA, Android: no config after a route',
    'error-offline-verifying',
    () =>
      ready(['chooseImage'])
        .pushState('/cart')
        .call('chooseImage', {})
        .reply('chooseImage:fail, the permission value is offline verifying'),
  ],
];

const PARAMETERS: Mistake[] = [
  ['chooseImage: ten pictures', 'param-range', () => calls('chooseImage', { count: 10 })],
  ['chooseImage: none', 'param-range', () => calls('chooseImage', { count: 0 })],
  ['chooseImage: count as a text', 'param-type', () => calls('chooseImage', { count: '3' })],
  ['chooseImage: sizeType as a text', 'param-type', () => calls('chooseImage', { sizeType: 'compressed' })],
  [
    'chooseImage: a source that nothing has',
    'param-value',
    () => calls('chooseImage', { sourceType: ['album', 'photo'] }),
  ],
  ['chooseImage: sourcetype', 'param-typo', () => calls('chooseImage', { sourcetype: ['camera'] })],
  ['chooseImage: a function in place of the object', 'call-argument', () => calls('chooseImage', nothing)],
  ['chooseImage: sucess', 'callback-typo', () => calls('chooseImage', { count: 1, sucess: nothing })],
  ['chooseImage: Success', 'callback-typo', () => calls('chooseImage', { count: 1, Success: nothing })],
  [
    'chooseImage: success as a text',
    'callback-not-function',
    () => calls('chooseImage', { success: 'onChosen' }),
  ],
  [
    'chooseImage: error for fail',
    'callback-typo',
    () => calls('chooseImage', { success: nothing, error: nothing }),
  ],
  [
    'previewImage: urls as a text',
    'param-type',
    () => calls('previewImage', { current: IMAGE, urls: IMAGE }),
  ],
  [
    'previewImage: the index as current',
    'param-preview-current',
    () => calls('previewImage', { current: 0, urls: [IMAGE] }),
  ],
  [
    'previewImage: current is not among them',
    'param-preview-current',
    () => calls('previewImage', { current: 'https://cdn.example.com/9.jpg', urls: [IMAGE] }),
  ],
  [
    'previewImage: relative',
    'param-preview-url',
    () => calls('previewImage', { current: '/img/1.jpg', urls: ['/img/1.jpg'] }),
  ],
  ['previewImage: no pictures', 'param-missing', () => calls('previewImage', { current: '', urls: [] })],
  ['previewImage: no urls', 'param-missing', () => calls('previewImage', { current: IMAGE })],
  [
    'previewImage: base64',
    'param-preview-url',
    () =>
      calls('previewImage', {
        current: 'data:image/png;base64,iVBORw0KGgo=',
        urls: ['data:image/png;base64,iVBORw0KGgo='],
      }),
  ],
  ['uploadImage: all localIds', 'param-local-id-several', () => calls('uploadImage', { localId: LOCAL_IDS })],
  ['uploadImage: localIds', 'param-typo', () => calls('uploadImage', { localIds: LOCAL_IDS })],
  ['uploadImage: localID', 'param-typo', () => calls('uploadImage', { localID: LOCAL_IDS[0] })],
  ['uploadImage: nothing', 'param-missing', () => calls('uploadImage', { success: nothing })],
  ['uploadImage: an empty localId', 'param-missing', () => calls('uploadImage', { localId: '' })],
  [
    'uploadImage: a file of the page',
    'param-media-id',
    () => calls('uploadImage', { localId: 'https://m.example.com/1.jpg' }),
  ],
  [
    'uploadImage: ids joined by commas',
    'param-local-id-several',
    () => calls('uploadImage', { localId: LOCAL_IDS.join(',') }),
  ],
  [
    'uploadImage: in a loop',
    'order-upload-several',
    () =>
      ready(['uploadImage'])
        .call('uploadImage', { localId: LOCAL_IDS[0] })
        .invoke('uploadImage', { localId: LOCAL_IDS[0] }, true)
        .call('uploadImage', { localId: LOCAL_IDS[1] })
        .invoke('uploadImage', { localId: LOCAL_IDS[1] }, true),
  ],
  ['downloadImage: the localId', 'param-missing', () => calls('downloadImage', { localId: LOCAL_IDS[0] })],
  ['downloadImage: a URL', 'param-media-id', () => calls('downloadImage', { serverId: IMAGE })],
  ['playVoice: nothing', 'param-missing', () => calls('playVoice', {})],
  ['playVoice: the serverId', 'param-missing', () => calls('playVoice', { serverId: SERVER_ID })],
  ['translateVoice: voiceId', 'param-missing', () => calls('translateVoice', { voiceId: VOICE_ID })],
  ['uploadVoice: null', 'param-missing', () => calls('uploadVoice', { localId: null })],
  ['getLocation: gcj-02', 'param-value', () => calls('getLocation', { type: 'gcj-02', success: nothing })],
  ['getLocation: bd09', 'param-value', () => calls('getLocation', { type: 'bd09ll', success: nothing })],
  [
    'openLocation: texts',
    'param-type',
    () => calls('openLocation', { latitude: '23.1', longitude: '113.3' }),
  ],
  [
    'openLocation: swapped',
    'param-location-swapped',
    () => calls('openLocation', { latitude: 113.3, longitude: 23.1 }),
  ],
  ['openLocation: lat and lng', 'param-unknown', () => calls('openLocation', { lat: 23.1, lng: 113.3 })],
  ['openLocation: no longitude', 'param-missing', () => calls('openLocation', { latitude: 23.1 })],
  [
    'openLocation: scale 30',
    'param-range',
    () => calls('openLocation', { latitude: 23.1, longitude: 113.3, scale: 30 }),
  ],
  [
    'openLocation: NaN',
    'param-type',
    () => calls('openLocation', { latitude: Number.NaN, longitude: 113.3 }),
  ],
  [
    'openLocation of getLocation’s wgs84',
    'param-location-gps',
    () =>
      ready(['getLocation', 'openLocation'])
        .call('getLocation', { success: nothing })
        .reply({ errMsg: 'getLocation:ok', latitude: 23.1, longitude: 113.3 })
        .call('openLocation', { latitude: 23.1, longitude: 113.3 })
        .reply('openLocation:ok'),
  ],
  [
    'scanQRCode: scAntype, as the document prints it',
    'param-typo',
    () => calls('scanQRCode', { needResult: 1, scAntype: ['qrCode'] }),
  ],
  [
    'scanQRCode: scanType as a text',
    'param-type',
    () => calls('scanQRCode', { needResult: 1, scanType: 'qrCode' }),
  ],
  ['scanQRCode: qrcode', 'param-value', () => calls('scanQRCode', { needResult: 1, scanType: ['qrcode'] })],
  ['scanQRCode: needResult true', 'param-value', () => calls('scanQRCode', { needResult: true })],
  ['scanQRCode: needResult 2', 'param-value', () => calls('scanQRCode', { needResult: 2 })],
  [
    'hideMenuItems: names without menuItem:',
    'menu-item-unknown',
    () => calls('hideMenuItems', { menuList: ['share:timeline'] }),
  ],
  [
    'hideMenuItems: a base item',
    'menu-item-base',
    () => calls('hideMenuItems', { menuList: ['menuItem:setFont'] }),
  ],
  ['hideMenuItems: a text', 'param-type', () => calls('hideMenuItems', { menuList: 'menuItem:copyUrl' })],
  ['hideMenuItems: menulist', 'param-typo', () => calls('hideMenuItems', { menulist: ['menuItem:copyUrl'] })],
  [
    'hideMenuItems: misspelled',
    'menu-item-unknown',
    () => calls('hideMenuItems', { menuList: ['menuItem:share:timeLine'] }),
  ],
  ['hideMenuItems: no list', 'call-argument', () => calls('hideMenuItems')],
  [
    'checkJsApi: a text',
    'param-type',
    () => calls('checkJsApi', { jsApiList: 'chooseImage', success: nothing }),
  ],
  [
    'checkJsApi: a name that nothing has',
    'api-check-name',
    () => calls('checkJsApi', { jsApiList: ['chooseImages'], success: nothing }),
  ],
  [
    'openProductSpecificView: no product',
    'param-missing',
    () => calls('openProductSpecificView', { viewType: 1 }),
  ],
  [
    'openProductSpecificView: viewType 5',
    'param-value',
    () => calls('openProductSpecificView', { productId: 'p', viewType: 5 }),
  ],
  ['an API called with JSON', 'call-argument', () => calls('chooseImage', '{"count":1}')],
  [
    'an API called with a promise’s two arguments',
    'call-argument',
    () => ready(['getNetworkType']).call('getNetworkType', nothing, nothing).reply('getNetworkType:ok'),
  ],
  [
    'getNetworkType: trigger',
    'callback-never',
    () => calls('getNetworkType', { trigger: nothing, success: nothing }),
  ],
];

const SHARED = { title: '标题', desc: '描述', link: PAGE, imgUrl: 'https://m.example.com/a.png' };
const shares = (change: object, name = 'updateAppMessageShareData') => calls(name, { ...SHARED, ...change });
const SHARE: Mistake[] = [
  ['a link of another domain', 'share-link-domain', () => shares({ link: 'https://www.example.org/' })],
  ['a link without https://', 'share-link-format', () => shares({ link: 'm.example.com/item' })],
  ['a relative link', 'share-link-format', () => shares({ link: '/item?id=5' })],
  ['Chinese in the link', 'share-link-characters', () => shares({ link: 'https://m.example.com/咖啡?q=1' })],
  ['a space in the link', 'share-link-characters', () => shares({ link: 'https://m.example.com/a b' })],
  ['a link to localhost', 'share-link-domain', () => shares({ link: 'http://localhost:8080/' })],
  ['an encoded link', 'share-link-format', () => shares({ link: encodeURIComponent(PAGE) })],
  [
    'no link',
    'share-text-missing',
    () =>
      calls('updateAppMessageShareData', { title: 'T', desc: 'D', imgUrl: 'https://m.example.com/a.png' }),
  ],
  [
    'url for link',
    'param-unknown',
    () =>
      calls('updateAppMessageShareData', {
        title: 'T',
        desc: 'D',
        url: PAGE,
        imgUrl: 'https://m.example.com/a.png',
      }),
  ],
  [
    'a link with the user’s login in it',
    'share-link-private',
    () => shares({ link: `${PAGE}&code=021Xh2ll2Kk3h04Gxnll2Xz6y10Xh2lP&state=1` }),
  ],
  ['a relative picture', 'share-image', () => shares({ imgUrl: '/img/a.png' })],
  ['no picture', 'share-text-missing', () => shares({ imgUrl: '' })],
  ['a picture in base64', 'share-image', () => shares({ imgUrl: 'data:image/png;base64,iVBORw0KGgo=' })],
  [
    'imgurl',
    'param-typo',
    () =>
      calls('updateAppMessageShareData', {
        title: 'T',
        desc: 'D',
        link: PAGE,
        imgurl: 'https://m.example.com/a.png',
      }),
  ],
  [
    'img',
    'param-unknown',
    () => calls('updateTimelineShareData', { title: 'T', link: PAGE, img: 'https://m.example.com/a.png' }),
  ],
  ['an empty title', 'share-text-missing', () => shares({ title: '' })],
  [
    'no title',
    'share-text-missing',
    () => calls('updateTimelineShareData', { link: PAGE, imgUrl: 'https://m.example.com/a.png' }),
  ],
  ['a title that is undefined', 'share-text-missing', () => shares({ title: undefined })],
  ['desc as a list', 'share-text-kind', () => shares({ desc: ['a'] })],
  [
    'type music without its dataUrl',
    'param-missing',
    () => shares({ type: 'music', dataUrl: '' }, 'onMenuShareAppMessage'),
  ],
  ['a type that nothing has', 'param-value', () => shares({ type: 'image' }, 'onMenuShareAppMessage')],
  [
    'new and old for the same button',
    'share-old-and-new',
    () =>
      ready(['updateTimelineShareData', 'onMenuShareTimeline'])
        .call('updateTimelineShareData', SHARED)
        .reply('updateTimelineShareData:ok')
        .call('onMenuShareTimeline', SHARED),
  ],
  [
    'shared before ready',
    'order-call-before-config',
    () =>
      page(PAGE)
        .config(config(['updateAppMessageShareData']))
        .call('updateAppMessageShareData', SHARED),
  ],
];

const ERRORS: Mistake[] = [
  [
    'permission denied, although it is asked for',
    'error-permission-denied',
    () => calls('chooseImage', {}, 'chooseImage:permission denied'),
  ],
  [
    'function not exist',
    'error-function-not-exist',
    () => calls('openAddress', {}, 'openAddress:function not exist'),
  ],
];

expectFound([...ORDER, ...PARAMETERS, ...SHARE, ...ERRORS]);
