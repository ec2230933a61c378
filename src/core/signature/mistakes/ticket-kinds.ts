import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { APP_TICKET, CARD_TICKET, CORP_TICKET, JSAPI_TICKET, TICKET_OF_ANSWER } from './ticket-lines.ts';
import { known, valuesOf } from './ticket-secrets.ts';

const PLACE = '附录1 · jsapi_ticket，附录4 · 卡券 api_ticket';

/** Secrets of another kind in place of the right ticket. Provable only where they are known. */
export const TICKET_KIND_MISTAKES = {
  'ticket-access-token': {
    of: 'value',
    parts: ['ticket'],
    cost: 1,
    isSource: true,
    clause: {
      zh: '把 access_token 当成 ticket 签了名',
      en: 'signed with the access_token in place of the ticket',
    },
    advice: {
      zh: 'access_token 只是用来获取 ticket 的：再调用 ticket/getticket，用返回的 ticket 签名。',
      en: 'The access_token only gets the ticket: call ticket/getticket with it, and sign with what that answers.',
    },
    place: PLACE,
    variants: (_, facts) => valuesOf(facts, ({ kind }) => kind === 'access_token'),
    cause: assigned('ticket', {
      php: "$token['access_token']",
      java: 'wxService.getAccessToken()',
      node: 'await getAccessToken()',
      python: "token['access_token']",
      go: 'token.AccessToken',
      csharp: 'token.AccessToken',
    }),
    fix: TICKET_OF_ANSWER,
    example: { right: 'T', signed: 'A', facts: known('access_token', 'A') },
  },

  'ticket-api-ticket': {
    of: 'value',
    parts: ['ticket'],
    kinds: ['jsapi', 'agentConfig'],
    cost: 2,
    isSource: true,
    clause: {
      zh: '用卡券的 api_ticket 签了名，而这里要用 jsapi_ticket',
      en: 'signed with the api_ticket of cards, where the jsapi_ticket belongs',
    },
    advice: {
      zh: '用 type=jsapi 获取 jsapi_ticket，与卡券的 api_ticket（type=wx_card）分开缓存。',
      en: 'Get the jsapi_ticket with type=jsapi, and cache it apart from the api_ticket (type=wx_card).',
    },
    place: PLACE,
    variants: (_, facts) => valuesOf(facts, ({ kind }) => kind === 'api_ticket'),
    cause: CARD_TICKET,
    fix: JSAPI_TICKET,
    example: { right: 'T', signed: 'C', facts: known('api_ticket', 'C') },
  },

  'ticket-jsapi-ticket': {
    of: 'value',
    parts: ['ticket'],
    kinds: ['cardExt', 'cardSign'],
    cost: 1,
    isSource: true,
    clause: {
      zh: '用 jsapi_ticket 签了名，而卡券要用 api_ticket',
      en: 'signed with the jsapi_ticket, where the api_ticket of cards belongs',
    },
    advice: {
      zh: '用 type=wx_card 获取卡券的 api_ticket，与 jsapi_ticket 分开缓存。',
      en: 'Get the api_ticket of cards with type=wx_card, and cache it apart from the jsapi_ticket.',
    },
    place: '附录4 · 卡券 api_ticket',
    variants: (_, facts) => valuesOf(facts, ({ kind }) => kind === 'jsapi_ticket'),
    cause: JSAPI_TICKET,
    fix: CARD_TICKET,
    example: { right: 'C', signed: 'T', facts: { kind: 'cardExt', ...known('jsapi_ticket', 'T') } },
  },

  'ticket-agent-ticket': {
    of: 'value',
    parts: ['ticket'],
    kinds: ['jsapi'],
    cost: 2,
    isSource: true,
    clause: {
      zh: '用企业微信应用的 ticket 签了名，而 wx.config 要用企业的 jsapi_ticket',
      en: "signed with the app's ticket of WeCom, where wx.config takes the company's jsapi_ticket",
    },
    advice: {
      zh: 'wx.config 用 get_jsapi_ticket 的结果，wx.agentConfig 才用 ticket/get?type=agent_config 的结果，两者分开缓存。',
      en: 'wx.config takes the ticket of get_jsapi_ticket, wx.agentConfig that of ticket/get?type=agent_config: cache them apart.',
    },
    place: '企业微信 · JS-SDK 签名算法',
    variants: (_, facts) => valuesOf(facts, ({ kind }) => kind === 'agent_ticket'),
    cause: APP_TICKET,
    fix: CORP_TICKET,
    example: { right: 'T', signed: 'G', facts: known('agent_ticket', 'G') },
  },

  'ticket-corp-ticket': {
    of: 'value',
    parts: ['ticket'],
    kinds: ['agentConfig'],
    cost: 1,
    isSource: true,
    clause: {
      zh: '用企业的 jsapi_ticket 签了名，而 wx.agentConfig 要用应用的 ticket',
      en: "signed with the company's jsapi_ticket, where wx.agentConfig takes the app's ticket",
    },
    advice: {
      zh: 'wx.agentConfig 用 ticket/get?type=agent_config 的结果，与 wx.config 的 jsapi_ticket 分开缓存。',
      en: 'wx.agentConfig takes the ticket of ticket/get?type=agent_config: cache it apart from the jsapi_ticket of wx.config.',
    },
    place: '企业微信 · JS-SDK 签名算法',
    variants: (_, facts) => valuesOf(facts, ({ kind }) => kind === 'jsapi_ticket'),
    cause: CORP_TICKET,
    fix: APP_TICKET,
    example: { right: 'G', signed: 'T', facts: { kind: 'agentConfig', ...known('jsapi_ticket', 'T') } },
  },

  'ticket-appsecret': {
    of: 'value',
    parts: ['ticket'],
    cost: 3,
    isSource: true,
    clause: { zh: '把 appsecret 当成 ticket 签了名', en: 'signed with the appsecret in place of the ticket' },
    advice: {
      zh: '先用 appsecret 获取 access_token，再用 access_token 获取 ticket，用 ticket 签名。',
      en: 'The appsecret gets the access_token, that gets the ticket, and the ticket signs.',
    },
    place: PLACE,
    variants: (_, facts) => valuesOf(facts, ({ kind }) => kind === 'appsecret'),
    cause: assigned('ticket', {
      php: "$config['appsecret']",
      java: 'config.getAppSecret()',
      node: 'config.appSecret',
      python: 'config.APP_SECRET',
      go: 'config.AppSecret',
      csharp: 'options.AppSecret',
    }),
    fix: TICKET_OF_ANSWER,
    example: { right: 'T', signed: 'X', facts: known('appsecret', 'X') },
  },
} satisfies Record<string, ValueMistake>;
