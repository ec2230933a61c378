import type { JSX } from 'preact';
import type { Words } from '../../catalogue/words.ts';
import type { BackEnd, MistakeId } from '../../core/signature/index.ts';
import { BACK_ENDS, isBackEnd } from '../../panel/view/back-end.ts';
import { HANDBOOK_WORDS, PAGE_WORDS } from '../handbook-words.ts';
import { mistakePage, SUBJECTS } from '../mistake-page.ts';
import { useWords } from './language.ts';
import { Template } from './template.tsx';

interface Properties {
  id: MistakeId;
  backEnd: BackEnd;
  chooseBackEnd: (backEnd: BackEnd) => void;
}

/** The page of one mistake of a server's. */
export function MistakeArticle({ id, backEnd, chooseBackEnd }: Properties): JSX.Element {
  const inWords = useWords();
  const { subject, sentence, advice, place, signed, right, cause, fix } = mistakePage(id);
  return (
    <article>
      <p class="above">
        {inWords(HANDBOOK_WORDS.mistakes)} · {inWords(SUBJECTS[subject])}
      </p>
      <h1 tabIndex={-1}>
        <Template words={sentence} />
      </h1>
      <p class="about">
        <code class="text">{id}</code>
        <span>
          {inWords(HANDBOOK_WORDS.document)} {place}
        </span>
      </p>
      <p class="text">
        <Template words={advice} />
      </p>
      <section>
        <h2>{inWords(PAGE_WORDS.mistakeExample)}</h2>
        <div class="code">
          <Lines sign="−" tone="removed" name={PAGE_WORDS.signed} text={signed} />
          <Lines sign="+" tone="added" name={PAGE_WORDS.right} text={right} />
        </div>
      </section>
      <section>
        <h2>{inWords(HANDBOOK_WORDS.advice)}</h2>
        <BackEnds chosen={backEnd} choose={chooseBackEnd} />
        <div class="code">
          <Lines sign="−" tone="removed" name={PAGE_WORDS.cause} text={cause[backEnd]} />
          <Lines sign="+" tone="added" name={PAGE_WORDS.fix} text={fix[backEnd]} />
        </div>
      </section>
    </article>
  );
}

function BackEnds({ chosen, choose }: { chosen: BackEnd; choose: (backEnd: BackEnd) => void }): JSX.Element {
  const inWords = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex line
    <div class="chips" role="group" aria-label={inWords(PAGE_WORDS.backEnd)}>
      {Object.keys(BACK_ENDS)
        .filter(isBackEnd)
        .map((id) => (
          <button type="button" class="chip" key={id} aria-pressed={id === chosen} onClick={() => choose(id)}>
            {BACK_ENDS[id]}
          </button>
        ))}
    </div>
  );
}

interface LinesProperties {
  sign: string;
  tone: 'removed' | 'added';
  name: Words;
  text: string;
}

function Lines({ sign, tone, name, text }: LinesProperties): JSX.Element {
  const inWords = useWords();
  return (
    <div class={`lines ${tone}`} title={inWords(name)}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <span class="visually-hidden">{inWords(name)}</span>
      <code class="text" lang="en">
        {text}
      </code>
    </div>
  );
}
