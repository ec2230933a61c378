import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Plain } from '../../protocol.ts';
import { CopyButton } from './copy-button.tsx';
import { oneLine } from './name.ts';
import { jsonOf } from './reading.ts';
import { useSay } from './say-context.ts';
import { keyInTree } from './tree-keys.ts';
import { TreeLine } from './tree-line.tsx';
import { AS_IT_STARTS, activated, ROOT, type TreeRow, treeRows } from './tree-rows.ts';

interface Properties {
  title: string;
  value: Plain;
  onCopy: (text: string) => void;
}

/** A copied value that can be opened member by member, with the keys of DevTools' own trees. */
export function Tree({ title, value, onCopy }: Properties): JSX.Element {
  const say = useSay();
  const id = useId();
  const [state, setState] = useState(AS_IT_STARTS);
  const [current, setCurrent] = useState(ROOT);
  const rows = treeRows(value, state);
  const currentRow = Math.max(
    0,
    rows.findIndex(({ path }) => path === current),
  );

  function activate(row: TreeRow): void {
    setCurrent(row.path);
    setState(activated(state, row));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = keyInTree(event.key, rows, currentRow);
    if (step === null) return;
    event.preventDefault();
    const row = rows[step.row];
    if (row === undefined) return;
    if (step.activate) activate(row);
    else setCurrent(row.path);
  }

  return (
    <section class="tree-section">
      <header>
        <h2>{oneLine(title)}</h2>
        <CopyButton label={say('copyJson')} text={() => jsonOf(value)} onCopy={onCopy} />
      </header>
      <div
        class="tree"
        role="tree"
        aria-label={oneLine(title)}
        aria-activedescendant={`${id}-${currentRow}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <TreeLine
            key={row.path}
            id={`${id}-${index}`}
            row={row}
            isCurrent={index === currentRow}
            onActivate={() => activate(row)}
          />
        ))}
      </div>
    </section>
  );
}
