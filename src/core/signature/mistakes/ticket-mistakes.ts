import type { ValueMistake } from './mistake.ts';
import { assigned } from './string1-lines.ts';
import { FRESH_TICKET, TICKET_OF_ANSWER } from './ticket-lines.ts';

const PLACE = '附录1 · jsapi_ticket，附录4 · 卡券 api_ticket';

/** What became of the right ticket before it was signed. */
export const TICKET_MISTAKES = {
  'ticket-white-space-added': {
    of: 'value',
    parts: ['ticket'],
    cost: 2,
    clause: {
      zh: '签名用的 ticket 首尾多了空白（空格、换行或 BOM）',
      en: 'signed the ticket with white space, a line end or a byte order mark around it',
    },
    advice: {
      zh: '存取 ticket 时去掉首尾空白；从文件读取时尤其注意末尾的换行和开头的 BOM。',
      en: 'Trim the ticket when you store or read it; files often end with a line end, or begin with a BOM.',
    },
    place: PLACE,
    variants: (value) => SPACES.flatMap((space) => [value + space, space + value, space + value + space]),
    cause: assigned('ticket', {
      php: "file_get_contents('ticket.txt')",
      java: 'new String(Files.readAllBytes(path), StandardCharsets.UTF_8)',
      node: "fs.readFileSync('ticket.txt', 'utf8')",
      python: "open('ticket.txt').read()",
      go: 'string(content) // os.ReadFile("ticket.txt")',
      csharp: 'File.ReadAllText("ticket.txt")',
    }),
    fix: assigned('ticket', {
      php: 'trim(file_get_contents(\'ticket.txt\'), " \\t\\r\\n\\u{feff}")',
      java: 'new String(Files.readAllBytes(path), StandardCharsets.UTF_8).trim()',
      node: "fs.readFileSync('ticket.txt', 'utf8').trim()",
      python: "open('ticket.txt', encoding='utf-8-sig').read().strip()",
      go: 'strings.TrimSpace(string(content)) // os.ReadFile("ticket.txt")',
      csharp: 'File.ReadAllText("ticket.txt").Trim()',
    }),
    example: { right: 'T', signed: 'T\n' },
  },

  'ticket-white-space-trimmed': {
    of: 'value',
    parts: ['ticket'],
    cost: 2,
    clause: {
      zh: '签名用的 ticket 没有空白，而填入的 ticket 带有空白',
      en: 'signed the ticket without the white space that the one entered has',
    },
    advice: {
      zh: 'ticket 本身不含空白：去掉填入的 ticket 中的空格和换行。签名多半是对的。',
      en: 'A ticket has no white space: remove it from what you entered. The signature is probably right.',
    },
    place: PLACE,
    variants: (value) => [
      value.replace(/[\s\u200b]+$/, ''),
      value.replace(/^[\s\u200b]+/, ''),
      value.replace(/[\s\u200b]+/g, ''),
    ],
    cause: FRESH_TICKET,
    fix: {
      php: "var_dump($cache->get('jsapi_ticket')); // shows whether the ticket has white space",
      java: 'System.out.println("[" + cache.get("jsapi_ticket") + "]"); // shows whether the ticket has white space',
      node: "console.log(JSON.stringify(await cache.get('jsapi_ticket'))); // shows whether the ticket has white space",
      python: "print(repr(cache.get('jsapi_ticket')))  # shows whether the ticket has white space",
      go: 'fmt.Printf("%q\\n", cache.Get("jsapi_ticket")) // shows whether the ticket has white space',
      csharp:
        'Console.WriteLine("[" + cache.GetString("jsapi_ticket") + "]"); // shows whether the ticket has white space',
    },
    example: { right: 'T ', signed: 'T' },
  },

  'ticket-quoted': {
    of: 'value',
    parts: ['ticket'],
    cost: 3,
    clause: { zh: '签名用的 ticket 两边多了引号', en: 'signed the ticket with quotes around it' },
    advice: {
      zh: '从缓存取出 ticket 后先反序列化（JSON 字符串要解码），不要带着引号参与签名。',
      en: 'Decode what the cache holds: a JSON string has quotes that are no part of the ticket.',
    },
    place: PLACE,
    variants: (value) => [
      `"${value}"`,
      `'${value}'`,
      `\\"${value}\\"`,
      `"\\"${value}\\""`,
      `b'${value}'`,
      `[${value}]`,
      `["${value}"]`,
    ],
    cause: assigned('ticket', {
      php: "json_encode($cache->get('jsapi_ticket'))",
      java: 'JSON.toJSONString(cache.get("jsapi_ticket"))',
      node: "await redis.get('jsapi_ticket') // stored by JSON.stringify",
      python: "str(redis.get('jsapi_ticket'))  # bytes: b'…'",
      go: 'fmt.Sprintf("%q", cache.Get("jsapi_ticket"))',
      csharp: 'cache.GetString("jsapi_ticket") // stored by JsonSerializer.Serialize',
    }),
    fix: assigned('ticket', {
      php: "$cache->get('jsapi_ticket')",
      java: 'cache.get("jsapi_ticket")',
      node: "JSON.parse(await redis.get('jsapi_ticket'))",
      python: "redis.get('jsapi_ticket').decode()",
      go: 'cache.Get("jsapi_ticket")',
      csharp: 'JsonSerializer.Deserialize<string>(cache.GetString("jsapi_ticket"))',
    }),
    example: { right: 'T', signed: '"T"' },
  },

  'ticket-json-answer': {
    of: 'value',
    parts: ['ticket'],
    cost: 3,
    clause: {
      zh: '把 getticket 返回的整个 JSON 当成了 ticket',
      en: 'signed the whole JSON answer of getticket in place of the ticket in it',
    },
    advice: {
      zh: '解析返回的 JSON，只取其中的 ticket 字段。',
      en: 'Parse the answer and take its field ticket only.',
    },
    place: PLACE,
    variants: (value) => {
      const answer = { errcode: 0, errmsg: 'ok', ticket: value, expires_in: 7200 };
      const compact = JSON.stringify(answer);
      const spaced = compact.replaceAll('":', '": ').replaceAll(/,(?=")/g, ', ');
      return [
        compact,
        `${compact}\n`,
        spaced,
        spaced.replaceAll('"', "'"),
        JSON.stringify(answer, null, 2),
        JSON.stringify({ ticket: value }),
        JSON.stringify({ ticket: value, expires_in: 7200 }),
        JSON.stringify({ jsapi_ticket: value }),
        `{errcode=0, errmsg=ok, ticket=${value}, expires_in=7200}`,
        `map[errcode:0 errmsg:ok expires_in:7200 ticket:${value}]`,
      ];
    },
    cause: assigned('ticket', {
      php: 'file_get_contents($getticketUrl)',
      java: 'restTemplate.getForObject(getticketUrl, String.class)',
      node: 'await (await fetch(getticketUrl)).text()',
      python: 'requests.get(getticket_url).text',
      go: 'string(body) // io.ReadAll(response.Body)',
      csharp: 'await client.GetStringAsync(getticketUrl)',
    }),
    fix: TICKET_OF_ANSWER,
    example: { right: 'T', signed: '{"errcode":0,"errmsg":"ok","ticket":"T","expires_in":7200}' },
  },

  'ticket-cut': {
    of: 'value',
    parts: ['ticket'],
    cost: 2,
    clause: { zh: '签名用的 ticket 被截断了', en: 'signed a ticket that was cut short' },
    advice: {
      zh: '加长保存 ticket 的数据库字段或缓存，例如 512 个字符。',
      en: 'Widen the column that holds the ticket, to 512 characters for one.',
    },
    place: PLACE,
    variants: (value) =>
      CUTS.filter((length) => length < value.length).map((length) => value.slice(0, length)),
    cause: {
      php: "Schema::table('tokens', fn ($table) => $table->string('jsapi_ticket', 64));",
      java: '@Column(length = 64) private String jsapiTicket;',
      node: 'jsapiTicket: DataTypes.STRING(64),',
      python: 'jsapi_ticket = models.CharField(max_length=64)',
      go: 'JsapiTicket string `gorm:"size:64"`',
      csharp: '[MaxLength(64)] public string JsapiTicket { get; set; }',
    },
    fix: {
      php: "Schema::table('tokens', fn ($table) => $table->string('jsapi_ticket', 512));",
      java: '@Column(length = 512) private String jsapiTicket;',
      node: 'jsapiTicket: DataTypes.STRING(512),',
      python: 'jsapi_ticket = models.CharField(max_length=512)',
      go: 'JsapiTicket string `gorm:"size:512"`',
      csharp: '[MaxLength(512)] public string JsapiTicket { get; set; }',
    },
    example: {
      right: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVU',
      signed: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3V',
    },
  },

  'ticket-case-changed': {
    of: 'value',
    parts: ['ticket'],
    cost: 4,
    clause: {
      zh: '签名用的 ticket 被改了大小写',
      en: 'signed the ticket in another case',
    },
    advice: { zh: 'ticket 区分大小写，保持原样。', en: 'Keep the ticket as it is: its case matters.' },
    place: PLACE,
    variants: (value) => [value.toLowerCase(), value.toUpperCase()],
    cause: assigned('ticket', {
      php: "strtolower($cache->get('jsapi_ticket'))",
      java: 'cache.get("jsapi_ticket").toLowerCase()',
      node: "(await cache.get('jsapi_ticket')).toLowerCase()",
      python: "cache.get('jsapi_ticket').lower()",
      go: 'strings.ToLower(cache.Get("jsapi_ticket"))',
      csharp: 'cache.GetString("jsapi_ticket").ToLower()',
    }),
    fix: FRESH_TICKET,
    example: { right: 'aB', signed: 'ab' },
  },

  'ticket-encoded': {
    of: 'value',
    parts: ['ticket'],
    cost: 5,
    clause: { zh: '签名用的 ticket 被 URL 编码过', en: 'signed the ticket percent-encoded' },
    advice: {
      zh: '字段值都用原始值，不进行 URL 转义。',
      en: 'Values are hashed as they are, not percent-encoded.',
    },
    place: '附录1 · 签名算法',
    // A lone surrogate cannot be encoded.
    variants: (value) => (/[\ud800-\udfff]/.test(value) ? [] : [encodeURIComponent(value)]),
    cause: assigned('ticket', {
      php: "urlencode($cache->get('jsapi_ticket'))",
      java: 'URLEncoder.encode(cache.get("jsapi_ticket"), "UTF-8")',
      node: "encodeURIComponent(await cache.get('jsapi_ticket'))",
      python: "quote(cache.get('jsapi_ticket'), safe='')",
      go: 'url.QueryEscape(cache.Get("jsapi_ticket"))',
      csharp: 'Uri.EscapeDataString(cache.GetString("jsapi_ticket"))',
    }),
    fix: FRESH_TICKET,
    example: { right: 'T+', signed: 'T%2B' },
  },
} satisfies Record<string, ValueMistake>;

const SPACES: readonly string[] = ['\n', ' ', '\r\n', '\r', '\t', '\u00a0', '\ufeff', '\u200b'];
/** Lengths of columns. */
const CUTS: readonly number[] = [255, 128, 100, 80, 64, 60, 50, 40, 32, 30, 20];
