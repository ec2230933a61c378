import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf, signatureInCardExt, unsignedInCardExt } from '../../../src/core/signature/card-recipes.ts';
import { recompute } from '../../../src/core/signature/recompute.ts';

/** What Node makes of values that are sorted and joined. */
const nodeSign = (...values: string[]) =>
  createHash('sha1')
    .update([...values].sort().join(''), 'utf8')
    .digest('hex');

const OFFICIAL = {
  kind: 'cardExt',
  api_ticket: 'ojZ8YtyVyr30HheH3CM73y7h4jJE ',
  cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
  cardExt: '{"code":"jonyqin_1434008071","timestamp":"1404896688","nonce_str":"jonyqin"}',
  signature: '6b81fbf6af16e856334153b39737556063c82689',
} as const;

describe('附录4 · 签名说明', () => {
  test('the example holds with the space that stands behind its api_ticket', () => {
    expect(recompute(OFFICIAL)).toEqual({
      text: '1404896688jonyqinjonyqin_1434008071ojZ8YtyVyr30HheH3CM73y7h4jJE pjZ8Yt1XGILfi-FUsewpnnolGgZk',
      digest: OFFICIAL.signature,
      matches: true,
    });
  });

  test('the example without that space has another signature', () => {
    const api_ticket = OFFICIAL.api_ticket.trim();
    const { digest, matches } = recompute({ ...OFFICIAL, api_ticket });
    expect(digest).toBe('2b4d29b5f60fa4be37522ddfd9583c329446d3e3');
    expect(matches).toBe(false);
  });

  test('openid and balance are signed when the cardExt has them, outer_id and fixed_begintimestamp are not', () => {
    const given = { timestamp: '1404896688', openid: 'oX', balance: '500' };
    const cardExt = JSON.stringify({ ...given, outer_id: '7', fixed_begintimestamp: '1404896689' });
    const signature = nodeSign('ticket', 'p1', ...Object.values(given));
    expect(
      recompute({ kind: 'cardExt', api_ticket: 'ticket', cardId: 'p1', cardExt, signature }).matches,
    ).toBe(true);
  });

  test('any values, in any order, are sorted by code unit', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        value,
        value,
        fc.uniqueArray(fc.constantFrom('code', 'openid', 'timestamp', 'nonce_str', 'balance')),
        fc.array(value, { minLength: 5, maxLength: 5 }),
        (api_ticket, cardId, names, values) => {
          const cardExt = JSON.stringify(Object.fromEntries(names.map((name, i) => [name, values[i]])));
          const signature = nodeSign(api_ticket, cardId, ...values.slice(0, names.length));
          expect(recompute({ kind: 'cardExt', api_ticket, cardId, cardExt, signature }).matches).toBe(true);
        },
      ),
    );
  });
});

describe('附录4 · 卡券签名cardSign说明', () => {
  const sent = {
    kind: 'cardSign',
    api_ticket: 'T',
    appId: 'wx1',
    timestamp: 1404896688,
    nonceStr: 'n',
  } as const;

  test('all seven values are sorted and joined', () => {
    const signature = nodeSign('T', 'wx1', '1404896688', 'n', 'shop', 'GROUPON', 'p1');
    expect(recompute({ ...sent, shopId: 'shop', cardType: 'GROUPON', cardId: 'p1', signature }).matches).toBe(
      true,
    );
  });

  test('what was left out adds nothing', () => {
    const signature = nodeSign('T', 'wx1', '1404896688', 'n');
    expect(recompute({ ...sent, signature }).matches).toBe(true);
    expect(recompute({ ...sent, shopId: '', cardType: '', cardId: '', signature }).matches).toBe(true);
  });
});

describe('the values in a cardExt', () => {
  test('numbers count as they are written', () => {
    expect(
      fieldsOf('{"timestamp":1404896688,"code":12345678901234567890123,"balance":1e3,"openid":-0.50}'),
    ).toEqual({ timestamp: '1404896688', code: '12345678901234567890123', balance: '1e3', openid: '-0.50' });
  });

  test('digits inside of texts stay texts, whatever stands around them', () => {
    const cardExt = { code: 'a"1\\', 'x:2': ': 3,', nonce_str: '{"n":4}' };
    expect(fieldsOf(JSON.stringify(cardExt))).toEqual(cardExt);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (fields) => {
        expect(fieldsOf(JSON.stringify(fields))).toEqual({ ...fields });
      }),
    );
  });

  test('null, booleans, lists and objects are no values', () => {
    expect(fieldsOf('{"code":null,"openid":true,"balance":[1],"timestamp":{"a":1},"nonce_str":"n"}')).toEqual(
      {
        nonce_str: 'n',
      },
    );
  });

  test('JSON twice over is read through, and so is an object', () => {
    const fields = { timestamp: '1', signature: 's' };
    expect(fieldsOf(JSON.stringify(JSON.stringify(fields)))).toEqual(fields);
    expect(fieldsOf(fields)).toEqual(fields);
  });

  test.each(['', '{', "{timestamp:'1'}", '[]', 'null', '7', '"', '{&quot;timestamp&quot;:1}'])(
    'nothing is in %j, and nothing is thrown',
    (cardExt) => {
      expect(fieldsOf(cardExt)).toEqual({});
      expect(signatureInCardExt(cardExt)).toBeNull();
      const signature = nodeSign('T', 'p1');
      expect(recompute({ kind: 'cardExt', api_ticket: 'T', cardId: 'p1', cardExt, signature }).matches).toBe(
        true,
      );
    },
  );

  test('its signature is found in it', () => {
    expect(signatureInCardExt('{"signature":"ab","timestamp":"1"}')).toBe('ab');
    expect(signatureInCardExt('{"timestamp":"1"}')).toBeNull();
    expect(signatureInCardExt('{"signature":12}')).toBe('12');
  });

  test('what is not signed is told apart', () => {
    expect(
      unsignedInCardExt('{"timestamp":"1","code":"c","outer_id":7,"nonceStr":"n","signature":"s"}'),
    ).toEqual({ outer_id: '7', nonceStr: 'n' });
  });
});
