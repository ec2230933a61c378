import type { JSX } from 'preact';
import type { Entry } from '../../core/session/entry.ts';
import type { Language } from '../model.ts';
import { CallHead } from './call-head.tsx';
import { Fact, PlaceFacts } from './general.tsx';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';
import { Tree } from './tree.tsx';

interface Properties {
  entry: Entry;
  language: Language;
  onCopy: (text: string) => void;
}

/** What the page called the API with, where and when, and what the SDK made of it. */
export function ArgumentsView({ entry, language, onCopy }: Properties): JSX.Element {
  const say = useSay();
  const { args, bridge } = entry;
  const sent = entry.seam === 'bridge' ? undefined : bridge?.args;
  return (
    <>
      <CallHead entry={entry} language={language} />
      {entry.seam === 'bridge' ? <p class="remark note">{say('atBridge')}</p> : null}
      {entry.seam === 'facade' ? <p class="remark note">{say('facadeHint')}</p> : null}
      {args.length === 0 ? <p class="nothing">{say('noArguments')}</p> : null}
      {args.map((argument, index) => (
        <Tree
          key={index}
          title={args.length > 1 ? say('argument', { n: index + 1 }) : say('tab-arguments')}
          value={argument}
          onCopy={onCopy}
        />
      ))}
      {sent === undefined || bridge === null ? null : (
        <Tree title={say('bridgeCall', { name: bridge.name })} value={sent} onCopy={onCopy} />
      )}
      <dl class="facts wide place">
        <PlaceFacts entry={entry} />
        {entry.ofSdk ? (
          <Fact name={say('detail')}>
            <PageText text={say('ofSdkHint')} />
          </Fact>
        ) : null}
      </dl>
    </>
  );
}
