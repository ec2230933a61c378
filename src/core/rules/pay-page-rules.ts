import { literal, member, toPlainText } from '../plain.ts';
import type { Entry } from '../session/entry.ts';
import { configOf, isMissing, urlToSign } from '../signature/index.ts';
import { type PayFacts, paymentOf, payRule, payText } from './pay-facts.ts';
import { NONE } from './rule.ts';

const keyOf = (paySign: string): string => `pay:${paySign}`;

/** What can be wrong with a payment on this page, at this time. */
export const PAY_PAGE_RULES = {
  'pay-app-id': payRule({
    title: { zh: '支付的 appId 不对', en: 'appId of a payment is wrong' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example:
      "wx.chooseWXPay({ appId: 'wx0123456789abcdef', timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: '5D4B10354FFB656C4D5501D2B8319526' });",
    canBeWrong: {
      zh: '如果签名用的其实是 wx.config 的 appId，传入的 appId 没有影响。',
      en: 'If the appId of wx.config was signed after all, the one passed does no harm.',
    },
    cases: {
      differs: {
        severity: 'warning',
        title: { zh: '支付的 appId 与 wx.config 的不同', en: 'appId of a payment is not that of wx.config' },
        seen: {
          zh: '{call} 传入的 appId 是 {appId}，而 wx.config 的是 {configs}。',
          en: '{call} is given the appId {appId}; that of wx.config is {configs}.',
        },
        expected: {
          zh: '与 config 中传入的 appId 一致：SDK 不读取这里的 appId，发出的总是 wx.config 的。',
          en: 'The appId of wx.config: the SDK does not read this one and always sends that.',
        },
        advice: {
          zh: '下单、签 paySign 和 wx.config 都用同一个 appId，然后去掉这里的 appId。',
          en: 'Use one appId for the order, paySign and wx.config, and remove this one.',
        },
      },
      missing: {
        severity: 'error',
        title: { zh: '调用支付JSAPI缺少参数：appId', en: 'A payment by hand has no appId' },
        seen: { zh: '{call} 的 appId 是 {appId}。', en: 'appId of {call} is {appId}.' },
        expected: {
          zh: '公众号的 appId：直接调用 WeixinJSBridge 时没有 SDK 填入。',
          en: 'The appId of the account: at WeixinJSBridge no SDK puts it in.',
        },
        advice: {
          zh: '在参数里加上 appId（大写 I），与签名时用的相同。',
          en: 'Add appId, with a capital I, as was signed.',
        },
      },
    },
    check: (facts) => {
      const { entry, past, call, isByHand, isRedPacket, written } = facts;
      if (isRedPacket) return NONE;
      const appId = member(written, 'appId');
      const values = { call, appId: literal(appId) };
      if (isByHand)
        return isMissing(appId) ? [{ case: 'missing', values: { ...values, configs: '' } }] : NONE;
      const before = past.last('config');
      const configs =
        textOf(entry.bridge?.args, 'appId') ??
        textOf(before && { appId: configOf(before)?.appId ?? null }, 'appId');
      const given = textOf(written, 'appId');
      if (given === null || configs === null || given === configs) return NONE;
      return [{ case: 'differs', values: { ...values, configs: literal(configs) } }];
    },
  }),

  'pay-url': payRule({
    title: { zh: '支付时的 URL 可能没有注册', en: 'The URL at a payment may not be registered' },
    topic: 'pay',
    place: { zh: '微信支付 · 支付授权目录', en: 'WeChat Pay · directories that may pay' },
    example: `// https://m.example.com/home/
history.pushState(null, '', '/order/5/pay');
wx.chooseWXPay({ timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: '5D4B10354FFB656C4D5501D2B8319526' });`,
    canBeWrong: {
      zh: '支付授权目录已包含这些目录（或只设置到域名）时没有问题。',
      en: 'Nothing is wrong where the directories, or their whole domain, are registered.',
    },
    cases: {
      moved: {
        severity: 'note',
        title: {
          zh: '支付时的目录与打开页面时的不同（当前页面的URL未注册）',
          en: 'The directory at a payment is not that at opening (its URL is not registered)',
        },
        seen: {
          zh: '打开页面时的目录是 {landing}，支付时的是 {current}：单页应用换了路由。',
          en: 'The directory was {landing} at opening and is {current} at the payment: the page has changed its route.',
        },
        expected: {
          zh: '两个目录都在支付授权目录之内：iOS 微信可能按打开页面时的 URL 检查，Android 按当前 URL。',
          en: 'Both within the registered directories: WeChat on iOS may check the URL at opening, on Android the current one.',
        },
        advice: {
          zh: '在商户平台把支付授权目录设置到两者共同的上级目录，或在支付前用 location.href 整页跳转。',
          en: 'Register the directory above both at the merchant’s platform, or load the page anew with location.href before the payment.',
        },
      },
      hash: {
        severity: 'note',
        title: { zh: '在哈希路由里支付', en: 'A payment within a hash route' },
        seen: { zh: '支付时的 URL 是 {url}。', en: 'The URL at the payment is {url}.' },
        expected: {
          zh: '支付授权目录覆盖 # 之前的部分：{current}；部分旧版本还会算上 #/。',
          en: 'Registered directories that cover all before the #: {current}; some older versions count the #/ as well.',
        },
        advice: {
          zh: '把支付授权目录设置为 {current}；若仍报“当前页面的URL未注册”，在 # 前加上 ?。',
          en: 'Register {current}; if the URL is still said not to be registered, put a ? before the #.',
        },
      },
    },
    check: ({ entry }) => {
      const { url, landingUrl, frame } = entry;
      if (frame.frameId !== 0 || !url.startsWith('http') || !landingUrl.startsWith('http')) return NONE;
      const [current, landing] = [directoryOf(url), directoryOf(landingUrl)];
      if (current !== landing) return [{ case: 'moved', values: { current, landing, url } }];
      // Version 2's trick against it: a ? before the #.
      const isHashRoute = /^[^?#]*#!?\//.test(url);
      return isHashRoute ? [{ case: 'hash', values: { current, landing, url } }] : NONE;
    },
  }),

  'pay-repeated': payRule({
    title: { zh: '同一笔支付又发起一次', en: 'The same payment is asked for again' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example: `const given = { timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: '5D4B10354FFB656C4D5501D2B8319526' };
wx.chooseWXPay(given);
phone('chooseWXPay:ok');
wx.chooseWXPay(given);`,
    canBeWrong: null,
    cases: {
      paid: {
        severity: 'error',
        title: { zh: '已支付的订单又发起一次支付', en: 'A payment that was made is asked for again' },
        seen: {
          zh: 'package 是 {package}，paySign 与此前的相同，而那一次已经支付成功。',
          en: 'package is {package}, and paySign is that of a payment before, which was made.',
        },
        expected: {
          zh: '每笔支付用各自的 prepay_id；已支付的会报“该订单已支付”。',
          en: 'A prepay_id of its own for each payment; one that was paid is refused.',
        },
        advice: {
          zh: '支付成功后禁用按钮，并向服务器查询订单；新的支付重新下单、重新签名。',
          en: 'Disable the button once it is paid, and ask the server for the order; place and sign a new one for another payment.',
        },
      },
    },
    files: (entry) => {
      const payment = paymentOf(entry);
      const paySign = payment && payText(payment, 'paySign');
      return paySign ? [keyOf(paySign)] : [];
    },
    check: (facts) =>
      isPaid(facts) ? [{ case: 'paid', values: { package: literal(facts.given.package) } }] : NONE,
  }),
};

/** Whether the very same payment was asked for before, and was made. */
function isPaid(facts: PayFacts): boolean {
  const paySign = payText(facts, 'paySign');
  const before: Entry | null = paySign === null ? null : facts.past.lastInSession(keyOf(paySign));
  const payment = before?.outcome === 'ok' ? paymentOf(before) : null;
  return payment !== null && payText(payment, 'package') === payText(facts, 'package');
}

function textOf(value: Parameters<typeof member>[0], name: string): string | null {
  const found = member(value, name);
  return isMissing(found) ? null : toPlainText(found);
}

/** All of a URL up to its last `/`, query and `#` part left aside. */
function directoryOf(url: string): string {
  const path = urlToSign(url).split('?', 1)[0] ?? '';
  return path.slice(0, path.lastIndexOf('/') + 1);
}
