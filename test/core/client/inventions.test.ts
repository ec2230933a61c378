import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, isMediaId, mediaId, pictureId, voiceId } from '../../../src/core/client/inventions.ts';

describe('the ids that the client makes up', () => {
  const count = fc.integer({ min: 1, max: 2 ** 31 });
  const platform = fc.constantFrom('ios', 'android', 'other');

  it('say which number they were made of, so that no other gets it again', () => {
    fc.assert(
      fc.property(count, platform, (number, system) => {
        for (const id of [pictureId(system, number), voiceId(system, number), mediaId(number)]) {
          expect(countIn(id)).toBe(number);
        }
      }),
    );
  });

  it('are media_ids where they are uploaded, and only there', () => {
    fc.assert(
      fc.property(count, platform, (number, system) => {
        expect(isMediaId(mediaId(number))).toBe(true);
        expect(isMediaId(pictureId(system, number))).toBe(false);
      }),
    );
  });

  it('count nothing in what was not made up here', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        for (const id of [tail, `wxLocalResource://imageid${tail}`]) {
          expect(Number.isSafeInteger(countIn(id)) && countIn(id) >= 0).toBe(true);
        }
      }),
    );
    expect(countIn('')).toBe(0);
    expect(countIn('wxLocalResource://imageid161')).toBe(1);
    expect(countIn('wxLocalResource://imageid999')).toBe(0);
  });
});
