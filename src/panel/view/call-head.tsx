import type { JSX } from 'preact';
import type { Entry } from '../../core/session/entry.ts';
import type { Language } from '../model.ts';
import { aboutApi } from './about.ts';
import { bridgeNameOf, oneLine } from './name.ts';
import { useSay } from './say-context.ts';

interface Properties {
  entry: Entry;
  language: Language;
}

/** What was called: its name, the bridge's name for it, what it does and where the document has it. */
export function CallHead({ entry, language }: Properties): JSX.Element {
  const say = useSay();
  const bridgeName = bridgeNameOf(entry);
  const about = aboutApi(entry, language);
  return (
    <header class="call-head">
      <h2>{oneLine(entry.name)}</h2>
      {bridgeName === '' ? null : (
        <span class="aside" title={say('bridgeNameHint')}>
          WeixinJSBridge · {bridgeName}
        </span>
      )}
      {about === '' ? null : <p class="aside">{about}</p>}
    </header>
  );
}
