import { CUT_URL, ENCODED_URL, PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { decodeEscapes } from './percent.ts';

/** URLs that were cut short on their way. */
export const URL_CUT_MISTAKES = {
  'url-cut-at-ampersand': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: { zh: '用的 URL 在第一个 & 处被截断', en: 'signed the URL only up to its first &' },
    advice: {
      zh: '用 GET 把 URL 传给后台时要先 encodeURIComponent，否则第一个 & 后面的参数会丢失。',
      en: 'Encode the URL with encodeURIComponent when it is sent in a query: else all behind its first & is lost.',
    },
    place: '附录5 · 2.6',
    // What was sent without encodeURIComponent is decoded all the same when it is read.
    variants: (value) => (value.includes('&') ? asRead(value.slice(0, value.indexOf('&'))) : []),
    cause: {
      php: "$url = $_GET['url']; // '?url=' + location.href.split('#')[0]",
      java: "String url = request.getParameter(\"url\"); // '?url=' + location.href.split('#')[0]",
      node: "const url = request.query.url; // '?url=' + location.href.split('#')[0]",
      python: "url = request.args['url']  # '?url=' + location.href.split('#')[0]",
      go: "url := r.FormValue(\"url\") // '?url=' + location.href.split('#')[0]",
      csharp: "var url = Request.Query[\"url\"]; // '?url=' + location.href.split('#')[0]",
    },
    fix: ENCODED_URL,
    example: { right: 'https://m.example.com/item?id=5&tab=1', signed: 'https://m.example.com/item?id=5' },
  },

  'url-cut-at-second-ampersand': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '用的 URL 在第二个 & 处被截断（只转义了第一个 &）',
      en: 'signed the URL only up to its second &, the first alone having been escaped',
    },
    advice: {
      zh: "JavaScript 的 replace('&', '%26') 只替换第一个 &：改用 encodeURIComponent 编码整个 URL。",
      en: "In JavaScript replace('&', '%26') replaces the first & alone. Encode the whole URL with encodeURIComponent.",
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const first = value.indexOf('&');
      const second = value.indexOf('&', first + 1);
      return first === -1 || second === -1 ? [] : asRead(value.slice(0, second));
    },
    cause: {
      php: "$url = $_GET['url']; // '?url=' + location.href.replace('&', '%26')",
      java: "String url = request.getParameter(\"url\"); // '?url=' + location.href.replace('&', '%26')",
      node: "const url = request.query.url; // '?url=' + location.href.replace('&', '%26')",
      python: "url = request.args['url']  # '?url=' + location.href.replace('&', '%26')",
      go: "url := r.FormValue(\"url\") // '?url=' + location.href.replace('&', '%26')",
      csharp: "var url = Request.Query[\"url\"]; // '?url=' + location.href.replace('&', '%26')",
    },
    fix: ENCODED_URL,
    example: {
      right: 'https://m.example.com/item?id=5&from=singlemessage&isappinstalled=0',
      signed: 'https://m.example.com/item?id=5&from=singlemessage',
    },
  },

  'url-cut-at-question-mark': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '用的 URL 在第二个 ? 处被截断',
      en: 'signed the URL only up to its second ?',
    },
    advice: {
      zh: '不要用 ? 拆分 URL 再拼接；页面的 URL 里有多个 ? 时，后面的部分也要参与签名。',
      en: 'Do not split the URL at each ? and join it again: what stands behind a second ? is signed too.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const second = value.indexOf('?', value.indexOf('?') + 1);
      return value.includes('?') && second !== -1 ? [value.slice(0, second)] : [];
    },
    cause: {
      php: "[$path, $query] = explode('?', $_POST['url']);\n$url = $path . '?' . $query;",
      java: 'String[] pieces = request.getParameter("url").split("\\\\?");\nString url = pieces[0] + "?" + pieces[1];',
      node: "const [path, query] = request.query.url.split('?');\nconst url = `${path}?${query}`;",
      python: "pieces = request.args['url'].split('?')\nurl = pieces[0] + '?' + pieces[1]",
      go: 'pieces := strings.Split(r.FormValue("url"), "?")\nurl := pieces[0] + "?" + pieces[1]',
      csharp:
        'var pieces = Request.Query["url"].ToString().Split(\'?\');\nvar url = pieces[0] + "?" + pieces[1];',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?id=5?from=timeline',
      signed: 'https://m.example.com/item?id=5',
    },
  },

  'url-cut-at-escape': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '多解码了一次，URL 在解码出的 #、& 或 ? 处被截断',
      en: 'decoded the URL once too often, and lost all behind the #, & or ? that came out',
    },
    advice: {
      zh: '页面把 URL 用 encodeURIComponent 编码一次，后台只由框架解码一次；参数值里的 %23、%26、%3F 要原样保留。',
      en: 'Encode the URL once in the page and let the framework decode it once: a %23, %26 or %3F inside a parameter must stay as it is.',
    },
    place: '附录5 · 2.6',
    variants: (value) =>
      [/%23/, /%26/, /%3f/i].flatMap((mark) => {
        const at = value.search(mark);
        return at === -1 ? [] : [value.slice(0, at)];
      }),
    cause: {
      php: "$url = strtok(urldecode($_GET['url']), '#');",
      java: 'String url = URLDecoder.decode(request.getParameter("url"), "UTF-8").split("#")[0];',
      node: "const url = decodeURIComponent(request.query.url).split('#')[0];",
      python: "url = unquote(request.args['url']).split('#')[0]",
      go: 'decoded, _ := url.QueryUnescape(r.FormValue("url"))\npageUrl, _, _ := strings.Cut(decoded, "#")',
      csharp: 'var url = WebUtility.UrlDecode(Request.Query["url"]).Split(\'#\')[0];',
    },
    fix: ENCODED_URL,
    example: {
      right: 'https://m.example.com/login?back=/%23/cart',
      signed: 'https://m.example.com/login?back=/',
    },
  },

  'url-last-character-lost': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '用的 URL 少了最后一个字符（按 # 截取，而 URL 里没有 #）',
      en: 'signed the URL without its last character, cut off for a # that it does not have',
    },
    advice: {
      zh: "没有 # 时 indexOf、find 返回 -1，按它截取会丢掉最后一个字符：改用 split('#')[0]。",
      en: "Without a #, indexOf and find give -1, and a slice up to there loses the last character. Use split('#')[0].",
    },
    place: '附录5 · 2.3',
    // What is lost without a meaning of its own, a last slash or a dangling ?, & or =, has its own name.
    variants: (value) => (value.length > 1 && !/[/?&=]$/.test(value) ? [value.slice(0, -1)] : []),
    cause: {
      php: "$url = substr($_POST['url'], 0, -1); // for a # at its end",
      java: 'String url = StringUtils.chop(request.getParameter("url")); // for a # at its end',
      node: "const url = request.query.url.slice(0, request.query.url.indexOf('#'));",
      python: "url = request.args['url'][:request.args['url'].find('#')]",
      go: 'url := href[:len(href)-1] // for a # at its end',
      csharp: 'var url = href[..^1]; // for a # at its end',
    },
    fix: CUT_URL,
    example: { right: 'https://m.example.com/item', signed: 'https://m.example.com/ite' },
  },

  'url-cut-at-length': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '用的 URL 太长被截断（例如数据库字段长度不够）',
      en: 'signed the URL cut to a length, such as that of a database column',
    },
    advice: {
      zh: '不要把 URL 存进长度不够的字段再取出来签名；签名时直接用页面传来的完整 URL。',
      en: 'Do not store the URL in a column that is too short for it: sign the whole URL that the page has sent.',
    },
    place: '附录5 · 2.3',
    variants: (value) =>
      LENGTHS.filter((length) => length < value.length).map((length) => value.slice(0, length)),
    cause: {
      php: "$url = DB::table('pages')->where('id', $id)->value('url'); // VARCHAR(255)",
      java: 'String url = pageRepository.findById(id).orElseThrow().getUrl(); // VARCHAR(255)',
      node: 'const { url } = await pages.findByPk(id); // VARCHAR(255)',
      python: 'url = Page.objects.get(pk=id).url  # VARCHAR(255)',
      go: 'db.QueryRow("SELECT url FROM pages WHERE id = ?", id).Scan(&url) // VARCHAR(255)',
      csharp: 'var url = (await db.Pages.FindAsync(id)).Url; // nvarchar(255)',
    },
    fix: PAGE_URL,
    example: {
      right: `https://m.example.com/item?name=${'a'.repeat(300)}`,
      signed: `https://m.example.com/item?name=${'a'.repeat(222)}`,
    },
  },
} satisfies Record<string, ValueMistake>;

/** A value of a query that no one had encoded, as it stands there, and as frameworks read it. */
function asRead(text: string): string[] {
  const decoded = decodeEscapes(text, { malformed: 'kept' });
  return [...new Set([text, decodeEscapes(text.replaceAll('+', ' '), { malformed: 'kept' }), decoded])];
}

/** What columns and buffers hold, in characters. */
const LENGTHS = [
  50, 64, 100, 120, 127, 128, 150, 190, 191, 200, 250, 254, 255, 256, 300, 500, 511, 512, 1000, 1023, 1024,
  2000, 2047, 2048,
];
