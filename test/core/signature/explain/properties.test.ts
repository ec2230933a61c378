import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variantsOf } from '../../../../src/core/signature/explain/variants.ts';
import {
  type Explanation,
  explain,
  MISTAKES,
  type MistakeId,
  recompute,
  search,
  wantedOf,
} from '../../../../src/core/signature/index.ts';
import type { Mistake } from '../../../../src/core/signature/mistakes/mistake.ts';
import { isMistakeId } from '../../../../src/core/signature/mistakes/mistakes.ts';
import { createKernel } from '../../../../src/kernel/kernel.ts';
import { createDice, pageFrom, signedWith } from '../../../builders/mistaken.ts';

/** The mistakes that a server can make when it signs for `wx.config`. */
const IDS: readonly MistakeId[] = Object.keys(MISTAKES)
  .filter(isMistakeId)
  .filter((id) => {
    const mistake: Mistake = MISTAKES[id];
    const parts = ['ticket', 'nonceStr', 'timestamp', 'url'];
    const isForPages = mistake.kinds?.includes('jsapi') ?? true;
    return isForPages && (mistake.of !== 'value' || mistake.parts.some((part) => parts.includes(part)));
  });
/** What drops zeros from upper-case hex: where there are none, it is the whole hash in upper case. */
const DROPPING: readonly MistakeId[] = ['digest-hex-unpadded', 'digest-zeros-dropped'];
/** As `signedWith`, but null as well where another single mistake gives the very same signature. */
const signed: typeof signedWith = (page, mistakes, dice) => {
  const made = signedWith(page, mistakes, dice);
  const isWhole = made !== null && /^[0-9A-F]{40}$/.test(made.input.signature);
  return isWhole && mistakes.some((id) => DROPPING.includes(id)) ? null : made;
};
const named = (mistakes: readonly MistakeId[]): string => [...mistakes].sort().join(' ');
const kernel = createKernel();

/** Pages that many signatures are made on: what is worked out for one is worked out once. */
const PAGES = [1, 2, 3, 4, 5, 6].map((seed) => {
  const page = pageFrom(seed);
  return { page, wanted: wantedOf({ ...page, signature: '' }) };
});

/** What explains this signature of a page. */
function explained({ wanted }: (typeof PAGES)[number], signature: string): readonly Explanation[] {
  return search({ ...wanted, signature }, { kernel }).explanations;
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

describe('a signature made with one mistake, on any page, is explained by it', () => {
  test.each(IDS)('%s', (id) => {
    let made = 0;
    for (let seed = 1; seed <= 300 && made < 3; seed++) {
      const mistaken = signed(pageFrom(seed), [id], createDice(seed));
      if (!mistaken) continue;
      made++;
      const { explanations } = explain(mistaken.input);
      expect(explanations.map(({ mistakes }) => named(mistakes))).toContain(id);
      expect(explanations.map(({ text }) => text)).toContain(mistaken.text);
    }
    expect(made).toBeGreaterThan(0);
  });
});

describe('two mistakes', () => {
  const pairs = IDS.flatMap((first, i) => IDS.slice(i + 1).map((second) => [first, second] as const));
  /** What the table says of two mistakes: of one part, the second must be able to follow the first. */
  function canGoTogether(first: MistakeId, second: MistakeId): boolean {
    const [one, two]: Mistake[] = [MISTAKES[first], MISTAKES[second]];
    if (!one || !two) return false;
    if ([one, two].some((mistake) => 'isLone' in mistake && mistake.isLone)) return false;
    if ([one, two].every((mistake) => 'isWide' in mistake && mistake.isWide)) return false;
    const place = (mistake: Mistake): string =>
      mistake.of === 'value' ? (mistake.parts[0] ?? '') : mistake.of;
    if (place(one) !== place(two)) return true;
    if (one.of === 'bytes' || one.of === 'digest') return false;
    const isStiff = (mistake: Mistake): boolean =>
      'isWide' in mistake || ('isAlone' in mistake && mistake.isAlone === true);
    return !isStiff(one) && !isStiff(two) && !('isSource' in two);
  }

  test('of any two sorts are found together, or something simpler that gives the same text', () => {
    const dice = createDice(7);
    let made = 0;
    while (made < 60) {
      const pair = dice.pick(pairs);
      const at = dice.pick(PAGES);
      const mistaken = canGoTogether(...pair) ? signed(at.page, pair, dice) : null;
      if (!mistaken || recompute(mistaken.input).matches) continue;
      made++;
      const found = explained(at, mistaken.input.signature);
      const isFound = found.some(({ mistakes }) => mistakes.length < 2 || named(mistakes) === named(pair));
      expect(
        isFound,
        `${named(pair)} on ${at.page.url}: ${found.map(({ mistakes }) => named(mistakes)).join()}`,
      ).toBe(true);
      expect(found.map(({ text }) => text)).toContain(mistaken.text);
    }
  }, 300_000);

  test('of one part are found where one can follow the other', () => {
    for (const seed of [1, 2, 3]) {
      const page = pageFrom(seed);
      const { signing, facts } = wantedOf({ ...page, signature: '' });
      const levels =
        variantsOf(signing, { ...facts, span: 300 }, { most: 2, isQuick: false }).values.get('url') ?? [];
      const waysTo = new Map(
        levels.flatMap((level) =>
          level.map(({ value, ways }) => [value, ways().map(({ mistakes }) => named(mistakes))] as const),
        ),
      );
      const ofUrl = IDS.filter((id) => id.startsWith('url-'));
      for (const first of ofUrl) {
        for (const second of ofUrl) {
          const mistake: Mistake = MISTAKES[second];
          if (first === second || (mistake.of === 'value' && (mistake.isSource || mistake.isAlone))) continue;
          const one: Mistake = MISTAKES[first];
          const two = mistake;
          if (one.of !== 'value' || two.of !== 'value' || one.isAlone) continue;
          const once = one.variants(signing.parts.url ?? '', { ...facts, span: 300 })[0];
          const twice = once === undefined ? undefined : two.variants(once, { ...facts, span: 300 })[0];
          if (twice === undefined || once === signing.parts.url || twice === once) continue;
          const ways = waysTo.get(twice) ?? [];
          expect(
            ways.some((way) => way === named([first, second]) || !way.includes(' ')),
            `${first}, ${second}`,
          ).toBe(true);
        }
      }
    }
  });
});

describe('what is reported', () => {
  test('hashes to the signature, whatever was signed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...IDS), (seed, id) => {
        const mistaken = signed(pageFrom(seed), [id], createDice(seed));
        if (!mistaken) return;
        const { explanations } = explain(mistaken.input);
        for (const { digest, text, mistakes } of explanations) {
          expect(digest).toBe(mistaken.input.signature);
          const isPlain = mistakes.every((name) => !['digest', 'bytes'].includes(MISTAKES[name].of));
          if (isPlain) expect(sha1(text)).toBe(digest);
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test('has no mistake that changes nothing: without any one of them the text is another', () => {
    const dice = createDice(3);
    for (let seed = 1; seed < 30; seed++) {
      const mistaken = signed(pageFrom(seed), [dice.pick(IDS)], dice);
      if (!mistaken) continue;
      const right = recompute(mistaken.input);
      for (const { text, digest } of explain(mistaken.input).explanations)
        expect([text, digest]).not.toEqual([right.text, right.digest]);
    }
  }, 120_000);

  test('is nothing at all when the signature is right', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const page = pageFrom(seed);
        const { digest } = recompute({ ...page, signature: '' });
        const explained = explain({ ...page, signature: digest });
        expect(explained).toMatchObject({ matches: true, explanations: [], tried: 0, unsearched: [] });
      }),
    );
  });

  test('is nothing at all for random signatures, and what was not searched is said', () => {
    const dice = createDice(5);
    for (const { wanted } of PAGES) {
      for (let i = 0; i < 3; i++) {
        const signature = dice.text(40, '0123456789abcdef');
        const { explanations, tried, unsearched } = search({ ...wanted, signature }, { kernel });
        expect(explanations).toEqual([]);
        expect(tried).toBeGreaterThan(100_000);
        expect(unsearched).not.toEqual([]);
      }
    }
  }, 120_000);

  test('is the same every time', () => {
    const mistaken = signed(pageFrom(11), ['url-query-dropped'], createDice(1));
    const input = mistaken?.input ?? { ...pageFrom(11), signature: '' };
    expect(explain(input)).toEqual(explain(structuredClone(input)));
  });
});
