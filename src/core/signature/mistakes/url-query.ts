import { PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { ordersOf } from './parameter-orders.ts';
import { URL_LIST_MISTAKES } from './url-lists.ts';
import { joinQuery, nameIn, splitQuery, valueIn } from './url-shape.ts';

/** Queries that were taken apart and written anew. */
export const URL_QUERY_MISTAKES = {
  'url-query-reordered': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 里参数的顺序变了',
      en: 'signed the URL with its parameters in another order',
    },
    advice: {
      zh: '只有 string1 的字段要排序，URL 里的参数不要排序，也不要解析后重新拼接。',
      en: 'Only the fields of string1 are sorted. Leave the parameters of the URL in their order, and do not parse and rebuild it.',
    },
    place: '附录1 · 签名算法',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query || query.parameters.length < 2) return [];
      return ordersOf(query.parameters).map((parameters) => joinQuery({ ...query, parameters }));
    },
    cause: {
      php: "ksort($_GET);\n$url = $base . '?' . http_build_query($_GET);",
      java: 'Map<String, String> query = new HashMap<>();\nrequest.getParameterMap().forEach((name, values) -> query.put(name, values[0]));',
      node: 'const url = queryString.stringifyUrl({ url: base, query: request.query }); // sorts',
      python: "url = base + '?' + urlencode(sorted(request.GET.items()))",
      go: 'url := base + "?" + r.URL.Query().Encode() // sorts',
      csharp: 'var url = QueryHelpers.AddQueryString(path, new SortedDictionary<string, string>(query));',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item?id=5&a=1', signed: 'https://m.example.com/item?a=1&id=5' },
  },

  'url-empty-values-rewritten': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名用的 URL 里，没有值的参数写法变了（a 与 a=）',
      en: 'signed the URL with parameters that have no value written in another way (a or a=)',
    },
    advice: {
      zh: '不要用 URL 库解析后重新拼接：?a 和 ?a= 是不同的 URL，按页面原样签名。',
      en: 'Do not parse and rebuild the URL: ?a and ?a= are different. Sign it as the page has it.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query) return [];
      const rewrite = (change: (one: string) => string): string =>
        joinQuery({ ...query, parameters: query.parameters.map(change) });
      return [
        rewrite((one) => (one === '' || one.includes('=') ? one : `${one}=`)),
        rewrite((one) => (valueIn(one) === '' ? one.slice(0, -1) : one)),
      ];
    },
    cause: {
      php: "parse_str($query, $parameters);\n$url = $base . '?' . http_build_query($parameters);",
      java: 'String url = new URIBuilder(param).setParameters(pairs).build().toString();',
      node: 'const url = new URL(request.query.url);\nurl.searchParams.sort(); // writes a as a=',
      python: "url = base + '?' + urlencode(parse_qsl(query, keep_blank_values=True))",
      go: 'parsed.RawQuery = parsed.Query().Encode() // writes a as a=',
      csharp: 'var url = path + QueryString.Create(Request.Query); // writes a as a=',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?preview&id=5',
      signed: 'https://m.example.com/item?preview=&id=5',
    },
  },

  'url-empty-parameters-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 去掉了值为空的参数',
      en: 'signed the URL without the parameters that are empty',
    },
    advice: {
      zh: '空参数（如 a=）也是 URL 的一部分，不要过滤，按页面原样签名。',
      en: 'An empty parameter such as a= belongs to the URL: leave it in, and sign the URL as the page has it.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query) return [];
      const drop = (...empties: readonly (string | null)[]): string =>
        joinQuery({
          ...query,
          parameters: query.parameters.filter((one) => one === '' || !empties.includes(valueIn(one))),
        });
      const all = ['', null, 'null', 'undefined'] as const;
      return [drop(''), drop(null), drop('', null), drop('null', 'undefined'), drop(...all)].map((url) =>
        query.parameters.every((one) => one === '') ? value : url,
      );
    },
    cause: {
      php: "$url = $base . '?' . http_build_query(array_filter($_GET));",
      java: 'pairs.removeIf(pair -> StringUtils.isEmpty(pair.getValue()));',
      node: 'const url = queryString.stringifyUrl({ url: base, query }, { skipEmptyString: true });',
      python: "url = base + '?' + urlencode(parse_qsl(query))  # drops blank values",
      go: 'if query.Get(name) == "" {\n\tquery.Del(name)\n}',
      csharp: 'var kept = Request.Query.Where(pair => !string.IsNullOrEmpty(pair.Value));',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/item?tab=&id=5', signed: 'https://m.example.com/item?id=5' },
  },

  ...URL_LIST_MISTAKES,

  'url-names-rewritten': {
    of: 'value',
    parts: ['url'],
    cost: 5,
    clause: {
      zh: '签名用的 URL 里，参数名中的点变成了下划线',
      en: 'signed the URL with the dots in the names of its parameters turned into underscores',
    },
    advice: {
      zh: 'PHP 解析参数时会把名字里的点变成下划线：不要用 $_GET 重新拼 URL，用 REQUEST_URI。',
      en: 'PHP turns a dot in a name into an underscore. Do not build the URL from $_GET: take REQUEST_URI.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query) return [];
      const renamed = query.parameters.map(
        (one) => nameIn(one).replaceAll('.', '_') + one.slice(nameIn(one).length),
      );
      return [joinQuery({ ...query, parameters: renamed })];
    },
    cause: {
      php: "$url = $base . '?' . http_build_query($_GET);",
      java: 'String url = base + "?" + query.replaceAll("\\\\.(?=[^&]*=)", "_");',
      node: "const url = `${base}?${query.replace(/\\.(?=[^&]*=)/g, '_')}`;",
      python: "url = base + '?' + re.sub(r'\\.(?=[^&]*=)', '_', query)",
      go: 'name = strings.ReplaceAll(name, ".", "_")',
      csharp: "name = name.Replace('.', '_');",
    },
    fix: SERVED_URL,
    example: {
      right: 'https://m.example.com/item?item.id=5',
      signed: 'https://m.example.com/item?item_id=5',
    },
  },
} satisfies Record<string, ValueMistake>;
