import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Actions, Model, SearchView, SignedView } from '../model.ts';
import { Explanations } from './explanations.tsx';
import { formatMilliseconds } from './milliseconds.ts';
import { PhoneAlert } from './phone-alert.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  /** A signature that does not match. */
  signed: SignedView;
  model: Model;
  actions: Actions;
  /** Whether secrets are shown as they are. */
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
}

/** Why a signature does not match, or how far the search for that is. Being shown, it asks for the short search. */
export function Explaining({ signed, model, actions, revealed, onReveal }: Properties): JSX.Element {
  const { id, digest, signature } = signed;
  const search = model.searchOf(id);
  const isUnasked = search.state === 'none';
  useEffect(() => {
    if (isUnasked) actions.explain(id);
  }, [id, digest, signature, isUnasked]);
  return (
    <div class="explaining">
      <Progress search={search} onCancel={() => actions.cancelSearch(id)} />
      {search.state === 'none' || search.state === 'running' ? null : search.explanations.length > 0 ? (
        <Explanations
          explanations={search.explanations}
          pieces={signed.pieces ?? []}
          isTicket={signed.kind !== 'pay'}
          revealed={revealed}
          onReveal={onReveal}
          onCopy={actions.copy}
        />
      ) : (
        <Unexplained search={search} id={id} model={model} actions={actions} />
      )}
    </div>
  );
}

/** A short search that is over sooner than this is not announced, in milliseconds. */
const UNNOTICED = 150;

interface ProgressProperties {
  search: SearchView;
  onCancel: () => void;
}

function Progress({ search, onCancel }: ProgressProperties): JSX.Element | null {
  const say = useSay();
  const isRunning = search.state === 'running';
  const isLong = isRunning && search.length === 'long';
  const isNoticed = useDelay(isRunning, UNNOTICED);
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that started it is gone: who works by keyboard goes on from the one that ends it.
  useEffect(() => {
    if (isLong && document.activeElement === document.body) cancel.current?.focus();
  }, [isLong]);
  if (search.state !== 'running' || (!isLong && !isNoticed)) return null;
  const tried = formatCount(search.tried);
  return (
    <div class="progress">
      <span class="progress-name">{say('searching')}</span>
      <progress
        aria-label={say('searching')}
        max={search.total ?? undefined}
        value={search.total === null ? undefined : search.tried}
      />
      <span class="progress-count">
        {search.total === null
          ? say('tried', { tried })
          : say('triedOf', { tried, total: formatCount(search.total) })}
      </span>
      <button type="button" class="button" ref={cancel} onClick={onCancel}>
        {say('cancel')}
      </button>
    </div>
  );
}

/** Whether something has been so for a while. `delay`: milliseconds. */
function useDelay(isSo: boolean, delay: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSo) return setLate(false);
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [isSo, delay]);
  return isSo && isLate;
}

/** A number of texts, as it is read in both languages: `120,000`. */
const formatCount = (count: number): string => count.toLocaleString('en-US');

interface UnexplainedProperties extends Pick<Properties, 'model' | 'actions'> {
  search: Extract<SearchView, { tried: number; took: number }>;
  id: string;
}

/** What is known when a search has ended without an explanation, and what can be done about it. */
function Unexplained({ search, id, model, actions }: UnexplainedProperties): JSX.Element {
  const say = useSay();
  const { state, length } = search;
  // Nothing could be searched, and nothing would help: why that is so is all there is to say.
  if (state === 'done' && search.next.length === 0) {
    return (
      <div class="unexplained">
        <p role="status">
          <strong>{search.unsearched.join(' ')}</strong>
        </p>
      </div>
    );
  }
  const again = (): void => (length === 'long' ? actions.searchFurther(id) : actions.explain(id));
  return (
    <div class="unexplained">
      <p role="status">
        <Outcome search={search} />
      </p>
      <Reasons title={say('unsearched')} texts={search.unsearched} />
      <Reasons title={say('next')} texts={search.next} />
      <div class="search-buttons">
        {state === 'done' ? null : (
          <button type="button" class="button" onClick={again}>
            {say('searchAgain')}
          </button>
        )}
        {length === 'long' ? null : (
          <button
            type="button"
            class="button"
            title={say('searchFurtherHint')}
            onClick={() => actions.searchFurther(id)}
          >
            {say('searchFurther')}
          </button>
        )}
      </div>
      <PhoneAlert model={model} actions={actions} />
    </div>
  );
}

function Outcome({ search }: Pick<UnexplainedProperties, 'search'>): JSX.Element {
  const say = useSay();
  const tried = formatCount(search.tried);
  if (search.state === 'failed') return <>{say('searchFailed', { problem: search.problem })}</>;
  if (search.state === 'cancelled') return <>{say('wasCancelled', { tried })}</>;
  return (
    <>
      <strong>{say('foundNothing')}</strong>{' '}
      <span class="aside">{say('triedIn', { tried, time: formatMilliseconds(search.took, say) })}</span>
    </>
  );
}

function Reasons({ title, texts }: { title: string; texts: readonly string[] }): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="reasons">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
