import { describe, expect, test } from 'vitest';
import {
  createFindingCount,
  type PageVerdict,
  type SignedCall,
  textOf,
  VERDICT_OF,
  verdictsFor,
} from '../../../src/core/preflight/index.ts';
import { type Finding, RULES, type Severity, type Topic } from '../../../src/core/rules/index.ts';
import type { Entry } from '../../../src/core/session/entry.ts';
import { verdictsOf } from '../../../src/core/signature/index.ts';
import { accountsWith, type Entered, type Page, page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';

const HOME = 'https://m.example.com/item?id=5';
const CARD_METHODS = ['addCard', 'chooseCard', 'openCard'];

/** A finding as a rule gives it: only its topic and how grave it is count here. */
function finding(topic: Topic, severity: Severity, entry: string): Finding {
  const code = 'config-signature-mismatch';
  return {
    code,
    case: 'any',
    severity,
    topic,
    entry,
    api: '',
    at: 0,
    source: null,
    values: {},
    causes: [],
  };
}

/** The verdicts on a page with what rules have found in it. */
function verdictsOn(on: Page | null, findings: readonly Finding[] = [], entered: Entered = null) {
  const entries = on?.entries() ?? [];
  const signed = (entry: Entry | undefined): SignedCall | null =>
    entry ? { entry, verified: verdictsOf(entry, accountsWith(entered)) } : null;
  const last = (names: readonly string[]) => entries.findLast(({ name }) => names.includes(name));
  const config = signed(last(['config']));
  const count = createFindingCount();
  for (const key of new Set(findings.map(({ entry }) => entry))) {
    const found = findings.filter(({ entry }) => entry === key);
    count.set(key, found, entries.find((entry) => entry.key === key)?.kind);
  }
  const verdicts = verdictsFor({
    tally: count.while(config?.entry.key ?? null),
    config,
    card: signed(last(CARD_METHODS)),
    pay: signed(last(['chooseWXPay'])),
    share: last(['updateAppMessageShareData']) ?? null,
    hasCalls: entries.some(({ kind }) => kind === 'call'),
  });
  return Object.fromEntries(verdicts.map((verdict) => [verdict.id, verdict]));
}

const keyOf = (on: Page, name: string): string =>
  on.entries().findLast((entry) => entry.name === name)?.key ?? '';

const missingIn = (verdict: PageVerdict | undefined): string =>
  verdict?.missing ? textOf(verdict.missing, 'en') : '';

const statesOf = (verdicts: Record<string, PageVerdict>): Record<string, string> =>
  Object.fromEntries(Object.entries(verdicts).map(([id, { state }]) => [id, state]));

const card = (name: string, server = TICKET) =>
  page(HOME)
    .verified()
    .call('addCard', {
      cardList: [{ cardId: name, cardExt: JSON.stringify({ timestamp: '1760000000', signature: server }) }],
    });

const PAYMENT = {
  timestamp: 1_760_000_000,
  nonceStr: 'abc',
  package: 'prepay_id=1',
  signType: 'MD5',
  paySign: '0'.repeat(32),
};

test('before anything happens all is unknown, each says what is missing, and nothing leads anywhere', () => {
  const verdicts = Object.values(verdictsOn(null));
  expect(verdicts.map(({ state, entry }) => [state, entry])).toEqual(Array(9).fill(['unknown', null]));
  expect(verdicts.every((verdict) => missingIn(verdict) !== '')).toBe(true);
  expect(missingIn(verdictsOn(null).signature)).toContain('wx.config');
});

test('a right config, verified', () => {
  expect(statesOf(verdictsOn(page(HOME).verified(), [], TICKET))).toEqual({
    signature: 'pass',
    url: 'pass',
    nonce: 'pass',
    timestamp: 'pass',
    cards: 'unknown',
    permissions: 'pass',
    parameters: 'unknown',
    share: 'unknown',
    pay: 'unknown',
  });
});

test('calls that nothing is wrong with', () => {
  const on = page(HOME)
    .verified()
    .call('updateAppMessageShareData', {})
    .reply('updateAppMessageShareData:ok');
  expect(statesOf(verdictsOn(on, [], TICKET))).toMatchObject({ parameters: 'pass', share: 'pass' });
});

test('APIs called without a config', () => {
  expect(missingIn(verdictsOn(page(HOME).call('chooseImage', {})).permissions)).toContain('has called APIs');
});

describe('the signature', () => {
  test('is wrong', () => {
    const on = page(HOME).config(sign('https://m.example.com/'));
    expect(verdictsOn(on, [], TICKET).signature).toMatchObject({
      state: 'fail',
      entry: keyOf(on, 'config'),
      tab: 'signature',
    });
  });
  test('is wrong, and says so in the words of what was found, even where more is wrong elsewhere', () => {
    const on = page(HOME).config(sign('https://m.example.com/'));
    const wrong = finding('signature', 'error', keyOf(on, 'config'));
    const secret = finding('secrets', 'error', 'another');
    expect(verdictsOn(on, [secret, wrong], TICKET).signature?.finding).toBe(wrong);
    const url = finding('url', 'error', keyOf(on, 'config'));
    expect(verdictsOn(on, [secret, url], TICKET).signature?.finding).toBe(url);
    const doubt = finding('nonce', 'warning', keyOf(on, 'config'));
    expect(verdictsOn(on, [secret, doubt], TICKET).signature).toMatchObject({
      finding: null,
      entry: keyOf(on, 'config'),
    });
  });

  test('cannot be known without the ticket, which is asked for', () => {
    const { signature } = verdictsOn(page(HOME).verified());
    expect(signature).toMatchObject({ state: 'unknown', wants: 'jsapi_ticket', tab: 'signature' });
    expect(missingIn(signature)).toContain('jsapi_ticket');
  });
  test('cannot be known with a ticket that had expired', () => {
    const expired = `{"errcode":0,"ticket":"${TICKET}x","expires_in":7200}`;
    const on = page(HOME).wait(8_000_000).verified();
    expect(missingIn(verdictsOn(on, [], expired).signature)).toContain('expired');
  });
  test('is wrong without a ticket when a finding says so', () => {
    const on = page(HOME).config({ appId: 'wxf8b4f85f3a794e77' });
    const missing = [finding('signature', 'error', keyOf(on, 'config'))];
    expect(verdictsOn(on, missing).signature).toMatchObject({ state: 'fail', tab: 'signature' });
  });
  test('is wrong in agentConfig, unless the config is wrong itself', () => {
    const wrong = (on: Page) => verdictsOn(on, [finding('signature', 'error', 'agent')], TICKET).signature;
    expect(wrong(page(HOME).verified())).toMatchObject({ state: 'fail', entry: 'agent', tab: 'signature' });
    const both = page(HOME).config(sign('https://m.example.com/'));
    expect(wrong(both)).toMatchObject({ state: 'fail', entry: keyOf(both, 'config') });
  });
  test('proves nothing once a secret stands in the page', () => {
    const leaked = [finding('secrets', 'error', 'any')];
    expect(verdictsOn(page(HOME).verified(), leaked, TICKET).signature).toMatchObject({
      state: 'fail',
      entry: 'any',
      tab: 'problems',
    });
  });
});

test('findings mark the verdict of their topic by their gravest; advice marks none', () => {
  const on = page(HOME).verified();
  const config = keyOf(on, 'config');
  const findings = [
    finding('url', 'warning', config),
    finding('nonce', 'note', config),
    finding('timestamp', 'warning', config),
    finding('timestamp', 'error', config),
  ];
  const verdicts = verdictsOn(on, findings, TICKET);
  expect(statesOf(verdicts)).toMatchObject({ url: 'doubtful', nonce: 'pass', timestamp: 'fail' });
  expect(verdicts.timestamp).toMatchObject({ entry: config, tab: 'problems' });
});

test('findings of another config do not count, but for secrets that it was given', () => {
  const on = page(HOME).verified().verified();
  const first = on.entries().find(({ kind }) => kind === 'config')?.key ?? '';
  const findings = [finding('nonce', 'error', first), finding('secrets', 'error', first)];
  expect(statesOf(verdictsOn(on, findings, TICKET))).toMatchObject({ nonce: 'pass', signature: 'fail' });
});

test.each(Object.keys(RULES))('what %s finds cannot hide', (code) => {
  const topics: readonly string[] = Object.keys(VERDICT_OF);
  const rule = Object.entries(RULES).find(([name]) => name === code)?.[1];
  expect(topics).toContain(rule?.topic);
});

test('an error of any topic makes a verdict fail', () => {
  const on = page(HOME).verified();
  const isTopic = (name: string): name is Topic => Object.hasOwn(VERDICT_OF, name);
  for (const topic of Object.keys(VERDICT_OF).filter(isTopic)) {
    const verdicts = verdictsOn(on, [finding(topic, 'error', 'any')], TICKET);
    expect(verdicts[VERDICT_OF[topic]]?.state).toBe('fail');
  }
});

describe('permissions', () => {
  test('are not known while the config waits', () => {
    expect(verdictsOn(page(HOME).config(sign(HOME))).permissions?.state).toBe('unknown');
  });
  test('are none after a config that failed', () => {
    const on = page(HOME).config(sign(HOME)).reply('config:fail');
    expect(verdictsOn(on).permissions).toMatchObject({ state: 'fail', entry: keyOf(on, 'config') });
  });
  test('are not known in a desktop browser, where the SDK does not send the config', () => {
    const on = page(HOME, { as: 'desktop' }).config(sign(HOME));
    expect(missingIn(verdictsOn(on).permissions)).toContain('WeChat clients');
  });
});

describe('cards', () => {
  test('a wrong signature leads to it', () => {
    const on = card('p1');
    expect(verdictsOn(on, [], { api_ticket: TICKET }).cards).toMatchObject({
      state: 'fail',
      entry: keyOf(on, 'addCard'),
      tab: 'signature',
    });
  });
  test('a finding leads to the problems', () => {
    const on = card('p1');
    const found = [finding('cards', 'error', keyOf(on, 'addCard'))];
    expect(verdictsOn(on, found).cards).toMatchObject({ state: 'fail', tab: 'problems' });
  });
  test('one that could not be verified is unknown, whatever advice there is', () => {
    const on = card('p1');
    const { cards } = verdictsOn(on, [finding('cards', 'note', keyOf(on, 'addCard'))]);
    expect(cards).toMatchObject({ state: 'unknown', wants: 'api_ticket' });
  });
});

describe('payments', () => {
  test('a wrong paySign', () => {
    const on = page(HOME).verified().call('chooseWXPay', PAYMENT);
    const { pay, signature } = verdictsOn(on, [], { jsapi_ticket: TICKET, key: 'k'.repeat(32) });
    expect([pay?.state, pay?.tab, signature?.state]).toEqual(['fail', 'signature', 'pass']);
  });
  test('a paySign that cannot be verified asks for the key', () => {
    const on = page(HOME).verified().call('chooseWXPay', PAYMENT);
    expect(verdictsOn(on).pay).toMatchObject({ state: 'unknown', wants: 'key' });
  });
});

describe('the count of findings', () => {
  test('a finding that no longer holds is forgotten, the one before shows again', () => {
    const count = createFindingCount();
    count.set('a', [finding('share', 'error', 'a')]);
    count.set('b', [finding('share', 'error', 'b')]);
    expect(count.while(null).worst('share')?.entry).toBe('b');
    count.set('b', []);
    expect(count.while(null).worst('share')?.entry).toBe('a');
    count.clear();
    expect(count.while(null).worst('share')).toBeNull();
  });
  test('an entry whose findings are taken again and again keeps its place', () => {
    const count = createFindingCount();
    count.set('first', [finding('share', 'error', 'first')]);
    for (let time = 0; time < 1_000; time++) count.set('b', [finding('share', 'error', 'b')]);
    expect(count.while(null).worst('share')?.entry).toBe('b');
    count.set('b', []);
    expect(count.while(null).worst('share')?.entry).toBe('first');
  });
  test('an error outweighs a later warning', () => {
    const count = createFindingCount();
    count.set('a', [finding('share', 'error', 'a')]);
    count.set('b', [finding('share', 'warning', 'b')]);
    expect(count.while(null).worst('share')?.entry).toBe('a');
  });
});
