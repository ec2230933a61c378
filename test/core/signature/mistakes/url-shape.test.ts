import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MISTAKES } from '../../../../src/core/signature/mistakes/mistakes.ts';
import { URL_CUT_MISTAKES } from '../../../../src/core/signature/mistakes/url-cut.ts';
import { URL_PARAMETER_MISTAKES } from '../../../../src/core/signature/mistakes/url-parameters.ts';
import { URL_PART_MISTAKES } from '../../../../src/core/signature/mistakes/url-part.ts';
import { URL_PATH_MISTAKES } from '../../../../src/core/signature/mistakes/url-path.ts';
import { URL_QUERY_MISTAKES } from '../../../../src/core/signature/mistakes/url-query.ts';
import { URL_REWRITE_MISTAKES } from '../../../../src/core/signature/mistakes/url-rewrite.ts';
import { URL_SEPARATOR_MISTAKES } from '../../../../src/core/signature/mistakes/url-separators.ts';
import { URL_SERVER_MISTAKES } from '../../../../src/core/signature/mistakes/url-server.ts';
import {
  joinQuery,
  splitQuery,
  splitUrl,
  withParameters,
} from '../../../../src/core/signature/mistakes/url-shape.ts';
import { URL_SHARE_MISTAKES } from '../../../../src/core/signature/mistakes/url-share.ts';
import { URL_SOURCE_MISTAKES } from '../../../../src/core/signature/mistakes/url-source.ts';
import { URL_UPSTREAM_MISTAKES } from '../../../../src/core/signature/mistakes/url-upstream.ts';
import { idsOf, known, variantsOf } from './url-scenario.ts';

const IDS = idsOf(
  URL_PART_MISTAKES,
  URL_CUT_MISTAKES,
  URL_PATH_MISTAKES,
  URL_REWRITE_MISTAKES,
  URL_SOURCE_MISTAKES,
  URL_SERVER_MISTAKES,
  URL_UPSTREAM_MISTAKES,
  URL_SHARE_MISTAKES,
  URL_PARAMETER_MISTAKES,
  URL_QUERY_MISTAKES,
  URL_SEPARATOR_MISTAKES,
);

const odd = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .array(
      fc.constantFrom(
        'https://',
        '//',
        'm.example.com',
        '/',
        '?',
        '#',
        '&',
        '=',
        'a',
        '商',
        '%E5',
        ';',
        '\ud83d',
        ':8080',
        'from=timeline',
        ' ',
      ),
      { maxLength: 20 },
    )
    .map((pieces) => pieces.join('')),
);

test('whatever the URL, the pieces joined are the URL again', () => {
  fc.assert(
    fc.property(odd, (url) => {
      const pieces = splitUrl(url);
      if (pieces) expect(Object.values(pieces).join('')).toBe(url);
      const query = splitQuery(url);
      if (query) expect(joinQuery(query)).toBe(url);
    }),
  );
});

test('pieces are cut where a URL has them', () => {
  expect(splitUrl('HTTPS://u:p@m.example.com:8443?a=1?b#c?d#e')).toEqual({
    scheme: 'HTTPS://',
    host: 'u:p@m.example.com:8443',
    path: '',
    query: '?a=1?b',
    hash: '#c?d#e',
  });
  for (const url of [
    '',
    '/item',
    '//m.example.com/item',
    'm.example.com/?u=http://x',
    'https:///item',
    'item',
  ])
    expect(splitUrl(url)).toBeNull();
});

test('parameters are added in front of the # part, with the separator they need', () => {
  expect(withParameters('https://m.example.com/#/x?y', 'a=1')).toBe('https://m.example.com/?a=1#/x?y');
  expect(withParameters('https://m.example.com/?b', 'a=1')).toBe('https://m.example.com/?b&a=1');
  expect(withParameters('https://m.example.com/?b&', 'a=1')).toBe('https://m.example.com/?b&a=1');
  expect(withParameters('https://m.example.com/?', 'a=1')).toBe('https://m.example.com/?a=1');
});

test.each(IDS)('%s: any URL gives few variants, and the same ones again', (id) => {
  fc.assert(
    fc.property(odd, odd, (page, other) => {
      const facts = known('request', other);
      const variants = variantsOf(id, page, facts);
      expect(variants.length).toBeLessThan(100);
      expect(variantsOf(id, page, facts)).toEqual(variants);
    }),
    { numRuns: 60 },
  );
});

test('C# is written as older compilers read it: no quotes within the braces of a text', () => {
  for (const { cause, fix } of IDS.map((id) => MISTAKES[id])) {
    for (const { csharp } of [cause, fix]) expect(csharp).not.toMatch(/\$"[^"]*\{[^}"]*"/);
  }
});
