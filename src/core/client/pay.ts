import { member, toPlainText } from '../plain.ts';
import type { Asked, Behaviour } from './behaviour.ts';

const PAYMENT = {
  question: ({ call }: Asked) => ({
    kind: 'pay' as const,
    appId: toPlainText(member(call.args, 'appId')) ?? '',
    package: toPlainText(member(call.args, 'package')) ?? '',
    signType: toPlainText(member(call.args, 'signType')) ?? '',
  }),
};

export const PAY = {
  getBrandWCPayRequest: { stem: 'get_brand_wcpay_request', isFree: 'by-hand', ...PAYMENT },
  getRecevieBizHongBaoRequest: { ...PAYMENT },
  openBusinessView: { succeed: () => ({ reply: { extraData: {}, err_code: 0 } }) },
} as const satisfies Record<string, Behaviour>;
