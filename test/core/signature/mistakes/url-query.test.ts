import { expect, test } from 'vitest';
import { ordersOf } from '../../../../src/core/signature/mistakes/parameter-orders.ts';
import { URL_PARAMETER_MISTAKES } from '../../../../src/core/signature/mistakes/url-parameters.ts';
import { URL_QUERY_MISTAKES } from '../../../../src/core/signature/mistakes/url-query.ts';
import { URL_SEPARATOR_MISTAKES } from '../../../../src/core/signature/mistakes/url-separators.ts';
import { URL_SERIALIZED_MISTAKES } from '../../../../src/core/signature/mistakes/url-serialized.ts';
import { URL_SHARE_MISTAKES } from '../../../../src/core/signature/mistakes/url-share.ts';
import { explained, idsOf, known, type Scenario, variantsOf } from './url-scenario.ts';

const ITEM = 'https://m.example.com/item';
const CHINESE = 'https://m.example.com:8443/%E5%95%86%E5%93%81/?q=%E5%92%96%E5%95%A1';

const SCENARIOS: Scenario[] = [
  [
    '$request->fullUrl() of Laravel: sorted, and spelled anew',
    'url-query-serialized',
    `${ITEM}?title=a%20b&tag=c+d&ids=1,2`,
    `${ITEM}?ids=1%2C2&tag=c%20d&title=a%20b`,
  ],
  [
    'http_build_query($_GET): in their order, spaces and commas spelled anew',
    'url-query-serialized',
    `${ITEM}?title=a%20b&ids=1,2`,
    `${ITEM}?title=a+b&ids=1%2C2`,
  ],
  [
    "split('#') without [0]",
    'url-hash-comma',
    `${ITEM}?id=5`,
    `${ITEM}?id=5,/buy`,
    known('current', `${ITEM}?id=5#/buy`),
  ],
  [
    'a shared link',
    'url-share-parameters-dropped',
    `${CHINESE}&from=singlemessage&isappinstalled=0`,
    CHINESE,
  ],
  ['a shared link without a query of its own', 'url-share-parameters-dropped', `${ITEM}?from=timeline`, ITEM],
  [
    'a link from a message',
    'url-share-parameters-dropped',
    `${ITEM}?id=5&scene=1&clicktime=1414587457&enterid=1414587457`,
    `${ITEM}?id=5`,
  ],
  [
    'all behind the first of them',
    'url-share-parameters-dropped',
    `${ITEM}?id=5&from=groupmessage&isappinstalled=0&x=1`,
    `${ITEM}?id=5`,
  ],
  [
    'a link that the page has cleaned',
    'url-share-parameters-added',
    CHINESE,
    `${CHINESE}&from=groupmessage&isappinstalled=0`,
  ],
  [
    'a link that was shared once more',
    'url-share-parameters-added',
    `${ITEM}?from=singlemessage&isappinstalled=0`,
    `${ITEM}?from=timeline&isappinstalled=0`,
  ],
  [
    'a link that the page was opened by',
    'url-share-parameters-added',
    `${ITEM}?id=5`,
    `${ITEM}?id=5&nsukey=abc%3D`,
    known('landing', `${ITEM}?nsukey=abc%3D&id=5`),
  ],
  [
    'code and state taken off',
    'url-authorization-dropped',
    `${ITEM}?id=5&code=081Kq4Ga1&state=STATE`,
    `${ITEM}?id=5`,
  ],
  [
    'code alone taken off',
    'url-authorization-dropped',
    `${ITEM}?code=081Kq4Ga1&state=STATE`,
    `${ITEM}?state=STATE`,
  ],
  [
    'code and state of the landing URL',
    'url-authorization-added',
    ITEM,
    `${ITEM}?code=081Kq&state=1`,
    known('landing', 'https://m.example.com/?code=081Kq&state=1'),
  ],
  [
    'two parameters that stand apart',
    'url-parameters-dropped',
    `${ITEM}?id=5&user=9&tab=1&token=8`,
    `${ITEM}?id=5&tab=1`,
  ],
  [
    'all but the two that a server knows',
    'url-parameters-dropped',
    `${ITEM}?id=5&a=1&b=2&tab=1&c=3&d=4`,
    `${ITEM}?id=5&tab=1`,
  ],
  [
    'two of eight parameters',
    'url-parameters-dropped',
    `${ITEM}?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8`,
    `${ITEM}?a=1&c=3&d=4&e=5&f=6&g=7`,
  ],
  ['utm taken off', 'url-marketing-dropped', `${ITEM}?utm_source=wx&id=5&utm_medium=menu`, `${ITEM}?id=5`],
  [
    'a version taken off',
    'url-cache-parameter-dropped',
    `${ITEM}?v=2.1&id=5&_=1414587457000`,
    `${ITEM}?id=5&_=1414587457000`,
  ],
  [
    'both of them taken off',
    'url-cache-parameter-dropped',
    `${ITEM}?v=2.1&id=5&_=1414587457000`,
    `${ITEM}?id=5`,
  ],
  ['a token taken off', 'url-parameter-dropped', `${ITEM}?id=5&token=9&tab=1`, `${ITEM}?id=5&tab=1`],
  ['built of its id', 'url-query-rebuilt', `${ITEM}?tab=1&id=5&user=9`, `${ITEM}?id=5`],
  ['sorted', 'url-query-reordered', `${ITEM}?e=5&d=4&c=3&b=2&a=1`, `${ITEM}?a=1&b=2&c=3&d=4&e=5`],
  ['left in any order by a Go map', 'url-query-reordered', `${ITEM}?a=1&b=2&c=3`, `${ITEM}?b=2&c=3&a=1`],
  ['URLSearchParams', 'url-empty-values-rewritten', `${ITEM}?preview&id=5&x`, `${ITEM}?preview=&id=5&x=`],
  ['array_filter', 'url-empty-parameters-dropped', `${ITEM}?a=&id=5&b=`, `${ITEM}?id=5`],
  ['parse_str keeps the last', 'url-duplicates-merged', `${ITEM}?a=1&b=2&a=3`, `${ITEM}?a=3&b=2`],
  ['getParameter keeps the first', 'url-duplicates-merged', `${ITEM}?a=1&b=2&a=3`, `${ITEM}?a=1&b=2`],
  [
    'URLSearchParams of an Express query',
    'url-duplicates-merged',
    `${ITEM}?a=1&b=2&a=3`,
    `${ITEM}?a=1%2C3&b=2`,
  ],
  [
    'http_build_query',
    'url-arrays-rewritten',
    `${ITEM}?id=5&tag[]=1&tag[]=2`,
    `${ITEM}?id=5&tag%5B0%5D=1&tag%5B1%5D=2`,
  ],
  ['PHP names', 'url-names-rewritten', `${ITEM}?item.id=5&v=1.2`, `${ITEM}?item_id=5&v=1.2`],
  ['QUERY_STRING that is empty', 'url-dangling-added', ITEM, `${ITEM}?`],
  ['rtrim', 'url-dangling-dropped', `${ITEM}?id=5&`, `${ITEM}?id=5`],
  [
    'the ? before the # of payments',
    'url-dangling-dropped',
    'https://m.example.com/?',
    'https://m.example.com/',
  ],
  ['getQueryString() is null', 'url-query-null', ITEM, `${ITEM}?null`],
  ['an object in a template', 'url-query-null', `${ITEM}?id=5`, `${ITEM}?[object Object]`],
  ['Request.QueryString with a ? of its own', 'url-separators', `${ITEM}?id=5`, `${ITEM}??id=5`],
  ['QUERY_STRING without a ?', 'url-separators', `${ITEM}?id=5`, `${ITEM}id=5`],
  ['a second ? put right', 'url-separators', `${ITEM}?id=5?from=timeline`, `${ITEM}?id=5&from=timeline`],
];

test.each(SCENARIOS)('%s: explained by %s', (_title, id, page, signed, facts) => {
  expect(explained(page, signed, facts)).toContainEqual([id]);
});

test('every row has its scenario', () => {
  const rows = idsOf(
    URL_SHARE_MISTAKES,
    URL_PARAMETER_MISTAKES,
    URL_QUERY_MISTAKES,
    URL_SERIALIZED_MISTAKES,
    URL_SEPARATOR_MISTAKES,
  );
  expect(new Set(SCENARIOS.map(([, id]) => id))).toEqual(new Set(rows));
});

test('a query that becomes different in one way alone is not one that was written anew', () => {
  for (const query of ['ids=1,2', 'q=a%20b', 'b=1&a=2', 'id=5&q=a+b'])
    expect(variantsOf('url-query-serialized', `${ITEM}?${query}`)).toEqual([]);
  expect(variantsOf('url-query-serialized', ITEM)).toEqual([]);
});

test('share parameters go together, or one of them alone', () => {
  expect(variantsOf('url-share-parameters-dropped', `${ITEM}?from=timeline&id=5&isappinstalled=0`)).toEqual([
    `${ITEM}?id=5`,
    ITEM,
    `${ITEM}?id=5&isappinstalled=0`,
    `${ITEM}?from=timeline&id=5`,
  ]);
});

test('every parameter that has no row of its own is left out in turn', () => {
  expect(
    variantsOf('url-parameter-dropped', `${ITEM}?id=5&from=timeline&code=1&utm_source=a&_=1&tab=2`),
  ).toEqual([
    `${ITEM}?from=timeline&code=1&utm_source=a&_=1&tab=2`,
    `${ITEM}?id=5&from=timeline&code=1&utm_source=a&_=1`,
  ]);
});

test('a from that is not of WeChat is a parameter like others', () => {
  expect(variantsOf('url-share-parameters-dropped', `${ITEM}?from=home`)).toEqual([]);
  expect(variantsOf('url-parameter-dropped', `${ITEM}?from=home`)).toEqual([ITEM]);
});

test('a query keeps the # part that stands behind it', () => {
  expect(variantsOf('url-parameter-dropped', `${ITEM}?id=5&a=1#/x?y=2&z=3`)).toEqual([
    `${ITEM}?a=1#/x?y=2&z=3`,
    `${ITEM}?id=5#/x?y=2&z=3`,
  ]);
  expect(variantsOf('url-dangling-added', `${ITEM}#/x?y`)[0]).toBe(`${ITEM}?#/x?y`);
});

test('the query of a path alone is taken apart too', () => {
  expect(variantsOf('url-parameter-dropped', '/item?id=5')).toEqual(['/item']);
});

test('no parameter, or more than are searched, is not left out', () => {
  const many = Array.from({ length: 60 }, (_, i) => `p${i}=${i}`).join('&');
  expect(variantsOf('url-parameter-dropped', `${ITEM}?${many}`)).toHaveLength(40);
});

test.each([
  [4, 6],
  [5, 20],
  [6, 30],
  [8, 28],
])('of %i parameters, not more than %i choices are tried', (count, choices) => {
  const query = Array.from({ length: count }, (_, i) => `p${i}=${i}`).join('&');
  expect(variantsOf('url-parameters-dropped', `${ITEM}?${query}`)).toHaveLength(choices);
});

test('the orders that libraries leave', () => {
  const orders = ordersOf(['2=z', 'B=1', 'a=9', '10=y', 'b=3', 'openid=x']).map((order) => order.join('&'));
  expect(orders).toEqual([
    '10=y&2=z&B=1&a=9&b=3&openid=x',
    '10=y&2=z&B=1&a=9&b=3&openid=x',
    '10=y&2=z&a=9&B=1&b=3&openid=x',
    'a=9&2=z&B=1&b=3&openid=x&10=y',
    '2=z&10=y&B=1&a=9&b=3&openid=x',
    'openid=x&b=3&a=9&B=1&2=z&10=y',
    'openid=x&b=3&10=y&a=9&B=1&2=z',
  ]);
});

test('up to four parameters are tried in every order', () => {
  expect(variantsOf('url-query-reordered', `${ITEM}?a=1&b=2`)).toEqual([`${ITEM}?b=2&a=1`]);
  expect(variantsOf('url-query-reordered', `${ITEM}?a=1&b=2&c=3&d=4`)).toHaveLength(23);
});

test.each([
  ['url-share-parameters-dropped', `${ITEM}?id=5&fromage=1`],
  ['url-authorization-dropped', `${ITEM}?barcode=5&statement=1`],
  ['url-authorization-added', ITEM],
  ['url-marketing-dropped', `${ITEM}?id=5&utm=1`],
  ['url-cache-parameter-dropped', `${ITEM}?tab=5&view=1`],
  ['url-parameter-dropped', ITEM],
  ['url-parameters-dropped', `${ITEM}?a=1&b=2&c=3`],
  ['url-parameters-dropped', `${ITEM}?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9`],
  ['url-parameters-dropped', `${ITEM}?id=5&code=081Kq&state=1&from=timeline`],
  ['url-query-rebuilt', `${ITEM}?a=1&b=2`],
  ['url-query-reordered', `${ITEM}?a=1`],
  ['url-empty-values-rewritten', `${ITEM}?a=1&b=2`],
  ['url-empty-parameters-dropped', `${ITEM}?a=0&b=false`],
  ['url-duplicates-merged', `${ITEM}?a=1&A=2`],
  ['url-arrays-rewritten', `${ITEM}?a=[1]&b=2`],
  ['url-names-rewritten', `${ITEM}?v=1.2&a_b=1`],
  ['url-dangling-dropped', `${ITEM}?a=1&b=2`],
  ['url-separators', ITEM],
] as const)('%s cannot be made with %s', (id, page) => {
  expect(variantsOf(id, page)).toEqual([]);
});
