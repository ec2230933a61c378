import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/session/entry.ts';
import { createTally } from '../../../src/panel/view/tally.ts';
import { entry } from './entries.ts';

test('counts calls and configs, and remembers the last of each', () => {
  const log = [
    entry({ key: '1', kind: 'load', seam: null }),
    entry({ key: '2', kind: 'config', name: 'config' }),
    entry({ key: '3', name: 'addCard' }),
    entry({ key: '4', kind: 'config', name: 'config' }),
    entry({ key: '5', name: 'chooseImage' }),
  ];
  const { calls, configs, lastConfig } = createTally()(log);
  expect([calls, configs, lastConfig?.key]).toEqual([2, 2, '4']);
});

test('an empty log has nothing, and a waterfall of some length', () => {
  expect(createTally()([])).toEqual({ calls: 0, configs: 0, lastConfig: null, span: 1 });
});

test('the waterfall grows when a call that was pending ends', () => {
  const tally = createTally();
  const slow = entry({ key: '1', sinceLoad: 100 });
  const log: Entry[] = [slow, entry({ key: '2', sinceLoad: 300 })];
  expect(tally(log).span).toBe(300);
  slow.duration = 900;
  expect(tally(log).span).toBe(1000);
  log.push(entry({ key: '3', sinceLoad: 400, duration: 5 }));
  expect(tally(log)).toMatchObject({ span: 1000, calls: 3 });
});

test('clearing starts anew', () => {
  const tally = createTally();
  tally([entry({ key: '1', kind: 'config', name: 'config', sinceLoad: 5000 })]);
  expect(tally([])).toMatchObject({ configs: 0, lastConfig: null, span: 1 });
});
