import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/session/entry.ts';
import {
  type Accounts,
  configOf,
  readBridgeConfig,
  readSecret,
  verdictsOf,
} from '../../../src/core/signature/index.ts';
import { accountsWith, NOW, type Page, PROFILE_IDS, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const URL = 'https://m.example.com/item?id=5';

function configIn(opened: Page): Entry {
  const entry = opened.entries().findLast(({ kind }) => kind === 'config');
  if (!entry) throw new Error('the page has called no config');
  return entry;
}

/** The verdict on an entry’s first signature. */
const verdictOf = (entry: Entry, accounts: Accounts) => verdictsOf(entry, accounts)[0]?.verdict;

const verdict = (opened: Page, ticket: string | null = TICKET) =>
  verdictOf(configIn(opened), accountsWith(ticket));

describe('the verdict on a config', () => {
  test('signed rightly: matches, at whatever seam it was seen', () => {
    for (const sdk of ['global', 'facade', 'bundled'] as const) {
      const given = sign(URL);
      expect(verdict(page(URL, { sdk }).config(given))).toEqual({
        kind: 'matches',
        text: `jsapi_ticket=${TICKET}&noncestr=${given.nonceStr}&timestamp=${given.timestamp}&url=${URL}`,
        digest: given.signature,
        signature: given.signature,
      });
    }
  });

  test('signed wrongly: differs, with what it should be', () => {
    const given = { ...sign(URL), signature: 'f'.repeat(40) };
    const { signature } = sign(URL);
    expect(verdict(page(URL).config(given))).toMatchObject({
      kind: 'differs',
      digest: signature,
      signature: 'f'.repeat(40),
    });
  });

  test('a ticket with a space in it is hashed with the space', () => {
    expect(verdict(page(URL).config(sign(URL)), `${TICKET} `)).toMatchObject({ kind: 'differs' });
  });

  test('the # part is not signed', () => {
    expect(verdict(page(`${URL}#/buy`).config(sign(URL)))).toMatchObject({
      kind: 'matches',
      text: expect.stringMatching(/url=https:\/\/m\.example\.com\/item\?id=5$/),
    });
  });

  test('without a ticket: not verified', () => {
    const opened = page(URL).config(sign(URL));
    expect(verdict(opened, null)).toEqual({ kind: 'unverified', why: 'no-secret' });
    expect(verdict(opened, '')).toEqual({ kind: 'unverified', why: 'no-secret' });
    expect(verdict(opened, ' ')).toEqual({ kind: 'unverified', why: 'secret-unusable' });
    expect(verdict(opened, '{"errcode":40001}')).toEqual({ kind: 'unverified', why: 'secret-unusable' });
  });

  test('a config that lacks something: not verified', () => {
    const lacking = [
      ...['timestamp', 'nonceStr', 'signature'].flatMap((key) =>
        [undefined, '', 'x'.repeat(20_000)].map((value) => ({ ...sign(URL), [key]: value })),
      ),
      { ...sign(URL), nonceStr: {} },
      { ...sign(URL), signature: Promise.resolve('x') },
      {},
      undefined,
      null,
      'config',
      [sign(URL)],
    ];
    for (const sdk of ['global', 'facade', 'bundled'] as const) {
      for (const given of lacking) {
        expect(verdict(page(URL, { sdk }).config(given))).toEqual({
          kind: 'unverified',
          why: 'incomplete',
        });
      }
    }
    expect(verdict(page(URL).config(), null)).toEqual({ kind: 'unverified', why: 'incomplete' });
  });

  test('there is none on anything but a config', () => {
    const opened = page(URL).pushState('#/a').call('addCard', {}).config(sign(URL));
    expect(opened.entries().map((entry) => verdictOf(entry, accountsWith(TICKET))?.kind)).toEqual([
      undefined,
      undefined,
      undefined,
      'matches',
    ]);
  });
});

describe('which URL is verified once it has changed', () => {
  const HOME = 'https://m.example.com/';
  const verifies = (signed: string) =>
    PROFILE_IDS.filter(
      (as) => verdict(page(HOME, { as }).pushState('/item').config(sign(signed)))?.kind === 'matches',
    );

  test('WeChat on iOS: the one at opening', () => {
    expect(verifies(HOME)).toEqual(['ios']);
  });

  test('every other client, WeCom on iOS too: the current one', () => {
    expect(verifies(`${HOME}item`)).toEqual(['android', 'windows', 'wecom', 'desktop']);
  });
});

describe('what the SDK sends', () => {
  test('timestamp as text, the rest as it is', () => {
    const given = { ...sign(URL), nonceStr: 123 };
    const entry = configIn(page(URL).config(given));
    expect(configOf(entry)?.sent).toEqual({
      timestamp: `${given.timestamp}`,
      nonceStr: '123',
      signature: given.signature,
    });
  });

  test('is read from the bridge under its names there', () => {
    const entry = configIn(page(URL, { sdk: 'bundled' }).config(sign(URL)));
    expect(configOf(entry)).toMatchObject({
      appId: sign(URL).appId,
      jsApiList: ['chooseImage'],
      written: undefined,
    });
    expect(readBridgeConfig(entry.args[0])).toEqual(configOf(entry));
  });
});

describe('which ticket is taken', () => {
  const OTHER = `${TICKET}x`;
  const field = (text: string) => ({ jsapi_ticket: readSecret('jsapi_ticket', text, NOW) });
  const entry = configIn(page(URL).config(sign(URL)));
  const { appId } = sign(URL);

  test('that of the config’s account, before that of any account', () => {
    const both = (own: string, any: string) =>
      verdictOf(
        entry,
        new Map([
          ['', field(any)],
          [appId, field(own)],
          ['wx0', field(OTHER)],
        ]),
      );
    expect(both(TICKET, OTHER)).toMatchObject({ kind: 'matches' });
    expect(both(OTHER, TICKET)).toMatchObject({ kind: 'differs' });
    expect(both('', TICKET)).toMatchObject({ kind: 'matches' });
  });

  test('never that of another account', () => {
    expect(verdictOf(entry, new Map([['wx0', field(TICKET)]]))).toEqual({
      kind: 'unverified',
      why: 'no-secret',
    });
  });

  test('one that had expired before the call proves a match, and nothing else', () => {
    const answer = (ticket: string) => `{"errcode":0,"ticket":"${ticket}","expires_in":0}`;
    expect(verdict(page(URL).config(sign(URL)), answer(TICKET))).toMatchObject({ kind: 'matches' });
    expect(verdict(page(URL).config(sign(URL)), answer(OTHER))).toEqual({
      kind: 'unverified',
      why: 'secret-expired',
    });
  });
});
