import { describe, expect, it } from 'vitest';
import type { ProfileId } from '../../../src/catalogue/user-agents.ts';
import type { VerdictKind } from '../../../src/core/client/behaviour.ts';
import type { Choice } from '../../../src/core/client/question.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const APIS = ['batchAddCard', 'chooseCard', 'batchViewCard', 'consumedShareCard'];

interface Options {
  verdicts?: readonly VerdictKind[];
  isShown?: boolean;
  profile?: ProfileId;
}

/** A phone whose page may call everything; the verdicts are those on its cards. */
function withCards({ verdicts = [], isShown = false, profile = 'ios' }: Options = {}) {
  return phone(profile, {
    isShown,
    verdicts: ({ name }) => (name === 'preVerifyJSAPI' ? [] : verdicts),
  }).config(...APIS);
}

let nonces = 0;

/** A card as a server would sign it: with a nonce_str of its own. */
const card = (cardId: string, ext: Record<string, Plain> = {}): Plain => ({
  card_id: cardId,
  card_ext: JSON.stringify({ timestamp: '1404896688', nonce_str: `n${++nonces}`, signature: 's', ...ext }),
});

type Client = ReturnType<typeof withCards>;
const addCard = (client: Client, ...cards: Plain[]) => client.call('batchAddCard', { card_list: cards });
const agreeTo = (choice: Choice | null) => ({ kind: 'agree' as const, choice });
const codesOf = (client: Client) => client.state().cards.wallet.map(({ code }) => code);

/** The cards of a result of addCard: JSON on every platform. */
function cardsIn(result: ReturnType<typeof addCard>): { card_id: string; is_succ: number; code?: string }[] {
  return JSON.parse(`${result?.card_list}`);
}

describe('adding cards', () => {
  it.each(['ios', 'android', 'windows'] as const)(
    'adds all of them on %s when nobody is asked',
    (profile) => {
      const client = withCards({ profile });
      const before = codesOf(client).length;
      const result = addCard(client, card('pA'), card('pB'));
      expect(result?.err_msg).toBe('batch_add_card:ok');
      const cards = cardsIn(result);
      expect(cards).toMatchObject([
        { card_id: 'pA', is_succ: 1, code: expect.stringMatching(/^[\w+/]{64}$/) },
        { card_id: 'pB', is_succ: 1, code: expect.stringMatching(/^[\w+/]{64}$/) },
      ]);
      expect(cards[0]?.code).not.toBe(cards[1]?.code);
      expect(client.state().cards.wallet.slice(before)).toMatchObject([
        { cardId: 'pA', encryptCode: cards[0]?.code },
        { cardId: 'pB', encryptCode: cards[1]?.code },
      ]);
    },
  );

  it('asks which, and says what is known of each signature', () => {
    const client = withCards({ isShown: true, verdicts: ['matches', 'unverified'] });
    addCard(client, card('pA'), card('pB'));
    expect(client.state().questions[0]?.facts).toEqual({
      kind: 'add-cards',
      cards: [
        { cardId: 'pA', verdict: 'matches' },
        { cardId: 'pB', verdict: 'unverified' },
      ],
    });
  });

  it('adds those that the user wants', () => {
    const client = withCards({ isShown: true });
    const before = codesOf(client).length;
    addCard(client, card('pA'), card('pB'));
    const cards = cardsIn(client.decide(agreeTo({ kind: 'add-cards', added: [1] })));
    expect(cards).toMatchObject([
      { card_id: 'pA', is_succ: 0 },
      { card_id: 'pB', is_succ: 1 },
    ]);
    expect(cards[0]).not.toHaveProperty('code');
    expect(client.state().cards.wallet.slice(before)).toMatchObject([{ cardId: 'pB' }]);
  });

  it('is cancelled by the user, and by wanting none', () => {
    const client = withCards({ isShown: true });
    const before = codesOf(client);
    addCard(client, card('pA'));
    expect(client.decide({ kind: 'cancel' })).toEqual({ err_msg: 'batch_add_card:cancel' });
    addCard(client, card('pA'));
    expect(client.decide(agreeTo({ kind: 'add-cards', added: [] }))?.err_msg).toBe('batch_add_card:cancel');
    expect(codesOf(client)).toEqual(before);
  });

  it('adds none when the signature of one is wrong', () => {
    const client = withCards({ isShown: true, verdicts: ['matches', 'differs'] });
    const before = codesOf(client);
    expect(addCard(client, card('pA'), card('pB'))).toEqual({ err_msg: 'batch_add_card:fail' });
    expect(codesOf(client)).toEqual(before);
  });

  it('looks at no signature in lenient mode', () => {
    const client = phone('ios', { scenario: { isLenient: true }, verdicts: ['differs'] });
    expect(addCard(client, card('pA'))?.err_msg).toBe('batch_add_card:ok');
  });

  it('keeps the code that the server gave (自定义code), which can be taken once', () => {
    const client = withCards();
    expect(addCard(client, card('pA', { code: 'AB12' }))?.err_msg).toBe('batch_add_card:ok');
    expect(codesOf(client)).toContain('AB12');
    expect(addCard(client, card('pA', { code: 'AB12' }))).toEqual({ err_msg: 'batch_add_card:fail' });
    const twice = [card('pA', { code: 'CD' }), card('pB', { code: 'CD' })];
    expect(addCard(client, ...twice)).toEqual({ err_msg: 'batch_add_card:fail' });
  });

  it('adds nothing with what an earlier request was signed with (若重复将会导致领取失败)', () => {
    const client = withCards({ isShown: true });
    const [first, second] = [card('pA'), card('pB')];
    addCard(client, first);
    expect(client.decide({ kind: 'cancel' })?.err_msg).toBe('batch_add_card:cancel');
    addCard(client, first, second);
    const answer = client.decide(agreeTo({ kind: 'add-cards', added: [0] }));
    expect(answer?.err_msg).toBe('batch_add_card:ok');
    expect(addCard(client, first)).toEqual({ err_msg: 'batch_add_card:fail' });
    expect(addCard(client, card('pA'), first)).toEqual({ err_msg: 'batch_add_card:fail' });
    // What was not added was not spent, and what is signed anew serves again.
    expect(addCard(client, second)).toBeUndefined();
    expect(addCard(client, card('pA'))).toBeUndefined();
  });

  it('does not mind it in lenient mode', () => {
    const client = phone('ios', { scenario: { isLenient: true } });
    const signedOnce = card('pA');
    expect(addCard(client, signedOnce)?.err_msg).toBe('batch_add_card:ok');
    expect(addCard(client, signedOnce)?.err_msg).toBe('batch_add_card:ok');
  });

  it('gives the others codes of their own', () => {
    const client = withCards();
    for (let n = 0; n < 20; n++) addCard(client, card('pA'), card('pA'));
    const { wallet } = client.state().cards;
    expect(new Set(wallet.map(({ code }) => code)).size).toBe(wallet.length);
    expect(new Set(wallet.map(({ encryptCode }) => encryptCode)).size).toBe(wallet.length);
  });

  it('adds five at once, and no more', () => {
    const five = Array.from({ length: 5 }, () => card('pA'));
    expect(addCard(withCards(), ...five)?.err_msg).toBe('batch_add_card:ok');
    expect(addCard(withCards(), ...five, card('pA'))).toEqual({ err_msg: 'batch_add_card:fail' });
  });

  it.each([
    ['a cardExt that is an object', [{ card_id: 'pA', card_ext: { signature: 's' } }]],
    ['a cardExt that is no JSON', [{ card_id: 'pA', card_ext: "{code:''}" }]],
    ['a cardExt that is JSON of a text', [{ card_id: 'pA', card_ext: '"{}"' }]],
    ['a cardExt that is JSON of null', [{ card_id: 'pA', card_ext: 'null' }]],
    ['no cardExt', [{ card_id: 'pA' }]],
    ['no cardId', [{ card_ext: '{}' }]],
    ['a code of more than 20 characters', [card('pA', { code: '123456789012345678901' })]],
    ['no cards', []],
    ['cards that are none', [null, 1, 'x', []]],
    ['what is undefined', [{ $: 'undefined' }]],
    ['no list', 'x'],
    ['an undefined list', { $: 'undefined' }],
  ] satisfies [string, Plain][])('adds nothing, given %s', (_what, card_list) => {
    expect(withCards().call('batchAddCard', { card_list })).toEqual({ err_msg: 'batch_add_card:fail' });
  });

  it('keeps the newest cards of a page that never stops adding', () => {
    const client = withCards();
    for (let n = 0; n < 300; n++) addCard(client, card(`p${n}`));
    expect(codesOf(client).length).toBeLessThanOrEqual(200);
    expect(client.state().cards.wallet.at(-1)?.cardId).toBe('p299');
  });
});

describe('choosing a card', () => {
  const SIGNED_CARD = { app_id: 'wxA', card_sign: 'c', time_stamp: '1414587457', nonce_str: 'n' };
  const chooseCard = (client: Client, args: Record<string, Plain> = {}) =>
    client.call('chooseCard', { ...SIGNED_CARD, ...args });
  const offered = (client: Client, args: Record<string, Plain> = {}) => {
    chooseCard(client, args);
    const facts = client.state().questions.at(-1)?.facts;
    return facts?.kind === 'choose-card' ? facts.codes : null;
  };

  it('offers the whole wallet', () => {
    const client = withCards({ isShown: true });
    expect(offered(client)).toEqual(codesOf(client));
  });

  it('hands over what was chosen, as JSON that the SDK does not parse', () => {
    const client = withCards({ isShown: true });
    const [, second] = client.state().cards.wallet;
    chooseCard(client);
    const result = client.decide(agreeTo({ kind: 'choose-card', codes: [second?.code ?? ''] }));
    expect(result?.err_msg).toBe('choose_card:ok');
    expect(JSON.parse(`${result?.choose_card_info}`)).toEqual([
      { card_id: second?.cardId, encrypt_code: second?.encryptCode, app_id: 'wxA' },
    ]);
  });

  it('hands over one card, or several where a page at the bridge asks for them', () => {
    const chosen = (args: Record<string, Plain>) => {
      const client = withCards({ isShown: true });
      chooseCard(client, args);
      const result = client.decide(agreeTo({ kind: 'choose-card', codes: codesOf(client) }));
      return JSON.parse(`${result?.choose_card_info}`);
    };
    expect(chosen({})).toHaveLength(1);
    expect(chosen({ can_multi_select: 1 }).length).toBeGreaterThan(1);
  });

  it('offers one type when the page asks for it, and what may be of it', () => {
    const client = withCards({ isShown: true });
    const codes = offered(client, { card_type: 'CASH' }) ?? [];
    const types = client.state().cards.wallet.filter(({ code }) => codes.includes(code));
    expect(types.map(({ cardType }) => cardType)).toEqual(['CASH']);
    expect(offered(client, { card_type: 'cash' })).toEqual(codes);
    expect(offered(client, { card_type: 'GIFT' })).toEqual([]);
  });

  it('offers the cards of a cardId, added before', () => {
    const client = withCards({ isShown: true });
    addCard(client, card('pMine', { code: 'MINE' }));
    client.decide(agreeTo(null));
    expect(offered(client, { card_id: 'pMine' })).toEqual(['MINE']);
  });

  it('lets the samples stand for a card of the account that nobody could add here', () => {
    const client = withCards();
    const [chosen] = JSON.parse(`${chooseCard(client, { card_id: 'pYours' })?.choose_card_info}`);
    expect(chosen).toMatchObject({ card_id: 'pYours', encrypt_code: expect.stringMatching(/^[\w+/]{64}$/) });
  });

  it('leaves nothing out for a shop: which cards it takes is not known', () => {
    const client = withCards({ isShown: true });
    expect(offered(client, { location_id: '1234' })).toEqual(codesOf(client));
  });

  it.each([
    ['the signature is wrong', ['differs'], {}],
    ['the timestamp is missing', [], { time_stamp: 'undefined' }],
    ['the timestamp is no number', [], { time_stamp: { $: 'undefined' } }],
  ] satisfies [string, VerdictKind[], Record<string, Plain>][])(
    'shows an empty list when %s, from which one can only go back',
    (_what, verdicts, args) => {
      const looked = withCards({ isShown: true, verdicts });
      expect(offered(looked, args)).toEqual([]);
      expect(looked.decide(agreeTo(null))).toEqual({ err_msg: 'choose_card:cancel' });
      expect(chooseCard(withCards({ verdicts }), args)).toEqual({ err_msg: 'choose_card:cancel' });
    },
  );

  it('does not mind the signature in lenient mode', () => {
    const client = phone('ios', { scenario: { isLenient: true }, verdicts: ['differs'] });
    expect(chooseCard(client)?.err_msg).toBe('choose_card:ok');
  });

  it('is cancelled when nothing is chosen, and when the wallet is empty', () => {
    const client = withCards({ isShown: true });
    chooseCard(client);
    expect(client.decide(agreeTo({ kind: 'choose-card', codes: ['none such'] }))?.err_msg).toBe(
      'choose_card:cancel',
    );
    for (const code of codesOf(client)) client.act({ kind: 'remove-card', code });
    expect(client.state().cards.wallet).toEqual([]);
    expect(offered(client, { card_id: 'pYours' })).toEqual([]);
  });

  it.each([
    ['no cardSign', { card_sign: { $: 'undefined' } }, 'choose_card:cancel'],
    ['no appId', { app_id: '' }, 'choose_card:cancel'],
    ['invoices', { card_type: 'INVOICE' }, 'choose_card:fail'],
  ] satisfies [string, Record<string, Plain>, string][])(
    'shows no wallet, given %s',
    (_what, args, err_msg) => {
      const client = withCards({ isShown: true });
      expect(chooseCard(client, args)).toEqual({ err_msg });
      expect(client.state().questions).toEqual([]);
    },
  );

  it.each([[null], [7], [['GROUPON']], [{ $: 'undefined' }], [{ a: 1 }]] satisfies [Plain][])(
    'answers odd filters: %j',
    (odd) => {
      const result = chooseCard(withCards(), { card_id: odd, card_type: odd, location_id: odd });
      expect(result?.err_msg).toMatch(/^choose_card:(ok|cancel)$/);
    },
  );
});

describe('looking at cards, and using them up', () => {
  const openCard = (client: Client, ...cards: Plain[]) => client.call('batchViewCard', { card_list: cards });

  it('shows them', () => {
    const client = withCards();
    const [first] = client.state().cards.wallet;
    const result = openCard(client, { card_id: first?.cardId ?? '', code: first?.code ?? '' });
    expect(result).toEqual({ err_msg: 'batch_view_card:ok' });
    expect(client.state().screens).toEqual([
      {
        kind: 'elsewhere',
        api: 'openCard',
        facts: { 'cardList[0].cardId': first?.cardId, 'cardList[0].code': first?.code },
      },
    ]);
  });

  it('does not find a card by its encrypted code', () => {
    const client = withCards();
    const [first] = client.state().cards.wallet;
    const result = openCard(client, { card_id: first?.cardId ?? '', code: first?.encryptCode ?? '' });
    expect(result).toEqual({ err_msg: 'batch_view_card:fail' });
  });

  it.each([
    [[]],
    [[{}]],
    [[{ card_id: 'pA' }]],
    [[{ card_id: 'pA', code: null }]],
    ['x'],
    [{ $: 'undefined' }],
  ] satisfies [Plain][])('shows nothing, given %j', (card_list) => {
    const client = withCards();
    expect(client.call('batchViewCard', { card_list })).toEqual({ err_msg: 'batch_view_card:fail' });
    expect(client.state().screens).toEqual([]);
  });

  it('takes a used card out of the wallet (consumeAndShareCard)', () => {
    const client = withCards();
    const [first] = client.state().cards.wallet;
    const args = { consumedCardId: first?.cardId ?? '', consumedCode: first?.code ?? '' };
    expect(client.call('consumedShareCard', args)).toEqual({ err_msg: 'consumedShareCard:ok' });
    expect(codesOf(client)).not.toContain(first?.code);
    expect(client.call('consumedShareCard', { consumedCardId: 'pA' })).toEqual({
      err_msg: 'consumedShareCard:fail',
    });
  });
});
