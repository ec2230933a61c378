import type { Plain } from '../../protocol.ts';
import { type Reading, readPlain } from './reading.ts';

/** One line of the tree. */
export interface TreeRow {
  /** Unique in the tree: the places of the members from the root, such as `$.0.2`. */
  path: string;
  /** From 0. */
  depth: number;
  /** The member's name or index; null for the root. */
  key: string | null;
  value: Plain;
  reading: Reading;
  canOpen: boolean;
  isOpen: boolean;
  /** `rest`: stands for members not asked for yet; `cut`: for members that were not copied in the page. */
  kind: 'member' | 'rest' | 'cut';
  /** The path of the value it belongs to; the root's is its own. */
  parent: string;
  /** For `rest` and `cut`: how many members are meant. */
  count: number;
}

/** What the user has opened and closed, and how many members of a large value they have asked for. */
export interface TreeState {
  /** Paths whose state differs from the one they start with. */
  toggled: ReadonlySet<string>;
  /** Path → how many members to show. */
  shown: ReadonlyMap<string, number>;
}

/** A tree that nobody has touched. */
export const AS_IT_STARTS: TreeState = { toggled: new Set(), shown: new Map() };

/** How many members of one value are listed before the user asks for more. */
export const PAGE_SIZE = 100;

/** A text longer than this can be opened to be read whole. */
export const LINE_LENGTH = 200;

/** How many levels start open, and how many members a value below the root may have to do so. */
const OPEN_LEVELS = 2;
const OPEN_MEMBERS = 20;

/** The path of the root. */
export const ROOT = '$';

/** The lines of a value's tree, from top to bottom. */
export function treeRows(value: Plain, state: TreeState): TreeRow[] {
  const rows: TreeRow[] = [];
  addRow(rows, state, ROOT, 0, { parent: ROOT, key: null, value });
  return rows;
}

/** The tree's state after a row was clicked or Enter pressed on it: opened, closed, or with more members. */
export function activated(state: TreeState, row: TreeRow): TreeState {
  if (row.kind === 'rest') {
    const shown = state.shown.get(row.parent) ?? PAGE_SIZE;
    return { ...state, shown: new Map(state.shown).set(row.parent, shown + PAGE_SIZE) };
  }
  if (!row.canOpen) return state;
  const toggled = new Set(state.toggled);
  if (!toggled.delete(row.path)) toggled.add(row.path);
  return { ...state, toggled };
}

interface Member {
  parent: string;
  key: string | null;
  value: Plain;
}

function addRow(rows: TreeRow[], state: TreeState, path: string, depth: number, member: Member): void {
  const reading = readPlain(member.value);
  const canOpen = isNested(reading);
  const isOpen = canOpen && state.toggled.has(path) !== startsOpen(reading, depth);
  rows.push({ ...member, path, depth, reading, canOpen, isOpen, kind: 'member', count: 0 });
  if (!isOpen || reading.kind === 'atom' || reading.kind === 'string') return;

  const members = reading.kind === 'list' ? reading.items.length : reading.entries.length;
  const shown = Math.min(members, state.shown.get(path) ?? PAGE_SIZE);
  for (let index = 0; index < shown; index++) {
    const [key, value] = memberAt(reading, index);
    addRow(rows, state, `${path}.${index}`, depth + 1, { parent: path, key, value });
  }
  if (members > shown) rows.push(extraRow('rest', path, depth + 1, members - shown));
  const cut = reading.kind === 'list' ? reading.length - members : reading.cut;
  if (cut > 0) rows.push(extraRow('cut', path, depth + 1, cut));
}

function extraRow(kind: 'rest' | 'cut', parent: string, depth: number, count: number): TreeRow {
  const nothing = { key: null, value: null, reading: readPlain(null), canOpen: false, isOpen: false };
  return { ...nothing, kind, parent, path: `${parent}.${kind}`, depth, count };
}

function memberAt(
  reading: Extract<Reading, { kind: 'list' | 'record' }>,
  index: number,
): readonly [string, Plain] {
  if (reading.kind === 'list') return [String(index), reading.items[index] ?? null];
  return reading.entries[index] ?? ['', null];
}

function isNested(reading: Reading): boolean {
  if (reading.kind === 'string') return reading.value.length > LINE_LENGTH;
  if (reading.kind === 'list') return reading.length > 0;
  return reading.kind === 'record' && (reading.entries.length > 0 || reading.cut > 0);
}

function startsOpen(reading: Reading, depth: number): boolean {
  if (reading.kind === 'atom' || reading.kind === 'string') return false;
  const members = reading.kind === 'list' ? reading.items.length : reading.entries.length;
  return depth === 0 || (depth < OPEN_LEVELS && members <= OPEN_MEMBERS);
}
