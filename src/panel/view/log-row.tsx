// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist, each where the style sheet puts it
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active row
import type { JSX } from 'preact';
import type { Entry, StackFrame } from '../../core/session/entry.ts';
import type { Finding } from '../findings-model.ts';
import type { Language, SignedView } from '../model.ts';
import { aboutApi } from './about.ts';
import { BadIcon, DoubtfulIcon, NoteIcon } from './icons.tsx';
import { formatMilliseconds } from './milliseconds.ts';
import { nameOf, oneLine, shortUrl } from './name.ts';
import { useSay } from './say-context.ts';
import { SourceLink } from './source-link.tsx';
import { type Held, hasThrownItself, statusOf } from './status.ts';
import { worstOutcome } from './worst-outcome.ts';

interface Properties {
  entry: Entry;
  /** From 0, among the rows shown. */
  row: number;
  /** In CSS pixels from the top of the list. */
  top: number;
  /** What the whole waterfall stands for, in milliseconds. */
  span: number;
  isSelected: boolean;
  signatures: readonly SignedView[];
  /** What keeps its call from being answered; null: nothing that is known. */
  held: Held | null;
  findings: readonly Finding[];
  language: Language;
  onOpen: (entry: Entry) => void;
  openSource: (place: StackFrame) => void;
}

/** One entry of the log. */
export function LogRow(properties: Properties): JSX.Element {
  const { entry, row, top, isSelected, onOpen } = properties;
  const isLoad = entry.kind === 'load';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens for the keys of all rows
    <div
      role="row"
      id={`row-${row}`}
      class={`log-row ${entry.kind} ${row % 2 === 1 ? 'odd' : ''} ${isSelected ? 'selected' : ''}`}
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(entry)}
    >
      {isLoad ? <LoadCell entry={entry} /> : <CallCells {...properties} />}
    </div>
  );
}

function LoadCell({ entry }: { entry: Entry }): JSX.Element {
  const { text, aside } = nameOf(entry, useSay());
  return (
    <div role="gridcell" class="cell whole" aria-colspan={6} title={aside}>
      <span class="load-name">{text}</span>
      <FrameLabel entry={entry} />
      <span class="aside">{aside}</span>
      <time>{new Date(entry.at).toLocaleTimeString([], { hour12: false })}</time>
    </div>
  );
}

function CallCells(properties: Properties): JSX.Element {
  const { entry, span, signatures, held, findings, language, openSource } = properties;
  const say = useSay();
  const name = nameOf(entry, say);
  const hint = [name.text, name.aside, aboutApi(entry, language)].filter((line) => line !== '').join('\n');
  const status = statusOf(entry, worstOutcome(signatures), say, held);
  const duration = entry.duration === null ? '' : formatMilliseconds(entry.duration, say);
  return (
    <>
      <div role="gridcell" class="cell column-name" title={hint}>
        <span class="name">{name.text}</span>
        <FrameLabel entry={entry} />
        <Labels entry={entry} />
        {name.aside === '' ? null : <span class="aside">{name.aside}</span>}
      </div>
      <div role="gridcell" class={`cell column-status ${status.tone}`} title={status.text}>
        <ProblemMark findings={findings} />
        <span class="fit">{status.text}</span>
      </div>
      <div role="gridcell" class="cell column-initiator">
        {entry.caller === null ? null : <SourceLink place={entry.caller} openSource={openSource} inGrid />}
      </div>
      <div role="gridcell" class="cell column-time">
        {formatMilliseconds(entry.sinceLoad, say)}
      </div>
      <div role="gridcell" class="cell column-duration">
        {duration}
      </div>
      <div role="gridcell" class="cell column-waterfall">
        <WaterfallBar entry={entry} span={span} />
      </div>
    </>
  );
}

function FrameLabel({ entry }: { entry: Entry }): JSX.Element | null {
  const say = useSay();
  if (entry.frame.frameId === 0) return null;
  const url = oneLine(entry.url);
  return (
    <span class="label" title={url}>
      {say('frame')} {oneLine(shortUrl(entry.url))}
    </span>
  );
}

function Labels({ entry }: { entry: Entry }): JSX.Element | null {
  const say = useSay();
  const hasCallbackThrown = entry.threw && !hasThrownItself(entry);
  if (!entry.ofSdk && !hasCallbackThrown) return null;
  return (
    <>
      {entry.ofSdk ? (
        <span class="label" title={say('ofSdkHint')}>
          {say('ofSdk')}
        </span>
      ) : null}
      {hasCallbackThrown ? (
        <span class="label bad" title={say('threwHint')}>
          {say('threw')}
        </span>
      ) : null}
    </>
  );
}

function ProblemMark({ findings }: { findings: readonly Finding[] }): JSX.Element | null {
  const say = useSay();
  if (findings.length === 0) return null;
  const severity = worstOf(findings);
  const title = `${say('problemsOf', { n: findings.length })}\n${findings.map(({ title }) => title).join('\n')}`;
  return (
    <span
      class={`problem-mark ${severity}`}
      title={oneLine(title)}
      role="img"
      aria-label={say('problemsOf', { n: findings.length })}
    >
      {severity === 'error' ? <BadIcon /> : severity === 'warning' ? <DoubtfulIcon /> : <NoteIcon />}
    </span>
  );
}

/** The waterfall's share of its column, in per cent: what is very short has a width too. */
const FULL = 98;

function WaterfallBar({ entry, span }: { entry: Entry; span: number }): JSX.Element {
  const left = (Math.max(0, entry.sinceLoad) / span) * FULL;
  const width = ((entry.duration ?? 0) / span) * FULL;
  return (
    <span class={`bar ${entry.kind} ${entry.outcome}`} style={{ left: `${left}%`, width: `${width}%` }} />
  );
}

/** The gravest of some findings, of which there is at least one. */
function worstOf(findings: readonly Finding[]): Finding['severity'] {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'note';
}
