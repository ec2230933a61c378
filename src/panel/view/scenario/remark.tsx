import type { JSX } from 'preact';
import { BadIcon, DoubtfulIcon, NoteIcon } from '../icons.tsx';

interface Properties {
  id?: string;
  kind: 'wrong' | 'warning' | 'note';
  words: string;
}

const ICONS = { wrong: BadIcon, warning: DoubtfulIcon, note: NoteIcon } as const;

/** What is said of something, with a sign of how bad it is. */
export function ScenarioRemark({ id, kind, words }: Properties): JSX.Element {
  const Sign = ICONS[kind];
  return (
    <p class={`scenario-remark ${kind}`} id={id}>
      <Sign />
      <span>{words}</span>
    </p>
  );
}
