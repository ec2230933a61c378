import type { PartName } from '../parts.ts';
import type { Layout } from '../signing.ts';
import { textLines } from './code-lines.ts';
import type { Facts, LayoutMistake } from './mistake.ts';
import { isNamed, PAY_PARTS, PAY_PLACE, PAY_RIGHT, PAY_TEXT, PAY_TEXT_LINES, withNames } from './pay-text.ts';

/** Fields of a payment that were signed by another name. */
export const PAY_NAME_MISTAKES = {
  'pay-timestamp-name': {
    of: 'layout',
    kinds: ['pay'],
    cost: 1,
    clause: {
      zh: '签名时把 timeStamp 写成了小写的 timestamp',
      en: 'wrote timestamp in lower case where timeStamp is signed',
    },
    advice: {
      zh: '参与签名的字段名是 timeStamp（大写 S）；只有传给 wx.chooseWXPay 的参数名是小写的 timestamp。',
      en: 'Sign it by the name timeStamp, with a capital S; only the argument of wx.chooseWXPay is named timestamp.',
    },
    place: PAY_PLACE,
    layouts: renamed('timestamp', ['timestamp', 'TimeStamp', 'time_stamp']),
    cause: textLines(PAY_TEXT.replace('timeStamp=', 'timestamp=')),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: PAY_RIGHT.replace('timeStamp', 'timestamp'),
    },
  },

  'pay-app-id-name': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: { zh: '签名时 appId 的字段名写错了', en: 'signed the appId by another name' },
    advice: {
      zh: '调起支付时参与签名的字段名是 appId（大写 I），不是统一下单接口的 appid。',
      en: 'Sign it by the name appId, with a capital I, not appid as for unifiedorder.',
    },
    place: PAY_PLACE,
    layouts: renamed('appId', ['appid', 'app_id', 'appID', 'AppId']),
    cause: textLines(PAY_TEXT.replace('appId=', 'appid=')),
    fix: PAY_TEXT_LINES,
    example: { kind: 'pay', parts: PAY_PARTS, right: PAY_RIGHT, signed: PAY_RIGHT.replace('appId', 'appid') },
  },

  'pay-nonce-name': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: { zh: '签名时 nonceStr 的字段名写错了', en: 'signed the nonceStr by another name' },
    advice: {
      zh: '调起支付时参与签名的字段名是 nonceStr，不是统一下单接口的 nonce_str。',
      en: 'Sign it by the name nonceStr, not nonce_str as for unifiedorder.',
    },
    place: PAY_PLACE,
    layouts: renamed('nonceStr', ['noncestr', 'nonce_str', 'NonceStr']),
    cause: textLines(PAY_TEXT.replace('nonceStr=', 'nonce_str=')),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: PAY_RIGHT.replace('nonceStr', 'nonce_str'),
    },
  },

  'pay-sign-type-name': {
    of: 'layout',
    kinds: ['pay'],
    cost: 3,
    clause: { zh: '签名时 signType 的字段名写错了', en: 'signed the signType by another name' },
    advice: {
      zh: '调起支付时参与签名的字段名是 signType，不是统一下单接口的 sign_type。',
      en: 'Sign it by the name signType, not sign_type as for unifiedorder.',
    },
    place: PAY_PLACE,
    layouts: renamed('signType', ['signtype', 'sign_type', 'SignType']),
    cause: textLines(PAY_TEXT.replace('signType=', 'sign_type=')),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: PAY_RIGHT.replace('signType', 'sign_type'),
    },
  },

  'pay-package-name': {
    of: 'layout',
    kinds: ['pay'],
    cost: 3,
    clause: { zh: '签名时 package 的字段名写错了', en: 'signed the package by another name' },
    advice: {
      zh: 'package 在 Java、C# 等语言里是关键字，变量可以改名，参与签名的字段名仍是 package。',
      en: 'package is a word of some languages, so that the variable has another name; it is signed by the name package.',
    },
    place: PAY_PLACE,
    layouts: renamed('package', [
      'packageValue',
      'packageStr',
      'package_',
      '_package',
      'packages',
      'Package',
      'packageVal',
      'pkg',
    ]),
    cause: textLines(PAY_TEXT.replace('package=', 'packageValue=')),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: PAY_RIGHT.replace('package=', 'packageValue='),
    },
  },

  'pay-names-pascal-case': {
    of: 'layout',
    kinds: ['pay'],
    cost: 3,
    clause: { zh: '签名时把字段名的首字母都写成了大写', en: 'wrote all the names with a capital in front' },
    advice: {
      zh: '用类的属性名拼接时要指定字段名：appId、nonceStr、package、signType、timeStamp。',
      en: 'Where names are those of properties, set the names to sign: appId, nonceStr, package, signType, timeStamp.',
    },
    place: PAY_PLACE,
    layouts: (layout) =>
      isNamed(layout)
        ? [
            withNames(layout, {
              appId: 'AppId',
              nonceStr: 'NonceStr',
              package: 'Package',
              signType: 'SignType',
              timestamp: 'TimeStamp',
            }),
          ]
        : [],
    cause: textLines(
      'AppId={appId}&NonceStr={nonceStr}&Package={prepay}&SignType={signType}&TimeStamp={timeStamp}&key={key}',
    ),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: 'AppId=wx1&NonceStr=n5K8&Package=prepay_id=wx2&SignType=MD5&TimeStamp=1414587457&key=k32',
    },
  },

  'pay-names-lower-case': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: { zh: '签名时把字段名都写成了小写', en: 'wrote all the names in lower case' },
    advice: {
      zh: '字段名区分大小写：appId、nonceStr、package、signType、timeStamp。',
      en: 'Names are signed as they are: appId, nonceStr, package, signType, timeStamp.',
    },
    place: PAY_PLACE,
    layouts: (layout) =>
      isNamed(layout)
        ? [
            withNames(layout, {
              appId: 'appid',
              nonceStr: 'noncestr',
              signType: 'signtype',
              timestamp: 'timestamp',
            }),
            withNames(layout, {
              appId: 'appid',
              nonceStr: 'nonce_str',
              signType: 'sign_type',
              timestamp: 'timestamp',
            }),
            withNames(layout, { appId: 'appid', nonceStr: 'noncestr', timestamp: 'timestamp' }),
          ]
        : [],
    cause: textLines(PAY_TEXT.replaceAll(/(\w+)=/g, (name) => name.toLowerCase())),
    fix: PAY_TEXT_LINES,
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: 'appid=wx1&noncestr=n5K8&package=prepay_id=wx2&signtype=MD5&timestamp=1414587457&key=k32',
    },
  },

  'pay-prepay-id-name': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: {
      zh: '签名时用的字段是 prepay_id，而不是 package',
      en: 'signed a field named prepay_id in place of package',
    },
    advice: {
      zh: '参与签名的是 package，它的值是 prepay_id=…：package=prepay_id=wx…。',
      en: 'Sign package, whose value is prepay_id=…: package=prepay_id=wx….',
    },
    place: PAY_PLACE,
    layouts: asPrepayId,
    cause: textLines(PAY_TEXT.replace('package={prepay}', 'prepay_id={prepayId}')),
    fix: textLines(PAY_TEXT.replace('package={prepay}', 'package=prepay_id={prepayId}')),
    example: {
      kind: 'pay',
      parts: PAY_PARTS,
      right: PAY_RIGHT,
      signed: PAY_RIGHT.replace('package=prepay_id=', 'prepay_id='),
    },
  },
} satisfies Record<string, LayoutMistake>;

function renamed(part: PartName, names: readonly string[]): LayoutMistake['layouts'] {
  return (layout) => {
    const own = layout.fields.find((field) => field.part === part);
    return isNamed(layout) && own ? names.map((name) => withNames(layout, { [part]: name })) : [];
  };
}

/** The id alone by its own name. It is no secret, so that it may stand there as a text. */
function asPrepayId(layout: Layout, { parts }: Facts): Layout[] {
  const id = (parts.package ?? '').replace(/^prepay_id=/, '');
  if (!isNamed(layout) || !layout.fields.some(({ part }) => part === 'package')) return [];
  return ['prepay_id', 'prepayId', 'prepayid'].map((key) => ({
    ...layout,
    fields: layout.fields.map((field) => (field.part === 'package' ? { key, part: null, text: id } : field)),
  }));
}
