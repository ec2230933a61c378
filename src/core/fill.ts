import type { Language, Words } from '../catalogue/words.ts';

/** What a template's placeholders stand for. */
export type Values = Readonly<Record<string, string>>;

/** Seconds in each unit of a duration, largest first. */
const UNITS: readonly { seconds: number; words: Words }[] = [
  { seconds: 31_557_600, words: { zh: '年', en: 'year' } },
  { seconds: 86_400, words: { zh: '天', en: 'day' } },
  { seconds: 3_600, words: { zh: '小时', en: 'hour' } },
  { seconds: 60, words: { zh: '分钟', en: 'minute' } },
  { seconds: 1, words: { zh: '秒', en: 'second' } },
];

const CHARACTERS: Words = { zh: '个字符', en: 'character' };

/**
 * Puts values into words: `{name}` becomes the value, `{name:duration}` a time in words (the value in seconds),
 * `{name:characters}` a number of characters.
 * A value is put in as it is, its own braces included.
 *
 * @throws RangeError when the words ask for a value that is not there.
 */
export function fill(words: Words, values: Values, language: Language): string {
  return words[language].replace(
    /\{(\w+)(?::(duration|characters))?\}/g,
    (_placeholder, name: string, as?: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new RangeError(`No value for {${name}} in: ${words[language]}`);
      if (as === 'duration') return duration(Number(value), language);
      return as === 'characters' ? amount(Number(value), CHARACTERS, language) : value;
    },
  );
}

/** A time in words, by its largest unit and the next: `2 小时 13 分钟`, `11 years`. Whole seconds, from 0. */
export function duration(seconds: number, language: Language): string {
  const index = UNITS.findIndex((unit) => seconds >= unit.seconds);
  const largest = UNITS[index];
  if (!largest) return amount(0, { zh: '秒', en: 'second' }, language);
  const count = Math.floor(seconds / largest.seconds);
  const next = UNITS[index + 1];
  const rest = next ? Math.floor((seconds - count * largest.seconds) / next.seconds) : 0;
  const text = amount(count, largest.words, language);
  // Beside ten years, days say nothing.
  return next && rest > 0 && count < 10 ? `${text} ${amount(rest, next.words, language)}` : text;
}

function amount(count: number, words: Words, language: Language): string {
  return `${count} ${words[language]}${language === 'en' && count !== 1 ? 's' : ''}`;
}
