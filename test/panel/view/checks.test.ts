import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/core/rules/index.ts';
import type { Entry } from '../../../src/core/session/entry.ts';
import type { Finding, SignedView } from '../../../src/panel/model.ts';
import { CHECKS, checksFor } from '../../../src/panel/view/checks.ts';
import { entry, finding, signed } from './entries.ts';

const CONFIG = entry({ key: 'c', kind: 'config', name: 'config' });
const CARD = entry({ key: 'a', name: 'addCard' });

function chips(
  config: Entry | null,
  card: Entry | null,
  outcome: SignedView['outcome'],
  findings: readonly Finding[] = [],
  ofCards: readonly SignedView['outcome'][] = [],
) {
  const checks = checksFor(config, card, {
    signaturesOf: ({ kind }) => (kind === 'config' ? [outcome] : ofCards).map((of) => signed(of)),
    findingsOf: ({ key }) => findings.filter((candidate) => candidate.entry === key),
    allFindings: findings,
  });
  return Object.fromEntries(checks.map(({ id, state }) => [id, state]));
}

test('before the first config nothing is checked, and no chip leads anywhere', () => {
  const checks = checksFor(null, null, { signaturesOf: () => [], findingsOf: () => [], allFindings: [] });
  expect(checks.map(({ state, entry: key }) => [state, key])).toEqual(Array(5).fill(['unknown', null]));
});

test('a right config', () => {
  expect(chips(CONFIG, null, 'matches')).toEqual({
    signature: 'good',
    url: 'good',
    nonce: 'good',
    timestamp: 'good',
    cards: 'unknown',
  });
});

describe('the signature chip', () => {
  test('a wrong signature', () => expect(chips(CONFIG, null, 'differs').signature).toBe('bad'));
  test('no ticket yet', () => expect(chips(CONFIG, null, 'unverified').signature).toBe('unknown'));
  test('a wrong signature of agentConfig or of a payment, unless the config is wrong itself', () => {
    const agent = entry({ key: 'g', name: 'agentConfig' });
    const wrong = [finding('agent-signature-mismatch', 'error', agent.key)];
    const leadsTo = (outcome: SignedView['outcome']) =>
      checksFor(CONFIG, null, {
        signaturesOf: () => [signed(outcome)],
        findingsOf: () => [],
        allFindings: wrong,
      })[0];
    expect(leadsTo('matches')).toMatchObject({ state: 'bad', entry: 'g', tab: 'signature' });
    expect(leadsTo('differs')).toMatchObject({ state: 'bad', entry: 'c', tab: 'signature' });
  });
  test('no ticket yet, and no signature either', () => {
    const missing = [finding('config-signature-missing', 'error', 'c')];
    expect(chips(CONFIG, null, 'unverified', missing).signature).toBe('bad');
  });
});

test('findings mark the chip their code begins with, by their gravest', () => {
  const findings = [
    finding('config-url-changed', 'warning', 'c'),
    finding('config-nonce-long', 'note', 'c'),
    finding('config-timestamp-far', 'warning', 'c'),
    finding('config-timestamp-milliseconds', 'error', 'c'),
  ];
  expect(chips(CONFIG, null, 'matches', findings)).toMatchObject({
    url: 'doubtful',
    nonce: 'good',
    timestamp: 'bad',
  });
});

test('findings of another config do not count', () => {
  const other = [finding('config-nonce-missing', 'error', 'another')];
  expect(chips(CONFIG, null, 'matches', other).nonce).toBe('good');
});

describe('the cards chip is about the whole session', () => {
  test('a card call without a finding', () => expect(chips(null, CARD, 'matches').cards).toBe('good'));
  test('a cardExt that is an object', () => {
    const findings = [finding('card-ext-object', 'error', 'a')];
    expect(chips(CONFIG, CARD, 'matches', findings).cards).toBe('bad');
  });
  test('one of several cards with a wrong signature', () => {
    expect(chips(CONFIG, CARD, 'matches', [], ['matches', 'differs', 'matches']).cards).toBe('bad');
  });
  test('one of several cards that could not be verified', () => {
    expect(chips(CONFIG, CARD, 'matches', [], ['matches', 'unverified']).cards).toBe('unknown');
  });
  test('cards that are signed well', () => {
    expect(chips(CONFIG, CARD, 'matches', [], ['matches', 'matches']).cards).toBe('good');
  });
  test('a wrong signature leads to it, a finding to the problems', () => {
    const model = (outcome: SignedView['outcome']) => ({
      signaturesOf: () => [signed(outcome)],
      findingsOf: () => [],
      allFindings: [],
    });
    const cards = (outcome: SignedView['outcome']) => checksFor(null, CARD, model(outcome)).at(-1);
    expect(cards('differs')).toMatchObject({ entry: 'a', tab: 'signature' });
    expect(cards('matches')).toMatchObject({ entry: 'a', tab: 'problems' });
  });
});

test('every finding of core has a chip', () => {
  const prefixes: readonly string[] = Object.values(CHECKS).flat();
  const homeless = Object.keys(RULES).filter((code) => !prefixes.some((prefix) => code.startsWith(prefix)));
  expect(homeless).toEqual([]);
});
