import { page } from '../../../builders/page.ts';
import { sign, TICKET } from '../../../builders/signing-server.ts';
import { config, expectFound, type Mistake, nothing, PAGE, ready } from './mistake.ts';

/** A page that is opened, and configures with this. */
const opens = (given: unknown, url = PAGE) => page(url).config(given);
const but = (change: object) => opens({ debug: false, ...config(), ...change });
const without = (name: string, more: object = {}) =>
  opens({ ...Object.fromEntries(Object.entries(config()).filter(([key]) => key !== name)), ...more });
/** A page that signs another URL than its own. */
const signs = (url: string, at = PAGE) => opens(sign(url), at);
const ACCESS_TOKEN = `61_${'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789'.repeat(4)}`;
const { appId, nonceStr, timestamp, signature } = config();

const FIELDS: Mistake[] = [
  ['no appId', 'config-app-id-missing', () => without('appId')],
  ['an empty appId', 'config-app-id-missing', () => but({ appId: '' })],
  ['appid', 'config-app-id-key', () => without('appId', { appid: appId })],
  ['appID', 'config-app-id-key', () => without('appId', { appID: appId })],
  ['app_id, as the server names it', 'config-app-id-key', () => without('appId', { app_id: appId })],
  ['an appId with a space behind it', 'config-app-id-format', () => but({ appId: `${appId} ` })],
  ['the original id gh_…', 'config-app-id-format', () => but({ appId: 'gh_3c884a361561' })],
  [
    'the AppSecret in place of the appId',
    'config-app-id-format',
    () => but({ appId: '8934e7d15453e97507ef794cf7b0519d' }),
  ],
  ['the text undefined as the appId', 'config-app-id-format', () => but({ appId: 'undefined' })],
  ['a template that was not filled', 'config-app-id-format', () => but({ appId: '{$signPackage.appId}' })],
  [
    'milliseconds',
    'config-timestamp-milliseconds',
    () => opens(sign(PAGE, { timestamp: 1_760_000_000_000 })),
  ],
  ['timeStamp', 'config-timestamp-key', () => without('timestamp', { timeStamp: timestamp })],
  ['timestamp undefined', 'config-timestamp-missing', () => but({ timestamp: undefined })],
  ['timestamp null', 'config-timestamp-not-number', () => but({ timestamp: null })],
  ['timestamp NaN', 'config-timestamp-not-number', () => but({ timestamp: Number.NaN })],
  ['a date as a text', 'config-timestamp-not-number', () => but({ timestamp: '2025-10-09 16:53:20' })],
  ['a fraction of seconds', 'config-timestamp-not-number', () => but({ timestamp: 1_760_000_000.123 })],
  [
    'a signature of three days ago',
    'config-timestamp-far',
    () => opens(sign(PAGE, { timestamp: timestamp - 3 * 86_400 })),
  ],
  [
    'the timestamp of the document’s example',
    'config-timestamp-far',
    () => opens(sign(PAGE, { timestamp: 1_414_587_457 })),
  ],
  ['noncestr', 'config-nonce-key', () => without('nonceStr', { noncestr: nonceStr })],
  ['nonce_str', 'config-nonce-key', () => without('nonceStr', { nonce_str: nonceStr })],
  ['no nonceStr', 'config-nonce-missing', () => without('nonceStr')],
  ['an empty nonceStr', 'config-nonce-missing', () => but({ nonceStr: '' })],
  [
    'a nonceStr of 36 characters',
    'config-nonce-long',
    () => opens(sign(PAGE, { nonceStr: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' })),
  ],
  ['a signature in upper case', 'config-signature-format', () => but({ signature: signature.toUpperCase() })],
  [
    'a signature of 32 characters',
    'config-signature-format',
    () => but({ signature: signature.slice(0, 32) }),
  ],
  [
    'a signature of 64 characters',
    'config-signature-format',
    () => but({ signature: `${signature}${signature.slice(0, 24)}` }),
  ],
  ['no signature', 'config-signature-missing', () => without('signature')],
  ['sign', 'config-signature-key', () => without('signature', { sign: signature })],
  ['an empty signature', 'config-signature-missing', () => but({ signature: '' })],
  ['signature, misspelled', 'config-signature-key', () => without('signature', { signatrue: signature })],
  [
    'the ticket in place of the signature',
    ['config-signature-format', 'secret-in-arguments'],
    () => but({ signature: TICKET }),
  ],
  ['no jsApiList', 'config-list-missing', () => without('jsApiList')],
  ['jsapiList', 'config-list-key', () => without('jsApiList', { jsapiList: ['chooseImage'] })],
  ['jsApiLists', 'config-list-key', () => without('jsApiList', { jsApiLists: ['chooseImage'] })],
  ['jsApiList as a text', 'config-list-not-array', () => but({ jsApiList: 'chooseImage' })],
  ['jsApiList as JSON', 'config-list-not-array', () => but({ jsApiList: '["chooseImage"]' })],
  ['an empty jsApiList', 'config-list-empty', () => but({ jsApiList: [] })],
  [
    'an object in place of the list',
    'config-list-not-array',
    () => but({ jsApiList: { chooseImage: true } }),
  ],
  ['names in one text', 'config-list-name', () => but({ jsApiList: ['chooseImage,uploadImage'] })],
  ['a name with wx. before it', 'config-list-name', () => but({ jsApiList: ['wx.chooseImage'] })],
  ['a name in the wrong case', 'config-list-name', () => but({ jsApiList: ['onMenuShareTimeLine'] })],
  ['a name with a space', 'config-list-name', () => but({ jsApiList: ['chooseImage '] })],
  ['the bridge’s names', 'config-list-name', () => but({ jsApiList: ['menu:share:timeline'] })],
  ['a name twice', 'config-list-duplicate', () => but({ jsApiList: ['chooseImage', 'chooseImage'] })],
  ['a name that nothing has', 'config-list-name', () => but({ jsApiList: ['chooseImage', 'login'] })],
  ['config and ready in the list', 'config-list-name', () => but({ jsApiList: ['chooseImage', 'ready'] })],
  ['an undefined in the list', 'config-list-item', () => but({ jsApiList: ['chooseImage', undefined] })],
  ['debug left on', 'config-debug-on', () => but({ debug: true }).reply('config:ok').ready()],
  ['debug as a text', 'config-debug-on', () => but({ debug: 'false' }).reply('config:ok').ready()],
  ['check: false', 'config-check-off', () => but({ check: false })],
  ['no argument', 'config-argument', () => page(PAGE).config()],
  ['JSON in place of the object', 'config-argument', () => opens(JSON.stringify(config()))],
  [
    'the whole answer, the config in its data',
    'config-argument',
    () => opens({ code: 0, msg: 'ok', data: config() }),
  ],
  ['an array around it', 'config-argument', () => opens([config()])],
  [
    'an open tag that nothing has',
    'config-open-tag-name',
    () => but({ openTagList: ['wx-open-launch-weap'] }),
  ],
  ['openTagList as a text', 'config-open-tags-not-array', () => but({ openTagList: 'wx-open-launch-weapp' })],
  [
    'open tags with an SDK that does not know them',
    'sdk-too-old',
    () =>
      page(PAGE)
        .script('https://res.wx.qq.com/open/js/jweixin-1.4.0.js')
        .sets('wx', 40)
        .config({ ...config(), openTagList: ['wx-open-launch-weapp'] }),
  ],
  [
    'the new share APIs with the first SDK',
    'sdk-too-old',
    () =>
      page(PAGE)
        .script('https://res.wx.qq.com/open/js/jweixin-1.0.0.js')
        .sets('wx', 40)
        .config(config(['updateAppMessageShareData', 'updateTimelineShareData'])),
  ],
];

const AGAIN: Mistake[] = [
  [
    'config twice for one URL',
    'config-again-needless',
    () =>
      ready(['chooseImage'])
        .wait(60)
        .config(config(['chooseImage'], sign(PAGE, { nonceStr: 'Another5Nonce6Str' })))
        .reply('config:ok')
        .ready(),
  ],
  [
    'config twice with the same nonceStr and timestamp',
    'config-nonce-again',
    () =>
      ready(['chooseImage'])
        .wait(60_000)
        .pushState('/cart')
        .config(sign('https://m.example.com/cart'))
        .reply('config:ok')
        .ready(),
  ],
  [
    'config of another account',
    'config-again-app-id',
    () =>
      ready(['chooseImage'])
        .pushState('/cart')
        .config({
          ...sign('https://m.example.com/cart', { nonceStr: 'Another5Nonce6Str' }),
          appId: 'wx0123456789abcdef',
        })
        .reply('config:ok')
        .ready(),
  ],
  [
    'the first config’s object used again after a route',
    'config-url-changed',
    () => ready(['chooseImage']).pushState('/cart').config(config()).reply('config:ok').ready(),
    TICKET,
  ],
  [
    'the first config’s object used again after a route, no ticket entered',
    'config-signature-reused',
    () => ready(['chooseImage']).pushState('/cart').config(config()).reply('config:ok').ready(),
  ],
  [
    'Android: the landing URL signed after a route',
    'config-url-changed',
    () => page(PAGE).pushState('/cart').config(config()).reply('config:ok').ready(),
    TICKET,
  ],
  [
    'iOS: the current URL signed after a route',
    'config-url-changed',
    () =>
      page(PAGE, { as: 'ios' })
        .pushState('/cart')
        .config(sign('https://m.example.com/cart'))
        .reply('config:ok')
        .ready(),
    TICKET,
  ],
];

const SIGNED: Mistake[] = [
  ['the URL with its hash', 'config-url-hash', () => signs(`${PAGE}#/a`, `${PAGE}#/a`), TICKET],
  [
    'the URL without its query',
    'config-signature-mismatch',
    () => signs('https://m.example.com/item'),
    TICKET,
  ],
  ['http for https', 'config-signature-mismatch', () => signs('http://m.example.com/item?id=5'), TICKET],
  [
    'the URL encoded by encodeURIComponent',
    'config-signature-mismatch',
    () => signs(encodeURIComponent(PAGE)),
    TICKET,
  ],
  [
    '&amp; in the URL',
    'config-signature-mismatch',
    () => signs('https://m.example.com/item?id=5&amp;a=1', `${PAGE}&a=1`),
    TICKET,
  ],
  [
    'the home page in place of the page',
    'config-signature-mismatch',
    () => signs('https://m.example.com/'),
    TICKET,
  ],
  [
    'a shared page signed without from and isappinstalled',
    'config-signature-mismatch',
    () => signs(PAGE, `${PAGE}&from=singlemessage&isappinstalled=0`),
    TICKET,
  ],
  [
    'a page after OAuth signed without code and state',
    'config-signature-mismatch',
    () => signs(PAGE, `${PAGE}&code=0a1b2c&state=1`),
    TICKET,
  ],
  ['the query cut at the first &', 'config-signature-mismatch', () => signs(PAGE, `${PAGE}&page=2`), TICKET],
  [
    'a slash too few',
    'config-signature-mismatch',
    () => signs('https://m.example.com', 'https://m.example.com/'),
    TICKET,
  ],
  [
    'decoded Chinese',
    'config-signature-mismatch',
    () => signs('https://m.example.com/s?q=咖啡', 'https://m.example.com/s?q=%E5%92%96%E5%95%A1'),
    TICKET,
  ],
  [
    'another account’s ticket',
    'config-signature-mismatch',
    () => opens(config()),
    `kgt8ON7yVITDhtdwci0qeX${TICKET.slice(22)}`,
  ],
  ['a ticket with one character more', 'config-signature-mismatch', () => opens(config()), `${TICKET}x`],
  [
    'a random string as the signature',
    'config-signature-mismatch',
    () => but({ signature: 'a'.repeat(40) }),
    TICKET,
  ],
];

const AT: Mistake[] = [
  ['an IP address', 'url-domain', () => opens(sign('http://192.168.1.8/'), 'http://192.168.1.8/')],
  ['localhost', 'url-domain', () => opens(sign('http://localhost:8080/'), 'http://localhost:8080/#/')],
  ['a port', 'url-domain', () => opens(sign('https://m.example.com:8443/'), 'https://m.example.com:8443/')],
  ['a file', 'url-domain', () => opens(sign('file:///C:/x/index.html'), 'file:///C:/x/index.html')],
  [
    'a name and a password in the URL',
    'url-userinfo',
    () => opens(sign('https://me:pw@m.example.com/'), 'https://me:pw@m.example.com/'),
  ],
  [
    '&amp; in the page’s own URL',
    'url-ampersand-escaped',
    () => opens(sign('https://m.example.com/?a=1&amp;b=2'), 'https://m.example.com/?a=1&amp;b=2'),
  ],
  [
    'JSON in the query',
    'url-characters',
    () => opens(sign('https://m.example.com/?q={"a":[1]}'), 'https://m.example.com/?q={%22a%22:[1]}'),
  ],
  [
    'an access_token in the URL',
    'secret-in-url',
    () =>
      opens(
        sign(`https://m.example.com/?access_token=${ACCESS_TOKEN}`),
        `https://m.example.com/?access_token=${ACCESS_TOKEN}`,
      ),
  ],
  [
    'in a frame',
    'url-in-frame',
    () => page('https://m.example.com/').frame(PAGE).config(config()).reply('config:ok').ready(),
  ],
  [
    'a host that is not bound',
    'url-domain',
    () => page(PAGE, { domains: ['shop.example.org'] }).config(config()),
  ],
];

const SECRETS: Mistake[] = [
  ['the jsapi_ticket beside the signature', 'secret-in-arguments', () => but({ jsapi_ticket: TICKET })],
  ['the access_token beside the signature', 'secret-in-arguments', () => but({ access_token: ACCESS_TOKEN })],
  [
    'the AppSecret beside the signature',
    'secret-in-arguments',
    () => but({ appSecret: '8934e7d15453e97507ef794cf7b0519d' }),
  ],
  [
    'the signed string beside the signature',
    'secret-in-arguments',
    () =>
      but({ rawString: `jsapi_ticket=${TICKET}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${PAGE}` }),
  ],
];

const ANSWERED: Mistake[] = [
  [
    'invalid signature, and no ticket entered',
    'error-invalid-signature',
    () => page(PAGE).config(config()).call('error', nothing).reply('config:invalid signature').fires(),
  ],
  [
    'invalid url domain',
    'error-invalid-url-domain',
    () => page(PAGE).config(config()).call('error', nothing).reply('config:invalid url domain').fires(),
  ],
  [
    '63002',
    'error-invalid-signature',
    () =>
      page(PAGE)
        .config(config())
        .call('error', nothing)
        .reply('config:fail,Error: 系统错误,错误码:63002,invalid signature [20251009][]')
        .fires(),
  ],
  [
    '40048',
    'error-invalid-url-domain',
    () =>
      page(PAGE)
        .config(config())
        .call('error', nothing)
        .reply('config:fail,Error: 系统错误,错误码:40048,invalid url domain')
        .fires(),
  ],
  [
    'require subscribe',
    'error-require-subscribe',
    () => page(PAGE).config(config()).call('error', nothing).reply('config:require subscribe').fires(),
  ],
];

expectFound([...FIELDS, ...AGAIN, ...SIGNED, ...AT, ...SECRETS, ...ANSWERED]);
