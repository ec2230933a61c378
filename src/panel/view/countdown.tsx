import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatCountdown } from './milliseconds.ts';
import { useSay } from './say-context.ts';

/** How long a ticket is still good. `expiresAt`: epoch milliseconds; null when not known. */
export function Countdown({ expiresAt }: { expiresAt: number | null }): JSX.Element | null {
  const say = useSay();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (expiresAt === null) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [expiresAt]);
  if (expiresAt === null) return null;
  const left = expiresAt - now;
  if (left <= 0) return <span class="countdown bad">{say('expired')}</span>;
  return (
    <span class="countdown" title={say('expiresIn', { time: formatCountdown(left) })}>
      {formatCountdown(left)}
    </span>
  );
}
