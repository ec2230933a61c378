import { PAY_RSA } from '../pay-recipe.ts';
import { markedDigest, RSA_FORMS, type RsaFormName } from '../rsa-forms.ts';
import type { BackEndLines, DigestMistake } from './mistake.ts';
import { EXAMPLE_SHA256, EXAMPLE_TEXT, PLACE_OF_RSA } from './pay-digests.ts';
import { TRANSPORT_LINES as LINES } from './pay-transport-lines.ts';

/** A paySign by RSA that was written otherwise, or changed on its way to the page. */
export const PAY_TRANSPORT_MISTAKES = {
  'pay-rsa-plus-lost': row('rsa-plus-lost', 2, {
    clause: {
      zh: '传递 paySign 时没有做 URL 编码，其中的 + 变成了空格',
      en: 'handed paySign on without escaping it for a URL, so that every + became a space',
    },
    advice: {
      zh: '放进 URL 或表单的 paySign 要先做 URL 编码（encodeURIComponent），更好的做法是用 JSON 返回。',
      en: 'Escape paySign (encodeURIComponent) where it goes into a URL or a form; better, answer with JSON.',
    },
    cause: LINES.query,
    fix: LINES.queryEscaped,
  }),
  'pay-rsa-white-space': row('rsa-white-space', 2, {
    clause: {
      zh: '给出的 paySign 里有换行或空格',
      en: 'gave a paySign with line breaks or spaces in it',
    },
    advice: {
      zh: '用不换行的标准 Base64 编码，不要用 MIME 编码或 openssl base64 的多行输出。',
      en: 'Use standard base64 without line breaks: not a MIME encoder, nor the lines that openssl base64 prints.',
    },
    cause: LINES.mime,
    fix: LINES.base64,
  }),
  'pay-rsa-url-safe': row('rsa-url-safe', 3, {
    clause: {
      zh: '把 paySign 写成了 URL 安全的 Base64（用 - 和 _ 代替 + 和 /）',
      en: 'wrote paySign in the base64 of URLs, with - and _ for + and /',
    },
    advice: {
      zh: 'paySign 用标准 Base64：有 + 和 /，末尾保留 =。',
      en: 'Write paySign in standard base64, with + and /, and = at its end.',
    },
    cause: LINES.urlSafe,
    fix: LINES.base64,
  }),
  'pay-rsa-percent': row('rsa-percent', 3, {
    clause: {
      zh: '把 paySign 做了 URL 编码，页面没有解码就用了',
      en: 'escaped paySign for a URL, and the page passed it without reading the escapes',
    },
    advice: {
      zh: '用 JSON 返回时不要再做 URL 编码；从 URL 里取的，先 decodeURIComponent。',
      en: 'Do not escape it in an answer of JSON; where the page takes it out of a URL, use decodeURIComponent.',
    },
    cause: LINES.percent,
    fix: LINES.reply,
  }),
  'pay-rsa-hex': row('rsa-hex', 3, {
    clause: { zh: '把 RSA 签名写成了十六进制', en: 'wrote the RSA signature in hex' },
    advice: {
      zh: 'RSA 签名的结果用标准 Base64 编码；十六进制只用于 MD5 和 HMAC-SHA256。',
      en: 'Write a signature by RSA in standard base64; hex is for MD5 and HMAC-SHA256.',
    },
    cause: LINES.hex,
    fix: LINES.base64,
  }),
  'pay-rsa-quoted': row('rsa-quoted', 3, {
    clause: { zh: '给出的 paySign 首尾带着引号', en: 'gave a paySign with quotes around it' },
    advice: {
      zh: '不要单独对 paySign 做 JSON 序列化；Python 里用 decode() 得到字符串，不要用 str()。',
      en: 'Do not serialise paySign by itself; in Python, get the text with decode(), not str().',
    },
    cause: LINES.quoted,
    fix: LINES.base64,
  }),
  'pay-rsa-escaped': row('rsa-escaped', 3, {
    clause: {
      zh: '给出的 paySign 里有 HTML 或 JSON 的转义（如 &#43;、\\u003d、\\/）',
      en: 'gave a paySign with escapes of HTML or JSON in it, such as &#43;, \\u003d or \\/',
    },
    advice: {
      zh: '写进 <script> 的值用 JSON 输出，不要经过 HTML 转义；JSON 只解析一次、也只序列化一次。',
      en: 'Write it into a script as JSON, not escaped for HTML; serialise once, and parse as often.',
    },
    cause: LINES.escaped,
    fix: LINES.reply,
  }),
  'pay-rsa-padding-lost': row('rsa-padding-lost', 3, {
    clause: { zh: '丢掉了 paySign 末尾的 =', en: 'lost the = at the end of paySign' },
    advice: {
      zh: 'Base64 末尾的 = 是签名的一部分，不要去掉，也不要用 = 切分字符串。',
      en: 'The = at the end belongs to it: do not trim it, and do not split texts at =.',
    },
    cause: LINES.unpadded,
    fix: LINES.base64,
  }),
  'pay-rsa-base64-twice': row('rsa-base64-twice', 4, {
    clause: {
      zh: '对 paySign 多做了一次 Base64 编码',
      en: 'encoded paySign as base64 once too often',
    },
    advice: {
      zh: '签名函数返回的若已是 Base64（或十六进制），不要再编码；Base64 只编码签名的原始字节。',
      en: 'Encode the bytes of the signature, once; what the signing function returns may be base64 (or hex) already.',
    },
    cause: LINES.twice,
    fix: LINES.once,
  }),
} satisfies Record<string, DigestMistake>;

interface Said extends Pick<DigestMistake, 'clause' | 'advice'> {
  cause: BackEndLines;
  fix: BackEndLines;
}

function row(format: RsaFormName, cost: DigestMistake['cost'], said: Said): DigestMistake {
  return {
    of: 'digest',
    kinds: ['pay'],
    cost,
    place: PLACE_OF_RSA,
    digests: (digest) =>
      digest.format === 'hex' && digest.keyedBy === null && digest.hash !== 'md5'
        ? [{ ...digest, format }]
        : [],
    example: {
      text: EXAMPLE_TEXT,
      right: EXAMPLE_SHA256,
      signed: markedDigest(EXAMPLE_SHA256, RSA_FORMS[format].mark),
      digest: PAY_RSA,
    },
    ...said,
  };
}
