import { describe, expect, test } from 'vitest';
import { keyInTree } from '../../../src/panel/view/tree-keys.ts';
import {
  AS_IT_STARTS,
  activated,
  PAGE_SIZE,
  type TreeRow,
  type TreeState,
  treeRows,
} from '../../../src/panel/view/tree-rows.ts';
import type { Plain } from '../../../src/protocol.ts';

const SHARE: Plain = { title: '互联网之子', nested: { one: { two: { three: 3 } } }, list: ['a', 'b'] };

const lines = (rows: readonly TreeRow[]) =>
  rows.map((row) => `${'  '.repeat(row.depth)}${row.key ?? row.kind}`);

/** The state after a click on the row of this key. */
function clicked(value: Plain, state: TreeState, key: string): TreeState {
  const row = treeRows(value, state).find((candidate) => (candidate.key ?? candidate.kind) === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return activated(state, row);
}

describe('what is open', () => {
  test('the first levels', () => {
    expect(lines(treeRows(SHARE, AS_IT_STARTS))).toEqual([
      'member',
      '  title',
      '  nested',
      '    one',
      '  list',
      '    0',
      '    1',
    ]);
  });

  test('a click opens, another closes', () => {
    const open = clicked(SHARE, AS_IT_STARTS, 'one');
    expect(lines(treeRows(SHARE, open))).toContain('      two');
    expect(lines(treeRows(SHARE, clicked(SHARE, open, 'one')))).not.toContain('      two');
  });

  test('long lists below the root start closed', () => {
    const value: Plain = { long: Array.from({ length: 21 }, () => 0), short: [0] };
    expect(lines(treeRows(value, AS_IT_STARTS))).toEqual(['member', '  long', '  short', '    0']);
  });

  test('empty objects and short texts cannot be opened, long texts can', () => {
    const rows = treeRows({ none: {}, short: 'x', long: 'x'.repeat(201) }, AS_IT_STARTS);
    expect(rows.map((row) => [row.key, row.canOpen, row.isOpen])).toEqual([
      [null, true, true],
      ['none', false, false],
      ['short', false, false],
      ['long', true, false],
    ]);
  });
});

describe('long and cut values', () => {
  const list: Plain = { $: 'array', items: Array.from({ length: 250 }, () => 0), length: 1_000_000 };

  test('a page of members, then the rest, then what was cut', () => {
    const rows = treeRows(list, AS_IT_STARTS);
    expect(rows).toHaveLength(1 + PAGE_SIZE + 2);
    expect(rows.slice(-2).map(({ kind, count }) => [kind, count])).toEqual([
      ['rest', 150],
      ['cut', 999_750],
    ]);
  });

  test('a click on the rest shows the next page', () => {
    const more = clicked(list, AS_IT_STARTS, 'rest');
    expect(treeRows(list, more).at(-2)).toMatchObject({ kind: 'rest', count: 50 });
    expect(treeRows(list, clicked(list, more, 'rest')).at(-2)).toMatchObject({ kind: 'member' });
  });

  test('members with the same key have paths of their own', () => {
    const twice: Plain = {
      $: 'object',
      entries: [
        ['a', 1],
        ['a', 2],
      ],
    };
    const paths = treeRows(twice, AS_IT_STARTS).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('keyboard', () => {
  const rows = treeRows(SHARE, AS_IT_STARTS);
  const at = (key: string) => rows.findIndex((row) => row.key === key);
  const go = (key: string, from: string) => keyInTree(key, rows, at(from));

  test('down, up, first, last', () => {
    expect(go('ArrowDown', 'title')).toEqual({ row: 2, activate: false });
    expect(go('ArrowUp', 'title')).toEqual({ row: 0, activate: false });
    expect(go('End', 'title')).toEqual({ row: 6, activate: false });
    expect(go('Home', 'list')).toEqual({ row: 0, activate: false });
    expect(keyInTree('ArrowDown', rows, 6)).toEqual({ row: 6, activate: false });
  });

  test('right opens, then enters', () => {
    expect(go('ArrowRight', 'one')).toEqual({ row: at('one'), activate: true });
    expect(go('ArrowRight', 'nested')).toEqual({ row: at('one'), activate: false });
    expect(go('ArrowRight', 'title')).toBeNull();
  });

  test('left closes, then goes to the parent', () => {
    expect(go('ArrowLeft', 'nested')).toEqual({ row: at('nested'), activate: true });
    expect(go('ArrowLeft', 'one')).toEqual({ row: at('nested'), activate: false });
    expect(go('ArrowLeft', 'title')).toEqual({ row: 0, activate: false });
  });

  test('Enter and space do what a click does; other keys nothing', () => {
    expect(go('Enter', 'one')).toEqual({ row: at('one'), activate: true });
    expect(go(' ', 'one')).toEqual({ row: at('one'), activate: true });
    expect(go('x', 'one')).toBeNull();
  });
});
