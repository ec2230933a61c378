import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../catalogue/words.ts';
import { fill } from '../../core/fill.ts';
import { START } from '../address.ts';
import { type ContentsGroup, FINDING_GROUPS, MISTAKE_GROUPS } from '../contents.ts';
import { HANDBOOK_WORDS, PAGE_WORDS } from '../handbook-words.ts';
import { LanguageContext, useWords } from './language.ts';

/** The first page: what there is. `unknown`: what was asked for and is no page; empty when nothing was. */
export function StartArticle({ unknown }: { unknown: string }): JSX.Element {
  const inWords = useWords();
  const language = useContext(LanguageContext);
  return (
    <article>
      <h1 tabIndex={-1}>{inWords(PAGE_WORDS.handbook)}</h1>
      {unknown === '' ? null : (
        <p class="text" role="alert">
          {fill(PAGE_WORDS.unknown, { name: unknown }, language)}
        </p>
      )}
      <Summary title={HANDBOOK_WORDS.findings} intro={PAGE_WORDS.findingsIntro} groups={FINDING_GROUPS} />
      <Summary title={HANDBOOK_WORDS.mistakes} intro={PAGE_WORDS.mistakesIntro} groups={MISTAKE_GROUPS} />
    </article>
  );
}

interface SummaryProperties {
  title: Words;
  intro: Words;
  groups: readonly ContentsGroup[];
}

function Summary({ title, intro, groups }: SummaryProperties): JSX.Element {
  const inWords = useWords();
  return (
    <section>
      <h2>{inWords(title)}</h2>
      <p class="text">{inWords(intro)}</p>
      <ul class="counts">
        {groups.map(({ name, items }) => (
          <li key={name.en}>
            <a href={items[0]?.hash ?? START}>{inWords(name)}</a> <span class="aside">{items.length}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
