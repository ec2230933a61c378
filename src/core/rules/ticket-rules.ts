import { literal } from '../plain.ts';
import { configRule } from './config-facts.ts';
import { signedInPlaceOfTicket } from './no-ticket.ts';
import { NONE } from './rule.ts';

/** What can be seen of the ticket, also while none is entered. */
export const TICKET_RULES = {
  'config-ticket-empty': configRule({
    title: {
      zh: '签名时没有 jsapi_ticket（invalid signature）',
      en: 'It was signed without a jsapi_ticket (invalid signature)',
    },
    topic: 'signature',
    place: '附录5 · 8',
    example:
      "wx.config({ ...sign(location.href), signature: '432ca089ae64abb1965e3b8973b6ef8fc604bbe0' }); // jsapi_ticket=null&noncestr=…",
    canBeWrong: null,
    cases: {
      word: {
        severity: 'error',
        seen: {
          zh: 'signature 正是把 {word} 当作 jsapi_ticket、对 {url} 算出的签名。',
          en: 'signature is exactly what comes of {word} in the place of the jsapi_ticket, with url {url}.',
        },
        expected: {
          zh: '用有效的 jsapi_ticket 签名；服务器这次没有取到它。',
          en: 'A signature with a valid jsapi_ticket: this time the server had none.',
        },
        advice: {
          zh: '取不到 ticket 时不要继续签名：查看 getticket 返回的 errcode（40001 access_token 无效，40164 IP 不在白名单，45009 超过调用次数），并避免多个请求同时刷新缓存。',
          en: 'Do not sign without a ticket: look at the errcode of getticket (40001: the access_token is not valid, 40164: the IP is not on the white list, 45009: called too often), and renew the cache in one place only.',
        },
      },
    },
    check: (facts) => {
      const found = signedInPlaceOfTicket(facts);
      return found ? [{ case: 'word', values: { word: literal(found.word), url: found.url } }] : NONE;
    },
  }),
};
