import type { JSX } from 'preact';
import type { Entry, StackFrame } from '../../core/session/entry.ts';
import { oneLine } from './name.ts';
import { useSay } from './say-context.ts';
import { SourceLink } from './source-link.tsx';

interface Properties {
  entry: Entry;
  openSource: (place: StackFrame) => void;
}

/** Who called whom, the innermost first. */
export function StackView({ entry, openSource }: Properties): JSX.Element {
  const say = useSay();
  if (entry.stack.length === 0) return <p class="nothing">{say('noStack')}</p>;
  return (
    <ol class="stack">
      {entry.stack.map((place, index) => (
        <li key={index}>
          <code>{place.functionName === '' ? say('anonymous') : oneLine(place.functionName)}</code>
          <SourceLink place={place} openSource={openSource} />
        </li>
      ))}
    </ol>
  );
}
