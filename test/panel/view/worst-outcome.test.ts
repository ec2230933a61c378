import { expect, test } from 'vitest';
import { gravestFirst, worstOutcome } from '../../../src/panel/view/worst-outcome.ts';
import { signed } from './entries.ts';

test('an entry without signatures has no outcome', () => expect(worstOutcome([])).toBeNull());

test('one wrong signature outweighs every other, one that is not verified the right ones', () => {
  expect(worstOutcome([signed('matches'), signed('differs'), signed('unverified')])).toBe('differs');
  expect(worstOutcome([signed('matches'), signed('unverified')])).toBe('unverified');
  expect(worstOutcome([signed('matches'), signed('matches')])).toBe('matches');
});

test('wrong ones come first, each kind in the order of the page', () => {
  const cards = (['matches', 'differs', 'unverified', 'differs'] as const).map((outcome, index) =>
    signed(outcome, { card: index + 1 }),
  );
  expect(gravestFirst(cards).map(({ card }) => card)).toEqual([2, 4, 3, 1]);
  expect(cards.map(({ card }) => card)).toEqual([1, 2, 3, 4]);
});
