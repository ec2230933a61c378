import { textLines } from './code-lines.ts';
import type { BackEndLines, ValueMistake } from './mistake.ts';
import { PAY_PLACE, PAY_TEXT, PAY_TEXT_LINES } from './pay-text.ts';

/** What is signed is what the page is given: one variable. */
const SIGN_TYPE_PASSED: BackEndLines = {
  php: "$data['signType'] = 'MD5'; // signed, and handed to wx.chooseWXPay",
  java: 'data.put("signType", "MD5"); // signed, and handed to wx.chooseWXPay',
  node: "data.signType = 'MD5'; // signed, and handed to wx.chooseWXPay",
  python: "data['signType'] = 'MD5'  # signed, and handed to wx.chooseWXPay",
  go: 'data["signType"] = "MD5" // signed, and handed to wx.chooseWXPay',
  csharp: 'data["signType"] = "MD5"; // signed, and handed to wx.chooseWXPay',
};

/** Other values of a payment that were signed. */
export const PAY_VALUE_MISTAKES = {
  'pay-sign-type-other': {
    of: 'value',
    parts: ['signType'],
    kinds: ['pay'],
    cost: 1,
    isSource: true,
    clause: {
      zh: '签名用的 signType 是 {signed}，页面传入的却是 {right}',
      en: 'signed the signType {signed}, while the page passed {right}',
    },
    advice: {
      zh: '传给页面的 signType 必须与签名用的相同；没有传时 SDK 会填 SHA1。',
      en: 'Pass the signType that was signed; when it is left out, the SDK fills in SHA1.',
    },
    place: PAY_PLACE,
    variants: () => [
      'MD5',
      'HMAC-SHA256',
      'RSA',
      'SHA1',
      'md5',
      'HMAC_SHA256',
      'HMACSHA256',
      'HmacSHA256',
      'hmac-sha256',
      'SHA256',
      'undefined',
      'null',
      '',
    ],
    cause: {
      php: "$data['signType'] = 'MD5'; // but signType: 'SHA1', or none, in wx.chooseWXPay",
      java: 'data.put("signType", "MD5"); // but signType: \'SHA1\', or none, in wx.chooseWXPay',
      node: "data.signType = 'MD5'; // but signType: 'SHA1', or none, in wx.chooseWXPay",
      python: "data['signType'] = 'MD5'  # but signType: 'SHA1', or none, in wx.chooseWXPay",
      go: 'data["signType"] = "MD5" // but signType: \'SHA1\', or none, in wx.chooseWXPay',
      csharp: 'data["signType"] = "MD5"; // but signType: \'SHA1\', or none, in wx.chooseWXPay',
    },
    fix: SIGN_TYPE_PASSED,
    example: { right: 'SHA1', signed: 'MD5' },
  },

  'pay-package-prefix': {
    of: 'value',
    parts: ['package'],
    kinds: ['pay'],
    cost: 1,
    clause: {
      zh: '签名用的 package 是 {signed}，页面传入的是 {right}，两者的 prepay_id= 前缀不一致',
      en: 'signed the package {signed}, while the page passed {right}: one has a prepay_id= more in front',
    },
    advice: {
      zh: '参与签名的和传给页面的都是带前缀的完整值：prepay_id=wx…。',
      en: 'Sign and pass the whole value with its prefix: prepay_id=wx….',
    },
    place: PAY_PLACE,
    variants: (value) =>
      value.startsWith('prepay_id=')
        ? [value.slice('prepay_id='.length), `prepay_id=${value}`]
        : [`prepay_id=${value}`, `prepay_id=${value.trim()}`],
    cause: textLines(PAY_TEXT.replace('{prepay}', '{prepayId}')),
    fix: textLines(PAY_TEXT.replace('{prepay}', 'prepay_id={prepayId}')),
    example: { right: 'prepay_id=wx2', signed: 'wx2' },
  },

  'pay-package-encoded': {
    of: 'value',
    parts: ['package'],
    kinds: ['pay'],
    cost: 2,
    clause: {
      zh: '签名前对 package 做了 URL 编码（{signed}）',
      en: 'encoded the package as for a URL before signing it ({signed})',
    },
    advice: {
      zh: '签名用原始值，不要编码；用 http_build_query 之类拼接的，要再 urldecode。',
      en: 'Sign the value itself: whatever builds a query (http_build_query) encodes it, so decode its result or join by hand.',
    },
    place: PAY_PLACE,
    variants: (value) => [
      value.replaceAll('=', '%3D'),
      value.replaceAll('=', '%3d'),
      value.replaceAll('=', '\\u003d'),
      `"${value}"`,
    ],
    cause: {
      php: "$text = http_build_query($data) . '&key=' . $key;",
      java: 'String text = UriComponentsBuilder.newInstance().queryParams(data).encode().build().getQuery() + "&key=" + key;',
      node: 'const text = `${new URLSearchParams(data)}&key=${key}`;',
      python: "text = urlencode(data) + '&key=' + key",
      go: 'text := values.Encode() + "&key=" + key',
      csharp: 'var text = QueryString.Create(data).Value.TrimStart(\'?\') + "&key=" + key;',
    },
    fix: PAY_TEXT_LINES,
    example: { right: 'prepay_id=wx2', signed: 'prepay_id%3Dwx2' },
  },

  'pay-app-id-other': {
    of: 'value',
    parts: ['appId'],
    kinds: ['pay'],
    cost: 2,
    isSource: true,
    clause: {
      zh: '用另一个账号的 appId（{signed}）签名，而不是 wx.config 的 {right}',
      en: 'signed the appId of another account ({signed}) instead of that of wx.config ({right})',
    },
    advice: {
      zh: '参与签名的 appId 必须与 wx.config 传入的一致，也是统一下单时的 appid。',
      en: 'Sign the appId that wx.config was given, which is also the appid of the order.',
    },
    place: PAY_PLACE,
    variants: (_value, { secrets, passed }) =>
      [
        passed.appId,
        passed.appid,
        passed.app_id,
        ...secrets.map(({ appId }) => appId),
        ...secrets.map(({ kind, value }) => (kind === 'other' && isAppId(value) ? value : null)),
      ].flatMap((appId) => (appId ? [appId] : [])),
    cause: {
      php: "$data['appId'] = $config['mini_program_app_id'];",
      java: 'data.put("appId", config.getMiniProgramAppId());',
      node: 'data.appId = config.miniProgramAppId;',
      python: "data['appId'] = config.mini_program_app_id",
      go: 'data["appId"] = config.MiniProgramAppId',
      csharp: 'data["appId"] = config.MiniProgramAppId;',
    },
    fix: {
      php: "$data['appId'] = $config['app_id']; // wx.config({ appId })",
      java: 'data.put("appId", config.getAppId()); // wx.config({ appId })',
      node: 'data.appId = config.appId; // wx.config({ appId })',
      python: "data['appId'] = config.app_id  # wx.config({ appId })",
      go: 'data["appId"] = config.AppId // wx.config({ appId })',
      csharp: 'data["appId"] = config.AppId; // wx.config({ appId })',
    },
    example: { right: 'wx1', signed: 'wx2', facts: { passed: { appId: 'wx2' } } },
  },

  'pay-value-lost': {
    of: 'value',
    parts: ['appId', 'package', 'key'],
    kinds: ['pay'],
    cost: 3,
    isSource: true,
    clause: {
      zh: '签名时没有取到值，拼进去的是空、undefined 或 null',
      en: 'had no value at hand when it signed, and joined nothing, undefined or null',
    },
    advice: {
      zh: '检查变量名、配置项和取值的时机，签名前确认各个值都不为空。',
      en: 'Check names of variables, the configuration, and when the value is read; make sure that none is empty before signing.',
    },
    place: PAY_PLACE,
    variants: () => ['', 'undefined', 'null', 'None', '<nil>', '[object Object]', 'Array'],
    cause: {
      php: "$text .= '&key=' . ($config['mchKey'] ?? '');",
      java: 'text = text + "&key=" + config.get("mchKey");',
      node: 'text += `&key=${config.mchKey}`;',
      python: 'text += f"&key={config.get(\'mchKey\')}"',
      go: 'text += fmt.Sprint("&key=", config["mchKey"])',
      csharp: 'text += "&key=" + config["mchKey"];',
    },
    fix: {
      php: "$text .= '&key=' . $config['mch_key'];",
      java: 'text = text + "&key=" + Objects.requireNonNull(config.get("mch_key"));',
      node: 'text += `&key=${config.mch_key}`;',
      python: 'text += f"&key={config[\'mch_key\']}"',
      go: 'text += "&key=" + config["mch_key"]',
      csharp: 'text += "&key=" + config.GetRequiredSection("mch_key").Value;',
    },
    example: { right: 'wx1', signed: 'undefined' },
  },
} satisfies Record<string, ValueMistake>;

function isAppId(value: string): boolean {
  return /^wx[0-9a-f]{16}$/.test(value);
}
