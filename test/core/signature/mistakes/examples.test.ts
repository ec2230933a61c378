import { expect, test } from 'vitest';
import { digestOf, SHA1_HEX } from '../../../../src/core/signature/digests.ts';
import { ENCODINGS } from '../../../../src/core/signature/encodings.ts';
import type { BackEndLines, Facts, Mistake } from '../../../../src/core/signature/mistakes/mistake.ts';
import { MISTAKES } from '../../../../src/core/signature/mistakes/mistakes.ts';
import { textOf } from '../../../../src/core/signature/signing.ts';
import { layoutFor } from '../../../builders/layouts.ts';

const ROWS: readonly [string, Mistake][] = Object.entries(MISTAKES);
const NOTHING_KNOWN: Facts = { kind: 'jsapi', parts: {}, urls: [], secrets: [], passed: {}, span: 300 };

test.each(ROWS)('%s does to its example what it says', (_id, mistake) => {
  const { signed, right } = mistake.example;
  expect(signed).not.toBe(right);
  expect(made(mistake)).toContain(signed);
});

/** What the mistake makes of its example. */
function made(mistake: Mistake): readonly string[] {
  switch (mistake.of) {
    case 'value': {
      const { right, facts = {} } = mistake.example;
      const [part] = mistake.parts;
      const parts = part === undefined ? {} : { [part]: right };
      return mistake.variants(right, { ...NOTHING_KNOWN, parts, ...facts });
    }
    case 'layout': {
      const { kind, parts, right, facts = {} } = mistake.example;
      const layout = layoutFor(kind, parts);
      expect(textOf({ parts, layout })).toBe(right);
      return mistake
        .layouts(layout, { ...NOTHING_KNOWN, kind, parts, ...facts })
        .map((made) => textOf({ parts, layout: made }));
    }
    case 'bytes': {
      const { text, right } = mistake.example;
      expect(hex(ENCODINGS['utf-8'](text))).toBe(right);
      return [hex(ENCODINGS[mistake.encoding](text))];
    }
    case 'digest': {
      const { text, right, parts = {}, digest = SHA1_HEX } = mistake.example;
      const bytes = ENCODINGS['utf-8'](text);
      expect(digestOf(digest, bytes, parts)).toBe(right);
      return mistake.digests(digest, { ...NOTHING_KNOWN, parts }).map((made) => digestOf(made, bytes, parts));
    }
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test.each(ROWS)(
  '%s says what happened, what to do and where it is written',
  (_id, { clause, advice, place }) => {
    for (const words of [clause, advice]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(words.zh).not.toMatch(/。{2}|\.$/);
    }
    // It goes on after "The server …", and others may follow.
    expect(clause.en).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(clause.zh).not.toMatch(/。$/);
    expect(advice.zh).toMatch(/[。！]$/);
    expect(advice.en).toMatch(/\.$/);
    expect(place).not.toBe('');
  },
);

test.each(ROWS)(
  '%s shows the line that makes it and the line that does not, in six languages',
  (_id, { cause, fix }) => {
    const languages: (keyof BackEndLines)[] = ['php', 'java', 'node', 'python', 'go', 'csharp'];
    for (const language of languages) {
      expect(cause[language].trim()).not.toBe('');
      expect(fix[language].trim()).not.toBe('');
      expect(cause[language]).not.toBe(fix[language]);
    }
  },
);

test.each(ROWS)('%s has a name that says what it is about', (id) => {
  expect(id).toMatch(/^(url|ticket|nonce|timestamp|text|bytes|digest|card|pay)-[a-z0-9-]+$/);
});
