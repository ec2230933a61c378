import {
  ANY,
  BOOLEAN,
  listOf,
  NUMBER,
  NUMBER_OR_TEXT,
  numberFrom,
  objectOf,
  oneOf,
  optional,
  recordOf,
  required,
  TEXT,
  textUpTo,
} from '../shape.ts';
import { EVERYWHERE, type WecomFunction, wecom } from './wecom-function.ts';

/** Cards, payments and invoices. */
export const TRADE_FUNCTIONS = {
  addCard: {
    title: { zh: '批量添加卡券', en: 'Add cards' },
    kind: 'call',
    bridges: ['batchAddCard'],
    params: { cardList: required(listOf(objectOf({ cardId: required(TEXT), cardExt: required(TEXT) }))) },
    result: {
      cardList: required(
        listOf(objectOf({ cardId: required(TEXT), cardExt: required(TEXT), isSuccess: required(BOOLEAN) })),
      ),
    },
    clients: EVERYWHERE,
  },
  chooseCard: {
    title: { zh: '拉取适用卡券列表并获取用户选择信息', en: 'Choose a card to use' },
    kind: 'call',
    params: {
      shopId: required(TEXT),
      cardType: required(TEXT),
      cardId: required(TEXT),
      timestamp: required(NUMBER_OR_TEXT),
      nonceStr: required(TEXT),
      signType: required(TEXT),
      cardSign: required(TEXT),
    },
    result: { cardList: required(listOf(recordOf(ANY))) },
    clients: EVERYWHERE,
  },
  openCard: {
    title: { zh: '查看微信卡包中的卡券', en: 'Show cards of the wallet' },
    kind: 'call',
    bridges: ['batchViewCard'],
    params: { cardList: required(listOf(objectOf({ cardId: required(TEXT), code: required(TEXT) }))) },
    clients: EVERYWHERE,
  },
  consumeAndShareCard: {
    title: { zh: '核销后再次赠送卡券', en: 'Use a card and give it away' },
    kind: 'call',
    bridges: ['consumedShareCard'],
    params: { cardId: required(TEXT), code: required(TEXT) },
    clients: EVERYWHERE,
    isDeprecated: true,
  },
  openProductSpecificView: {
    title: { zh: '跳转微信商品页', en: 'Open a product of the shop' },
    kind: 'call',
    bridges: ['openProductViewWithPid'],
    params: { productId: required(TEXT), viewType: optional(oneOf(0, 1), 0), extInfo: optional(ANY) },
    clients: EVERYWHERE,
  },
  chooseWXPay: {
    title: { zh: '发起一个微信支付请求', en: 'Pay with WeChat' },
    kind: 'call',
    bridges: ['getBrandWCPayRequest'],
    params: {
      timestamp: required(NUMBER_OR_TEXT),
      nonceStr: required(TEXT),
      package: required(TEXT),
      signType: required(TEXT),
      paySign: required(TEXT),
    },
    clients: EVERYWHERE,
  },
  openEnterpriseRedPacket: {
    title: { zh: '领取企业红包', en: 'Take a company red packet' },
    kind: 'call',
    bridges: ['getRecevieBizHongBaoRequest'],
    params: {
      timestamp: required(NUMBER_OR_TEXT),
      nonceStr: required(TEXT),
      package: required(TEXT),
      signType: required(TEXT),
      paySign: required(TEXT),
    },
    clients: EVERYWHERE,
  },
  openBusinessView: {
    title: { zh: '打开微信支付分等业务页面', en: 'Open a WeChat Pay service' },
    kind: 'call',
    params: {
      businessType: required(oneOf('wxpayScoreEnable')),
      queryString: optional(TEXT),
      envVersion: optional(TEXT),
    },
    result: { extraData: optional(recordOf(ANY)) },
    clients: EVERYWHERE,
  },
  chooseInvoice: {
    title: { zh: '选择电子发票', en: 'Choose invoices' },
    kind: 'call',
    params: {
      timestamp: required(NUMBER),
      nonceStr: required(TEXT),
      cardSign: required(TEXT),
      signType: optional(TEXT, 'SHA1'),
    },
    result: {
      choose_invoice_info: required(
        listOf(objectOf({ card_id: required(TEXT), encrypt_code: required(TEXT), app_id: required(TEXT) })),
      ),
    },
    clients: [wecom('2.1.0', 'ios', 'android')],
  },
  createExternalPayment: {
    title: { zh: '发起对外收款', en: 'Ask a customer for a payment' },
    kind: 'call',
    params: {
      paymentType: optional(oneOf(0, 1)),
      // 分.
      totalFee: optional(numberFrom(1, 5_000_000)),
      // 16 with 收款码. What is longer is left out, and the user asked.
      description: optional(textUpTo(32)),
    },
    result: { paymentId: required(TEXT) },
    clients: [wecom('4.0.12')],
  },
  createSchoolPayment: {
    title: { zh: '发起班级收款', en: 'Ask parents for a payment' },
    kind: 'call',
    params: {
      projectName: optional(textUpTo(32)),
      amount: optional(NUMBER),
      payers: optional(objectOf({ students: required(listOf(TEXT)), departments: required(listOf(NUMBER)) })),
    },
    result: { paymentId: required(TEXT) },
    clients: [wecom('3.1.10', 'ios', 'android', 'windows')],
  },
  refundExternalPayment: {
    title: { zh: '发起退款', en: 'Refund a customer’s payment' },
    kind: 'call',
    params: {
      paymentId: required(TEXT),
      outTradeNo: required(TEXT),
      refundFee: optional(NUMBER),
      refundComment: optional(textUpTo(32)),
    },
    clients: [wecom('4.0.12')],
  },
} as const satisfies Record<string, WecomFunction>;
