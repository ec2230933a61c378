import type { JSX } from 'preact';
import type { Entry } from '../../core/session/entry.ts';
import { useSay } from './say-context.ts';
import { hasThrownItself } from './status.ts';
import { Tree } from './tree.tsx';

interface Properties {
  entry: Entry;
  onCopy: (text: string) => void;
}

/** What the page's callback got, and what the client had replied. */
export function ResultView({ entry, onCopy }: Properties): JSX.Element {
  const say = useSay();
  const { result } = entry;
  const reply = entry.bridge?.reply;
  const isChanged = reply !== undefined && JSON.stringify(reply) !== JSON.stringify(result);
  if (hasThrownItself(entry)) return <p class="remark error">{say('threwItselfHint')}</p>;
  if (result === undefined && reply === undefined) {
    return <p class="nothing">{say(entry.outcome === 'listening' ? 'listening' : 'noResult')}</p>;
  }
  return (
    <>
      {entry.threw ? <p class="remark error">{say('threwHint')}</p> : null}
      {result === undefined ? null : (
        <Tree title={say(entry.heard > 1 ? 'toCallbackLast' : 'toCallback')} value={result} onCopy={onCopy} />
      )}
      {isChanged ? <Tree title={say('bridgeReply')} value={reply} onCopy={onCopy} /> : null}
    </>
  );
}
