import { createHash } from 'node:crypto';
import { NOW, page } from '../../../builders/page.ts';
import { sign, TICKET } from '../../../builders/signing-server.ts';
import { API_TICKET } from '../clean/session.ts';
import { CARD_ID } from '../clean/wechat.ts';
import { calls, config, expectFound, type Mistake, PAGE, ready } from './mistake.ts';

const SECONDS = `${NOW / 1000}`;
const but = (change: object) => page(PAGE).config({ debug: false, ...config(), ...change });
const DATA = { title: '标题', desc: '描述', link: PAGE, imgUrl: 'https://m.example.com/a.png' };
const shares = (change: object, name = 'updateAppMessageShareData') => calls(name, { ...DATA, ...change });
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const card = (more: object) => {
  const signature = sha1([API_TICKET, SECONDS, CARD_ID, 'k0hGdSXKZEj3Min5'].sort().join(''));
  const cardExt = JSON.stringify({ timestamp: SECONDS, nonce_str: 'k0hGdSXKZEj3Min5', signature, ...more });
  return calls('addCard', { cardList: [{ cardId: CARD_ID, cardExt }] });
};

const MISTAKES: Mistake[] = [
  ['nonceStr made of undefined', 'config-nonce-missing', () => but({ nonceStr: `${undefined}` })],
  ['signature made of null', 'config-signature-format', () => but({ signature: `${null}` })],
  ['a list in the list', 'config-list-item', () => but({ jsApiList: [['chooseImage', 'scanQRCode']] })],
  ['a Set for the list', 'config-list-not-array', () => but({ jsApiList: new Set(['chooseImage']) })],
  ['a Promise for the config', 'config-argument', () => page(PAGE).config(Promise.resolve(config()))],
  ['a Promise for the signature', 'config-signature-format', () => but({ signature: Promise.resolve('a') })],
  ['an Error for the config', 'config-argument', () => page(PAGE).config(new Error('500'))],
  [
    'the server’s error in place of the config',
    'config-argument',
    () => page(PAGE).config({ errcode: 40001, errmsg: 'invalid credential' }),
  ],
  [
    'snake_case throughout',
    ['config-app-id-key', 'config-nonce-key', 'config-list-key'],
    () =>
      page(PAGE).config({
        app_id: config().appId,
        timestamp: config().timestamp,
        nonce_str: config().nonceStr,
        signature: config().signature,
        js_api_list: ['chooseImage'],
      }),
  ],
  [
    'the server’s clock an hour and a day behind',
    'config-timestamp-far',
    () => page(PAGE).config(sign(PAGE, { timestamp: NOW / 1000 - 90_000 })),
  ],
  [
    'the server’s clock two days ahead',
    'config-timestamp-far',
    () => page(PAGE).config(sign(PAGE, { timestamp: NOW / 1000 + 172_800 })),
  ],
  [
    'the ticket’s newline signed',
    'config-signature-mismatch',
    () =>
      but({
        signature: sha1(
          `jsapi_ticket=${TICKET}\n&noncestr=${config().nonceStr}&timestamp=${config().timestamp}&url=${PAGE}`,
        ),
      }),
    TICKET,
  ],
  [
    'the parameters in another order',
    'config-signature-mismatch',
    () =>
      but({
        signature: sha1(
          `noncestr=${config().nonceStr}&jsapi_ticket=${TICKET}&timestamp=${config().timestamp}&url=${PAGE}`,
        ),
      }),
    TICKET,
  ],
  [
    'nonceStr signed with a capital S',
    'config-signature-mismatch',
    () =>
      but({
        signature: sha1(
          `jsapi_ticket=${TICKET}&nonceStr=${config().nonceStr}&timestamp=${config().timestamp}&url=${PAGE}`,
        ),
      }),
    TICKET,
  ],
  [
    'milliseconds signed, seconds passed',
    'config-signature-mismatch',
    () =>
      but({
        signature: sha1(`jsapi_ticket=${TICKET}&noncestr=${config().nonceStr}&timestamp=${NOW}&url=${PAGE}`),
      }),
    TICKET,
  ],
  [
    'no ticket signed: null',
    'config-ticket-empty',
    () =>
      but({
        signature: sha1(
          `jsapi_ticket=null&noncestr=${config().nonceStr}&timestamp=${config().timestamp}&url=${PAGE}`,
        ),
      }),
    TICKET,
  ],
  [
    'the document’s example signature',
    'config-signature-mismatch',
    () => but({ signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed' }),
    TICKET,
  ],
  [
    'MD5',
    'config-signature-format',
    () => but({ signature: createHash('md5').update('x').digest('hex') }),
    TICKET,
  ],
  ['card_id in cardExt', 'card-ext-key', () => card({ card_id: CARD_ID })],
  ['cardId in cardExt', 'card-ext-key', () => card({ cardId: CARD_ID })],
  ['a link that is location itself', 'share-text-kind', () => shares({ link: { href: PAGE } })],
  ['a picture without its scheme', 'share-image', () => shares({ imgUrl: '//cdn.example.com/a.png' })],
  ['a picture on localhost', 'share-image', () => shares({ imgUrl: 'http://localhost:8080/a.png' })],
  [
    'no desc for a friend',
    'share-text-missing',
    () => calls('updateAppMessageShareData', { title: 'T', link: PAGE, imgUrl: DATA.imgUrl }),
  ],
  [
    'shared with share’s own names',
    'param-unknown',
    () => calls('updateAppMessageShareData', { title: 'T', content: 'D', link: PAGE, imgUrl: DATA.imgUrl }),
  ],
  [
    'Link with a capital',
    'param-typo',
    () => calls('updateTimelineShareData', { title: 'T', Link: PAGE, imgUrl: DATA.imgUrl }),
  ],
  ['latitude 200', 'param-range', () => calls('openLocation', { latitude: 200, longitude: 113.3 })],
  [
    'coordinates in one text',
    'param-type',
    () => calls('openLocation', { latitude: '23.1,113.3', longitude: 113.3 }),
  ],
  [
    'scale as a text',
    'param-type',
    () => calls('openLocation', { latitude: 23.1, longitude: 113.3, scale: '15' }),
  ],
  [
    'menuItem:share:weibo',
    'menu-item-unknown',
    () => calls('hideMenuItems', { menuList: ['menuItem:share:weibo'] }),
  ],
  [
    'a menu item from the list of names',
    'menu-item-unknown',
    () => calls('hideMenuItems', { menuList: ['复制链接'] }),
  ],
  [
    'stopRecord without startRecord',
    'order-record-stop',
    () => calls('stopRecord', { success: () => undefined }),
  ],
  [
    'a deprecated card API',
    'api-deprecated',
    () => calls('consumeAndShareCard', { cardId: CARD_ID, code: '1' }),
  ],
  [
    'https page, http link of its own',
    'share-link-http',
    () => shares({ link: 'http://m.example.com/item?id=5' }),
  ],
  [
    'an old signature out of localStorage on the next page',
    'config-signature-reused',
    () => ready(['chooseImage']).load('https://m.example.com/b').config(config()).reply('config:ok').ready(),
  ],
];

expectFound(MISTAKES);
