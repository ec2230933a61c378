import type { JSX } from 'preact';
import type { MistakeView } from '../model.ts';
import { BACK_ENDS, useBackEnd } from './back-end.ts';
import { CopyButton } from './copy-button.tsx';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  mistake: MistakeView;
  onCopy: (text: string) => void;
}

/** What to do about one mistake: the line on the server as it is and as it should be, and where the document says so. */
export function MistakeFix({ mistake, onCopy }: Properties): JSX.Element {
  const say = useSay();
  const { backEnd } = useBackEnd();
  const { advice, place, cause, fix } = mistake;
  return (
    <li class="mistake">
      <p class="advice">
        <PageText text={advice} />
      </p>
      <div class="code" lang="en">
        <Lines sign="−" tone="removed" name={say('cause')} text={cause[backEnd]} onCopy={onCopy} />
        <Lines sign="+" tone="added" name={say('fix')} text={fix[backEnd]} onCopy={onCopy} />
      </div>
      {place === '' ? null : (
        <p class="aside">
          {say('place')} {place}
        </p>
      )}
    </li>
  );
}

interface LinesProperties {
  sign: string;
  tone: 'removed' | 'added';
  name: string;
  text: string;
  onCopy: (text: string) => void;
}

function Lines({ sign, tone, name, text, onCopy }: LinesProperties): JSX.Element {
  const say = useSay();
  const { backEnd } = useBackEnd();
  return (
    <div class={`lines ${tone}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <span class="visually-hidden">
        {name} · {BACK_ENDS[backEnd]}
      </span>
      <code class="text">{text}</code>
      <CopyButton label={`${say('copy')} · ${name}`} text={() => text} onCopy={onCopy} />
    </div>
  );
}
