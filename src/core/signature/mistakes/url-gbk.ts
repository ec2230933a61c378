import { gbkBytes, gbkText } from '../gbk.ts';
import { PAGE_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { ASCII, decodeEscapes, escapeBeyondAscii, hasEscapesBeyondAscii, mapEscapes } from './percent.ts';
import { inEachPart, othersThan } from './url-pieces.ts';

/** Chinese in the URL whose escapes stand for other bytes. */
export const URL_GBK_MISTAKES = {
  'url-escaped-in-gbk': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时 URL 中的中文按 GBK 编码（%BF%A7），而页面的是 UTF-8（%E5%92%96）',
      en: 'signed the URL’s Chinese characters escaped in GBK, %BF%A7, where the page has UTF-8, %E5%92%96',
    },
    advice: {
      zh: '不要把 URL 解码后再用 GBK 重新编码，按 location.href 的原样签名。',
      en: 'Do not decode the URL and encode it anew in GBK: sign it as location.href has it.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const raw = lettersOf(value);
      if (!BEYOND_ASCII.test(raw)) return [];
      const escaped = othersThan(
        value,
        [false, true].flatMap((isWhole) =>
          inEachPart(value, (part) => escapedInGbk(lettersOf(part), isWhole)),
        ),
      );
      return othersThan(value, [...escaped, ...escaped.map(inLowerCase)]);
    },
    cause: {
      php: "$url = $base . '?name=' . urlencode(iconv('UTF-8', 'GBK', $_GET['name']));",
      java: 'String url = base + "?name=" + URLEncoder.encode(name, "GBK");',
      node: "const url = `${base}?name=${urlencode(request.query.name, 'gbk')}`;",
      python: "url = f\"{base}?name={quote(request.args['name'], encoding='gbk')}\"",
      go: 'name, _ := simplifiedchinese.GBK.NewEncoder().String(r.FormValue("name"))\nurl := base + "?name=" + neturl.QueryEscape(name)',
      csharp: 'var url = path + "?name=" + HttpUtility.UrlEncode(name, Encoding.GetEncoding("GBK"));',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/?q=%E5%92%96', signed: 'https://m.example.com/?q=%BF%A7' },
  },

  'url-gbk-lost': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名时把 URL 中 GBK 编码的中文（%BF%A7）换成了 UTF-8 编码（%E5%92%96）或中文',
      en: 'signed UTF-8, %E5%92%96, or plain letters where the page’s URL has Chinese escaped in GBK, %BF%A7',
    },
    advice: {
      zh: 'GBK 页面的链接会按 GBK 编码中文。按 location.href 的原样签名，不要解码再编码；生成链接时用 encodeURIComponent（UTF-8）。',
      en: 'Links of pages in GBK escape Chinese in GBK. Sign location.href as it is; make links with encodeURIComponent, which writes UTF-8.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      if (!hasEscapesBeyondAscii(value)) return [];
      const raw = othersThan(value, inEachPart(value, lettersOfGbk));
      const escaped = raw.map(escapeBeyondAscii);
      return othersThan(value, [...escaped, ...raw, ...escaped.map(inLowerCase)]);
    },
    cause: {
      php: "$url = $base . '?name=' . urlencode(iconv('GBK', 'UTF-8', $_GET['name']));",
      java: 'String url = base + "?name=" + URLEncoder.encode(request.getParameter("name"), "UTF-8"); // URIEncoding="GBK"',
      node: "const url = `${base}?name=${encodeURIComponent(urlencode.decode(name, 'gbk'))}`;",
      python: 'url = f"{base}?name={quote(unquote(name, encoding=\'gbk\'))}"',
      go: 'name, _ := simplifiedchinese.GBK.NewDecoder().String(r.FormValue("name"))\nurl := base + "?name=" + neturl.QueryEscape(name)',
      csharp:
        'var url = path + "?name=" + Uri.EscapeDataString(HttpUtility.UrlDecode(name, Encoding.GetEncoding("GBK")));',
    },
    fix: PAGE_URL,
    example: { right: 'https://m.example.com/?q=%BF%A7', signed: 'https://m.example.com/?q=%E5%92%96' },
  },
} satisfies Record<string, ValueMistake>;

const BEYOND_ASCII = /[^\x20-\x7e]/;

/** A byte from 81 to FE and the one behind it, which may be a letter: a character of GBK. */
const GBK_ESCAPES = /%(8[1-9a-f]|[9a-e][\da-f]|f[\da-e])(?:%([4-9a-f][\da-f])|([@-~]))/gi;

/** The text with its escapes of UTF-8 beyond ASCII decoded. */
function lettersOf(text: string): string {
  return decodeEscapes(text, { kept: ASCII, malformed: 'kept' });
}

/** The text with its escapes of GBK decoded; unchanged where they are not all GBK, or are UTF-8. */
function lettersOfGbk(text: string): string {
  if (!hasEscapesBeyondAscii(lettersOf(text))) return text;
  const decoded = text.replace(GBK_ESCAPES, (written, lead: string, trail?: string, letter = '') => {
    const second = trail === undefined ? letter.charCodeAt(0) : Number.parseInt(trail, 16);
    return gbkText(Uint8Array.of(Number.parseInt(lead, 16), second)) ?? written;
  });
  return hasEscapesBeyondAscii(decoded) ? text : decoded;
}

/**
 * The text with its characters beyond ASCII escaped as GBK.
 *
 * @param isWhole whether a second byte that is a letter is escaped too: Java does, PHP and browsers do not.
 */
function escapedInGbk(text: string, isWhole: boolean): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) =>
    Array.from(gbkBytes(character), (byte) => {
      const letter = String.fromCharCode(byte);
      return !isWhole && /[A-Za-z]/.test(letter)
        ? letter
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }).join(''),
  );
}

function inLowerCase(text: string): string {
  return mapEscapes(text, (one) => one.toLowerCase());
}
