import { base64 } from '../base64.ts';
import { ENCODINGS } from '../encodings.ts';
import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { COMPONENT_ESCAPES, escapedAsUrl, hasEscapes } from './percent.ts';
import { inEachPart, inValues, othersThan, splitTail, withPieces } from './url-pieces.ts';

/** Percent-escapes that were added to the URL. */
export const URL_ENCODING_MISTAKES = {
  'url-encoded': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '把 URL 整个编码（https%3A%2F%2F…）之后签名',
      en: 'signed the URL percent-encoded as a whole',
    },
    advice: {
      zh: '前端传参时要 encodeURIComponent，但后端要用解码后的原始值签名，签名时不要再编码。',
      en: 'The page encodes the URL to send it; the server must sign it decoded, and not encode it again.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      othersThan(
        value,
        COMPONENT_ESCAPES.map((encode) => encode(value)),
      ),
    cause: {
      php: "$string1 = http_build_query(['jsapi_ticket' => $ticket, 'noncestr' => $nonceStr, 'timestamp' => $timestamp, 'url' => $url]);",
      java: 'String url = URLEncoder.encode(request.getParameter("url"), "UTF-8");',
      node: 'const string1 = querystring.stringify({ jsapi_ticket, noncestr, timestamp, url });',
      python:
        "string1 = urllib.parse.urlencode({'jsapi_ticket': ticket, 'noncestr': nonce, 'timestamp': timestamp, 'url': url})",
      go: 'string1 := values.Encode() // url.Values escapes what it holds',
      csharp: 'var url = HttpUtility.UrlEncode(Request.Query["url"]);',
    },
    fix: {
      php: '$string1 = "jsapi_ticket=$ticket&noncestr=$nonceStr&timestamp=$timestamp&url=$url";',
      java: 'String url = request.getParameter("url");',
      node: 'const string1 = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;',
      python: "string1 = f'jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={url}'",
      go: 'string1 := fmt.Sprintf("jsapi_ticket=%s&noncestr=%s&timestamp=%d&url=%s", ticket, nonce, timestamp, url)',
      csharp: 'var url = Request.Query["url"];',
    },
    example: { right: 'https://m.example.com/?id=5', signed: 'https%3A%2F%2Fm.example.com%2F%3Fid%3D5' },
  },

  'url-encoded-twice': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '把 URL 编码了两次（https%253A%252F%252F…）之后签名',
      en: 'signed the URL percent-encoded twice',
    },
    advice: {
      zh: 'axios、$.ajax 等会自动编码参数，不要再手动 encodeURIComponent；后端用解码后的原始值签名。',
      en: 'axios, $.ajax and others encode parameters by themselves: call no encodeURIComponent before, and sign the decoded URL.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const byPage = encodedByPage(value);
      return othersThan(value, [
        ...COMPONENT_ESCAPES.flatMap((encode) => [encode(byPage), encode(encode(value))]),
        ...(hasEscapes(value) ? [escapedAsUrl(escapedAsUrl(value))] : []),
      ]);
    },
    cause: {
      php: "$url = urlencode($_SERVER['QUERY_STRING']); // url=https%3A%2F%2F… as it came",
      java: 'String url = URLEncoder.encode(request.getQueryString().substring(4), "UTF-8");',
      node: "axios.get('/sign', { params: { url: encodeURIComponent(encodeURIComponent(url)) } });",
      python: "url = quote(request.query_string.decode()[4:], safe='')",
      go: 'url := neturl.QueryEscape(strings.TrimPrefix(r.URL.RawQuery, "url="))',
      csharp: 'var url = HttpUtility.UrlEncode(Request.QueryString.Value[5..]);',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/',
      signed: 'https%253A%252F%252Fm.example.com%252F',
    },
  },

  'url-base64': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '把 URL 的 base64 拿去签名，没有解码',
      en: 'signed the base64 of the URL, and did not decode it',
    },
    advice: {
      zh: '页面用 btoa 传 URL 时，后台先解码，再用解码后的 URL 签名。',
      en: 'Where the page sends its URL by btoa, decode it on the server and sign what comes out.',
    },
    place: '附录1 · 签名算法',
    variants: (value) =>
      [value, encodedByPage(value)].flatMap((text) => {
        const bytes = ENCODINGS['utf-8'](text);
        return [base64(bytes, '+/'), base64(bytes, '-_').replace(/=+$/, '')];
      }),
    cause: {
      php: "$url = $_GET['url']; // btoa(location.href.split('#')[0])",
      java: 'String url = request.getParameter("url"); // btoa(location.href.split(\'#\')[0])',
      node: "const url = request.query.url; // btoa(location.href.split('#')[0])",
      python: "url = request.args['url']  # btoa(location.href.split('#')[0])",
      go: 'url := r.FormValue("url") // btoa(location.href.split(\'#\')[0])',
      csharp: 'var url = Request.Query["url"]; // btoa(location.href.split(\'#\')[0])',
    },
    fix: {
      php: "$url = base64_decode($_GET['url']);",
      java: 'String url = new String(Base64.getDecoder().decode(request.getParameter("url")), StandardCharsets.UTF_8);',
      node: "const url = Buffer.from(request.query.url, 'base64').toString();",
      python: "url = base64.b64decode(request.args['url']).decode()",
      go: 'decoded, _ := base64.StdEncoding.DecodeString(r.FormValue("url"))\nurl := string(decoded)',
      csharp: 'var url = Encoding.UTF8.GetString(Convert.FromBase64String(Request.Query["url"]));',
    },
    example: { right: 'https://qq.com/', signed: 'aHR0cHM6Ly9xcS5jb20v' },
  },

  'url-percent-encoded': {
    of: 'value',
    parts: ['url'],
    cost: 2,
    clause: {
      zh: '把已编码的 URL 又编码了一次（% 变成 %25）再签名',
      en: 'encoded once more a URL that already was, so that each % became %25',
    },
    advice: {
      zh: 'location.href 里的中文等字符已是编码过的，不要再用 encodeURI 或类似函数处理。',
      en: 'location.href has its escapes already: do not pass it through encodeURI or the like.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      if (!value.includes('%')) return [];
      const pieces = splitTail(value);
      const values = COMPONENT_ESCAPES.map((encode) => inValues(pieces.query, encode));
      return othersThan(value, [
        escapedAsUrl(value),
        ...inEachPart(value, doubled),
        ...(pieces.query.includes('%') ? values.map((query) => withPieces(pieces, { query })) : []),
      ]);
    },
    cause: {
      php: "$url = str_replace('%', '%25', $_POST['url']);",
      java: 'String url = UriComponentsBuilder.fromHttpUrl(param).build().encode().toUriString();',
      node: 'const url = encodeURI(request.query.url);',
      python: "url = quote(request.args['url'], safe=':/?&=')",
      go: 'url := (&neturl.URL{Scheme: "https", Host: r.Host, Path: r.URL.EscapedPath()}).String()',
      csharp: 'var url = Uri.EscapeUriString(Request.Query["url"]);',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/%E5%92%96',
      signed: 'https://m.example.com/%25E5%2592%2596',
    },
  },
} satisfies Record<string, ValueMistake>;

/** `encodeURIComponent`, the first of them all. */
function encodedByPage(text: string): string {
  return COMPONENT_ESCAPES[0]?.(text) ?? text;
}

function doubled(text: string): string {
  return text.replaceAll('%', '%25');
}
