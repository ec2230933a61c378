import type { Plain } from '../../protocol.ts';
import { member } from '../plain.ts';
import type { Asked, Behaviour, Done } from './behaviour.ts';
import { isGiven } from './is-given.ts';
import { textOf } from './text-of.ts';

/** What WeChat says beside `fail`, and shows to the user. The SDK takes it away; pages at the bridge get it. */
const WRONG_SIGN = '支付验证签名失败';
/** It names the first that lacks, and the amount where the order is not to be found. */
const LACKS = '调用支付JSAPI缺少参数：';

/** What a request must have, in the order in which WeChat looks for it. */
const NEEDED = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'];

/** 微信支付, company red packets, and what else WeChat Pay opens. */
export const PAY = {
  getBrandWCPayRequest: {
    stem: 'get_brand_wcpay_request',
    refuse: (asked) => refusalOf(asked) ?? (isOrder(asked) ? wrongSign(asked) : failed(`${LACKS}total_fee`)),
    question: paymentOf,
  },
  getRecevieBizHongBaoRequest: { refuse: refusalOf, question: paymentOf },
  openBusinessView: {
    refuse: ({ call }) => (isGiven(call.args, 'businessType') ? null : 'fail'),
    question: () => ({ kind: 'other' }),
    succeed: () => ({ reply: { extraData: {}, errCode: 0 } }),
  },
} as const satisfies Record<string, Behaviour>;

/** What the client knows: the amount is WeChat's, under the prepay_id. */
function paymentOf({ call: { args } }: Asked) {
  return {
    kind: 'pay' as const,
    appId: textOf(args, 'appId'),
    package: textOf(args, 'package'),
    signType: textOf(args, 'signType'),
  };
}

function refusalOf({ call, platform, context }: Asked): Done | null {
  if (context.scenario.isLenient) return null;
  const lacking = NEEDED.find((name) => !isGiven(call.args, name));
  if (lacking !== undefined) return failed(`${LACKS}${lacking}`);
  // WeChat on iOS reads texts only. The SDK makes one of it; pages at the bridge have to.
  const isNumber = typeof member(call.args, 'timeStamp') === 'number';
  return platform === 'ios' && isNumber ? failed(`${LACKS}timeStamp`) : null;
}

/** Whether `package` names an order: `prepay_id=…`. Version 2's has the whole order in it. */
function isOrder({ call, context }: Asked): boolean {
  return (
    context.scenario.isLenient || /(^|&)prepay_id=[^&]|(^|&)total_fee=[^&]/.test(textOf(call.args, 'package'))
  );
}

/** A timestamp that is none is what the SDK makes of `timeStamp`, for it reads `timestamp`. No server has signed it. */
function wrongSign({ call, context }: Asked): Done | null {
  if (context.scenario.isLenient) return null;
  const isDated = /^\d+$/.test(textOf(call.args, 'timeStamp'));
  return isDated && context.verdicts(call)[0] !== 'differs' ? null : failed(WRONG_SIGN);
}

const failed = (words: Plain): Done => ({ detail: 'fail', reply: { err_desc: words } });
