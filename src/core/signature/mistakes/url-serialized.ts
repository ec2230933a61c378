import { SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { COMPONENT_ESCAPES, decodeEscapes } from './percent.ts';
import { othersThan } from './url-pieces.ts';
import { joinQuery, nameIn, splitQuery, valueIn } from './url-shape.ts';

/** Queries that a framework or a library parsed, and wrote anew in its own spelling. */
export const URL_SERIALIZED_MISTAKES = {
  'url-query-serialized': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '解析参数后重新拼接了 URL（参数被排序，空格、逗号等被重新编码）',
      en: 'parsed the parameters of the URL and wrote them anew: sorted, or with spaces and commas escaped in another way',
    },
    advice: {
      zh: 'Laravel 的 $request->fullUrl()、Symfony 的 getUri() 会给参数排序并重新编码：改用 REQUEST_URI，或页面传来的 location.href。',
      en: "Laravel's $request->fullUrl() and Symfony's getUri() sort the parameters and escape them anew. Use REQUEST_URI, or the location.href that the page sends.",
    },
    place: '附录5 · 2.3',
    // Where only one thing becomes different, that is a mistake of its own.
    variants: (value) => {
      const query = splitQuery(value);
      if (!query) return [];
      const values = COMPONENT_ESCAPES.flatMap((encode) => {
        const written = query.parameters.map((one) => serialized(one, encode));
        const sorted = [...written].sort(byName);
        const kept = joinQuery({ ...query, parameters: written });
        const isEscaped = kept !== value;
        const isSorted = sorted.some((one, index) => one !== written[index]);
        return [
          ...(isEscaped && isSorted ? [joinQuery({ ...query, parameters: sorted })] : []),
          ...(changesSpaces(value, kept) && changesMore(value, kept) ? [kept] : []),
        ];
      });
      return othersThan(value, values);
    },
    cause: {
      php: '$url = $request->fullUrl(); // Laravel and Symfony sort and escape the parameters',
      java: 'String url = UriComponentsBuilder.fromHttpRequest(request).replaceQueryParams(sorted).encode().toUriString();',
      node: 'const url = `${base}?${querystring.stringify(request.query)}`;',
      python: "url = request.path + '?' + request.GET.urlencode()",
      go: 'url := base + "?" + r.URL.Query().Encode() // sorts and escapes',
      csharp: 'var url = path + QueryString.Create(Request.Query); // escapes anew',
    },
    fix: SERVED_URL,
    example: {
      right: 'https://m.example.com/list?q=a%20b&ids=1,2',
      signed: 'https://m.example.com/list?ids=1%2C2&q=a%20b',
    },
  },
} satisfies Record<string, ValueMistake>;

/** A parameter as a library writes what it has read as a form: `+` is a space, and a lone name gets its `=`. */
function serialized(parameter: string, encode: (text: string) => string): string {
  if (parameter === '') return '';
  const read = (text: string): string => decodeEscapes(text.replaceAll('+', ' '), { malformed: 'kept' });
  return `${encode(read(nameIn(parameter)))}=${encode(read(valueIn(parameter) ?? ''))}`;
}

function byName(a: string, b: string): number {
  return nameIn(a) < nameIn(b) ? -1 : nameIn(a) > nameIn(b) ? 1 : 0;
}

/** Whether the spaces are spelled in another way. */
function changesSpaces(before: string, after: string): boolean {
  return spacesIn(before) !== spacesIn(after);
}

/** Whether anything but the spelling of spaces is different. */
function changesMore(before: string, after: string): boolean {
  return before.replaceAll('+', '%20') !== after.replaceAll('+', '%20');
}

function spacesIn(text: string): string {
  return text.match(/\+|%20/g)?.join('') ?? '';
}
