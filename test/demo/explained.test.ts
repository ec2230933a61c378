import { describe, expect, test } from 'vitest';
import { toApiList } from '../../demo/page/apis.mjs';
import { ACCOUNT, signCard, signChoice, signConfig, signPay } from '../../demo/signing.mjs';
import { WAYS, type Way } from '../../demo/ways.mjs';
import {
  type ExplainInput,
  explain,
  knownSecretsOf,
  knownUrlsOf,
  secretFor,
  signaturesOf,
  withSecrets,
} from '../../src/core/signature/index.ts';
import { accountsWith, page } from '../builders/page.ts';

const ORIGIN = 'http://127.0.0.1:8080';
const SECONDS = 1_760_000_000;
const ENTERED = {
  jsapi_ticket: ACCOUNT.jsapiTicket,
  api_ticket: ACCOUNT.apiTicket,
  key: ACCOUNT.merchantKey,
};
/** Random texts that sort in front of a card's other values, before and behind the api_ticket. */
const NONCES = ['00112233445566ff', '9f3c2a1b0d4e5f67', 'f0d1c2b3a4958677'];
/** How long a short search may take here, in milliseconds: others may use this machine too. */
const SLOWEST = 30_000;

/** The demo's page after its server has signed in this way, and the customer has taken the card, chosen it and paid. */
function opened(way: Way, nonceStr = '9f3c2a1b0d4e5f67') {
  const now = { seconds: SECONDS, nonceStr, otherNonce: '5566778899aabbcc' };
  const href = `${ORIGIN}/item?id=5&name=${encodeURIComponent('手冲咖啡壶')}&sign=${way.id}#/detail`;
  return page(href)
    .config({ debug: false, ...signConfig(way, href, now), jsApiList: toApiList(null) })
    .call('addCard', { cardList: [signCard(way, now)] })
    .call('chooseCard', signChoice(way, now))
    .call('chooseWXPay', signPay(way, now));
}

/**
 * The signatures of the page, each with all that the panel knows about it. `otherValues`: what was entered under
 * More.
 */
function signaturesIn(demo: ReturnType<typeof opened>, otherValues = ''): ExplainInput[] {
  const accounts = accountsWith(ENTERED);
  const requests = [{ url: `${ORIGIN}/sign?${new URLSearchParams({ url: demo.href })}`, urls: [demo.href] }];
  return demo.entries().flatMap((entry) =>
    signaturesOf(entry, { lastAppId: ACCOUNT.appId }).map(({ input, signature, secret, appId }) => {
      if (!input || signature === null) throw new Error(`${entry.name} cannot be verified`);
      return {
        ...withSecrets(input, accounts, appId),
        signature,
        urls: knownUrlsOf(entry, { entries: demo.entries(), requests, phone: [] }, 'short'),
        secrets: knownSecretsOf(accounts, [], otherValues, secretFor(accounts, secret, appId)),
        passed: { appId },
      };
    }),
  );
}

function wayOf(id: string): Way {
  const way = WAYS.find((each) => each.id === id);
  if (!way) throw new Error(`no way ${id}`);
  return way;
}

interface Explained {
  way: string;
  kind: 'jsapi' | 'card' | 'pay';
  /** The mistakes that the way's words name. */
  mistakes: readonly string[];
  otherValues?: string;
}

const EXPLAINED: readonly Explained[] = [
  { way: 'hash', kind: 'jsapi', mistakes: ['url-hash-kept'] },
  { way: 'encoded', kind: 'jsapi', mistakes: ['url-encoded'] },
  { way: 'decoded', kind: 'jsapi', mistakes: ['url-decoded'] },
  { way: 'home', kind: 'jsapi', mistakes: ['url-origin-only'] },
  { way: 'milliseconds', kind: 'jsapi', mistakes: ['timestamp-milliseconds'] },
  { way: 'hash-milliseconds', kind: 'jsapi', mistakes: ['timestamp-milliseconds', 'url-hash-kept'] },
  { way: 'nonce-key', kind: 'jsapi', mistakes: ['text-nonce-str-camel'] },
  { way: 'other-ticket', kind: 'jsapi', mistakes: ['ticket-other'], otherValues: ACCOUNT.otherTicket },
  { way: 'card-jsapi-ticket', kind: 'card', mistakes: ['ticket-jsapi-ticket'] },
  { way: 'card-ticket-space', kind: 'card', mistakes: ['ticket-white-space-added'] },
  { way: 'card-unsorted', kind: 'card', mistakes: ['card-unsorted'] },
  { way: 'pay-timestamp', kind: 'pay', mistakes: ['pay-timestamp-name'] },
];

/** Cards are signed for `addCard` and for `chooseCard`. */
const groupOf = ({ kind }: ExplainInput) => (kind === 'cardExt' || kind === 'cardSign' ? 'card' : kind);

test('signed right, all four signatures match', () => {
  const signatures = signaturesIn(opened(wayOf('right')));
  expect(signatures.map(({ kind }) => kind)).toEqual(['jsapi', 'cardExt', 'cardSign', 'pay']);
  for (const signature of signatures) expect(explain(signature).matches).toBe(true);
});

describe('the panel proves the mistake that the words name', () => {
  test.each(EXPLAINED)(
    '$way: $mistakes',
    { timeout: SLOWEST },
    ({ way, kind, mistakes, otherValues = '' }) => {
      for (const input of signaturesIn(opened(wayOf(way)), otherValues)) {
        const { matches, explanations } = explain(input);
        expect(matches, input.kind).toBe(groupOf(input) !== kind);
        if (matches) continue;
        expect([...(explanations[0]?.mistakes ?? [])].sort()).toEqual(mistakes);
        expect(explanations[0]?.digest).toBe(input.signature);
      }
    },
  );

  test.each(NONCES)(
    'the values of a card are never joined in their right order by chance: %s',
    (nonceStr) => {
      const card = signaturesIn(opened(wayOf('card-unsorted'), nonceStr)).find(
        ({ kind }) => kind === 'cardExt',
      );
      expect(card && explain(card).explanations[0]?.mistakes).toEqual(['card-unsorted']);
    },
  );

  test('every way is here, but the right one and those that no search explains', () => {
    const ids = ['right', 'config-key', 'nonce-again', ...EXPLAINED.map(({ way }) => way)];
    expect(WAYS.map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});

test('nonceStr under another name is a problem of the page’s config, and said to be one', () => {
  expect(opened(wayOf('config-key')).codes(ENTERED)).toContain('config-nonce-key');
});

test.each([
  { way: 'nonce-again', gap: 'nonce' },
  { way: 'other-ticket', gap: 'ticket' },
])('$way: what nobody entered is not made out, and that is said', { timeout: SLOWEST }, ({ way, gap }) => {
  const [config] = signaturesIn(opened(wayOf(way)));
  if (!config) throw new Error('no config');
  const { explanations, unsearched, tried } = explain(config);
  expect(explanations).toEqual([]);
  expect(unsearched).toContain(gap);
  expect(tried).toBeGreaterThan(1_000);
});
