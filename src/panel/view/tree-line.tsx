import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Say } from '../words.ts';
import { ArrowIcon } from './icons.tsx';
import { oneLine } from './name.ts';
import { PageText } from './page-text.tsx';
import { previewOf, quote, type Reading } from './reading.ts';
import { useSay } from './say-context.ts';
import { LINE_LENGTH, type TreeRow } from './tree-rows.ts';

interface Properties {
  id: string;
  row: TreeRow;
  isCurrent: boolean;
  onActivate: () => void;
}

/** In CSS pixels, for each level. */
const INDENT = 14;

/** One line of a tree. */
export function TreeLine({ id, row, isCurrent, onActivate }: Properties): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const wasCurrent = useRef(isCurrent);
  useEffect(() => {
    if (isCurrent && !wasCurrent.current) element.current?.scrollIntoView({ block: 'nearest' });
    wasCurrent.current = isCurrent;
  }, [isCurrent]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus, and names this line as the active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens for the keys of all lines
    <div
      role="treeitem"
      id={id}
      ref={element}
      class={`tree-line ${isCurrent ? 'current' : ''}`}
      aria-level={row.depth + 1}
      aria-expanded={row.canOpen ? row.isOpen : undefined}
      aria-selected={isCurrent}
      style={{ paddingInlineStart: `${row.depth * INDENT}px` }}
      onClick={onActivate}
    >
      <span class={`arrow ${row.isOpen ? 'open' : ''}`}>{row.canOpen ? <ArrowIcon /> : null}</span>
      <Content row={row} />
    </div>
  );
}

function Content({ row }: { row: TreeRow }): JSX.Element {
  const say = useSay();
  if (row.kind === 'rest') return <span class="more">{say('rest', { n: row.count })}</span>;
  if (row.kind === 'cut')
    return <span class="note">{say('cut', { n: row.count.toLocaleString('en') })}</span>;
  const note = noteOf(row.reading, say);
  return (
    <span class="member">
      {row.key === null ? null : (
        <>
          <span class="key">{oneLine(row.key)}</span>
          {': '}
        </>
      )}
      <Value row={row} />
      {note === '' ? null : <span class="note"> {note}</span>}
    </span>
  );
}

function Value({ row }: { row: TreeRow }): JSX.Element {
  const { reading, value, isOpen } = row;
  if (reading.kind === 'string') {
    return (
      <span class="atom string">
        {isOpen ? <PageText text={reading.value} /> : oneLine(quote(reading.value, LINE_LENGTH))}
      </span>
    );
  }
  if (reading.kind === 'atom') return <span class={`atom ${reading.tone}`}>{oneLine(reading.text)}</span>;
  if (!isOpen) return <span class="atom">{oneLine(previewOf(value, LINE_LENGTH))}</span>;
  const title = reading.kind === 'list' ? `Array(${reading.length})` : `${reading.of} {…}`.trimStart();
  return <span class="atom quiet">{oneLine(title)}</span>;
}

/** What must be said of a value besides itself; empty for most. */
function noteOf(reading: Reading, say: Say): string {
  if (reading.kind === 'atom') return reading.note === null ? '' : say(`note-${reading.note}`);
  if (reading.kind !== 'string' || reading.length === reading.value.length) return '';
  const [total, shown] = [reading.length, reading.value.length].map((count) => count.toLocaleString('en'));
  return say('cutText', { total: total ?? '', shown: shown ?? '' });
}
