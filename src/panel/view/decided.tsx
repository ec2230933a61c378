import type { JSX } from 'preact';
import { PRESETS } from '../../core/client/presets.ts';
import type { Why } from '../../core/client/why.ts';
import type { Entry } from '../../core/session/entry.ts';
import type { Actions, Language, Model } from '../model.ts';
import type { Say } from '../words.ts';
import { oneLine } from './name.ts';
import { useSay } from './say-context.ts';
import { toldRule } from './scenario/rule-told.ts';

interface Properties {
  entry: Entry;
  model: Model;
  actions: Actions;
}

/** Who decides the answer of a call, where it is not the client by itself. */
export function Decided({ entry, model, actions }: Properties): JSX.Element | null {
  const say = useSay();
  const { phone, language } = model;
  const lines = whyTold(phone.whyOf(entry.key), language, say);
  const isWaiting = phone.waiting.has(entry.key);
  if (lines.length === 0 && !isWaiting) return null;
  return (
    <div role="status">
      {isWaiting ? (
        <p class="remark note">
          {say('waitsForYou')}{' '}
          <button type="button" class="link" onClick={() => actions.phone.showPhone(true)}>
            {say('showOnPhone')}
          </button>
        </p>
      ) : null}
      {lines.map((line) => (
        <p class="remark note" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** What is said of why a call was answered as it was: a line each. */
export function whyTold(why: Why | null, language: Language, say: Say): readonly string[] {
  if (why === null) return [];
  const { rule, preset, strictly } = why;
  const lines: string[] = [];
  if (rule !== null && preset !== null) lines.push(say('byPreset', { name: PRESETS[preset].name[language] }));
  else if (rule !== null) lines.push(say('byRule', { api: oneLine(rule.api), rule: toldRule(rule, say) }));
  if (strictly !== null) lines.push(say('byLenience', { errMsg: strictly }));
  return lines;
}
