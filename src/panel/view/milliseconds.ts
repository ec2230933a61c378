import type { Say } from '../words.ts';

/** A span of time as DevTools writes it: `12 ms`, `1.24 s`, `3.1 min`. `span` in milliseconds. */
export function formatMilliseconds(span: number, say: Say): string {
  if (Math.abs(span) < 999.5) return say('ms', { n: Math.round(span) });
  if (Math.abs(span) < 59_995) return say('s', { n: (span / 1000).toFixed(2) });
  return say('min', { n: (span / 60_000).toFixed(1) });
}

/** What is left of a span as a clock: `1:42:10`, `4:07`. `span` in milliseconds, not negative. */
export function formatCountdown(span: number): string {
  const seconds = Math.floor(span / 1000);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}
