import { PAY_KEY_VALUES, PAY_LINES } from '../pay-recipe.ts';
import type { Layout } from '../signing.ts';
import { textLines } from './code-lines.ts';
import type { BackEndLines, LayoutMistake } from './mistake.ts';
import { PLACE_OF_RSA } from './pay-digests.ts';
import { permutations } from './permutations.ts';

/** The four lines, with the names of variables. */
export const PAY_LINES_TEXT = '{appId}\n{timeStamp}\n{nonceStr}\n{prepay}\n';

/** What is right for RSA. */
export const PAY_LINES_FIX = textLines(PAY_LINES_TEXT);

/** A smallest payment by RSA. */
export const RSA_PARTS = {
  appId: 'wx1',
  timestamp: '1414587457',
  nonceStr: 'n5K8',
  package: 'prepay_id=wx2',
  signType: 'RSA',
} as const;

/** The text of that payment. */
export const RSA_RIGHT = 'wx1\n1414587457\nn5K8\nprepay_id=wx2\n';

const SEPARATORS = ['', '&', ' ', ',', '|', '\t'];

/** Line ends within quotes that do not make them line ends. */
const LITERAL: BackEndLines = {
  php: "$text = $appId . '\\n' . $timeStamp . '\\n' . $nonceStr . '\\n' . $prepay . '\\n';",
  java: 'String text = appId + "\\\\n" + timeStamp + "\\\\n" + nonceStr + "\\\\n" + prepay + "\\\\n";',
  node: 'const text = String.raw`${appId}\\n${timeStamp}\\n${nonceStr}\\n${prepay}\\n`;',
  python: "text = rf'{app_id}\\n{time_stamp}\\n{nonce_str}\\n{prepay}\\n'",
  go: 'text := appId + `\\n` + timeStamp + `\\n` + nonceStr + `\\n` + prepay + `\\n`',
  csharp: 'var text = $@"{appId}\\n{timeStamp}\\n{nonceStr}\\n{prepay}\\n";',
};

/** What goes wrong in the four lines that RSA signs. */
export const PAY_LINE_MISTAKES = {
  'pay-line-end-missing': {
    of: 'layout',
    kinds: ['pay'],
    cost: 1,
    clause: { zh: '最后一行末尾少了换行符', en: 'left out the line feed behind the last line' },
    advice: {
      zh: '四行都以 \\n 结尾，最后一行也不例外。',
      en: 'End each of the four lines with \\n, the last one included.',
    },
    place: PLACE_OF_RSA,
    layouts: (layout) =>
      isLines(layout)
        ? [
            { ...layout, after: '' },
            { ...layout, after: '\n\n' },
          ]
        : [],
    cause: textLines(PAY_LINES_TEXT.trimEnd()),
    fix: PAY_LINES_FIX,
    example: { kind: 'pay', parts: RSA_PARTS, right: RSA_RIGHT, signed: RSA_RIGHT.trimEnd() },
  },

  'pay-line-ends-literal': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: {
      zh: '把 \\n 当成反斜杠和字母 n 两个字符拼了进去',
      en: 'joined the lines by a backslash and an n, not by line feeds',
    },
    advice: {
      zh: '换行符是一个字符（0x0A）：PHP 要用双引号，不能用单引号。',
      en: 'A line feed is one character (0x0A): in PHP, use double quotes, not single ones.',
    },
    place: PLACE_OF_RSA,
    layouts: endedBy('\\n'),
    cause: LITERAL,
    fix: PAY_LINES_FIX,
    example: { kind: 'pay', parts: RSA_PARTS, right: RSA_RIGHT, signed: RSA_RIGHT.replaceAll('\n', '\\n') },
  },

  'pay-line-ends-windows': {
    of: 'layout',
    kinds: ['pay'],
    cost: 3,
    clause: { zh: '用 \\r\\n 换行', en: 'ended the lines with \\r\\n' },
    advice: {
      zh: '每行只用一个 \\n 结尾，不要用 Environment.NewLine、PHP_EOL 等随系统变化的换行符。',
      en: 'End each line with a single \\n, not with what the system ends lines with (Environment.NewLine, PHP_EOL).',
    },
    place: PLACE_OF_RSA,
    layouts: endedBy('\r\n'),
    cause: textLines(PAY_LINES_TEXT.replaceAll('\n', '\r\n')),
    fix: PAY_LINES_FIX,
    example: { kind: 'pay', parts: RSA_PARTS, right: RSA_RIGHT, signed: RSA_RIGHT.replaceAll('\n', '\r\n') },
  },

  'pay-lines-joined': {
    of: 'layout',
    kinds: ['pay'],
    cost: 3,
    clause: { zh: '没有用换行符分隔四个值', en: 'did not put the four values on lines of their own' },
    advice: { zh: '每个值占一行，以 \\n 结尾。', en: 'Put each value on a line of its own, ended by \\n.' },
    place: PLACE_OF_RSA,
    layouts: (layout) =>
      isLines(layout)
        ? SEPARATORS.flatMap((between) => [
            { ...layout, between, after: '' },
            { ...layout, between },
          ])
        : [],
    cause: textLines('{appId}{timeStamp}{nonceStr}{prepay}'),
    fix: PAY_LINES_FIX,
    example: { kind: 'pay', parts: RSA_PARTS, right: RSA_RIGHT, signed: 'wx11414587457n5K8prepay_id=wx2' },
  },

  'pay-lines-as-pairs': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: {
      zh: '签的是 key=value&key=value，而不是四行值',
      en: 'signed pairs joined by & in place of the four lines',
    },
    advice: {
      zh: 'signType 为 RSA 时，待签名串是 appId、timeStamp、nonceStr、package 四行，没有字段名，也不加密钥。',
      en: 'With signType RSA, sign four lines: appId, timeStamp, nonceStr and package, without names and without the key.',
    },
    place: PLACE_OF_RSA,
    layouts: (layout) => (isLines(layout) ? asPairs() : []),
    cause: textLines('appId={appId}&nonceStr={nonceStr}&package={prepay}&signType=RSA&timeStamp={timeStamp}'),
    fix: PAY_LINES_FIX,
    example: {
      kind: 'pay',
      parts: RSA_PARTS,
      right: RSA_RIGHT,
      signed: 'appId=wx1&nonceStr=n5K8&package=prepay_id=wx2&signType=RSA&timeStamp=1414587457',
    },
  },

  'pay-lines-order': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: { zh: '四行的顺序不对', en: 'put the four lines in another order' },
    advice: {
      zh: '顺序固定为 appId、timeStamp、nonceStr、package，不要排序。',
      en: 'Keep this order: appId, timeStamp, nonceStr, package; do not sort.',
    },
    place: PLACE_OF_RSA,
    layouts: (layout) =>
      isLines(layout) ? permutations(layout.fields).map((fields) => ({ ...layout, fields })) : [],
    cause: textLines('{appId}\n{nonceStr}\n{prepay}\n{timeStamp}\n'),
    fix: PAY_LINES_FIX,
    example: {
      kind: 'pay',
      parts: RSA_PARTS,
      right: RSA_RIGHT,
      signed: 'wx1\nn5K8\nprepay_id=wx2\n1414587457\n',
    },
  },

  'pay-lines-sign-type': {
    of: 'layout',
    kinds: ['pay'],
    cost: 3,
    clause: { zh: '把 signType 也作为一行签了', en: 'signed signType as a line of its own' },
    advice: {
      zh: '只签 appId、timeStamp、nonceStr、package 四行。',
      en: 'Sign four lines only: appId, timeStamp, nonceStr and package.',
    },
    place: PLACE_OF_RSA,
    layouts: (layout) =>
      isLines(layout) ? [{ ...layout, fields: [...layout.fields, { key: '', part: 'signType' }] }] : [],
    cause: textLines(`${PAY_LINES_TEXT}{signType}\n`),
    fix: PAY_LINES_FIX,
    example: { kind: 'pay', parts: RSA_PARTS, right: RSA_RIGHT, signed: `${RSA_RIGHT}RSA\n` },
  },

  'pay-pairs-as-lines': {
    of: 'layout',
    kinds: ['pay'],
    cost: 2,
    clause: {
      zh: '签的是四行值（API v3 的格式），与 signType 不符',
      en: 'signed four lines, as API v3 does, which does not go with the signType',
    },
    advice: {
      zh: 'signType 为 MD5 或 HMAC-SHA256 时，签 key=value 并加上密钥；用 API v3 签名的，signType 要传 RSA。',
      en: 'With signType MD5 or HMAC-SHA256, sign the pairs and the key; when signing as API v3 does, pass the signType RSA.',
    },
    place: PLACE_OF_RSA,
    layouts: (layout) => (isLines(layout) || layout.equals === '' ? [] : [PAY_LINES]),
    cause: PAY_LINES_FIX,
    fix: textLines(
      'appId={appId}&nonceStr={nonceStr}&package={prepay}&signType=MD5&timeStamp={timeStamp}&key={key}',
    ),
    example: {
      kind: 'pay',
      parts: { ...RSA_PARTS, signType: 'MD5', key: 'k32' },
      right: 'appId=wx1&nonceStr=n5K8&package=prepay_id=wx2&signType=MD5&timeStamp=1414587457&key=k32',
      signed: RSA_RIGHT,
    },
  },
} satisfies Record<string, LayoutMistake>;

/** Whether the values stand on lines of their own, without names. */
export function isLines({ between, equals, fields }: Layout): boolean {
  return between === '\n' && equals === '' && fields.every(({ key }) => key === '');
}

/** All lines, and all but the last. */
function endedBy(end: string): LayoutMistake['layouts'] {
  return (layout) =>
    isLines(layout)
      ? [
          { ...layout, between: end, after: end },
          { ...layout, between: end, after: '' },
          { ...layout, after: end },
        ]
      : [];
}

/** The pairs of MD5 and HMAC-SHA256, with and without the key, with and without signType. */
function asPairs(): Layout[] {
  const { fields } = PAY_KEY_VALUES;
  return [PAY_KEY_VALUES.fields, fields.filter(({ part }) => part !== 'signType')].flatMap((some) => [
    { ...PAY_KEY_VALUES, fields: some },
    { ...PAY_KEY_VALUES, fields: some.filter(({ part }) => part !== 'key') },
  ]);
}
