import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/core/signature/explain/explain.ts';
import { createSha1Kernel } from '../../../../src/core/signature/explain/sha1-kernel.ts';
import { CARD_VALUE_FORM_MISTAKES } from '../../../../src/core/signature/mistakes/card-value-forms.ts';
import { CARD_VALUE_MISTAKES } from '../../../../src/core/signature/mistakes/card-values.ts';
import type { KnownUrl } from '../../../../src/core/signature/mistakes/mistake.ts';

const sha1 = (text: string) => createHash('sha1').update(text, 'utf8').digest('hex');
const sorted = (...values: string[]) => [...values].sort().join('');

const T = 'E0o2-at6NcC2OsJiQTlwlOcUzTsk';
const CARD = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk';
const TIME = '1404896688';
const NONCE = 'Wm3WZYTPz0wzccnW';
const [CODE, OPENID, BALANCE] = ['0012345678', 'oX7fdQ_example', '500'];
const URLS: KnownUrl[] = [{ url: 'https://m.example.com/card?id=7#/get', role: 'current' }];

/** What explains a card that was signed with this text. */
function card(cardExt: Record<string, string>, text: string, passed = {}) {
  return idsOf(
    explain(
      {
        kind: 'cardExt',
        api_ticket: T,
        cardId: CARD,
        cardExt: JSON.stringify(cardExt),
        signature: sha1(text),
        urls: URLS,
        passed,
      },
      { kernel: createSha1Kernel() },
    ),
    text,
  );
}

const CHOOSE = { appId: 'wx12ab34cd', shopId: '40', cardType: 'GROUPON', cardId: CARD } as const;

/** What explains a cardSign that was made with this text. */
function choose(text: string, passed = {}, call: Partial<typeof CHOOSE> & { appId: string } = CHOOSE) {
  const signature = sha1(text);
  return idsOf(
    explain(
      {
        kind: 'cardSign',
        api_ticket: T,
        ...call,
        timestamp: 1404896688,
        nonceStr: NONCE,
        signature,
        passed,
      },
      { kernel: createSha1Kernel() },
    ),
    text,
  );
}

function idsOf({ explanations }: ReturnType<typeof explain>, text: string): string[] {
  for (const { digest } of explanations) expect(digest).toBe(sha1(text));
  return explanations.map(({ mistakes }) => mistakes.join(' + '));
}

const FULL = { code: CODE, openid: OPENID, timestamp: TIME, nonce_str: NONCE, balance: BALANCE };
const LITTLE = { timestamp: TIME, nonce_str: NONCE };
const ALL = [T, CARD, CODE, OPENID, TIME, NONCE, BALANCE];
const but = (...left: string[]) => ALL.filter((value) => !left.includes(value));

describe('附录4 · 签名说明', () => {
  test('the example is explained by the space behind its api_ticket', () => {
    const { matches, explanations } = explain({
      kind: 'cardExt',
      api_ticket: 'ojZ8YtyVyr30HheH3CM73y7h4jJE',
      cardId: CARD,
      cardExt: '{"code":"jonyqin_1434008071","timestamp":"1404896688","nonce_str":"jonyqin"}',
      signature: '6b81fbf6af16e856334153b39737556063c82689',
    });
    expect(matches).toBe(false);
    const [first] = explanations;
    expect(first?.mistakes).toEqual(['ticket-white-space-added']);
    expect(first?.text).toContain('ojZ8YtyVyr30HheH3CM73y7h4jJE pjZ8');
  });

  test('a right signature needs no explanation', () => {
    expect(card(FULL, sorted(...ALL))).toEqual([]);
    expect(choose(sorted(T, ...Object.values(CHOOSE), TIME, NONCE))).toEqual([]);
  });

  test('a random signature has none', () => {
    expect(card(LITTLE, 'something else')).toEqual([]);
  });
});

describe('a value that was left out of the signature of a card', () => {
  test.each([
    ['card-code-unsigned', CODE],
    ['card-openid-unsigned', OPENID],
    ['card-nonce-unsigned', NONCE],
    ['card-balance-unsigned', BALANCE],
    ['card-timestamp-unsigned', TIME],
    ['card-id-unsigned', CARD],
    ['card-ticket-unsigned', T],
  ])('%s', (id, value) => {
    expect(card(FULL, sorted(...but(value)))).toContain(id);
  });

  test.each([
    ['card-app-id-unsigned', CHOOSE.appId],
    ['card-location-unsigned', CHOOSE.shopId],
    ['card-type-unsigned', CHOOSE.cardType],
    ['card-id-unsigned', CHOOSE.cardId],
  ])('%s of chooseCard', (id, value) => {
    const values = [T, ...Object.values(CHOOSE), TIME, NONCE].filter((other) => other !== value);
    expect(choose(sorted(...values))).toContain(id);
  });

  test('two of them', () => {
    expect(card(FULL, sorted(...but(CODE, OPENID)))).toContain('card-code-unsigned + card-openid-unsigned');
  });

  test('all that need not be there', () => {
    expect(card(FULL, sorted(T, CARD, TIME))).toContain('card-values-unsigned');
  });
});

describe('a value that was signed and should not be', () => {
  test.each(['undefined', 'null', '0', 'None'])('%s for the code that is missing', (nothing) => {
    expect(card(LITTLE, sorted(T, CARD, TIME, NONCE, nothing))).toContain('card-missing-as-text');
  });

  test('undefined for three fields that are missing', () => {
    const text = sorted(T, CARD, TIME, NONCE, 'undefined', 'undefined', 'undefined');
    expect(card(LITTLE, text)).toContain('card-missing-as-text');
  });

  test.each(['outer_id', 'outer_str', 'fixed_begintimestamp'])('%s of the cardExt', (name) => {
    const text = sorted(T, CARD, TIME, NONCE, '1404896999');
    expect(card({ ...LITTLE, [name]: '1404896999' }, text)).toContain('card-unsigned-field-signed');
  });

  test('nonceStr, which the client reads as nonce_str only', () => {
    const text = sorted(T, CARD, TIME, NONCE);
    expect(card({ timestamp: TIME, nonceStr: NONCE }, text)).toEqual(['card-misnamed-field-signed']);
  });

  test('the appId', () => {
    const text = sorted(T, CARD, TIME, NONCE, 'wx12ab34cd');
    expect(card(LITTLE, text, { appId: 'wx12ab34cd' })).toEqual(['card-app-id-signed']);
  });

  test('the value of signType', () => {
    expect(choose(sorted(T, ...Object.values(CHOOSE), TIME, NONCE, 'SHA1'))).toEqual([
      'card-sign-type-signed',
    ]);
  });
});

describe('another order', () => {
  test('that of the document', () => {
    const text = T + TIME + CARD + CODE + OPENID + NONCE + BALANCE;
    expect(card(FULL, text)).toContain('card-unsorted');
  });

  test('that of the cardExt', () => {
    expect(card(FULL, T + CARD + CODE + OPENID + TIME + NONCE + BALANCE)).toContain('card-unsorted');
  });

  test('the api_ticket last, behind what is sorted', () => {
    expect(card(FULL, sorted(...but(T)) + T)).toContain('card-unsorted');
  });

  test('that of the names', () => {
    expect(card(FULL, T + BALANCE + CARD + CODE + NONCE + OPENID + TIME)).toContain('card-sorted-by-name');
  });

  test('any other', () => {
    expect(card(FULL, BALANCE + TIME + NONCE + T + CODE + CARD + OPENID)).toEqual(['card-order-any']);
  });

  test('any other, of all but one value', () => {
    const nonce = '5K8264ILTKCH16CQ';
    const cardExt = { timestamp: TIME, nonce_str: nonce, code: CODE };
    expect(card(cardExt, TIME + T + nonce + CARD)).toEqual(['card-some-in-any-order']);
  });

  test('any other, of a few values of chooseCard', () => {
    const { appId, cardId } = CHOOSE;
    const text = NONCE + T + appId + TIME;
    expect(choose(text, {}, { appId, cardId })).toEqual(['card-some-in-any-order']);
  });

  test('a known one, of all but one value, is both mistakes', () => {
    expect(card({ ...LITTLE, code: CODE }, T + TIME + NONCE + CARD)).toContain(
      'card-code-unsigned + card-unsorted',
    );
  });

  test('numbers by their size', () => {
    const values = [T, CARD, TIME, '500'];
    const text = `500${TIME}${sorted(T, CARD)}`;
    expect(text).not.toBe(sorted(...values));
    expect(card({ timestamp: TIME, balance: '500' }, text)).toContain('card-sort-numeric');
  });

  test('as in a dictionary', () => {
    const text = [T, CARD, TIME, NONCE, 'aZ_b'].sort((a, b) => a.localeCompare(b, 'en')).join('');
    expect(card({ ...LITTLE, code: 'aZ_b' }, text)).toContain('card-sort-by-culture');
  });

  test('whatever the case of letters', () => {
    const text = [T, CARD, TIME, NONCE, 'aZ_b']
      .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      .join('');
    expect(card({ ...LITTLE, code: 'aZ_b' }, text)).toContain('card-sort-ignoring-case');
  });

  test('backwards', () => {
    expect(card(FULL, [...ALL].sort().reverse().join(''))).toContain('card-sort-backwards');
  });

  test('by length', () => {
    const text = [T, CARD, TIME, NONCE, 'c1']
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .join('');
    expect(card({ ...LITTLE, code: 'c1' }, text)).toContain('card-sort-by-length');
  });
});

describe('other text', () => {
  test('pairs joined by &', () => {
    const text = `api_ticket=${T}&card_id=${CARD}&nonce_str=${NONCE}&timestamp=${TIME}`;
    expect(card(LITTLE, text)).toEqual(['card-key-value']);
  });

  test.each(['api_ticket', 'apiTicket'])('pairs with the names of chooseCard, and %s', (ticket) => {
    const pairs = { ...CHOOSE, nonceStr: NONCE, timestamp: TIME, [ticket]: T };
    const text = Object.entries(pairs)
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('&');
    expect(choose(text)).toEqual(['card-key-value']);
  });

  test.each(['&', ',', ' '])('values with %j between them', (between) => {
    expect(card(FULL, [...ALL].sort().join(between))).toEqual(['card-values-separated']);
  });

  test('the string1 of a config', () => {
    const text = `jsapi_ticket=${T}&noncestr=${NONCE}&timestamp=${TIME}&url=https://m.example.com/card?id=7`;
    expect(card(LITTLE, text)).toEqual(['card-signed-as-config']);
  });
});

describe('other values', () => {
  test.each([
    ['card-value-lost', 'undefined', CODE],
    ['card-number-format', '12345678', CODE],
    ['card-balance-unit', '5', BALANCE],
    ['card-value-space', `${OPENID}\n`, OPENID],
    ['card-value-case', OPENID.toUpperCase(), OPENID],
  ])('%s: %j', (id, signed, right) => {
    expect(card(FULL, sorted(...but(right), signed))).toContain(id);
  });

  test('a code that was encoded', () => {
    const text = sorted(T, CARD, TIME, NONCE, 'A%2F12');
    // To encode the whole text gives the same: both are said.
    expect(card({ ...LITTLE, code: 'A/12' }, text)).toContain('card-value-encoded');
  });

  test('the appId of another account', () => {
    const text = sorted(T, 'wx99', CHOOSE.shopId, CHOOSE.cardType, CARD, TIME, NONCE);
    expect(choose(text, { appId: 'wx99' })).toEqual(['card-app-id-other']);
  });

  test('the card_id of the first card for every card', () => {
    const text = sorted(T, 'pKa1', TIME, NONCE);
    expect(card(LITTLE, text, { 'cardList[0].cardId': 'pKa1' })).toEqual(['card-id-other']);
  });

  test('another time, and fields left unsorted as well', () => {
    expect(card(LITTLE, sorted(T, CARD, `${TIME}000`, NONCE))[0]).toMatch(/^timestamp-/);
    expect(card(LITTLE, `${T}${TIME}000${CARD}${NONCE}`).join()).toMatch(
      /timestamp-.*card-unsorted|card-unsorted.*timestamp-/,
    );
  });
});

test('a lost value is shown in C# that older compilers read: no quotes within the braces of a text', () => {
  for (const { cause, fix } of Object.values({ ...CARD_VALUE_MISTAKES, ...CARD_VALUE_FORM_MISTAKES }))
    for (const { csharp } of [cause, fix]) expect(csharp).not.toMatch(/\$"[^"]*\{[^}"]*"/);
});
