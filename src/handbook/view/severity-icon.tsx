import type { JSX } from 'preact';
import type { Severity } from '../../core/rules/index.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from '../../panel/view/icons.tsx';
import { SEVERITY_WORDS } from '../handbook-words.ts';
import { useWords } from './language.ts';

/** How bad a finding is, as the panel draws it. */
export function SeverityIcon({ severity }: { severity: Severity }): JSX.Element {
  const inWords = useWords();
  return (
    <span class={`severity ${severity}`} role="img" aria-label={inWords(SEVERITY_WORDS[severity])}>
      {severity === 'error' ? <BadIcon /> : severity === 'warning' ? <DoubtfulIcon /> : <NoteIcon />}
    </span>
  );
}
