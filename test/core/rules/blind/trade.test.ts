import { createHash, createHmac, sign as signByKey } from 'node:crypto';
import { NOW, page } from '../../../builders/page.ts';
import { MERCHANT_PRIVATE_KEY } from '../../../builders/rsa-keys.ts';
import { sign, TICKET } from '../../../builders/signing-server.ts';
import { AGENT_TICKET, API_TICKET, MERCHANT_KEY } from '../clean/session.ts';
import { CARD_ID } from '../clean/wechat.ts';
import { calls, config, expectFound, type Mistake, nothing, PAGE, ready } from './mistake.ts';

const SECONDS = `${NOW / 1000}`;
const NONCE = 'k0hGdSXKZEj3Min5';
const { appId, signature } = config();
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const sorted = (...values: string[]) => sha1([...values].sort().join(''));
const drop = (given: object, name: string) =>
  Object.fromEntries(Object.entries(given).filter(([key]) => key !== name));

const EXT = { timestamp: SECONDS, nonce_str: NONCE, signature: sorted(API_TICKET, SECONDS, CARD_ID, NONCE) };
const add = (cardExt: unknown, card: object = { cardId: CARD_ID }) =>
  calls('addCard', { cardList: [{ ...card, cardExt }], success: nothing });
const ext = (change: object) => add(JSON.stringify({ ...EXT, ...change }));
/** Signed with the values that are given, in the right way. */
const signedExt = (fields: Record<string, string>, ...values: string[]) =>
  add(JSON.stringify({ ...fields, signature: sorted(API_TICKET, CARD_ID, ...values) }));
const CARDS = { api_ticket: API_TICKET, jsapi_ticket: TICKET };

const ADD: Mistake[] = [
  ['cardExt as an object', 'card-ext-object', () => add(EXT)],
  ['cardExt that is no JSON', 'card-ext-not-json', () => add(`{timestamp:'${SECONDS}'}`)],
  ['cardExt as JSON of JSON', 'card-ext-not-json', () => add(JSON.stringify(JSON.stringify(EXT)))],
  ['no cardExt', 'card-ext-missing', () => calls('addCard', { cardList: [{ cardId: CARD_ID }] })],
  [
    'card_ext',
    'param-typo',
    () => calls('addCard', { cardList: [{ cardId: CARD_ID, card_ext: JSON.stringify(EXT) }] }),
  ],
  ['card_id beside cardExt', 'param-typo', () => add(JSON.stringify(EXT), { card_id: CARD_ID })],
  ['an empty cardId', 'param-missing', () => add(JSON.stringify(EXT), { cardId: '' })],
  [
    'cardList as an object',
    'param-type',
    () => calls('addCard', { cardList: { cardId: CARD_ID, cardExt: JSON.stringify(EXT) } }),
  ],
  ['no cardList', 'param-missing', () => calls('addCard', { cardId: CARD_ID, cardExt: JSON.stringify(EXT) })],
  [
    'cardlist',
    'param-typo',
    () => calls('addCard', { cardlist: [{ cardId: CARD_ID, cardExt: JSON.stringify(EXT) }] }),
  ],
  [
    'nonceStr in cardExt',
    'card-ext-key',
    () => add(JSON.stringify({ ...drop(EXT, 'nonce_str'), nonceStr: NONCE })),
  ],
  [
    'timeStamp in cardExt',
    'card-ext-key',
    () => add(JSON.stringify({ ...drop(EXT, 'timestamp'), timeStamp: SECONDS })),
  ],
  ['openId in cardExt', 'card-ext-key', () => ext({ openId: 'oVr1Yt6X9e0Q3w5R7t9Y1u3I5o7P' })],
  ['the timestamp as a number', 'card-timestamp-type', () => ext({ timestamp: Number(SECONDS) })],
  [
    'milliseconds in cardExt',
    'card-timestamp-format',
    () => signedExt({ timestamp: `${SECONDS}000`, nonce_str: NONCE }, `${SECONDS}000`, NONCE),
  ],
  ['no signature in cardExt', 'card-signature-missing', () => add(JSON.stringify(drop(EXT, 'signature')))],
  ['no timestamp in cardExt', 'card-timestamp-missing', () => signedExt({ nonce_str: NONCE }, NONCE)],
  ['the config’s signature in cardExt', 'card-signature-of-config', () => ext({ signature })],
  ['the api_ticket in cardExt', 'secret-in-arguments', () => ext({ api_ticket: API_TICKET })],
  [
    'six cards',
    'card-list-long',
    () =>
      calls('addCard', {
        cardList: [1, 2, 3, 4, 5, 6].map((at) => ({
          cardId: CARD_ID,
          cardExt: JSON.stringify({
            timestamp: SECONDS,
            nonce_str: `${NONCE}${at}`,
            signature: sorted(API_TICKET, SECONDS, CARD_ID, `${NONCE}${at}`),
          }),
        })),
      }),
  ],
  [
    'the same cardExt for a second try',
    ['card-request-reused', 'error-card-fail'],
    () =>
      ready(['addCard'])
        .call('addCard', { cardList: [{ cardId: CARD_ID, cardExt: JSON.stringify(EXT) }] })
        .reply('addCard:cancel')
        .wait(4_000)
        .call('addCard', { cardList: [{ cardId: CARD_ID, cardExt: JSON.stringify(EXT) }] })
        .reply('addCard:fail'),
  ],
  [
    'a code of 25 characters',
    'card-code-format',
    () =>
      signedExt(
        { ...drop(EXT, 'signature'), code: '1234567890123456789012345' },
        SECONDS,
        NONCE,
        '1234567890123456789012345',
      ),
  ],
  [
    'a nonce_str of 40 characters',
    'card-nonce-format',
    () => signedExt({ timestamp: SECONDS, nonce_str: 'n'.repeat(40) }, SECONDS, 'n'.repeat(40)),
  ],
  [
    'signed by key=value',
    'card-signature-mismatch',
    () =>
      ext({
        signature: sha1(
          `api_ticket=${API_TICKET}&card_id=${CARD_ID}&nonce_str=${NONCE}&timestamp=${SECONDS}`,
        ),
      }),
    CARDS,
  ],
  [
    'signed with the jsapi_ticket',
    'card-signature-mismatch',
    () => ext({ signature: sorted(TICKET, SECONDS, CARD_ID, NONCE) }),
    CARDS,
  ],
  [
    'signed without sorting',
    'card-signature-mismatch',
    () => ext({ signature: sha1(`${CARD_ID}${API_TICKET}${NONCE}${SECONDS}`) }),
    CARDS,
  ],
  [
    'the code signed, and not passed',
    'card-signature-mismatch',
    () => ext({ signature: sorted(API_TICKET, SECONDS, CARD_ID, NONCE, '12345678') }),
    CARDS,
  ],
  [
    'a card’s signature in upper case',
    'card-signature-mismatch',
    () => ext({ signature: EXT.signature.toUpperCase() }),
    CARDS,
  ],
  ['openCard without code', 'param-missing', () => calls('openCard', { cardList: [{ cardId: CARD_ID }] })],
  [
    'openCard with the encrypted code',
    'card-code-encrypted',
    () =>
      calls('openCard', {
        cardList: [
          { cardId: CARD_ID, code: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE' },
        ],
      }),
  ],
];

const CHOICE = {
  timestamp: Number(SECONDS),
  nonceStr: NONCE,
  signType: 'SHA1',
  cardSign: sorted(API_TICKET, appId, SECONDS, NONCE),
};
const choose = (given: object) => calls('chooseCard', { ...given, success: nothing });
const CHOOSE: Mistake[] = [
  ['no timestamp', 'choose-card-timestamp-missing', () => choose(drop(CHOICE, 'timestamp'))],
  ['timeStamp', 'choose-card-key', () => choose({ ...drop(CHOICE, 'timestamp'), timeStamp: SECONDS })],
  ['no cardSign', 'choose-card-sign', () => choose(drop(CHOICE, 'cardSign'))],
  [
    'signature for cardSign',
    'choose-card-key',
    () => choose({ ...drop(CHOICE, 'cardSign'), signature: CHOICE.cardSign }),
  ],
  ['nonce_str', 'choose-card-key', () => choose({ ...drop(CHOICE, 'nonceStr'), nonce_str: NONCE })],
  ['signType MD5', 'choose-card-sign-type', () => choose({ ...CHOICE, signType: 'MD5' })],
  [
    'a cardType in lower case',
    'choose-card-filter',
    () =>
      choose({
        ...CHOICE,
        cardType: 'groupon',
        cardSign: sorted(API_TICKET, appId, SECONDS, NONCE, 'groupon'),
      }),
  ],
  [
    'filters that are not signed',
    'card-signature-mismatch',
    () => choose({ ...CHOICE, cardId: CARD_ID }),
    CARDS,
  ],
  [
    'milliseconds',
    'choose-card-timestamp-format',
    () => choose({ ...CHOICE, timestamp: NOW, cardSign: sorted(API_TICKET, appId, `${NOW}`, NONCE) }),
  ],
  [
    'without the appId signed',
    'card-signature-mismatch',
    () => choose({ ...CHOICE, cardSign: sorted(API_TICKET, SECONDS, NONCE) }),
    CARDS,
  ],
];

const PREPAY = 'prepay_id=wx201410272009395522657a690389285100';
const PAYMENT = { timestamp: SECONDS, nonceStr: NONCE, package: PREPAY, signType: 'MD5' };
const pairs = (given: { timestamp: string; nonceStr: string; package: string; signType: string }) =>
  `appId=${appId}&nonceStr=${given.nonceStr}&package=${given.package}&signType=${given.signType}&timeStamp=${given.timestamp}&key=${MERCHANT_KEY}`;
const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase();
const PAID = { ...PAYMENT, paySign: md5(pairs(PAYMENT)) };
const pay = (given: object) => calls('chooseWXPay', { ...given, success: nothing });
/** Pays with another member, signed as it is. */
const resigned = (change: Partial<typeof PAYMENT>) =>
  pay({ ...PAYMENT, ...change, paySign: md5(pairs({ ...PAYMENT, ...change })) });
const KEYED = { key: MERCHANT_KEY };

const PAY: Mistake[] = [
  ['timeStamp alone', 'pay-timestamp-key', () => pay({ ...drop(PAID, 'timestamp'), timeStamp: SECONDS })],
  [
    'no prepay_id=',
    'pay-package-format',
    () => resigned({ package: 'wx201410272009395522657a690389285100' }),
  ],
  ['prepay_id=undefined', 'pay-package-format', () => resigned({ package: 'prepay_id=undefined' })],
  ['prepay_id= and nothing', 'pay-package-format', () => resigned({ package: 'prepay_id=' })],
  ['prepay_id twice', 'pay-package-format', () => resigned({ package: `prepay_id=${PREPAY}` })],
  ['no package', 'pay-package-missing', () => pay(drop(PAID, 'package'))],
  ['prepay_id for package', 'pay-key', () => pay({ ...drop(PAID, 'package'), prepay_id: PREPAY })],
  ['no signType', 'pay-sign-type', () => pay(drop(PAID, 'signType'))],
  ['signType md5', 'pay-sign-type', () => resigned({ signType: 'md5' })],
  [
    'MD5 said, HMAC-SHA256 made',
    'pay-sign-type',
    () =>
      pay({
        ...PAYMENT,
        paySign: createHmac('sha256', MERCHANT_KEY).update(pairs(PAYMENT)).digest('hex').toUpperCase(),
      }),
  ],
  [
    'MD5 said, RSA made',
    'pay-sign-type',
    () =>
      pay({
        ...PAYMENT,
        paySign: signByKey(
          'sha256',
          Buffer.from(`${appId}\n${SECONDS}\n${NONCE}\n${PREPAY}\n`),
          MERCHANT_PRIVATE_KEY,
        ).toString('base64'),
      }),
  ],
  [
    'a digest in lower case',
    'pay-sign-format',
    () => pay({ ...PAYMENT, paySign: PAID.paySign.toLowerCase() }),
  ],
  ['no paySign', 'pay-sign-missing', () => pay(drop(PAID, 'paySign'))],
  ['sign for paySign', 'pay-key', () => pay({ ...drop(PAID, 'paySign'), sign: PAID.paySign })],
  [
    'a nonceStr of 36 characters',
    'pay-nonce',
    () => resigned({ nonceStr: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }),
  ],
  ['milliseconds', 'pay-timestamp-milliseconds', () => resigned({ timestamp: `${NOW}` })],
  ['the merchant’s key beside', 'secret-in-arguments', () => pay({ ...PAID, key: MERCHANT_KEY })],
  [
    'signed with the lower-case timestamp',
    'pay-signature-mismatch',
    () => pay({ ...PAYMENT, paySign: md5(pairs(PAYMENT).replace('timeStamp=', 'timestamp=')) }),
    KEYED,
  ],
  [
    'the order’s sign used again',
    'pay-signature-mismatch',
    () =>
      pay({
        ...PAYMENT,
        paySign: md5(`appid=${appId}&body=x&mch_id=1900000109&nonce_str=${NONCE}&key=${MERCHANT_KEY}`),
      }),
    KEYED,
  ],
  [
    'signed for another account',
    'pay-signature-mismatch',
    () => pay({ ...PAYMENT, paySign: md5(pairs(PAYMENT).replace(appId, 'wx0123456789abcdef')) }),
    KEYED,
  ],
  [
    'by hand: timestamp for timeStamp',
    'pay-timestamp-key',
    () => page(PAGE, { sdk: 'facade' }).invoke('getBrandWCPayRequest', { appId, ...PAID }),
  ],
  [
    'by hand: no appId',
    'pay-app-id',
    () =>
      page(PAGE, { sdk: 'facade' }).invoke('getBrandWCPayRequest', {
        ...drop(PAID, 'timestamp'),
        timeStamp: SECONDS,
      }),
  ],
  [
    'not in jsApiList',
    ['api-not-listed', 'error-permission-denied'],
    () => ready(['chooseImage']).call('chooseWXPay', PAID).reply('chooseWXPay:permission denied'),
  ],
  [
    'the payment’s appId is not the config’s',
    'pay-app-id',
    () => pay({ ...PAID, appId: 'wx0123456789abcdef' }),
  ],
];

const WORK = { as: 'wecom' } as const;
const agentSign = (nonceStr: string) =>
  sha1(`jsapi_ticket=${AGENT_TICKET}&noncestr=${nonceStr}&timestamp=${SECONDS}&url=${PAGE}`);
const AGENT = {
  corpid: 'ww1234567890abcdef',
  agentid: '1000002',
  timestamp: Number(SECONDS),
  nonceStr: NONCE,
  signature: agentSign(NONCE),
  jsApiList: ['selectExternalContact'],
};
const work = (given: object) =>
  page(PAGE, WORK)
    .config({ beta: true, ...config(['openEnterpriseChat']), appId: 'ww1234567890abcdef' })
    .reply('config:ok')
    .ready()
    .call('agentConfig', { ...given, success: nothing });

const WECOM: Mistake[] = [
  ['corpId', 'agent-field-key', () => work({ ...drop(AGENT, 'corpid'), corpId: AGENT.corpid })],
  ['appId for corpid', 'agent-field-key', () => work({ ...drop(AGENT, 'corpid'), appId: AGENT.corpid })],
  ['agentId', 'agent-field-key', () => work({ ...drop(AGENT, 'agentid'), agentId: 1000002 })],
  ['no jsApiList', 'agent-field-missing', () => work(drop(AGENT, 'jsApiList'))],
  [
    'the config’s signature',
    'agent-signature-of-config',
    () => work({ ...AGENT, nonceStr: config().nonceStr, signature: config().signature }),
  ],
  [
    'signed with the jsapi_ticket',
    'agent-signature-mismatch',
    () => work({ ...AGENT, signature: sign(PAGE, { nonceStr: NONCE }).signature }),
    { agent_ticket: AGENT_TICKET, jsapi_ticket: TICKET },
  ],
  [
    'agentConfig in WeChat',
    'error-function-not-exist',
    () => ready(['chooseImage']).call('agentConfig', AGENT).reply('agentConfig:function not exist'),
  ],
  [
    'a function of WeCom in WeChat',
    'error-function-not-exist',
    () =>
      ready(['chooseImage'])
        .invoke('selectExternalContact', { filterType: 0 })
        .reply({ err_msg: 'system:function_not_exist' }),
  ],
  ['40093', 'error-agent-signature', () => work(AGENT).reply({ errMsg: 'agentConfig:fail', errCode: 40093 })],
  ['80001', 'error-agent-domain', () => work(AGENT).reply({ errMsg: 'agentConfig:fail', errCode: 80001 })],
];

expectFound([...ADD, ...CHOOSE, ...PAY, ...WECOM]);
