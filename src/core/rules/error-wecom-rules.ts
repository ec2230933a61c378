import type { Words } from '../../catalogue/words.ts';
import { TRUSTED_DOMAIN_CAUSES } from './error-causes/domain-causes.ts';
import { AGENT_FIELD_CAUSES } from './error-causes/field-causes.ts';
import { AGENT_SIGNATURE_CAUSES, AGENT_TICKET_CAUSES, CORP_ID_CAUSES } from './error-causes/wecom-causes.ts';
import { type ErrorFacts, errorRule, hasCode, isBareFail } from './error-facts.ts';

/** WeCom's own document, which is no part of the official one. */
const PLACE: Words = { zh: '企业微信开发者中心 · 全局错误码', en: 'WeCom’s developer centre: error codes' };

const AGENT_OK: Words = { zh: '结果为 agentConfig:ok。', en: 'agentConfig:ok.' };

/** The smallest page on which agentConfig comes back with this. */
const exampleOf = (said: string): string =>
  `const { appId, ...signed } = sign(location.href, { nonceStr: 'nonceOfTheAgent' });\nwx.agentConfig({ ...signed, corpid: 'ww1234567890abcdef', agentid: '1000002' });\nphone('agentConfig:${said}');`;

const isAgent = ({ entry }: ErrorFacts): boolean => entry.name === 'agentConfig';
/** WeCom's config answers as its agentConfig does. */
const isOfWecom = (facts: ErrorFacts): boolean =>
  isAgent(facts) || (facts.entry.kind === 'config' && facts.client.kind === 'wecom');

/** How WeCom verifies a page, and its app: 40013, 40093, 42012, 80001. */
export const WECOM_ERRORS = {
  'error-invalid-corp-id': errorRule({
    title: {
      zh: 'invalid corpId（40013）：corpid 不是当前企业的',
      en: 'invalid corpId (40013): the corpid is not this company’s',
    },
    place: PLACE,
    example: exampleOf('invalid corpId (40013)'),
    expected: AGENT_OK,
    advice: {
      zh: '在管理后台“我的企业”复制企业ID，作为 corpid（wx.config 则作为 appId）传入。',
      en: 'Copy the company’s id from work.weixin.qq.com and pass it as corpid (to wx.config: as appId).',
    },
    causes: CORP_ID_CAUSES,
    isIt: (facts) => isOfWecom(facts) && (facts.said.includes('corpid') || hasCode(facts, 40013)),
  }),

  'error-agent-signature': errorRule({
    title: {
      zh: 'invalid signature（40093）：agentConfig 的签名错误',
      en: 'invalid signature (40093): the signature of agentConfig is wrong',
    },
    place: PLACE,
    example: exampleOf('invalid signature (40093)'),
    expected: AGENT_OK,
    advice: {
      zh: '用应用的 ticket 为 agentConfig 单独签名；填入 agent_ticket，可以证实或排除大部分原因。',
      en: 'Sign agentConfig by itself with the app’s ticket; with the agent_ticket entered, most causes are proved or ruled out.',
    },
    causes: AGENT_SIGNATURE_CAUSES,
    isIt: (facts) => isAgent(facts) && (facts.said.includes('invalidsignature') || hasCode(facts, 40093)),
  }),

  'error-agent-ticket': errorRule({
    title: {
      zh: 'ticket no available（42012）：应用没有可用的 ticket',
      en: 'ticket no available (42012): the app has no valid ticket',
    },
    place: PLACE,
    example: exampleOf('fail err_msg "ticket no available" (42012)'),
    expected: AGENT_OK,
    advice: {
      zh: '服务器用该应用 Secret 的 access_token 调用 cgi-bin/ticket/get?type=agent_config，并缓存结果。',
      en: 'On the server, call cgi-bin/ticket/get?type=agent_config with the access_token of this app’s Secret, and cache the answer.',
    },
    causes: AGENT_TICKET_CAUSES,
    isIt: (facts) =>
      isOfWecom(facts) && (/ticketno(?:t)?available/.test(facts.words) || hasCode(facts, 42012)),
  }),

  'error-agent-domain': errorRule({
    title: {
      zh: 'not match any reliable domain（80001）：页面不在可信域名下',
      en: 'not match any reliable domain (80001): the page is on none of the trusted domains',
    },
    place: PLACE,
    example: exampleOf('not match any reliable domain (80001)'),
    expected: AGENT_OK,
    advice: {
      zh: '在管理后台该应用的“网页授权及JS-SDK”中设置可信域名，并完成归属校验。',
      en: 'Set the app’s trusted domain at work.weixin.qq.com, and have it verified.',
    },
    causes: TRUSTED_DOMAIN_CAUSES,
    isIt: (facts) => isOfWecom(facts) && (facts.said.includes('reliabledomain') || hasCode(facts, 80001)),
  }),

  'error-agent-fail': errorRule({
    title: { zh: 'agentConfig:fail：参数不全', en: 'agentConfig:fail: parameters are missing' },
    place: PLACE,
    example: exampleOf('fail'),
    expected: {
      zh: '传入 corpid、agentid、timestamp、nonceStr、signature 和 jsApiList。',
      en: 'corpid, agentid, timestamp, nonceStr, signature and jsApiList.',
    },
    advice: {
      zh: '补全缺少的参数。',
      en: 'Add what is missing.',
    },
    causes: AGENT_FIELD_CAUSES,
    isIt: (facts) => isAgent(facts) && isBareFail(facts) && !/\d{5}/.test(facts.words),
  }),
};
