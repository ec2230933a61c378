import {
  isAuthorizationParameter,
  isCacheParameter,
  isMarketingParameter,
  isShareParameter,
} from './known-parameters.ts';
import { ENCODED_URL, PAGE_URL, SERVED_URL } from './lines.ts';
import type { ValueMistake } from './mistake.ts';
import { joinQuery, splitQuery, withoutParameters } from './url-shape.ts';

/** Parameters of the page's own that were lost. */
export const URL_PARAMETER_MISTAKES = {
  'url-marketing-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 去掉了推广统计参数（utm_* 等）',
      en: 'signed the URL without its marketing parameters, such as utm_source',
    },
    advice: {
      zh: '推广参数也在页面的 URL 里，必须参与签名：不要在后台、CDN 或网关里去掉。',
      en: "Marketing parameters are in the page's URL and are signed too: take them off neither on the server nor on a CDN before it.",
    },
    place: '附录5 · 2.3',
    variants: (value) => [
      withoutParameters(value, isMarketingParameter),
      withoutParameters(value, (one) => one.startsWith('utm_')),
    ],
    cause: {
      php: "$url = preg_replace('/[?&]utm_\\w+=[^&]*/', '', $_POST['url']);",
      java: 'String url = request.getParameter("url").replaceAll("[?&]utm_\\\\w+=[^&]*", "");',
      node: 'const url = normalizeUrl(request.query.url); // takes utm_* off',
      python: "url = w3lib.url.url_query_cleaner(url, ['utm_source', 'utm_medium'], remove=True)",
      go: 'url := utm.ReplaceAllString(r.FormValue("url"), "") // [?&]utm_\\w+=[^&]*',
      csharp: 'var url = Regex.Replace(Request.Query["url"], @"[?&]utm_\\w+=[^&]*", "");',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?id=5&utm_source=wx&utm_medium=menu',
      signed: 'https://m.example.com/item?id=5',
    },
  },

  'url-cache-parameter-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 去掉了防缓存的参数（_、t、v、timestamp 等）',
      en: 'signed the URL without the parameter that keeps it out of caches, such as _, t or v',
    },
    advice: {
      zh: '页面 URL 里的时间戳、版本号参数也要参与签名；先确定最终的 URL，再请求签名。',
      en: "A time or version in the page's URL is signed too. Settle the URL first, then ask for the signature.",
    },
    place: '附录5 · 2.3',
    variants: (value) => [
      withoutParameters(value, isCacheParameter),
      ...(splitQuery(value)?.parameters ?? [])
        .filter(isCacheParameter)
        .map((wanted) => withoutParameters(value, (one) => one === wanted)),
    ],
    cause: {
      php: "$url = preg_replace('/[?&](_|t|v)=[^&]*/', '', $_POST['url']);",
      java: 'String url = request.getParameter("url").replaceAll("[?&](_|t|v)=[^&]*", "");',
      node: "const url = request.query.url.replace(/[?&](_|t|v)=[^&]*/g, '');",
      python: "url = re.sub(r'[?&](_|t|v)=[^&]*', '', request.args['url'])",
      go: 'query.Del("_")\nurl := base + "?" + query.Encode()',
      csharp: 'var url = Regex.Replace(Request.Query["url"], "[?&](_|t|v)=[^&]*", "");',
    },
    fix: PAGE_URL,
    example: {
      right: 'https://m.example.com/item?id=5&_=1414587457000',
      signed: 'https://m.example.com/item?id=5',
    },
  },

  'url-parameter-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: { zh: '签名用的 URL 少了一个参数', en: 'signed the URL without one of its parameters' },
    advice: {
      zh: '对照下面两个文本，找出缺少的参数；后台不要重新拼 URL，直接用页面传来的 location.href。',
      en: 'Compare the two texts to see which parameter is missing. Do not build the URL anew on the server: sign the location.href that the page sends.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query) return [];
      const { parameters } = query;
      return parameters
        .slice(0, MOST_PARAMETERS)
        .flatMap((parameter, index) =>
          isOfAKnownSort(parameter)
            ? []
            : [joinQuery({ ...query, parameters: parameters.filter((_, other) => other !== index) })],
        );
    },
    cause: {
      php: "$url = $base . '?' . http_build_query($request->except('token'));",
      java: 'String url = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("token").build().toUriString();',
      node: 'const { token, ...rest } = request.query;\nconst url = `${base}?${new URLSearchParams(rest)}`;',
      python: "query = request.GET.copy()\nquery.pop('token')\nurl = base + '?' + query.urlencode()",
      go: 'query.Del("token")\nurl := base + "?" + query.Encode()',
      csharp:
        'var url = QueryHelpers.AddQueryString(path, Request.Query.Where(pair => pair.Key != "token"));',
    },
    fix: SERVED_URL,
    example: {
      right: 'https://m.example.com/item?id=5&token=9&tab=1',
      signed: 'https://m.example.com/item?id=5&tab=1',
    },
  },

  'url-parameters-dropped': {
    of: 'value',
    parts: ['url'],
    cost: 4,
    clause: { zh: '签名用的 URL 少了几个参数', en: 'signed the URL without some of its parameters' },
    advice: {
      zh: '对照下面两个文本，找出缺少的参数；后台不要只挑认识的参数拼 URL，直接用页面传来的 location.href。',
      en: 'Compare the two texts to see which parameters are missing. Do not build the URL from those you know: sign the location.href that the page sends.',
    },
    place: '附录5 · 2.3',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query || query.parameters.length < 4) return [];
      const { parameters } = query;
      const without = (...dropped: readonly string[]): string[] =>
        dropped.some(isOfAKnownSort)
          ? []
          : [joinQuery({ ...query, parameters: parameters.filter((one) => !dropped.includes(one)) })];
      const pairs = parameters.length > MOST_WITHOUT_TWO ? [] : pairsOf(parameters);
      const kept = parameters.length > MOST_WITH_TWO ? [] : pairs;
      return [
        ...pairs.flatMap((pair) => without(...pair)),
        ...kept.flatMap((pair) => without(...parameters.filter((one) => !pair.includes(one)))),
      ];
    },
    cause: {
      php: "$url = $base . '?' . http_build_query($request->only(['id', 'tab']));",
      java: 'String url = base + "?id=" + request.getParameter("id") + "&tab=" + request.getParameter("tab");',
      node: 'const { id, tab } = request.query;\nconst url = `${base}?${new URLSearchParams({ id, tab })}`;',
      python: "url = base + '?' + urlencode({name: request.GET[name] for name in ['id', 'tab']})",
      go: 'url := base + "?id=" + r.FormValue("id") + "&tab=" + r.FormValue("tab")',
      csharp: 'var url = path + "?id=" + Request.Query["id"] + "&tab=" + Request.Query["tab"];',
    },
    fix: SERVED_URL,
    example: {
      right: 'https://m.example.com/item?id=5&user=9&tab=1&token=8',
      signed: 'https://m.example.com/item?id=5&tab=1',
    },
  },

  'url-query-rebuilt': {
    of: 'value',
    parts: ['url'],
    cost: 3,
    clause: {
      zh: '签名用的 URL 只拼了一个参数，其余的都丢了',
      en: 'signed the URL with only one of its parameters',
    },
    advice: {
      zh: '不要用业务参数重新拼 URL：页面实际的 URL 可能还有别的参数，一个都不能少。',
      en: "Do not build the URL from the parameters you know: the page's own may have more, and all of them are signed.",
    },
    place: '附录5 · 2.6',
    variants: (value) => {
      const query = splitQuery(value);
      if (!query || query.parameters.length < 3) return [];
      return query.parameters
        .slice(0, MOST_PARAMETERS)
        .map((one) => joinQuery({ ...query, parameters: [one] }));
    },
    cause: {
      php: "$url = 'https://m.example.com/item?id=' . $_GET['id'];",
      java: 'String url = "https://m.example.com/item?id=" + request.getParameter("id");',
      node: 'const url = `https://m.example.com/item?id=${request.query.id}`;',
      python: "url = 'https://m.example.com/item?id=' + request.args['id']",
      go: 'url := "https://m.example.com/item?id=" + r.FormValue("id")',
      csharp: 'var url = "https://m.example.com/item?id=" + Request.Query["id"];',
    },
    fix: ENCODED_URL,
    example: {
      right: 'https://m.example.com/item?tab=1&id=5&user=9',
      signed: 'https://m.example.com/item?id=5',
    },
  },
} satisfies Record<string, ValueMistake>;

/** URLs with more parameters are not searched to the end. */
const MOST_PARAMETERS = 40;

/** The most parameters of which every two are left out, or every two are kept: some thirty URLs either way. */
const MOST_WITHOUT_TWO = 8;
const MOST_WITH_TWO = 6;

/** Those have rows of their own, which say more. */
function isOfAKnownSort(parameter: string): boolean {
  return (
    isShareParameter(parameter) ||
    isAuthorizationParameter(parameter) ||
    isMarketingParameter(parameter) ||
    isCacheParameter(parameter)
  );
}

function pairsOf(items: readonly string[]): (readonly [string, string])[] {
  return items.flatMap((first, i) => items.slice(i + 1).map((second) => [first, second] as const));
}
