import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variantsOf } from '../../../../src/core/signature/explain/variants.ts';
import {
  explain,
  MISTAKES,
  type MistakeId,
  recompute,
  wantedOf,
} from '../../../../src/core/signature/index.ts';
import type { Mistake } from '../../../../src/core/signature/mistakes/mistake.ts';
import { isMistakeId } from '../../../../src/core/signature/mistakes/mistakes.ts';
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
const named = (mistakes: readonly MistakeId[]): string => [...mistakes].sort().join(' ');
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

describe('a signature made with one mistake, on any page, is explained by it', () => {
  test.each(IDS)('%s', (id) => {
    let made = 0;
    for (let seed = 1; seed <= 100 && made < 3; seed++) {
      const mistaken = signedWith(pageFrom(seed), [id], createDice(seed));
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
  const isWide = (id: MistakeId): boolean => {
    const mistake: Mistake = MISTAKES[id];
    return 'isWide' in mistake && mistake.isWide === true;
  };

  test('of any two sorts are found together, or something simpler that gives the same text', () => {
    const dice = createDice(7);
    let made = 0;
    while (made < 60) {
      const pair = dice.pick(pairs);
      if (pair.every(isWide)) continue;
      const mistaken = signedWith(pageFrom(dice.upTo(1_000)), pair, dice);
      if (!mistaken || recompute(mistaken.input).matches) continue;
      made++;
      const { explanations } = explain(mistaken.input);
      const found = explanations.map(({ mistakes }) => named(mistakes));
      const isSimpler = explanations.some(({ mistakes }) => mistakes.length < 2);
      expect(explanations, named(pair)).not.toEqual([]);
      if (!isSimpler) expect(found).toContain(named(pair));
    }
  }, 300_000);

  test('of one part are found where one can follow the other', () => {
    for (const seed of [1, 2, 3]) {
      const page = pageFrom(seed);
      const { signing, facts } = wantedOf({ ...page, signature: '' });
      const levels = variantsOf(signing, { ...facts, span: 300 }, 2).values.get('url') ?? [];
      const waysTo = new Map(
        levels.flatMap((level) =>
          level.map(({ value, ways }) => [value, ways.map(({ mistakes }) => named(mistakes))] as const),
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
        const mistaken = signedWith(pageFrom(seed), [id], createDice(seed));
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
      const mistaken = signedWith(pageFrom(seed), [dice.pick(IDS)], dice);
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

  test('is nothing at all for a random signature, and what was not searched is said', () => {
    fc.assert(
      fc.property(fc.integer(), fc.stringMatching(/^[0-9a-f]{40}$/), (seed, signature) => {
        const explained = explain({ ...pageFrom(seed), signature });
        expect(explained.explanations).toEqual([]);
        expect(explained.tried).toBeGreaterThan(1_000);
        expect(explained.unsearched).not.toEqual([]);
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  test('is the same every time', () => {
    const mistaken = signedWith(pageFrom(11), ['url-query-dropped'], createDice(1));
    const input = mistaken?.input ?? { ...pageFrom(11), signature: '' };
    expect(explain(input)).toEqual(explain(structuredClone(input)));
  });
});
