import { describe, expect, test } from 'vitest';
import { NOW, page } from '../../builders/page.ts';

const URL = 'https://m.example.com/';
const CARD_EXT = {
  code: '',
  openid: '',
  timestamp: `${NOW / 1000}`,
  nonce_str: 'jonyqin',
  signature: '6b81fbf6af16e856334153b39737556063c82689',
};

const found = (cardExts: unknown[], sdk: 'global' | 'bundled' = 'global') =>
  page(URL, { sdk })
    .verified()
    .call('addCard', { cardList: cardExts.map((cardExt) => ({ cardId: 'pjZ8Yt1XGILfi', cardExt })) })
    .findings()
    .filter(({ topic }) => topic === 'cards')
    .map((finding) => `${finding.code}: ${finding.case}, ${finding.values.path}`);

describe('批量添加卡券接口', () => {
  test('cardExt as a JSON string is fine', () => {
    expect(found([JSON.stringify(CARD_EXT), JSON.stringify(CARD_EXT, null, 2)])).toEqual([]);
    expect(found([JSON.stringify({ ...CARD_EXT, code: null, outer_id: 7, unknown: 1 })])).toEqual([]);
    expect(found([JSON.stringify(CARD_EXT)], 'bundled')).toEqual([]);
  });

  test('cardExt as an object, for each card', () => {
    const cards = [JSON.stringify(CARD_EXT), CARD_EXT, [CARD_EXT], null];
    expect(found(cards)).toEqual([
      'card-ext-object: object, cardList[1].cardExt',
      'card-ext-object: object, cardList[2].cardExt',
      'card-ext-object: object, cardList[3].cardExt',
    ]);
    expect(found([CARD_EXT], 'bundled')).toEqual(['card-ext-object: object, card_list[0].card_ext']);
  });

  test('in an object that Vue 2 observes: as the SDK sent it', () => {
    const observed = Object.defineProperty({ cardId: 'p' }, 'cardExt', {
      get: () => CARD_EXT,
      enumerable: true,
    });
    const [finding] = page(URL)
      .verified()
      .call('addCard', { cardList: [observed] })
      .findings();
    expect(finding).toMatchObject({ code: 'card-ext-object', values: { path: 'card_list[0].card_ext' } });
  });

  test('at the bridge by hand', () => {
    const opened = page(URL)
      .verified()
      .invoke('batchAddCard', { card_list: [{ card_id: 'p', card_ext: CARD_EXT }] });
    expect(opened.codes()).toEqual(['card-ext-object']);
  });
});

describe('附录4 · cardExt本身是一个JSON字符串', () => {
  test('not JSON', () => {
    for (const text of [
      "{'code':''}",
      '{code:""}',
      '{&quot;code&quot;:&quot;&quot;}',
      '[object Object]',
      '',
    ]) {
      expect(found([text])).toEqual(['card-ext-not-json: broken, cardList[0].cardExt']);
    }
  });

  test('made into JSON twice', () => {
    expect(found([JSON.stringify(JSON.stringify(CARD_EXT))])).toEqual([
      'card-ext-not-json: twice, cardList[0].cardExt',
    ]);
  });

  test('JSON of something else', () => {
    for (const text of ['null', '1', '[]']) {
      expect(found([text], 'bundled')).toEqual(['card-ext-not-json: no-object, card_list[0].card_ext']);
    }
  });

  test('what could not be read is not judged', () => {
    const hidden = Object.defineProperty({ card_id: 'p1' }, 'card_ext', {
      get: () => CARD_EXT,
      enumerable: true,
    });
    expect(
      page(URL)
        .verified()
        .invoke('batchAddCard', { card_list: [hidden] })
        .codes(),
    ).toEqual([]);
  });

  test('a text that was cut is not judged', () => {
    expect(found([JSON.stringify({ ...CARD_EXT, code: 'x'.repeat(20_000) })])).toEqual([]);
  });

  test('a deep one is parsed without harm', () => {
    expect(found(['['.repeat(16_000)])).toEqual(['card-ext-not-json: broken, cardList[0].cardExt']);
  });
});

test('a card without cardExt is told, a list that is none is not', () => {
  expect(found([undefined])).toEqual(['card-ext-missing: missing, cardList[0].cardExt']);
  for (const given of [
    {},
    { cardList: {} },
    { cardList: [] },
    null,
    'x',
    { cardList: [{ cardId: 'p', card_ext: '' }] },
  ]) {
    const { length } = page(URL)
      .call('addCard', given)
      .codes()
      .filter((code) => code.startsWith('card-'));
    expect(length).toBe(0);
  }
});

test('other calls are clean', () => {
  const codes = page(URL)
    .verified()
    .call('toString')
    .call('openCard', { cardList: [{ cardId: 'p1', code: '1', cardExt: {} }] })
    .codes();
  expect(codes.filter((code) => code.startsWith('card-'))).toEqual([]);
});
