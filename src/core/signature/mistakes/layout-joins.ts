import type { LayoutMistake } from './mistake.ts';
import { STRING1_EXAMPLE, STRING1_KINDS, withField } from './string1-layouts.ts';
import { assigned, SIGNATURE, STRING1, textLines } from './string1-lines.ts';

const PLACE = '附录1 · 签名算法';

/** What stands between and around the fields of string1. */
export const LAYOUT_JOIN_MISTAKES = {
  'text-trailing-ampersand': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: { zh: '在 string1 末尾多了一个 &', en: 'left an & at the end of string1' },
    advice: {
      zh: '循环拼接后去掉末尾的 &，string1 以 url 的值结尾。',
      en: 'Cut the last & after joining in a loop: string1 ends with the value of url.',
    },
    place: PLACE,
    layouts: (layout) => [{ ...layout, after: `${layout.after}&` }],
    cause: {
      php: "foreach ($fields as $key => $value) $string1 .= $key . '=' . $value . '&';",
      java: 'for (String key : fields.keySet()) string1.append(key).append("=").append(fields.get(key)).append("&");',
      node: 'for (const key of Object.keys(fields).sort()) string1 += `${key}=${fields[key]}&`;',
      python: "for key in sorted(fields): string1 += f'{key}={fields[key]}&'",
      go: 'for _, key := range keys { string1 += key + "=" + fields[key] + "&" }',
      csharp: 'foreach (var field in fields) string1.Append($"{field.Key}={field.Value}&");',
    },
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/&',
    },
  },

  'text-leading-ampersand': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: { zh: '在 string1 开头多了一个 &', en: 'began string1 with an &' },
    advice: {
      zh: '循环拼接时，第一个字段前面不要加 &。',
      en: 'Join in a loop without an & before the first field.',
    },
    place: PLACE,
    layouts: (layout) => [{ ...layout, before: `&${layout.before}` }],
    cause: {
      php: "foreach ($fields as $key => $value) $string1 .= '&' . $key . '=' . $value;",
      java: 'for (String key : fields.keySet()) string1.append("&").append(key).append("=").append(fields.get(key));',
      node: 'for (const key of Object.keys(fields).sort()) string1 += `&${key}=${fields[key]}`;',
      python: "for key in sorted(fields): string1 += f'&{key}={fields[key]}'",
      go: 'for _, key := range keys { string1 += "&" + key + "=" + fields[key] }',
      csharp: 'foreach (var field in fields) string1.Append($"&{field.Key}={field.Value}");',
    },
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: '&jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/',
    },
  },

  'text-question-mark': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: { zh: '在 string1 中多了一个 ?', en: 'put a ? into string1' },
    advice: {
      zh: 'string1 不是网址：开头没有 ?，字段之间用 &。',
      en: 'string1 is no URL: no ? in front of it, and an & between its fields.',
    },
    place: PLACE,
    layouts: (layout) => [
      { ...layout, before: `?${layout.before}` },
      { ...layout, before: `${layout.before}string1=` },
      ...(layout.fields.length > 1 ? [withField(layout, 1, { join: '?' })] : []),
    ],
    cause: textLines('?jsapi_ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}&url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: '?jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/',
    },
  },

  'text-ampersand-missing': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: { zh: '在 string1 的字段之间漏掉了 &', en: 'left out an & between the fields of string1' },
    advice: { zh: '每两个字段之间用一个 & 连接。', en: 'Put one & between every two fields.' },
    place: PLACE,
    layouts: (layout) => [
      ...layout.fields.flatMap((_, i) => (i === 0 ? [] : [withField(layout, i, { join: '' })])),
      { ...layout, between: '' },
    ],
    cause: textLines('jsapi_ticket={ticket}&noncestr={nonceStr}&timestamp={timestamp}url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc&timestamp=1414587457url=https://a.com/',
    },
  },

  'text-ampersand-escaped': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '把 string1 中连接字段的 & 写成了转义形式（&amp;、\\u0026 等）',
      en: 'joined the fields of string1 with an escaped & (&amp;, \\u0026 or the like)',
    },
    advice: {
      zh: '连接字段用原样的 &；从网页复制代码时注意 &amp;，也不要对 JSON 编码后的文本签名。',
      en: 'Join with a plain &. Code copied from a web page may hold &amp;, JSON writers may make it \\u0026.',
    },
    place: PLACE,
    layouts: (layout) =>
      ESCAPED_AMPERSANDS.flatMap((escaped) =>
        layout.between.includes('&') ? [{ ...layout, between: layout.between.replaceAll('&', escaped) }] : [],
      ),
    cause: textLines('jsapi_ticket={ticket}&amp;noncestr={nonceStr}&amp;timestamp={timestamp}&amp;url={url}'),
    fix: STRING1,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&amp;noncestr=abc&amp;timestamp=1414587457&amp;url=https://a.com/',
    },
  },

  'text-times-entity': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 2,
    clause: {
      zh: '把 string1 中的 &timestamp 变成了 ×tamp（&times 被当作 HTML 实体）',
      en: 'signed ×tamp for &timestamp, since &times was taken for an HTML entity',
    },
    advice: {
      zh: 'string1 不要经过 HTML 输出或解析，也不要从网页上复制 string1；可以把字段放进数组再用 & 连接。',
      en: 'Keep string1 away from HTML, and do not copy it from a web page. Or join the fields from a list with &.',
    },
    place: PLACE,
    layouts: (layout) =>
      layout.between === '&'
        ? layout.fields.flatMap(({ key, join = '&' }, i) =>
            i > 0 && join === '&' && key.startsWith('times')
              ? [withField(layout, i, { join: '×', key: key.slice('times'.length) })]
              : [],
          )
        : [],
    cause: {
      ...textLines('jsapi_ticket={ticket}&noncestr={nonceStr}×tamp={timestamp}&url={url}'),
      php: 'echo "jsapi_ticket=$ticket&noncestr=$nonceStr&timestamp=$timestamp&url=$url"; // then copied from the page',
      node: 'element.innerHTML = string1; // then read again as text',
    },
    fix: {
      ...STRING1,
      node: 'element.textContent = string1;',
    },
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc×tamp=1414587457&url=https://a.com/',
    },
  },

  'text-white-space-around': {
    of: 'layout',
    kinds: STRING1_KINDS,
    cost: 3,
    clause: {
      zh: '在 string1 的首尾多了空格、换行或 BOM',
      en: 'hashed string1 with white space, a line end or a byte order mark around it',
    },
    advice: {
      zh: '只对 string1 本身做 sha1：命令行用 printf 或 echo -n，从文件读取时去掉换行和 BOM。',
      en: 'Hash string1 and nothing else: printf or echo -n in a shell, no line end or byte order mark from a file.',
    },
    place: PLACE,
    layouts: (layout) => [
      ...[...SPACES, '\r\n'].map((space) => ({ ...layout, after: layout.after + space })),
      ...[...SPACES, '\ufeff'].map((space) => ({ ...layout, before: space + layout.before })),
    ],
    cause: assigned('signature', {
      php: "shell_exec('echo ' . escapeshellarg($string1) . ' | sha1sum')",
      java: 'DigestUtils.sha1Hex(string1 + System.lineSeparator())',
      node: "execSync(`echo '${string1}' | sha1sum`).toString().slice(0, 40)",
      python: "hashlib.sha1(open('string1.txt', 'rb').read()).hexdigest()",
      go: 'fmt.Sprintf("%x", sha1.Sum([]byte(fmt.Sprintln(string1))))',
      csharp: 'Convert.ToHexString(SHA1.HashData(File.ReadAllBytes("string1.txt"))).ToLowerInvariant()',
    }),
    fix: SIGNATURE,
    example: {
      ...STRING1_EXAMPLE,
      signed: 'jsapi_ticket=T&noncestr=abc&timestamp=1414587457&url=https://a.com/\n',
    },
  },
} satisfies Record<string, LayoutMistake>;

const ESCAPED_AMPERSANDS: readonly string[] = ['&amp;', '\\u0026', '%26', '&#38;'];
const SPACES: readonly string[] = ['\n', ' ', '\r', '\t', '\u00a0'];
