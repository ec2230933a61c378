import { literal } from '../plain.ts';
import { urlToSign, verifiedHref } from '../signature/index.ts';
import { AGENT_FIELD_RULES, hasSignatureOfConfig } from './agent-field-rules.ts';
import { PROVED_ADVICE } from './proof.ts';
import { type Case, type Found, NONE } from './rule.ts';
import { type SignedFacts, signedRule } from './signed-facts.ts';

/** A digest that differs. */
const DIFFERS = {
  severity: 'error',
  seen: { zh: 'signature 是 {signature}。', en: 'signature is {signature}.' },
  expected: {
    zh: '用应用的 ticket（{secret}）、nonceStr {nonceStr}、timestamp {timestamp} 和 url {url} 重新计算，应为 {digest}。',
    en: 'Computed with the app’s ticket ({secret}), nonceStr {nonceStr}, timestamp {timestamp} and url {url}, it is {digest}.',
  },
} as const satisfies Omit<Case, 'advice'>;

/** What can be wrong with the `agentConfig` of WeCom. */
export const AGENT_RULES = {
  'agent-signature-mismatch': signedRule({
    title: {
      zh: 'agentConfig 的签名不匹配（invalid signature，40093）',
      en: 'The signature of agentConfig does not match (invalid signature, 40093)',
    },
    topic: 'signature',
    place: '附录1 · 签名算法',
    example:
      "wx.agentConfig({ corpid: 'ww1234567890abcdef', agentid: '1000002', timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW', signature: 'f4d90daf4b3bca3078ab155816175ba34c443a7b', jsApiList: [] });",
    canBeWrong: {
      zh: '填入的应用 ticket 不是服务器签名时用的那个（已更新、已过期，或属于别的应用）时，正确的签名也会被判为不匹配。',
      en: 'When the app’s ticket entered is not the one the server signed with (renewed, expired, of another app), a right signature is called wrong.',
    },
    cases: {
      differs: {
        ...DIFFERS,
        advice: {
          zh: '确认签名用的是应用的 ticket（cgi-bin/ticket/get?type=agent_config），不是企业的 jsapi_ticket，access_token 由该应用的 Secret 取得；再在服务器上打印 string1，与这里的逐字比较，url 是否就是 {url}。',
          en: 'Check that it is signed with the app’s ticket (cgi-bin/ticket/get?type=agent_config), not the corp’s jsapi_ticket, fetched with the access_token of that app’s Secret; then print the server’s string1 and compare it with the one here: is url {url}?',
        },
      },
      proved: { ...DIFFERS, advice: PROVED_ADVICE },
    },
    check: mismatchOf,
  }),

  ...AGENT_FIELD_RULES,
};

function mismatchOf(facts: SignedFacts): readonly Found<'differs' | 'proved'>[] {
  const { entry, signed, verdict, proof, secret, verifying } = facts;
  if (signed.input?.kind !== 'agentConfig' || verdict.kind !== 'differs') return NONE;
  if (hasSignatureOfConfig(facts)) return NONE;
  const values = {
    signature: literal(verdict.signature),
    digest: verdict.digest,
    secret,
    nonceStr: literal(signed.input.nonceStr),
    timestamp: `${signed.input.timestamp}`,
    url: urlToSign(verifiedHref(entry, verifying)),
  };
  return proof?.told
    ? [{ case: 'proved', values: { ...values, ...proof.told } }]
    : [{ case: 'differs', values }];
}
