import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { othersThan } from './url-pieces.ts';

/** The URL as HTML, JSON or other languages write text, and read back where it was none. */
export const URL_MARKUP_MISTAKES = {
  'url-html-escaped': {
    of: 'value',
    parts: ['url'],
    cost: 1,
    clause: {
      zh: '用 HTML 转义过的 URL 签名（& 变成了 &amp; 等）',
      en: 'signed the URL escaped for HTML, with &amp; for & and the like',
    },
    advice: {
      zh: 'htmlspecialchars、XSS 过滤器和模板会把 & 变成 &amp;，参数多于一个时签名就错。签名用未转义的 URL，转义只在输出到 HTML 时做。',
      en: 'htmlspecialchars, XSS filters and templates turn & into &amp;, and the signature is wrong once there are two parameters. Sign the URL unescaped, and escape only what is written into HTML.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      othersThan(value, [
        ...HTML_ESCAPES.map((escapes) => replaced(value, escapes)),
        value.replaceAll('&', '&amp;amp;'),
      ]),
    cause: {
      php: "$url = htmlspecialchars($_POST['url']); // or I('url'), input('url') with a default filter",
      java: 'String url = HtmlUtils.htmlEscape(request.getParameter("url"));',
      node: 'const url = xss(request.query.url);',
      python: "url = html.escape(request.args['url'])",
      go: 'url := html.EscapeString(r.FormValue("url"))',
      csharp: 'var url = HttpUtility.HtmlEncode(Request.Query["url"]);',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?id=5&from=timeline',
      signed: 'https://m.example.com/item?id=5&amp;from=timeline',
    },
  },

  'url-html-unescaped': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '把 URL 中像 HTML 实体的部分（&amp;、&copy、&times 等）当作实体还原后签名',
      en: 'read what looks like an HTML entity in the URL, such as &amp;, &copy or &times, as one',
    },
    advice: {
      zh: 'URL 不要经过 HTML（innerHTML、html_entity_decode）；参数名避免以 copy、times、reg 等开头，或把它放在第一个。',
      en: 'Do not pass the URL through HTML (innerHTML, html.unescape), and put no parameter whose name begins with copy, times, reg and the like behind an &.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      value.includes('&')
        ? othersThan(value, [
            replaceEntities(value),
            replaceEntities(value.replace(LEGACY_ENTITY, '&$1;')),
            replaceEntities(value.replace(LEGACY_ENTITY_ALONE, '&$1;')),
          ])
        : [],
    cause: {
      php: "$url = html_entity_decode($_POST['url']);",
      java: 'String url = StringEscapeUtils.unescapeHtml4(request.getParameter("url"));',
      node: 'const url = he.decode(request.query.url);',
      python: "url = html.unescape(request.args['url'])",
      go: 'url := html.UnescapeString(r.FormValue("url"))',
      csharp: 'var url = HttpUtility.HtmlDecode(Request.Query["url"]);',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?id=5&timestamp=1',
      signed: 'https://m.example.com/item?id=5×tamp=1',
    },
  },

  'url-json-escaped': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '用 JSON 转义过的 URL 签名（\\/ 或 \\u0026 等）',
      en: 'signed the URL as JSON writes it, with \\/ for / or \\u0026 for &',
    },
    advice: {
      zh: '先用 JSON 解析取出字符串再签名，不要用 json_encode 的结果签名。',
      en: 'Parse the JSON and sign the text it holds, not the output of json_encode.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      JSON_ESCAPES.map((escapes) => escapedInJson(value, escapes)).flatMap((escaped) =>
        escaped === value ? [] : [escaped, `"${escaped}"`],
      ),
    cause: {
      php: "$url = trim(json_encode($_POST['url']), '\"');",
      java: 'String url = new Gson().toJson(request.getParameter("url"));',
      node: "const url = JSON.stringify(request.query.url).replace(/\\//g, '\\\\/');",
      python: "url = ujson.dumps(request.args['url'])",
      go: 'encoded, _ := json.Marshal(r.FormValue("url"))\nurl := string(encoded)',
      csharp: 'var url = JsonSerializer.Serialize(Request.Query["url"].ToString());',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/item', signed: 'https:\\/\\/m.example.com\\/item' },
  },

  'url-backslash-escaped': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '用含反斜杠 \\ 的 URL 签名（addslashes 等转义所加，或由 / 变来）',
      en: 'signed the URL with backslashes in it, put there by escaping or in place of slashes',
    },
    advice: {
      zh: '签名前不要做 SQL、正则或命令行的转义，也不要用处理文件路径的函数。',
      en: 'Escape nothing for SQL, patterns or a shell before signing, and use no functions for file paths.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      othersThan(value, [
        ...BACKSLASHED.map((characters) =>
          value.replace(/[^A-Za-z\d]/g, (one) => (characters.includes(one) ? `\\${one}` : one)),
        ),
        value.replaceAll('/', '\\'),
        value.replaceAll('/', '\\').replace('\\\\', '\\'),
      ]),
    cause: {
      php: "$url = addslashes($_POST['url']);",
      java: 'String url = StringEscapeUtils.escapeEcmaScript(request.getParameter("url"));',
      node: "const url = path.join('https://m.example.com', request.originalUrl); // on Windows",
      python: "url = re.escape(request.args['url'])",
      go: 'url := regexp.QuoteMeta(r.FormValue("url"))',
      csharp: 'var url = Regex.Escape(Request.Query["url"]);',
    },
    fix: PAGE_URL,
    example: { right: "https://m.example.com/?q='a'", signed: "https://m.example.com/?q=\\'a\\'" },
  },
} satisfies Record<string, ValueMistake>;

type Escapes = Readonly<Record<string, string>>;

const AMPERSAND: Escapes = { '&': '&amp;' };
const ANGLES: Escapes = { ...AMPERSAND, '<': '&lt;', '>': '&gt;' };
const QUOTES: Escapes = { ...ANGLES, '"': '&quot;' };
const HEX_QUOTES: Escapes = { ...QUOTES, "'": '&#x27;' };

/** What the languages' functions and templates make of a text. */
const HTML_ESCAPES: readonly Escapes[] = [
  AMPERSAND,
  ANGLES,
  QUOTES,
  // PHP
  { ...QUOTES, "'": '&#039;' },
  // Spring, C#, Jinja
  { ...QUOTES, "'": '&#39;' },
  // Python, Razor
  HEX_QUOTES,
  { ...HEX_QUOTES, '+': '&#x2B;' },
  // XML
  { ...QUOTES, "'": '&apos;' },
  // Go, then its templates
  { ...ANGLES, '"': '&#34;', "'": '&#39;' },
  { ...ANGLES, '"': '&#34;', "'": '&#39;', '+': '&#43;' },
  // As OWASP advises
  { ...HEX_QUOTES, '/': '&#x2F;' },
  // Handlebars, Mustache
  { ...HEX_QUOTES, '`': '&#x60;', '=': '&#x3D;' },
  { ...QUOTES, "'": '&#39;', '/': '&#x2F;', '`': '&#x60;', '=': '&#x3D;' },
  // WordPress
  { '&': '&#038;', "'": '&#039;' },
  { '&': '&#38;' },
];

const JSON_QUOTES: Escapes = { '"': '\\"', '\\': '\\\\' };

/** What the languages' writers of JSON make of a text, quotes aside. Letters beyond ASCII: `\u`. */
const JSON_ESCAPES: readonly Escapes[] = [
  // PHP
  { ...JSON_QUOTES, '/': '\\/' },
  // Go
  { ...JSON_QUOTES, '&': '\\u0026', '<': '\\u003c', '>': '\\u003e' },
  // Gson
  { ...JSON_QUOTES, '&': '\\u0026', '<': '\\u003c', '>': '\\u003e', '=': '\\u003d', "'": '\\u0027' },
  // System.Text.Json
  {
    '"': '\\u0022',
    '\\': '\\\\',
    '&': '\\u0026',
    '<': '\\u003C',
    '>': '\\u003E',
    '+': '\\u002B',
    "'": '\\u0027',
    '`': '\\u0060',
  },
  JSON_QUOTES,
];

/** What addslashes, SQL, pattern and shell escaping put a backslash in front of. */
const BACKSLASHED: readonly string[] = [
  '\'"\\\0',
  "'",
  '_',
  '%_',
  '.',
  // preg_quote, then Python, Go, C#
  '.\\+*?[^]$(){}=!<>|:-#/',
  '.\\+*?[^]$(){}=!<>|:-#',
  '.\\+*?[^]$(){}|-#&~',
  '.\\+*?[^]$(){}|',
  '.\\+*?[^$(){|#',
  // A shell's line editor
  '?&=',
  '?&',
  '&',
];

/** Entities that browsers read without their semicolon, too, and that parameters may begin with. */
const LEGACY =
  'amp|lt|gt|quot|copy|reg|times|divide|para|sect|not|curren|deg|yen|cent|pound|micro|macr|middot|shy|uml|acute|cedil|plusmn|ordf|ordm|nbsp|eth|thorn';
const LEGACY_ENTITY = new RegExp(`&(${LEGACY});?`, 'g');
/** As in an attribute, where letters, digits and `=` behind it make it none. */
const LEGACY_ENTITY_ALONE = new RegExp(`&(${LEGACY})(?![A-Za-z\\d=;])`, 'g');

const NAMED_ENTITIES: Escapes = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", copy: '©', reg: '®', times: '×', divide: '÷' },
  ...{ para: '¶', sect: '§', not: '¬', curren: '¤', deg: '°', yen: '¥', cent: '¢', pound: '£', micro: 'µ' },
  ...{ macr: '¯', middot: '·', shy: '\u00ad', uml: '¨', acute: '´', cedil: '¸', plusmn: '±', ordf: 'ª' },
  ...{ ordm: 'º', nbsp: '\u00a0', eth: 'ð', thorn: 'þ' },
};

/** Entities by name only: one by number has a `#`, and what is signed ends there. */
function replaceEntities(text: string): string {
  return text.replace(/&([a-z]{1,8});/gi, (written, name: string) =>
    Object.hasOwn(NAMED_ENTITIES, name) ? (NAMED_ENTITIES[name] ?? written) : written,
  );
}

function replaced(text: string, escapes: Escapes): string {
  return text.replace(/[^A-Za-z\d]/g, (one) => escapes[one] ?? one);
}

function escapedInJson(text: string, escapes: Escapes): string {
  return text.replace(/[^A-Za-z\d]/g, (one) => {
    const code = one.charCodeAt(0);
    return code > 0x7e ? `\\u${code.toString(16).padStart(4, '0')}` : (escapes[one] ?? one);
  });
}
