import type { JSX } from 'preact';
import type { StackFrame } from '../../core/session/entry.ts';
import { oneLine, sourceName } from './name.ts';

interface Properties {
  place: StackFrame;
  openSource: (place: StackFrame) => void;
  /** In the log the grid has the focus, and its cells are no stops of the Tab key. */
  inGrid?: boolean;
}

/** A line of source that opens in Sources. A button: what a page calls a URL is never a link. */
export function SourceLink({ place, openSource, inGrid = false }: Properties): JSX.Element {
  return (
    <button
      type="button"
      class="link source"
      tabIndex={inGrid ? -1 : 0}
      title={`${oneLine(place.url)}:${place.line}${place.column > 0 ? `:${place.column}` : ''}`}
      onClick={(event) => {
        event.stopPropagation();
        openSource(place);
      }}
    >
      {sourceName(place.url, place.line)}
    </button>
  );
}
