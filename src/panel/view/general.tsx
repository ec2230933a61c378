import type { ComponentChildren, JSX } from 'preact';
import type { Entry, EntryKind } from '../../core/session/entry.ts';
import type { WordKey } from '../words.ts';
import { formatMilliseconds } from './milliseconds.ts';
import { nameOf } from './name.ts';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  entry: Entry;
}

/** What the detail of a row that is no call says; the other kinds say it in their names. */
const DETAIL_WORDS: Partial<Record<EntryKind, WordKey>> = { load: 'referrer', url: 'from', fault: 'detail' };

/** Where and when: what is known of a row that is no call. */
export function General({ entry }: Properties): JSX.Element {
  const say = useSay();
  const { text, aside } = nameOf(entry, say);
  const detail = DETAIL_WORDS[entry.kind];
  return (
    <dl class="facts">
      <Fact name={say('column-name')}>{entry.kind === 'sdk' ? `${text} · ${aside}` : text}</Fact>
      {detail === undefined || entry.detail === '' ? null : (
        <Fact name={say(detail)}>
          <PageText text={entry.detail} />
        </Fact>
      )}
      <PlaceFacts entry={entry} />
      <Fact name={say('userAgent')}>
        <PageText text={entry.userAgent} />
      </Fact>
    </dl>
  );
}

/** The page's URL at that moment, and the time: for every entry. */
export function PlaceFacts({ entry }: Properties): JSX.Element {
  const say = useSay();
  return (
    <>
      <Fact name={say(entry.frame.frameId === 0 ? 'url' : 'frameUrl')}>
        <PageText text={entry.url} />
      </Fact>
      {entry.landingUrl === entry.url ? null : (
        <Fact name={say('landingUrl')}>
          <PageText text={entry.landingUrl} />
        </Fact>
      )}
      <Fact name={say('column-time')}>
        {formatMilliseconds(entry.sinceLoad, say)}
        <span class="aside"> {new Date(entry.at).toLocaleTimeString([], { hour12: false })}</span>
      </Fact>
    </>
  );
}

interface FactProperties {
  name: string;
  children: ComponentChildren;
}

/** One line of a list of facts. */
export function Fact({ name, children }: FactProperties): JSX.Element {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
