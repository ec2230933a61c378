import type { JSX } from 'preact';

/** The drawings of what is done with a rule, in the manner of the panel's own. */
const DRAWINGS = {
  up: 'M8 12.5v-9M4.5 7L8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9L8 12.5 11.5 9',
  copy: 'M6 5.5h7v8H6zM3 10.5v-8h6.5',
  remove: 'M3 4.5h10M6.2 4.5V3h3.6v1.5M4.4 4.5l.6 9h6l.6-9',
  answer: 'M6.5 3.5L2.8 7.2l3.7 3.7M2.8 7.2h6.7a3.6 3.6 0 0 1 3.6 3.6v2',
} as const;

/** Says nothing to a screen reader. */
export function RuleIcon({ of }: { of: keyof typeof DRAWINGS }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={DRAWINGS[of]} />
    </svg>
  );
}
