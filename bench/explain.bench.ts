import { test } from 'vitest';
import {
  type ExplainInput,
  explain,
  MISTAKES,
  type MistakeId,
  recompute,
  type SearchLength,
} from '../src/core/signature/index.ts';
import type { Mistake } from '../src/core/signature/mistakes/mistake.ts';
import { isMistakeId } from '../src/core/signature/mistakes/mistakes.ts';
import { createKernel } from '../src/kernel/kernel.ts';
import { createDice, pageFrom, signedWith } from '../test/builders/mistaken.ts';
import { tableOf } from './table.ts';

/** How many signatures of each sort are made. */
const SIGNATURES = { 1: 500, 2: 150, 3: 10, random: 40 } as const;

const kernel = createKernel();
/** The mistakes that a server can make when it signs for `wx.config`. */
const IDS: readonly MistakeId[] = Object.keys(MISTAKES)
  .filter(isMistakeId)
  .filter((id) => {
    const { kinds }: Mistake = MISTAKES[id];
    return kinds?.includes('jsapi') ?? true;
  });
const isWide = (id: MistakeId): boolean => {
  const mistake: Mistake = MISTAKES[id];
  return 'isWide' in mistake && mistake.isWide === true;
};

/** What came of the signatures of one sort. */
interface Score {
  made: number;
  /** The mistakes that were made are among the explanations. */
  exact: number;
  /** Other mistakes that lead to the very same text. */
  tied: number;
  /** Explained by a text that was not signed. */
  wrong: number;
  tried: number;
  seconds: number;
}

/** Signs with as many mistakes, chosen by the dice on pages chosen by the dice, and has it explained. */
function scoreOf(mistakes: 1 | 2 | 3, length: SearchLength): Score {
  const score: Score = { made: 0, exact: 0, tied: 0, wrong: 0, tried: 0, seconds: 0 };
  const dice = createDice(mistakes);
  while (score.made < SIGNATURES[mistakes]) {
    const ids = Array.from({ length: mistakes }, () => dice.pick(IDS));
    if (new Set(ids).size < mistakes || ids.filter(isWide).length > 1) continue;
    const made = signedWith(pageFrom(dice.upTo(1_000_000)), ids, dice);
    if (!made || recompute(made.input).matches) continue;
    score.made++;
    add(score, made.input, made.text, ids, length);
  }
  return score;
}

function add(
  score: Score,
  input: ExplainInput,
  text: string,
  ids: readonly MistakeId[],
  length: SearchLength,
): void {
  const start = performance.now();
  const { explanations, tried } = explain(input, { length, kernel });
  score.seconds += (performance.now() - start) / 1_000;
  score.tried += tried;
  const name = [...ids].sort().join();
  if (explanations.some((found) => [...found.mistakes].sort().join() === name)) score.exact++;
  else if (explanations.some((found) => found.text === text)) score.tied++;
  else if (explanations.length > 0) score.wrong++;
}

/** Signatures that are no hash of anything: whatever explains one is wrong. */
function scoreOfRandom(): Score {
  const score: Score = { made: 0, exact: 0, tied: 0, wrong: 0, tried: 0, seconds: 0 };
  const dice = createDice(0);
  while (score.made < SIGNATURES.random) {
    score.made++;
    add(
      score,
      { ...pageFrom(dice.upTo(1_000_000)), signature: dice.text(40, '0123456789abcdef') },
      '\0',
      [],
      'short',
    );
  }
  return score;
}

function row(name: string, { made, exact, tied, wrong, tried, seconds }: Score): string[] {
  const share = (count: number): string => `${((100 * count) / made).toFixed(1)} %`;
  return [
    name,
    `${made}`,
    share(exact + tied),
    share(exact),
    `${wrong}`,
    Math.round(tried / made).toLocaleString('en'),
    `${((1_000 * seconds) / made).toFixed(0)} ms`,
  ];
}

test('which share of wrong signatures is explained', () => {
  const rows = [
    row('one mistake', scoreOf(1, 'short')),
    row('two mistakes', scoreOf(2, 'short')),
    row('three, searched further', scoreOf(3, 'long')),
    row('random signatures', scoreOfRandom()),
  ];
  const titles = [
    'made with',
    'signatures',
    'explained',
    'by just these',
    'false',
    'texts each',
    'time each',
  ];
  process.stdout.write(`\n${tableOf([titles, ...rows])}\n`);
});
