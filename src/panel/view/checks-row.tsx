import type { JSX } from 'preact';
import type { VerdictView } from '../findings-model.ts';
import type { Actions } from '../model.ts';
import { PreflightIcon } from './icons.tsx';
import { oneLine } from './name.ts';
import { ReportMenu } from './preflight/report-menu.tsx';
import { VerdictIcon } from './preflight/verdict-icon.tsx';
import { useSay } from './say-context.ts';
import { clip, visibleText } from './visible.ts';

interface Properties {
  /** The page's URL; empty when not known. */
  url: string;
  verdicts: readonly VerdictView[];
  actions: Actions;
  onVerdict: (verdict: VerdictView) => void;
  /** Whether the preflight is shown. */
  isPreflight: boolean;
  onPreflight: () => void;
}

/** So much of a URL's end is always shown: it is where signatures differ. */
const TAIL = 24;

/** The page's URL, and how its config stands. */
export function ChecksRow(properties: Properties): JSX.Element {
  const { url, verdicts, actions, onVerdict, isPreflight, onPreflight } = properties;
  const say = useSay();
  return (
    <section class="checks" aria-label={say('checks')}>
      <h1 class="visually-hidden">JS-SDK</h1>
      <MiddleCut text={url === '' ? say('noPage') : url} />
      <div class="check-list">
        {verdicts.map((verdict) => (
          <Chip key={verdict.id} verdict={verdict} onVerdict={onVerdict} />
        ))}
      </div>
      <div class="check-tools">
        <button
          type="button"
          class="tool preflight-button"
          aria-pressed={isPreflight}
          title={say('preflightHint')}
          onClick={onPreflight}
        >
          <PreflightIcon />
          {say('preflight')}
        </button>
        <ReportMenu actions={actions} />
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

interface ChipProperties {
  verdict: VerdictView;
  onVerdict: (verdict: VerdictView) => void;
}

function Chip({ verdict, onVerdict }: ChipProperties): JSX.Element {
  const { state, stateName, title, text } = verdict;
  const name = `${title}: ${stateName}`;
  return (
    <button
      type="button"
      class={`check ${state}`}
      aria-label={name}
      title={oneLine(text === '' ? name : `${name}\n${text}`)}
      onClick={() => onVerdict(verdict)}
    >
      <VerdictIcon state={state} />
      {title}
    </button>
  );
}
