import { type CoveredSection, mistakes, rowsOfApi, rules, SERVER, views } from './covered.ts';

/** 微信卡券 and 微信支付. */
export const TRADE_COVERAGE: readonly CoveredSection[] = [
  {
    heading: '微信卡券',
    rows: [
      {
        fact: { zh: 'api_ticket 与 jsapi_ticket 不同', en: 'api_ticket is another ticket than jsapi_ticket' },
        by: [...mistakes('ticket-jsapi-ticket', 'ticket-api-ticket'), { secret: 'api_ticket' }],
      },
      {
        fact: { zh: '两次不同的签名', en: 'Two signatures' },
        by: [...rules('card-signature-of-config'), { recipe: 'cardExt' }, { recipe: 'cardSign' }],
      },
    ],
  },
  {
    heading: '获取api_ticket',
    rows: [
      { fact: { zh: '有效期 7200 秒', en: 'Valid for 7,200 seconds' }, by: views('expiresIn', 'expired') },
      { fact: 'access_token', by: [{ remark: 'ticket-access-token' }, ...mistakes('ticket-access-token')] },
      {
        fact: { zh: '注意事项 1：不是 jsapi_ticket', en: 'Note 1: not the jsapi_ticket' },
        by: mistakes('ticket-jsapi-ticket'),
      },
      {
        fact: { zh: '注意事项 2：存储与更新 api_ticket', en: 'Note 2: store the api_ticket' },
        by: mistakes('ticket-earlier'),
        reason: SERVER,
      },
      {
        fact: 'GET https://api.weixin.qq.com/cgi-bin/ticket/getticket?access_token=…&type=wx_card',
        by: [{ remark: 'ticket-not-in-answer' }],
        reason: SERVER,
      },
      {
        fact: 'errcode, errmsg, ticket, expires_in',
        by: [{ secret: 'api_ticket' }, { remark: 'ticket-error-answer' }, ...mistakes('ticket-json-answer')],
      },
    ],
  },
  {
    heading: '拉取适用卡券列表并获取用户选择信息',
    rows: [
      ...rowsOfApi('chooseCard', {
        params: {
          shopId: rules('choose-card-filter'),
          cardType: rules('choose-card-filter'),
          cardId: rules('choose-card-filter'),
          timestamp: rules(
            'choose-card-timestamp-missing',
            'choose-card-timestamp-format',
            'choose-card-key',
          ),
          nonceStr: rules('choose-card-nonce', 'choose-card-key'),
          signType: rules('choose-card-sign-type'),
          cardSign: [{ recipe: 'cardSign' }, ...rules('choose-card-sign', 'choose-card-sign-reused')],
        },
        results: ['cardList'],
        callbacks: ['success'],
        by: [...rules('choose-card-argument'), ...views('cardsChoose'), { preset: 'cards-failed' }],
      }),
      {
        fact: 'string(24), string(32), string(64)',
        by: [...rules('choose-card-filter', 'choose-card-nonce'), { param: ['chooseCard', 'shopId'] }],
      },
      { fact: { zh: 'signType：仅 SHA1', en: 'signType: SHA1 only' }, by: rules('choose-card-sign-type') },
      {
        fact: { zh: '签名错误：列表为空', en: 'A wrong signature: an empty list' },
        by: [...rules('card-signature-mismatch'), ...views('cardsNone')],
      },
      {
        fact: {
          zh: '特别提醒：签名错误、时间戳无效、筛选有误',
          en: 'An empty list: signature, timestamp, filter',
        },
        by: rules('card-signature-mismatch', 'choose-card-filter'),
      },
    ],
  },
  {
    heading: '批量添加卡券接口',
    rows: [
      ...rowsOfApi('addCard', {
        params: { cardList: rules('param-missing', 'param-type', 'card-list-long') },
        results: ['cardList'],
        callbacks: ['success'],
        by: [...rules('error-card-fail'), ...views('addCards'), { preset: 'cards-failed' }],
      }),
      {
        fact: 'cardList[].cardId',
        by: rules('param-missing', 'card-id-format'),
      },
      { fact: 'cardList[].cardExt', by: rules('card-ext-missing') },
      {
        fact: { zh: 'cardExt 是字符串而不是 Object', en: 'cardExt is a text, not an object' },
        by: rules('card-ext-object'),
      },
      {
        fact: { zh: 'card_ext 与参与签名的参数一致', en: 'card_ext has what was signed' },
        by: [...rules('card-signature-mismatch'), { recipe: 'cardExt' }],
      },
      { fact: { zh: '一次不超过 5 张', en: 'No more than 5 at a time' }, by: rules('card-list-long') },
    ],
  },
  {
    heading: '查看微信卡包中的卡券接口',
    rows: [
      ...rowsOfApi('openCard', {
        params: { cardList: rules('param-missing', 'param-type') },
        by: views('wallet'),
      }),
      {
        fact: 'cardList[].cardId, cardList[].code',
        by: [{ param: ['openCard', 'cardList'] }, ...rules('param-missing', 'card-code-encrypted')],
      },
    ],
  },
  {
    heading: '微信支付',
    rows: [
      ...rowsOfApi('chooseWXPay', {
        params: {
          timestamp: rules('pay-timestamp-missing', 'pay-timestamp-format', 'pay-timestamp-milliseconds'),
          nonceStr: rules('pay-nonce', 'pay-key'),
          package: rules('pay-package-missing', 'pay-package-format', 'pay-repeated'),
          signType: rules('pay-sign-type'),
          paySign: [
            { recipe: 'pay' },
            ...rules('pay-sign-missing', 'pay-sign-format', 'pay-sign-borrowed', 'pay-signature-mismatch'),
          ],
        },
        callbacks: ['success'],
        by: [
          ...views('payTitle'),
          ...rules('pay-argument', 'error-pay-fail', 'error-pay-url', 'pay-url'),
          { preset: 'payment-cancelled' },
          { preset: 'payment-failed' },
        ],
      }),
      {
        fact: {
          zh: 'timestamp 小写；签名用 timeStamp',
          en: 'timestamp in the call, timeStamp in the signature',
        },
        by: [...rules('pay-timestamp-key'), ...mistakes('pay-timestamp-name')],
      },
      { fact: { zh: 'nonceStr 不长于 32 位', en: 'nonceStr: up to 32' }, by: rules('pay-nonce') },
      { fact: 'package: prepay_id=***', by: rules('pay-package-format') },
      {
        fact: {
          zh: "signType：默认 'SHA1'，新版 'MD5'",
          en: "signType: 'SHA1' by default, 'MD5' for new ones",
        },
        by: rules('pay-sign-type'),
      },
      {
        fact: { zh: '备注：appId 与 config 的一致', en: 'Note: appId is that of config' },
        by: [{ recipe: 'pay' }, ...rules('pay-app-id', 'pay-signature-mismatch')],
      },
      {
        fact: {
          zh: '备注：appId、timeStamp、nonceStr、package、signType 参与签名',
          en: 'Note: appId, timeStamp, nonceStr, package and signType are signed',
        },
        by: [{ recipe: 'pay' }, { secret: 'key' }],
      },
      {
        fact: { zh: '备注：统一下单接口的 prepay_id', en: 'Note: prepay_id of the order' },
        by: views('payAmountHint'),
        reason: SERVER,
      },
    ],
  },
];
