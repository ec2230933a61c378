import type { PartName } from '../parts.ts';
import { textLines } from './code-lines.ts';
import type { LayoutMistake } from './mistake.ts';
import { isNamed, PAY_PARTS, PAY_PLACE, PAY_RIGHT, PAY_TEXT, PAY_TEXT_LINES } from './pay-text.ts';

/** Fields of a payment that were left out. */
export const PAY_UNSIGNED_MISTAKES = {
  'pay-app-id-unsigned': unsigned('appId', 'appId', 1),
  'pay-sign-type-unsigned': unsigned('signType', 'signType', 1),
  'pay-timestamp-unsigned': unsigned('timestamp', 'timeStamp', 3),
  'pay-nonce-unsigned': unsigned('nonceStr', 'nonceStr', 3),
  'pay-package-unsigned': unsigned('package', 'package', 3),
} satisfies Record<string, LayoutMistake>;

/** The row of a field that was left out. `name`: what it is signed by. */
function unsigned(part: PartName, name: string, cost: LayoutMistake['cost']): LayoutMistake {
  const without = (text: string): string =>
    text
      .split('&')
      .filter((pair) => !pair.startsWith(`${name}=`))
      .join('&');
  return {
    of: 'layout',
    kinds: ['pay'],
    cost,
    clause: { zh: `没有把 ${name} 参与签名`, en: `left ${name} out of the signature` },
    advice: {
      zh: '参与签名的字段有 appId、timeStamp、nonceStr、package、signType，缺一不可。',
      en: 'Sign all of appId, timeStamp, nonceStr, package and signType.',
    },
    place: PAY_PLACE,
    layouts: (layout) => {
      const fields = layout.fields.filter((field) => field.part !== part);
      return isNamed(layout) && fields.length < layout.fields.length ? [{ ...layout, fields }] : [];
    },
    cause: textLines(without(PAY_TEXT)),
    fix: PAY_TEXT_LINES,
    example: { kind: 'pay', parts: PAY_PARTS, right: PAY_RIGHT, signed: without(PAY_RIGHT) },
  };
}
