import type { JSX } from 'preact';
import type { OAuthRemark } from '../../phone-model.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from '../icons.tsx';

const ICONS = { error: BadIcon, warning: DoubtfulIcon, note: NoteIcon } as const;

/** What is wrong, an item each; nothing when nothing is. */
export function OAuthRemarks({ remarks }: { remarks: readonly OAuthRemark[] }): JSX.Element | null {
  if (remarks.length === 0) return null;
  return (
    <ul class="oauth-remarks">
      {remarks.map(({ severity, text }) => {
        const Sign = ICONS[severity];
        return (
          <li key={text} class={severity}>
            <Sign />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
