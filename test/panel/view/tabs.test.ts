import { describe, expect, test } from 'vitest';
import { tabFor, tabsOf } from '../../../src/panel/view/tabs.ts';
import { entry } from './entries.ts';

describe('tabs', () => {
  test('a config shows its signature first', () => {
    expect(tabsOf(entry({ key: '1', kind: 'config' }), true)[0]).toBe('signature');
    expect(tabsOf(entry({ key: '1' }), true)).toEqual(['arguments', 'result', 'problems', 'stack']);
  });

  test('a row that is no call has problems only when it has some', () => {
    const load = entry({ key: '1', kind: 'load' });
    expect(tabsOf(load, false)).toEqual(['general']);
    expect(tabsOf(load, true)).toEqual(['general', 'problems']);
  });

  test('the tab chosen last stays where the entry has it', () => {
    expect(tabFor('result', tabsOf(entry({ key: '1' }), false))).toBe('result');
    expect(tabFor('signature', tabsOf(entry({ key: '1' }), false))).toBe('arguments');
    expect(tabFor(null, tabsOf(entry({ key: '1', kind: 'config' }), false))).toBe('signature');
  });
});
