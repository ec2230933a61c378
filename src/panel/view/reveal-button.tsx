import type { JSX } from 'preact';
import { EyeIcon } from './icons.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
}

/** Shows a ticket as it is, or by its last four characters again. */
export function RevealButton({ revealed, onReveal }: Properties): JSX.Element {
  const say = useSay();
  return (
    <button
      type="button"
      class="tool"
      aria-pressed={revealed}
      title={say(revealed ? 'hide' : 'reveal')}
      onClick={() => onReveal(!revealed)}
    >
      <EyeIcon crossed={revealed} />
      <span class="visually-hidden">{say('reveal')}</span>
    </button>
  );
}
