import { describe, expect, test } from 'vitest';
import { codePoint } from '../../../src/core/signature/index.ts';
import { clip, visible, visibleText } from '../../../src/panel/view/visible.ts';

const marks = (text: string, spaces: 'every' | 'edges' = 'edges') =>
  visible(text, spaces).flatMap((piece) => piece.mark ?? []);

describe('what cannot be seen is marked', () => {
  test.each([
    ['\n', '⏎ LF'],
    ['\r', '⏎ CR'],
    ['\t', '⇥ TAB'],
    ['\0', 'NUL'],
    ['\u00a0', 'NBSP'],
    ['\u200b', 'ZWSP'],
    ['\u200d', 'ZWJ'],
    ['\u202e', 'RLO'],
    ['\u2028', 'U+2028'],
    ['\u3000', 'U+3000'],
    ['\u3164', 'U+3164'],
    ['\ufeff', 'BOM'],
    ['\ud800', 'U+D800'],
    ['\u{e0041}', 'U+E0041'],
  ])('%j', (character, mark) => expect(marks(`a${character}b`)).toEqual([mark]));

  test('the pieces are the text again', () => {
    const text = ' ticket\u200b=😀\ud800 咖\n';
    const pieces = visible(text, 'every');
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('spaces', () => {
  test('in a sentence they are left alone', () => expect(marks('what to do')).toEqual([]));
  test('at either end and doubled they are marked', () => expect(marks(' a  b ')).toEqual(['·', '·', '·']));
  test('in string1 every one is marked', () => expect(marks('a b c', 'every')).toEqual(['·', '·']));
});

test('letters, emoji and Chinese are no marks', () => {
  expect(marks('互联网之子 😀 é Ω', 'edges')).toEqual([]);
  expect(visible('', 'every')).toEqual([]);
});

test('a tooltip says the marks in words', () => {
  expect(visibleText('evil\u202egnp.exe\n')).toBe('evil⟨RLO⟩gnp.exe⟨⏎ LF⟩');
  expect(visibleText('plain text')).toBe('plain text');
});

test('a megabyte is cut for one line', () => {
  expect(clip('x'.repeat(1_000_000), 400)).toHaveLength(401);
  expect(clip('short', 400)).toBe('short');
});

test('a cut through an emoji leaves no half of it', () => {
  expect(clip('ab😀cd', 3)).toBe('ab…');
  expect(clip('ab😀cd', 4)).toBe('ab😀…');
});

test('code points have at least four digits', () => {
  expect(codePoint('\t')).toBe('U+0009');
  expect(codePoint('\u{e0041}')).toBe('U+E0041');
});
