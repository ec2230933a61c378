import type { JSX } from 'preact';
import type { Severity } from '../../findings-model.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';

/** How grave a problem is. */
export function SeverityIcon({ severity }: { severity: Severity }): JSX.Element {
  const say = useSay();
  return (
    <span class={`severity ${severity}`} role="img" aria-label={say(`group-${severity}`)}>
      {severity === 'error' ? <BadIcon /> : severity === 'warning' ? <DoubtfulIcon /> : <NoteIcon />}
    </span>
  );
}
