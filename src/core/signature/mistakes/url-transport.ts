import { endOfSpace, startOfSpace, withoutSpace } from '../invisible.ts';
import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { othersThan } from './url-pieces.ts';

/** What came along with the URL on its way to the server, or was lost from its ends. */
export const URL_TRANSPORT_MISTAKES = {
  'url-space-added': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '用首尾带空格、换行、BOM 等不可见字符的 URL 签名',
      en: 'signed the URL with a space, line break, BOM or another invisible character at an end',
    },
    advice: {
      zh: '去掉首尾的空白和不可见字符：从文件或表单读来的 URL 先 trim，命令行里用 printf 或 echo -n。',
      en: 'Trim what comes from a file or a form, and in a shell use printf or echo -n.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => [
      ...BEHIND.map((space) => value + space),
      ...IN_FRONT.map((space) => space + value),
      ` ${value} `,
    ],
    cause: {
      php: "$url = file_get_contents('url.txt');",
      java: 'String url = Files.readString(Path.of("url.txt"));',
      node: "const url = fs.readFileSync('url.txt', 'utf8');",
      python: "url = open('url.txt').readline()",
      go: "url, _ := bufio.NewReader(file).ReadString('\\n')",
      csharp: 'var url = File.ReadAllText("url.txt");',
    },
    fix: {
      php: "$url = trim(file_get_contents('url.txt'));",
      java: 'String url = Files.readString(Path.of("url.txt")).strip();',
      node: "const url = fs.readFileSync('url.txt', 'utf8').trim();",
      python: "url = open('url.txt').readline().strip()",
      go: "line, _ := bufio.NewReader(file).ReadString('\\n')\nurl := strings.TrimSpace(line)",
      csharp: 'var url = File.ReadAllText("url.txt").Trim();',
    },
    example: { right: 'https://m.example.com/item', signed: 'https://m.example.com/item\n' },
  },

  'url-space-trimmed': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时去掉了 URL 首尾或中间的空白（包括 %20、+）',
      en: 'signed the URL without spaces that it has, at its ends or inside, %20 and + among them',
    },
    advice: {
      zh: 'URL 末尾的 %20 等也是它的一部分，不要 trim；更好的是生成链接时就不带空白。',
      en: 'A %20 at the end of a URL is part of it: trim nothing off, or better, make links without spaces.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const raw = value.slice(endOfSpace(value), Math.max(startOfSpace(value), endOfSpace(value)));
      const compact = withoutSpace(value);
      return othersThan(value, [
        raw,
        withoutEnd(raw, ESCAPED_SPACES),
        withoutEnd(raw, [...ESCAPED_SPACES, '+']),
        compact,
        compact.replace(EVERY_ESCAPED_SPACE, ''),
        compact.replace(EVERY_ESCAPED_SPACE, '').replaceAll('+', ''),
      ]);
    },
    cause: {
      php: "$url = trim(urldecode($_POST['url']));",
      java: 'String url = request.getParameter("url").trim();',
      node: "const url = request.query.url.replace(/\\s|%20/g, '');",
      python: "url = request.args['url'].strip()",
      go: 'url := strings.TrimSpace(r.FormValue("url"))',
      csharp: 'var url = Request.Query["url"].ToString().Trim();',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/?q=a%20', signed: 'https://m.example.com/?q=a' },
  },

  'url-quoted': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '把 URL 两边的引号等符号也一起签了名',
      en: 'signed quotes or other marks around the URL, too',
    },
    advice: {
      zh: '签名用的是引号里面的值：JSON 先解析，配置和命令行里的引号要去掉。',
      en: 'Sign what is between the quotes: parse JSON first, and take no quotes over from settings or a shell.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => MARKS.map(([before, after]) => before + value + after),
    cause: {
      php: "$url = json_encode($_POST['url'], JSON_UNESCAPED_SLASHES);",
      java: 'String url = objectMapper.writeValueAsString(request.getParameter("url"));',
      node: 'const url = JSON.stringify(request.query.url);',
      python: "url = repr(request.args['url'])",
      go: 'url := strconv.Quote(r.FormValue("url"))',
      csharp: 'var url = JsonConvert.SerializeObject(Request.Query["url"].ToString());',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item', signed: '"https://m.example.com/item"' },
  },

  'url-in-list': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '没有取出字符串，而是用列表、对象或字节串的文本（如 [\'…\']、b\'…\'、{"url":"…"}）签名',
      en: 'signed a list, an object or bytes that hold the URL as text, such as [\'…\'], b\'…\' or {"url":"…"}',
    },
    advice: {
      zh: '先取出其中的 URL 字符串（列表取第一项，字节串先 decode，JSON 先解析）再签名。',
      en: 'Take the URL out first: the first of a list, decoded bytes, the member of parsed JSON.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => [...HOLDERS.map((holder) => holder.replace('…', () => value)), `${value},${value}`],
    cause: {
      php: '$url = file_get_contents(\'php://input\'); // {"url":"https://…"}',
      java: 'String url = Arrays.toString(request.getParameterValues("url"));',
      node: 'const url = `${request.query.url}`; // sent twice, an array',
      python: "url = parse_qs(query)['url']",
      go: 'url := fmt.Sprint(r.Form["url"])',
      csharp: 'var url = await new StreamReader(Request.Body).ReadToEndAsync(); // {"url":"https://…"}',
    },
    fix: {
      php: "$url = json_decode(file_get_contents('php://input'))->url;",
      java: 'String url = request.getParameter("url");',
      node: 'const url = [request.query.url].flat()[0];',
      python: "url = parse_qs(query)['url'][0]",
      go: 'url := r.FormValue("url")',
      csharp: 'var url = (await Request.ReadFromJsonAsync<SignRequest>()).Url;',
    },
    example: { right: 'https://m.example.com/item', signed: "['https://m.example.com/item']" },
  },

  'url-name-kept': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '把参数名（url=）或路径的 / 也当作 URL 的一部分签名',
      en: 'signed the parameter’s name, as in url=https://…, or a slash in front, as part of the URL',
    },
    advice: {
      zh: '按参数名取值，不要自己截取查询字符串或请求体。',
      en: 'Read the parameter by its name, and do not cut the query string or the body by hand.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => ['url=', '?url=', 'url:', '/', '&'].map((name) => name + value),
    cause: {
      php: "$url = urldecode($_SERVER['QUERY_STRING']); // url=https://…",
      java: 'String url = request.getReader().readLine(); // url=https://…',
      node: "const url = decodeURIComponent(request.url.split('?')[1]); // url=https://…",
      python: 'url = unquote(request.query_string.decode())  # url=https://…',
      go: 'url, _ := neturl.QueryUnescape(r.URL.RawQuery) // url=https://…',
      csharp: 'var url = HttpUtility.UrlDecode(Request.QueryString.Value); // ?url=https://…',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item', signed: 'url=https://m.example.com/item' },
  },
} satisfies Record<string, ValueMistake>;

/** What stays at the end: of a line, a field, a form, a buffer; raw, or escaped with the URL. */
const BEHIND: readonly string[] = [
  '\n',
  ' ',
  '\r\n',
  '\r',
  '\t',
  '\u200b',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\0',
  '%20',
  '%0A',
];

const IN_FRONT: readonly string[] = [' ', '\ufeff', '\n', '\t', '\u200b', '\u00a0'];

/** Spaces as they are escaped in a URL: of ASCII, without a break, of no width, ideographic. */
const ESCAPED_SPACES: readonly string[] = [
  ...['%20', '%09', '%0A', '%0a', '%0D', '%0d'],
  ...['%C2%A0', '%c2%a0', '%E2%80%8B', '%e2%80%8b', '%EF%BB%BF', '%ef%bb%bf', '%E3%80%80', '%e3%80%80'],
];
const EVERY_ESCAPED_SPACE = new RegExp(ESCAPED_SPACES.join('|'), 'g');

/** What stands around the URL, or only behind it where a line of code or settings was cut. */
const MARKS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['\\"', '\\"'],
  ['"\\"', '\\""'],
  ['`', '`'],
  ['“', '”'],
  ['&quot;', '&quot;'],
  ['<', '>'],
  ['', '"'],
  ['', "'"],
  ['', ';'],
  ['', ','],
];

/** How the languages write what holds a text: Python, JavaScript, Java and Go, C#. */
const HOLDERS: readonly string[] = [
  "['…']",
  '["…"]',
  '[…]',
  "b'…'",
  "u'…'",
  "('…',)",
  '{"url":"…"}',
  '{"url": "…"}',
  "{'url': '…'}",
  '{url=…}',
  'map[url:[…]]',
];

function withoutEnd(text: string, endings: readonly string[]): string {
  let end = text.length;
  for (;;) {
    const ending = endings.find((one) => text.endsWith(one, end));
    if (ending === undefined) return text.slice(0, end);
    end -= ending.length;
  }
}
