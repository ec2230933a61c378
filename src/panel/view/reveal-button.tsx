import type { JSX } from 'preact';
import { EyeIcon } from './icons.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
  /** Whether what it shows is a ticket, or another secret. */
  isTicket: boolean;
}

/** Shows a secret as it is, or by its last four characters again. */
export function RevealButton({ revealed, onReveal, isTicket }: Properties): JSX.Element {
  const say = useSay();
  const [reveal, hide] = isTicket
    ? (['reveal', 'hide'] as const)
    : (['reveal-secret', 'hide-secret'] as const);
  return (
    <button
      type="button"
      class="tool"
      aria-pressed={revealed}
      title={say(revealed ? hide : reveal)}
      onClick={() => onReveal(!revealed)}
    >
      <EyeIcon crossed={revealed} />
      <span class="visually-hidden">{say(reveal)}</span>
    </button>
  );
}
