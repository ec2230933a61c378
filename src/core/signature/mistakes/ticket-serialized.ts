import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { FRESH_TICKET } from './ticket-lines.ts';

/** Tickets as a cache has written them for itself, read by another program. */
export const TICKET_SERIALIZED_MISTAKES = {
  'ticket-serialized': {
    of: 'value',
    parts: ['ticket'],
    cost: 4,
    clause: {
      zh: '把缓存返回的原始数据当作 ticket 签名，没有反序列化',
      en: 'signed the raw data that the cache gave back, and not the ticket in it',
    },
    advice: {
      zh: '写入和读取要用同一种方式：Laravel 的缓存会 serialize，Spring 的 RedisTemplate 默认用 JDK 序列化，另一个程序读到的是带前缀的值；Go 里读出的 []byte 要先转成 string。',
      en: "Write and read the ticket in one way. Laravel's cache serializes it, and so does Spring's RedisTemplate: another program reads a value with a prefix. In Go, turn a []byte into a string first.",
    },
    place: '附录1 · jsapi_ticket，附录4 · 卡券 api_ticket',
    variants: (value) => [
      `s:${value.length}:"${value}";`,
      // 0xACED 0x0005 't', then the length in two bytes. What is no UTF-8 is read as U+FFFD, or byte by byte.
      ...(value.length < 128
        ? ['\ufffd\ufffd', '\u00ac\u00ed'].map(
            (magic) => `${magic}\0\x05t\0${String.fromCharCode(value.length)}${value}`,
          )
        : []),
      // Go prints bytes as numbers.
      `[${Array.from(value, (one) => one.charCodeAt(0)).join(' ')}]`,
    ],
    cause: assigned('ticket', {
      php: "Redis::get('laravel_cache:jsapi_ticket') // stored by Cache::put",
      java: 'stringRedisTemplate.opsForValue().get("jsapi_ticket") // stored by RedisTemplate',
      node: "await redis.get('laravel_cache:jsapi_ticket') // stored by PHP",
      python: "redis.get('jsapi_ticket').decode(errors='replace')  # stored by RedisTemplate",
      go: 'fmt.Sprint(reply) // reply is a []byte',
      csharp: 'redis.StringGet("jsapi_ticket") // stored by PHP',
    }),
    fix: FRESH_TICKET,
    example: { right: 'abc', signed: 's:3:"abc";' },
  },
} satisfies Record<string, ValueMistake>;
