import type { ErrorText } from './error-text.ts';

/** How config and agentConfig fail: 附录5, newer clients and WeCom. */
export const VERIFY_ERRORS: readonly ErrorText[] = [
  {
    text: 'invalid url domain',
    of: ['config'],
    meaning: {
      zh: '页面所在域名没有绑定为该 appId 的 JS接口安全域名；只支持 80 和 443 端口。',
      en: 'The page’s domain is not among the JS接口安全域名 of the appId; only ports 80 and 443 will do.',
    },
    place: '附录5 · 1',
  },
  {
    text: 'invalid signature',
    of: ['config'],
    meaning: {
      zh: '签名与微信用 jsapi_ticket、nonceStr、timestamp 和 url 算出的不一致。',
      en: 'The signature is not what WeChat makes of jsapi_ticket, nonceStr, timestamp and url.',
    },
    place: '附录5 · 2',
  },
  {
    text: 'fail',
    of: ['config'],
    meaning: {
      zh: 'config 的参数不全：appId、timestamp、nonceStr、signature、jsApiList 都要传。',
      en: 'config lacks parameters: appId, timestamp, nonceStr, signature and jsApiList all have to be there.',
    },
    place: '附录5 · 12',
  },
  {
    text: 'require subscribe',
    of: ['config'],
    meaning: {
      zh: '当前用户没有关注该测试号；只有测试号会这样。',
      en: 'The user does not follow this test account; only test accounts say so.',
    },
    place: '附录5 · 21',
  },
  {
    text: 'fail,Error: 系统错误,错误码:63002,invalid signature [timestamp][]',
    of: ['config'],
    meaning: {
      zh: '新版客户端的 invalid signature：签名不一致。',
      en: 'Newer clients’ invalid signature: the signature does not match.',
    },
    place: null,
  },
  {
    text: 'fail,Error: 系统错误,错误码:40048,invalid url domain',
    of: ['config'],
    meaning: {
      zh: '新版客户端的 invalid url domain：域名没有绑定。',
      en: 'Newer clients’ invalid url domain: the domain is not bound to the appId.',
    },
    place: null,
  },
  {
    text: 'invalid appid',
    of: ['config'],
    meaning: {
      zh: 'appId 不是有效的公众号。',
      en: 'appId is that of no account.',
    },
    place: null,
  },
  {
    text: 'fail,Error: 系统错误,错误码:40013,invalid appid',
    of: ['config'],
    meaning: {
      zh: '新版客户端的 invalid appid：appId 不是有效的公众号。',
      en: 'Newer clients’ invalid appid: appId is that of no account.',
    },
    place: null,
  },
  {
    text: 'invalid corpId (40013)',
    of: ['agentConfig'],
    meaning: {
      zh: 'corpid 不是当前用户所属的企业。',
      en: 'corpid is not that of the company the user belongs to.',
    },
    place: null,
  },
  {
    text: 'invalid signature (40093)',
    of: ['agentConfig'],
    meaning: {
      zh: '签名不一致：agentConfig 要用应用的 jsapi_ticket（type=agent_config）单独签名。',
      en: 'The signature does not match: agentConfig is signed with the app’s own ticket (type=agent_config).',
    },
    place: null,
  },
  {
    text: 'not match any reliable domain (80001)',
    of: ['agentConfig'],
    meaning: {
      zh: '页面所在域名不在该应用的可信域名中。',
      en: 'The page’s domain is not among the app’s trusted domains (可信域名).',
    },
    place: null,
  },
  {
    text: 'fail err_msg "ticket no available" (42012)',
    of: ['agentConfig'],
    meaning: {
      zh: '该应用没有可用的 ticket：还没有获取过，或已经失效。',
      en: 'The app has no ticket that could be verified: none was fetched, or it is no longer valid.',
    },
    place: null,
  },
  {
    text: 'fail',
    of: ['agentConfig'],
    meaning: {
      zh: 'agentConfig 的参数不全：agentid、timestamp、nonceStr、signature 都要传。',
      en: 'agentConfig lacks parameters: agentid, timestamp, nonceStr and signature all have to be there.',
    },
    place: null,
  },
  {
    text: 'the permission value is offline verifying',
    errMsg: 'fail, the permission value is offline verifying',
    of: ['agentConfig'],
    meaning: {
      zh: '企业微信 3.0.24 之前，agentConfig 要在 config 成功之后调用。',
      en: 'Before WeCom 3.0.24, agentConfig had to come after a config that succeeded.',
    },
    place: null,
  },
  {
    text: 'function not exist',
    of: ['agentConfig'],
    meaning: { zh: '只有企业微信才有 agentConfig。', en: 'Only WeCom has agentConfig.' },
    place: null,
  },
  {
    text: 'fail (-30001)',
    of: ['agentConfig'],
    meaning: {
      zh: '企业微信客户端内部错误，agentConfig 没有完成。',
      en: 'WeCom itself failed; agentConfig did not come to an end.',
    },
    place: null,
  },
];
