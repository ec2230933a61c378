import type { Language, Words } from '../catalogue/words.ts';
import type { FindingCode, Severity } from '../core/rules/index.ts';
import type { MistakeId } from '../core/signature/index.ts';
import { hashOfFinding, hashOfMistake } from './address.ts';
import { findingPage } from './finding-page.ts';
import { mistakePage, mistakesBySubject } from './mistake-page.ts';
import { withoutValues } from './template.ts';
import { findingsByTopic } from './topics.ts';

/** A page of the handbook, as the list beside it shows it. */
export interface ContentsItem {
  id: FindingCode | MistakeId;
  /** The `#` part of its address. */
  hash: string;
  title: Words;
  /** The worst that the finding can be; null for a mistake. */
  severity: Severity | null;
  /** All that it says, in lower case: what the filter looks in. */
  searched: Readonly<Record<Language, string>>;
}

/** Pages that are listed together. */
export interface ContentsGroup {
  name: Words;
  items: readonly ContentsItem[];
}

/** The findings of every topic. */
export const FINDING_GROUPS: readonly ContentsGroup[] = findingsByTopic().map(({ name, codes }) => ({
  name,
  items: codes.map((code) => {
    const page = findingPage(code);
    const { title, severities, cases, causes } = page;
    const said = [title, ...cases.flatMap((each) => [each.title, each.seen, each.expected, each.advice])];
    return {
      id: code,
      hash: hashOfFinding(code),
      title: { zh: withoutValues(title.zh), en: withoutValues(title.en) },
      severity: severities[0] ?? null,
      searched: searchedIn(code, [page.place, ...said, ...causes.map(({ text }) => text)]),
    };
  }),
}));

/** The signing mistakes of every subject. */
export const MISTAKE_GROUPS: readonly ContentsGroup[] = mistakesBySubject().map(({ name, ids }) => ({
  name,
  items: ids.map((id) => {
    const { clause, advice } = mistakePage(id);
    const title = { zh: withoutValues(clause.zh), en: withoutValues(clause.en) };
    return {
      id,
      hash: hashOfMistake(id),
      title,
      severity: null,
      searched: searchedIn(id, [title, advice]),
    };
  }),
}));

/** The groups with those of their items that have every word of a filter; groups without any are left out. */
export function filtered(
  groups: readonly ContentsGroup[],
  filter: string,
  language: Language,
): readonly ContentsGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map(({ name, items }) => ({
      name,
      items: items.filter(({ searched }) => words.every((word) => searched[language].includes(word))),
    }))
    .filter(({ items }) => items.length > 0);
}

function searchedIn(id: string, said: readonly Words[]): ContentsItem['searched'] {
  const textIn = (language: Language): string =>
    [id, ...said.map((words) => withoutValues(words[language]))].join('\n').toLowerCase();
  return { zh: textIn('zh'), en: textIn('en') };
}
