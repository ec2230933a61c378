import { type CallFacts, callRule } from './call-facts.ts';
import { type ResponseFault, responseFaultOf } from './response-facts.ts';
import { type Case, type Found, NONE } from './rule.ts';

/** The server's answer was passed as it is, or nothing of it. */
const CASES = {
  wrapped: {
    severity: 'error',
    seen: {
      zh: '{api} 收到的是整个响应，参数在它的 {path} 里。',
      en: '{api} was given the whole response; the parameters are in its {path}.',
    },
    expected: {
      zh: '{names} 直接在参数对象里。',
      en: '{names} in the object itself.',
    },
    advice: {
      zh: '写成 wx.{api}({ ...response.{path} })，即传入响应的 {path}，并加上回调。',
      en: 'Pass the {path} of the response, with the callbacks: wx.{api}({ ...response.{path} }).',
    },
  },
  empty: {
    severity: 'error',
    seen: { zh: '{names} 全都没有值。', en: 'None of {names} has a value.' },
    expected: { zh: '服务器返回的值。', en: 'What the server returns.' },
    advice: {
      zh: '在调用 wx.{api} 前打印服务器的响应：多半少取了一层，或请求失败、还没有返回。',
      en: 'Log the server’s response before wx.{api}: probably a level was left out, or the request failed or has not been answered yet.',
    },
  },
} as const satisfies Record<ResponseFault, Case>;

/** What a page passes in place of what a server has signed. */
export const RESPONSE_RULES = {
  'pay-argument': callRule({
    title: { zh: '支付没有收到任何参数', en: 'A payment was given none of its parameters' },
    topic: 'pay',
    place: '微信支付 · 发起一个微信支付请求',
    example: `const response = { data: { timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', package: 'prepay_id=wx2016', signType: 'MD5', paySign: '0F'.repeat(16) }, status: 200 };
wx.chooseWXPay(response);`,
    canBeWrong: null,
    cases: CASES,
    check: (facts) => (facts.entry.name === 'chooseWXPay' ? told(facts) : NONE),
  }),

  'choose-card-argument': callRule({
    title: { zh: 'chooseCard 没有收到签名的参数', en: 'chooseCard was given nothing of what was signed' },
    topic: 'cards',
    place: '微信卡券 · 拉取适用卡券列表',
    example: `const response = { data: { timestamp: 1760000000, nonceStr: 'Wm3WZYTPz0wzccnW', cardSign: '0f'.repeat(20) } };
wx.chooseCard(response);`,
    canBeWrong: null,
    cases: CASES,
    check: (facts) => (facts.entry.name === 'chooseCard' ? told(facts) : NONE),
  }),
};

function told({ entry }: CallFacts): readonly Found<ResponseFault>[] {
  const fault = responseFaultOf(entry);
  return fault ? [fault] : NONE;
}
