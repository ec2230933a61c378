import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { FRESH_TICKET } from './ticket-lines.ts';
import { isOfAnother, isRightKind, known, valuesOf } from './ticket-secrets.ts';

const PLACE = '附录1 · jsapi_ticket，附录4 · 卡券 api_ticket';

/** Tickets from elsewhere in place of the right one. Provable only where they are known. */
export const TICKET_SOURCE_MISTAKES = {
  'ticket-other-account': {
    of: 'value',
    parts: ['ticket'],
    cost: 2,
    isSource: true,
    clause: {
      zh: '用另一个公众号（或应用）的 ticket 签了名',
      en: 'signed with the ticket of another account',
    },
    advice: {
      zh: '获取 ticket 用的 appId 必须与 wx.config 中的 appId 一致；多个账号共用缓存时，缓存的键要带上 appId。',
      en: 'Get the ticket with the appId that wx.config has. Where accounts share a cache, put the appId into its keys.',
    },
    place: '附录5 · 2.4',
    variants: (_, facts) =>
      valuesOf(facts, (secret) => isRightKind(secret, facts) && isOfAnother(secret, facts)),
    cause: FRESH_TICKET,
    fix: assigned('ticket', {
      php: '$cache->get("jsapi_ticket:{$appId}")',
      java: 'cache.get("jsapi_ticket:" + appId)',
      node: 'await cache.get(`jsapi_ticket:${appId}`)',
      python: "cache.get(f'jsapi_ticket:{app_id}')",
      go: 'cache.Get("jsapi_ticket:" + appId)',
      csharp: 'await cache.GetStringAsync($"jsapi_ticket:{appId}")',
    }),
    example: {
      right: 'T',
      signed: 'U',
      facts: {
        passed: { appId: 'wx1' },
        secrets: [{ kind: 'jsapi_ticket', value: 'U', appId: 'wx2' }],
      },
    },
  },

  'ticket-earlier': {
    of: 'value',
    parts: ['ticket'],
    cost: 1,
    isSource: true,
    clause: { zh: '用之前的旧 ticket 签了名', en: 'signed with an earlier ticket' },
    advice: {
      zh: '所有服务器共用一份 ticket 缓存，并在过期前统一刷新；重新获取后旧 ticket 可能失效。',
      en: 'Let all servers share one cached ticket, refreshed in one place before it expires: a new one may end the old.',
    },
    place: '附录5 · 2.5',
    variants: (_, facts) => valuesOf(facts, ({ kind }) => kind === 'earlier'),
    cause: {
      php: 'static $ticket = null; $ticket ??= fetchTicket(); // each process keeps its own',
      java: 'private static final String TICKET = fetchTicket(); // each server keeps its own',
      node: 'const ticket = await fetchTicket(); // once, when the process starts',
      python: 'TICKET = fetch_ticket()  # once, when the process starts',
      go: 'var ticket = fetchTicket() // once, when the process starts',
      csharp: 'static readonly string Ticket = FetchTicket(); // each server keeps its own',
    },
    fix: FRESH_TICKET,
    example: { right: 'T', signed: 'S', facts: known('earlier', 'S') },
  },

  'ticket-other': {
    of: 'value',
    parts: ['ticket'],
    cost: 2,
    isSource: true,
    clause: { zh: '用填入的另一个值签了名', en: 'signed with another of the secrets entered' },
    advice: {
      zh: '确认服务器取的是这个账号当前的 ticket。',
      en: "Make sure that the server takes this account's present ticket.",
    },
    place: PLACE,
    variants: (_, facts) =>
      valuesOf(
        facts,
        (secret) =>
          secret.kind === 'other' ||
          secret.kind === 'key' ||
          (isRightKind(secret, facts) && !isOfAnother(secret, facts)),
      ),
    cause: assigned('ticket', {
      php: "getenv('JSAPI_TICKET')",
      java: 'System.getenv("JSAPI_TICKET")',
      node: 'process.env.JSAPI_TICKET',
      python: "os.environ['JSAPI_TICKET']",
      go: 'os.Getenv("JSAPI_TICKET")',
      csharp: 'Environment.GetEnvironmentVariable("JSAPI_TICKET")',
    }),
    fix: FRESH_TICKET,
    example: { right: 'T', signed: 'O', facts: known('other', 'O') },
  },
} satisfies Record<string, ValueMistake>;
