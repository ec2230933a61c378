import type { Wording } from '../wording.ts';

/** What the scenario view says. */
export const SCENARIO_WORDS = {
  scenario: { zh: '应答', en: 'Answers' },
} as const satisfies Record<string, Wording>;
