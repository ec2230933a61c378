import type { PartName } from '../parts.ts';
import type { Field, Layout } from '../signing.ts';
import { textLines } from './code-lines.ts';

/** The text that MD5 and HMAC-SHA256 are made of, as code writes it. */
export const PAY_TEXT =
  'appId={appId}&nonceStr={nonceStr}&package={prepay}&signType={signType}&timeStamp={timeStamp}&key={key}';

/** The lines that make it. */
export const PAY_TEXT_LINES = textLines(PAY_TEXT);

/** Where the document says which fields are signed. */
export const PAY_PLACE = '微信支付 · chooseWXPay';

/** A smallest payment. */
export const PAY_PARTS = {
  appId: 'wx1',
  nonceStr: 'n5K8',
  package: 'prepay_id=wx2',
  signType: 'MD5',
  timestamp: '1414587457',
  key: 'k32',
} as const;

/** The text of that payment. */
export const PAY_RIGHT =
  'appId=wx1&nonceStr=n5K8&package=prepay_id=wx2&signType=MD5&timeStamp=1414587457&key=k32';

/** Fields have names in the text of MD5 and HMAC-SHA256, and none in the lines of RSA. */
export function isNamed({ equals, fields }: Layout): boolean {
  return equals === '=' && fields.some(({ key }) => key !== '');
}

/** With other names for some parts. */
export function withNames(layout: Layout, names: Partial<Record<PartName, string>>): Layout {
  const nameOf = ({ part, key }: Field): string => (part === null ? key : (names[part] ?? key));
  return { ...layout, fields: layout.fields.map((field) => ({ ...field, key: nameOf(field) })) };
}
