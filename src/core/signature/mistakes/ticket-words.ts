import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { CHECKED_TICKET } from './ticket-lines.ts';

const PLACE = '附录1 · jsapi_ticket，附录4 · 卡券 api_ticket';

/** What stood where no ticket was. */
export const TICKET_WORD_MISTAKES = {
  'ticket-empty': {
    of: 'value',
    parts: ['ticket'],
    cost: 2,
    isSource: true,
    isAlone: true,
    clause: { zh: '用空的 ticket 签了名', en: 'signed with an empty ticket' },
    advice: {
      zh: '获取 ticket 失败或缓存为空时不要继续签名：检查 getticket 返回的 errcode、IP 白名单和调用次数限制。',
      en: 'Do not sign without a ticket: look at the errcode that getticket answers, the IP whitelist and the call limit.',
    },
    place: '附录5 · 8',
    variants: () => [''],
    cause: assigned('ticket', {
      php: "$answer['ticket'] ?? ''",
      java: 'answer.getOrDefault("ticket", "")',
      node: "answer.ticket ?? ''",
      python: "answer.get('ticket', '')",
      go: 'answer.Ticket // errcode was not checked',
      csharp: 'answer.Ticket ?? ""',
    }),
    fix: CHECKED_TICKET,
    example: { right: 'T', signed: '' },
  },

  'ticket-undefined': {
    of: 'value',
    parts: ['ticket'],
    cost: 2,
    isSource: true,
    isAlone: true,
    clause: {
      zh: '没有取到 ticket，用 null、undefined 之类的文字签了名',
      en: 'had no ticket, and signed with a word such as null or undefined',
    },
    advice: {
      zh: '获取 ticket 失败或缓存为空时不要继续签名：检查 getticket 返回的 errcode，并避免多个请求同时刷新缓存。',
      en: 'Do not sign without a ticket: look at the errcode that getticket answers, and refresh the cache in one place only.',
    },
    place: '附录5 · 8',
    variants: () => NO_VALUE,
    cause: assigned('ticket', {
      php: "var_export($answer['ticket'] ?? null, true)",
      java: 'String.valueOf(answer.get("ticket"))',
      node: '`${answer.ticket}`',
      python: "str(answer.get('ticket'))",
      go: 'fmt.Sprint(answer["ticket"])',
      csharp: 'Convert.ToString(answer["ticket"]) ?? "null"',
    }),
    fix: CHECKED_TICKET,
    example: { right: 'T', signed: 'undefined' },
  },

  'ticket-object': {
    of: 'value',
    parts: ['ticket'],
    cost: 3,
    isSource: true,
    isAlone: true,
    clause: {
      zh: '把对象、数组或 Promise 当成 ticket 签了名（[object Object]、Array 等）',
      en: 'signed an object in place of the ticket ([object Object], [object Promise], Array)',
    },
    advice: {
      zh: '取出对象中的 ticket 字段；异步函数要 await 之后再用。',
      en: 'Take the field ticket out of the object; await what is asynchronous.',
    },
    place: PLACE,
    variants: () => OBJECTS,
    cause: assigned('ticket', {
      php: "(string) $answer['data']",
      java: 'future.toString()',
      node: 'getTicket() // an async function',
      python: 'str(answer)',
      go: 'fmt.Sprint(answer)',
      csharp: 'GetTicketAsync().ToString()',
    }),
    fix: assigned('ticket', {
      php: "$answer['data']['ticket']",
      java: 'future.get()',
      node: 'await getTicket()',
      python: "answer['ticket']",
      go: 'answer.Ticket',
      csharp: 'await GetTicketAsync()',
    }),
    example: { right: 'T', signed: '[object Promise]' },
  },
} satisfies Record<string, ValueMistake>;

const NO_VALUE: readonly string[] = [
  ...[
    'undefined',
    'null',
    'NULL',
    'None',
    'nil',
    '<nil>',
    '%!s(<nil>)',
    'NaN',
    'false',
    'False',
    'true',
    '0',
    '-1',
  ],
];
const OBJECTS: readonly string[] = [
  ...['[object Object]', '[object Promise]', 'Array', 'Object', '{}', '[]'],
  ...['System.Threading.Tasks.Task`1[System.String]', 'map[]', 'ticket', 'jsapi_ticket', 'JSAPI_TICKET'],
];

/** What stands in a text that was signed by a server that had no ticket. */
export const WORDS_FOR_NO_TICKET: readonly string[] = ['', ...NO_VALUE, ...OBJECTS];
