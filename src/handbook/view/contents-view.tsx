import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../catalogue/words.ts';
import {
  type ContentsGroup,
  type ContentsItem,
  FINDING_GROUPS,
  filtered,
  MISTAKE_GROUPS,
} from '../contents.ts';
import { HANDBOOK_WORDS, PAGE_WORDS } from '../handbook-words.ts';
import { LanguageContext, useWords } from './language.ts';
import { SeverityIcon } from './severity-icon.tsx';

/** The list of every page. `current`: the `#` part of the open one. */
export function ContentsView({ current }: { current: string }): JSX.Element {
  const inWords = useWords();
  const language = useContext(LanguageContext);
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLElement>(null);
  const findings = filtered(FINDING_GROUPS, filter, language);
  const mistakes = filtered(MISTAKE_GROUPS, filter, language);

  // The open page is in sight, however it was opened.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <nav
      class="contents"
      aria-label={inWords(PAGE_WORDS.contents)}
      ref={list}
      onKeyDown={(event) => moveFocus(event, list.current)}
    >
      <div class="filter">
        <input
          type="search"
          aria-label={inWords(PAGE_WORDS.filter)}
          placeholder={inWords(PAGE_WORDS.filter)}
          title={inWords(PAGE_WORDS.filterHint)}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <div class="listed">
        <Part title={HANDBOOK_WORDS.findings} groups={findings} current={current} isOpen />
        <Part
          title={HANDBOOK_WORDS.mistakes}
          groups={mistakes}
          current={current}
          isOpen={filter.trim() !== ''}
        />
        {findings.length + mistakes.length === 0 ? (
          <p class="nothing" role="status">
            {inWords(PAGE_WORDS.noMatch)}
          </p>
        ) : null}
      </div>
    </nav>
  );
}

interface PartProperties {
  title: Words;
  groups: readonly ContentsGroup[];
  current: string;
  /** Whether its groups are open; one with the open page always is. */
  isOpen: boolean;
}

function Part({ title, groups, current, isOpen }: PartProperties): JSX.Element | null {
  const inWords = useWords();
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <section>
      <h2>
        {inWords(title)} <span class="aside">{count}</span>
      </h2>
      {groups.map(({ name, items }) => (
        <details key={name.en} open={isOpen || items.some(({ hash }) => hash === current)}>
          <summary>
            {inWords(name)} <span class="aside">{items.length}</span>
          </summary>
          <ul>
            {items.map((item) => (
              <Item key={item.id} item={item} isCurrent={item.hash === current} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Item({ item, isCurrent }: { item: ContentsItem; isCurrent: boolean }): JSX.Element {
  const inWords = useWords();
  const { id, hash, title, severity } = item;
  return (
    <li>
      <a href={hash} title={`${id}\n${inWords(title)}`} aria-current={isCurrent ? 'page' : undefined}>
        {severity === null ? null : <SeverityIcon severity={severity} />}
        <span class="fit">{inWords(title)}</span>
      </a>
    </li>
  );
}

/** Up and Down go from page to page, from the filter too; Enter in the filter opens the first. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('details[open] a') ?? [])];
  const focused = document.activeElement;
  if (event.key === 'Enter' && focused instanceof HTMLInputElement) links[0]?.click();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
  const isInFilter = focused instanceof HTMLInputElement;
  if (step === 0 || (at < 0 && !(isInFilter && step > 0))) return;
  event.preventDefault();
  const next = links[at + step];
  if (next) next.focus();
  else if (step < 0) list?.querySelector('input')?.focus();
}
