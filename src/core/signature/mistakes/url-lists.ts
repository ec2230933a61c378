import { SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { joinQuery, nameIn, splitQuery, valueIn } from './url-shape.ts';

/** Parameters of one name, or with brackets in it, that were written anew. */
export const URL_LIST_MISTAKES = {
  'url-duplicates-merged': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名用的 URL 把同名参数合并成了一个',
      en: 'signed the URL with parameters of one name merged into one',
    },
    advice: {
      zh: '同名参数要全部保留：不要把 URL 解析成 map 再拼接。',
      en: 'Keep every parameter, even of one name: do not put them into a map and build the URL from it.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query) return [];
      const { parameters } = query;
      const names = parameters.map(nameIn);
      const isFirst = (index: number): boolean => names.indexOf(names[index] ?? '') === index;
      const isLast = (index: number): boolean => names.lastIndexOf(names[index] ?? '') === index;
      if (names.every((_, index) => isFirst(index))) return [];
      const lastOf = (name: string): string => parameters[names.lastIndexOf(name)] ?? '';
      const joinedBy = (comma: string) => (one: string) => {
        const values = parameters
          .filter((other) => nameIn(other) === nameIn(one))
          .map((other) => valueIn(other) ?? '');
        return values.length < 2 ? one : `${nameIn(one)}=${values.join(comma)}`;
      };
      const firsts = parameters.filter((_, index) => isFirst(index));
      return [
        firsts,
        firsts.map((one) => lastOf(nameIn(one))),
        parameters.filter((_, index) => isLast(index)),
        firsts.map(joinedBy(',')),
        firsts.map(joinedBy('%2C')),
      ].map((kept) => joinQuery({ ...query, parameters: kept }));
    },
    cause: {
      php: "$url = $base . '?' . http_build_query($_GET);",
      java: 'request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));',
      node: 'const url = `${base}?${new URLSearchParams(request.query)}`;',
      python: "url = base + '?' + urlencode(request.args.to_dict())",
      go: 'for name := range query {\n\tpairs = append(pairs, name+"="+query.Get(name))\n}',
      csharp: 'var query = Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());',
    },
    fix: SERVED_URL,
    example: { right: 'https://m.example.com/list?tag=1&tag=2', signed: 'https://m.example.com/list?tag=2' },
  },

  'url-arrays-rewritten': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: {
      zh: '签名用的 URL 里，数组参数的写法变了（a[]、a[0]、a）',
      en: 'signed the URL with its array parameters written in another way (a[], a[0] or a)',
    },
    advice: {
      zh: '不要让 URL 库重新拼接数组参数，按页面 URL 的原样签名。',
      en: 'Let no library write array parameters anew: sign the URL as the page has it.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query) return [];
      const { parameters } = query;
      const plain = parameters.map((one) => nameIn(one).replace(BRACKETS, ''));
      const isList = (index: number): boolean =>
        BRACKETS.test(nameIn(parameters[index] ?? '')) ||
        plain.filter((name) => name === plain[index]).length > 1;
      if (!plain.some((_, index) => isList(index))) return [];
      return ARRAYS.map((suffix) =>
        joinQuery({
          ...query,
          parameters: parameters.map((one, index) => {
            const name = plain[index] ?? '';
            const nth = plain.slice(0, index).filter((other) => other === name).length;
            return isList(index) ? name + suffix(nth) + one.slice(nameIn(one).length) : one;
          }),
        }),
      );
    },
    cause: {
      php: "$url = $base . '?' . http_build_query($_GET); // a%5B0%5D=1&a%5B1%5D=2",
      java: 'builder.queryParam("a[]", values);',
      node: 'const url = `${base}?${qs.stringify(request.query)}`; // a%5B0%5D=1&a%5B1%5D=2',
      python: "url = base + '?' + urlencode({'a[]': request.args.getlist('a')}, doseq=True)",
      go: 'for i, one := range query["a[]"] {\n\tquery.Set(fmt.Sprintf("a[%d]", i), one)\n}',
      csharp:
        'var url = path + QueryString.Create(values.Select((one, i) => KeyValuePair.Create($"a[{i}]", one)));',
    },
    fix: SERVED_URL,
    example: {
      right: 'https://m.example.com/list?tag[]=1&tag[]=2',
      signed: 'https://m.example.com/list?tag[0]=1&tag[1]=2',
    },
  },
} satisfies Record<string, ValueMistake>;

/** At the end of a name, as it is or escaped: `[]`, `[0]`, `%5B0%5D`. */
const BRACKETS = /(?:\[|%5B)\d*(?:\]|%5D)$/i;

/** What libraries put behind the name of the nth value. */
const ARRAYS: readonly ((nth: number) => string)[] = [
  (nth) => `[${nth}]`,
  (nth) => `%5B${nth}%5D`,
  () => '[]',
  () => '%5B%5D',
  () => '',
];
