// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist, each where the style sheet puts it
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active row
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/session/entry.ts';
import type { Actions, Model } from '../model.ts';
import type { WordKey } from '../words.ts';
import { LogRow } from './log-row.tsx';
import { rowAfterKey, rowWindow, scrollToRow } from './row-window.ts';
import { useSay } from './say-context.ts';
import { heldBy } from './status.ts';

interface Properties {
  model: Model;
  actions: Actions;
  /** Indices into the session's entries. */
  shown: readonly number[];
  /** What the whole waterfall stands for, in milliseconds. */
  span: number;
  selected: string | null;
  /** The user moves along the rows. */
  onSelect: (entry: Entry) => void;
  /** The user wants to read an entry. */
  onOpen: (entry: Entry) => void;
}

/** In CSS pixels, as in the style sheet. */
const ROW_HEIGHT = 21;
const HEADER_HEIGHT = 27;

const COLUMNS = [
  'column-name',
  'column-status',
  'column-initiator',
  'column-time',
  'column-duration',
  'column-waterfall',
] as const satisfies readonly WordKey[];

/** The log: one row an entry. Only the rows in view are in the document. */
export function Log({ model, actions, shown, span, selected, onSelect, onOpen }: Properties): JSX.Element {
  const say = useSay();
  const { entries } = model.session;
  const scroll = useScroll(shown.length);
  const { first, end } = rowWindow(scroll.top, scroll.height, ROW_HEIGHT, shown.length);
  const current = selected === null ? -1 : shown.findIndex((index) => entries[index]?.key === selected);

  function moveTo(row: number): void {
    const entry = entries[shown[row] ?? -1];
    if (entry === undefined) return;
    scroll.reveal(row, row === shown.length - 1);
    onSelect(entry);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const entry = entries[shown[current] ?? -1];
    if (event.key === 'Enter' && event.target === event.currentTarget && entry !== undefined) onOpen(entry);
    const row = rowAfterKey(event.key, current, shown.length, Math.floor(scroll.height / ROW_HEIGHT));
    if (row === null) return;
    event.preventDefault();
    moveTo(row);
  }

  return (
    <div
      class="log"
      role="grid"
      aria-label={say('calls')}
      aria-rowcount={shown.length + 1}
      aria-activedescendant={current >= first && current < end ? `row-${current}` : undefined}
      tabIndex={0}
      ref={scroll.element}
      onScroll={scroll.onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class="log-head">
        <div role="row" class="log-row" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <div
              role="columnheader"
              key={column}
              class={`cell ${column}`}
              title={column === 'column-time' ? say('timeHint') : undefined}
            >
              {say(column)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="log-body" style={{ height: `${shown.length * ROW_HEIGHT}px` }}>
        {shown.slice(first, end).map((index, offset) => {
          const entry = entries[index];
          const row = first + offset;
          return entry === undefined ? null : (
            <LogRow
              key={entry.key}
              entry={entry}
              row={row}
              top={row * ROW_HEIGHT}
              span={span}
              isSelected={row === current}
              signatures={model.signaturesOf(entry)}
              held={heldBy(model.phone, entry)}
              findings={model.findingsOf(entry)}
              language={model.language}
              onOpen={onOpen}
              openSource={actions.openSource}
            />
          );
        })}
      </div>
    </div>
  );
}

interface Scroll {
  element: RefObject<HTMLDivElement | null>;
  top: number;
  /** Of the part that shows rows. */
  height: number;
  onScroll: () => void;
  /** Brings a row into view; `follow`: stay at the end as rows are added. */
  reveal: (row: number, follow: boolean) => void;
}

/** Where the log is scrolled to. It follows the end until the user leaves it, and again once they return. */
function useScroll(count: number): Scroll {
  const element = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [place, setPlace] = useState({ top: 0, height: 600 });

  function measure(): void {
    const log = element.current;
    if (log === null) return;
    // Never more than the window shows: a log without its style sheet would be as high as all its rows.
    const height = Math.min(log.clientHeight, window.innerHeight) - HEADER_HEIGHT;
    setPlace((old) =>
      old.top === log.scrollTop && old.height === height ? old : { top: log.scrollTop, height },
    );
  }

  function follow(): void {
    const log = element.current;
    if (log !== null && atEnd.current) log.scrollTop = log.scrollHeight;
    measure();
  }

  useLayoutEffect(follow, [count]);

  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(follow);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);

  return {
    element,
    ...place,
    onScroll: () => {
      const log = element.current;
      if (log === null) return;
      atEnd.current = log.scrollTop + log.clientHeight >= log.scrollHeight - 2;
      measure();
    },
    reveal: (row, follow) => {
      atEnd.current = follow;
      const log = element.current;
      if (log === null) return;
      log.scrollTop = scrollToRow(row, log.scrollTop, log.clientHeight - HEADER_HEIGHT, ROW_HEIGHT);
    },
  };
}
