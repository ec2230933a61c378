import type { JSX } from 'preact';
import type { Words } from '../../catalogue/words.ts';
import type { FindingCode } from '../../core/rules/index.ts';
import { type CaseSection, type CauseItem, type FindingPage, findingPage } from '../finding-page.ts';
import { HANDBOOK_WORDS, PAGE_WORDS, SEVERITY_MEANINGS, SEVERITY_WORDS } from '../handbook-words.ts';
import { TOPICS } from '../topics.ts';
import { useWords } from './language.ts';
import { SeverityIcon } from './severity-icon.tsx';
import { Template } from './template.tsx';

/** The page of one finding. */
export function FindingArticle({ code }: { code: FindingCode }): JSX.Element {
  const inWords = useWords();
  const page = findingPage(code);
  const { title, topic, isCertain, isOfficial, place, cases, doubt, causes } = page;
  const { certain, doubtful, document, source, doubt: doubtTitle } = HANDBOOK_WORDS;
  return (
    <article>
      <p class="above">{inWords(TOPICS[topic])}</p>
      <h1 tabIndex={-1}>
        <Template words={title} />
      </h1>
      <p class="about">
        <code class="text">{code}</code>
        <span class={isCertain ? 'tag certain' : 'tag'}>{inWords(isCertain ? certain : doubtful)}</span>
        <span>
          {inWords(isOfficial ? document : source)} {inWords(place)}
        </span>
      </p>
      {cases.map((each) => (
        <CaseView key={each.name} section={each} isOnly={cases.length === 1} />
      ))}
      {causes.length > 0 ? <Causes causes={causes} /> : null}
      <Example page={page} />
      {/-signature(-mismatch)?$/.test(code) ? <p class="text">{inWords(PAGE_WORDS.toMistakes)}</p> : null}
      <section>
        <h2>{inWords(doubtTitle)}</h2>
        <p class="text">
          <Template words={doubt} />
        </p>
      </section>
    </article>
  );
}

function CaseView({ section, isOnly }: { section: CaseSection; isOnly: boolean }): JSX.Element {
  const inWords = useWords();
  const { severity, title, seen, expected, advice } = section;
  return (
    <section class={`case ${severity}`} data-severity={severity}>
      <h2>
        <SeverityIcon severity={severity} />
        {/* The one case of a finding has no other title than the page. */}
        <span>{isOnly ? inWords(SEVERITY_WORDS[severity]) : <Template words={title} />}</span>
        <span class="aside">{inWords(SEVERITY_MEANINGS[severity])}</span>
      </h2>
      <dl>
        <Fact name={HANDBOOK_WORDS.seen} words={seen} />
        <Fact name={HANDBOOK_WORDS.expected} words={expected} />
        <Fact name={HANDBOOK_WORDS.advice} words={advice} />
      </dl>
    </section>
  );
}

function Fact({ name, words }: { name: Words; words: Words }): JSX.Element {
  const inWords = useWords();
  return (
    <div class="fact">
      <dt>{inWords(name)}</dt>
      <dd>
        <Template words={words} />
      </dd>
    </div>
  );
}

function Example({ page: { example, meanings } }: { page: FindingPage }): JSX.Element {
  const inWords = useWords();
  return (
    <section>
      <h2>{inWords(HANDBOOK_WORDS.example)}</h2>
      <pre class="text" lang="en">
        <code>{example}</code>
      </pre>
      <ul class="meanings text">
        {meanings.map((meaning) => (
          <li key={meaning.en}>{inWords(meaning)}</li>
        ))}
      </ul>
    </section>
  );
}

function Causes({ causes }: { causes: readonly CauseItem[] }): JSX.Element {
  const inWords = useWords();
  return (
    <section>
      <h2>{inWords(HANDBOOK_WORDS.causes)}</h2>
      <p class="aside text">{inWords(HANDBOOK_WORDS.causesHint)}</p>
      <ol class="causes">
        {causes.map((cause) => (
          <CauseView key={cause.name} cause={cause} />
        ))}
      </ol>
    </section>
  );
}

function CauseView({ cause: { text, found, ruledOut, isYours } }: { cause: CauseItem }): JSX.Element {
  const inWords = useWords();
  return (
    <li>
      <label>
        <input type="checkbox" />
        <span class="text">
          <Template words={text} />
          {isYours ? <span class="tag">{inWords(HANDBOOK_WORDS.yours)}</span> : null}
        </span>
      </label>
      <dl>
        {found ? <Fact name={HANDBOOK_WORDS.found} words={found} /> : null}
        {ruledOut ? <Fact name={HANDBOOK_WORDS.ruledOut} words={ruledOut} /> : null}
      </dl>
    </li>
  );
}
