import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/core/session/entry.ts';
import { type Chip, createLogFilter } from '../../../src/panel/view/log-filter.ts';
import { entry } from './entries.ts';

const LOG: Entry[] = [
  entry({ key: '1', kind: 'load', name: 'load', seam: null, url: 'https://m.example.com/Start' }),
  entry({ key: '2', kind: 'config', name: 'config', args: [{ appId: 'wxAbc', debug: true }] }),
  entry({ key: '3', kind: 'ready', name: 'ready', args: [{ $: 'function', name: 'whenReady' }] }),
  entry({ key: '4', name: 'chooseImage', args: [{ count: 9, sizeType: ['original'] }] }),
  entry({ key: '5', name: 'scanQRCode', url: 'https://m.example.com/scan#/Start' }),
  entry({ key: '6', kind: 'url', name: 'pushState', seam: null, detail: 'https://m.example.com/before' }),
];

const shown = (chip: Chip, text = '', log = LOG) =>
  createLogFilter()(log, chip, text).map((index) => log[index]?.key);

describe('chips', () => {
  test('All shows every entry', () => expect(shown('all')).toEqual(['1', '2', '3', '4', '5', '6']));
  test('Config shows config, ready and error', () => expect(shown('config')).toEqual(['2', '3']));
  test('Calls shows API calls alone', () => expect(shown('calls')).toEqual(['4', '5']));
  test('Events shows loads and URL changes', () => expect(shown('events')).toEqual(['1', '6']));
});

describe('filter box', () => {
  test('finds names whatever their case', () => expect(shown('all', 'SCANqr')).toEqual(['5']));
  test('finds URLs, hash included', () => expect(shown('all', '/start')).toEqual(['1', '5']));
  test('finds keys and values of arguments', () => {
    expect(shown('all', 'sizetype')).toEqual(['4']);
    expect(shown('all', 'count: 9')).toEqual(['4']);
    expect(shown('all', 'ƒ whenready')).toEqual(['3']);
  });
  test('finds calls at the bridge by the name they had there', () => {
    const bridge = { name: 'imagePreview', args: {}, reply: undefined };
    const log = [...LOG, entry({ key: '7', name: 'previewImage', seam: 'bridge', bridge })];
    expect(shown('all', 'imageprev', log)).toEqual(['7']);
  });
  test('finds the URL before', () => expect(shown('all', 'before')).toEqual(['6']));
  test('applies together with a chip', () => expect(shown('calls', 'start')).toEqual(['5']));
  test('takes regular expressions as plain text', () => {
    expect(shown('all', '(a+)+$')).toEqual([]);
    expect(shown('all', '.*')).toEqual([]);
  });
});

describe('while the log grows', () => {
  test('added entries are found, and those before are not looked at again', () => {
    const filter = createLogFilter();
    const log = LOG.slice(0, 4);
    expect(filter(log, 'all', 'choose')).toEqual([3]);
    const trap: Entry[] = [];
    log.forEach((known, index) => {
      trap[index] = new Proxy(known, {
        get: (target, name) => {
          if (name === 'args' || name === 'name') throw new Error('looked at again');
          return Reflect.get(target, name);
        },
      });
    });
    expect(filter([...trap, entry({ key: '9', name: 'chooseCard' })], 'all', 'choose')).toEqual([3, 4]);
  });

  test('an entry of another frame that is put between two', () => {
    const filter = createLogFilter();
    const log = [...LOG];
    filter(log, 'calls', '');
    log.splice(4, 0, entry({ key: '4b' }));
    expect(filter(log, 'calls', '').map((index) => log[index]?.key)).toEqual(['4', '4b', '5']);
  });

  test('cleared, and filled again', () => {
    const filter = createLogFilter();
    expect(filter(LOG, 'all', '')).toHaveLength(6);
    expect(filter([], 'all', '')).toEqual([]);
    expect(filter(LOG.slice(3), 'all', '')).toEqual([0, 1, 2]);
  });

  test('the oldest dropped', () => {
    const filter = createLogFilter();
    filter(LOG, 'calls', '');
    expect(filter(LOG.slice(2), 'calls', '')).toEqual([1, 2]);
  });

  test('another text, then none', () => {
    const filter = createLogFilter();
    expect(filter(LOG, 'all', 'scan')).toEqual([4]);
    expect(filter(LOG, 'all', '')).toHaveLength(6);
  });
});
