import { describe, expect, test } from 'vitest';
import { tabFor, tabsIn, tabsOf } from '../../../src/panel/view/tabs.ts';
import { entry, finding, signed } from './entries.ts';

const NOTHING = { hasSignatures: false, hasProblems: false };

describe('tabs', () => {
  test('what was signed shows its signature first', () => {
    const signedCall = { ...NOTHING, hasSignatures: true };
    expect(tabsOf(entry({ key: '1', kind: 'config' }), signedCall)[0]).toBe('signature');
    expect(tabsOf(entry({ key: '1', name: 'addCard' }), signedCall)[0]).toBe('signature');
    expect(tabsOf(entry({ key: '1' }), NOTHING)).toEqual(['arguments', 'result', 'problems', 'stack']);
  });

  test('a row that is no call has problems only when it has some', () => {
    const load = entry({ key: '1', kind: 'load' });
    expect(tabsOf(load, NOTHING)).toEqual(['general']);
    expect(tabsOf(load, { ...NOTHING, hasProblems: true })).toEqual(['general', 'problems']);
  });

  test('by what the model knows of an entry', () => {
    const load = entry({ key: '1', kind: 'load' });
    const model = {
      signaturesOf: ({ name }: { name: string }) => (name === 'chooseWXPay' ? [signed('differs')] : []),
      findingsOf: ({ kind }: { kind: string }) =>
        kind === 'load' ? [finding('config-url-changed', 'note', '1')] : [],
    };
    expect(tabsIn(model, entry({ key: '2', name: 'chooseWXPay' }))[0]).toBe('signature');
    expect(tabsIn(model, entry({ key: '3' }))[0]).toBe('arguments');
    expect(tabsIn(model, load)).toEqual(['general', 'problems']);
  });

  test('the tab chosen last stays where the entry has it', () => {
    const call = tabsOf(entry({ key: '1' }), NOTHING);
    const config = tabsOf(entry({ key: '1', kind: 'config' }), { ...NOTHING, hasSignatures: true });
    expect(tabFor('result', call)).toBe('result');
    expect(tabFor('signature', call)).toBe('arguments');
    expect(tabFor(null, config)).toBe('signature');
  });
});
