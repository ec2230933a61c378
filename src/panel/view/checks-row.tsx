import type { JSX } from 'preact';
import type { Check, CheckState } from './checks.ts';
import { BadIcon, DoubtfulIcon, GoodIcon, UnknownIcon } from './icons.tsx';
import { useSay } from './say-context.ts';
import { clip, visibleText } from './visible.ts';

interface Properties {
  /** The page's URL; empty when not known. */
  url: string;
  checks: readonly Check[];
  onCheck: (check: Check) => void;
}

/** So much of a URL's end is always shown: it is where signatures differ. */
const TAIL = 24;

/** The page's URL, and how its config stands. */
export function ChecksRow({ url, checks, onCheck }: Properties): JSX.Element {
  const say = useSay();
  return (
    <section class="checks" aria-label={say('checks')}>
      <h1 class="visually-hidden">JS-SDK</h1>
      <MiddleCut text={url === '' ? say('noPage') : url} />
      <div class="check-list">
        {checks.map((check) => (
          <button
            type="button"
            key={check.id}
            class={`check ${check.state}`}
            disabled={check.entry === null}
            aria-label={`${say(`check-${check.id}`)}: ${say(check.state)}`}
            title={`${say(`check-${check.id}`)}: ${say(check.state)}`}
            onClick={() => onCheck(check)}
          >
            <StateIcon state={check.state} />
            {say(`check-${check.id}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** A long text on one line, cut in the middle. */
function MiddleCut({ text }: { text: string }): JSX.Element {
  const shown = visibleText(clip(text, 2000));
  return (
    <span class="middle-cut" title={shown}>
      <span class="head">{shown.slice(0, -TAIL)}</span>
      <span class="tail">{shown.slice(-TAIL)}</span>
    </span>
  );
}

function StateIcon({ state }: { state: CheckState }): JSX.Element {
  if (state === 'good') return <GoodIcon />;
  if (state === 'bad') return <BadIcon />;
  return state === 'doubtful' ? <DoubtfulIcon /> : <UnknownIcon />;
}
