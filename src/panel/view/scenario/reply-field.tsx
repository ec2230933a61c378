import type { JSX } from 'preact';
import { useSay } from '../say-context.ts';
import { ScenarioField } from './field.tsx';
import { toJson } from './json-text.ts';
import type { FieldRemark } from './rule-check.ts';
import type { RuleFormProperties } from './rule-form.tsx';
import { sampleReply } from './samples.ts';

interface Properties extends Pick<RuleFormProperties, 'draft' | 'onEdit'> {
  remarks: readonly FieldRemark[];
}

/** What a call that succeeds gives: what the client would say, or a JSON. */
export function ReplyField({ draft, remarks, onEdit }: Properties): JSX.Element {
  const say = useSay();
  const { id, hasReply, reply } = draft;
  const sample = toJson(sampleReply(draft.api.trim()));
  return (
    <>
      <ScenarioField id={`rule-${id}-has-reply`} label={say('ruleReply')} about="" remarks={[]}>
        {(described) => (
          <select
            {...described}
            value={hasReply ? 'mine' : 'client'}
            onChange={(event) => onEdit({ hasReply: event.currentTarget.value === 'mine' })}
          >
            <option value="client">{say('replyOfClient')}</option>
            <option value="mine">{say('replyOfMine')}</option>
          </select>
        )}
      </ScenarioField>
      {hasReply ? (
        <ScenarioField
          id={`rule-${id}-reply`}
          label={say('ruleReplyJson')}
          about={say('replyAbout')}
          remarks={remarks}
        >
          {(described) => (
            <>
              <textarea
                {...described}
                rows={3}
                spellcheck={false}
                placeholder={sample}
                value={reply}
                onInput={(event) => onEdit({ reply: event.currentTarget.value })}
              />
              {reply === sample ? null : (
                <button type="button" class="link" onClick={() => onEdit({ reply: sample })}>
                  {say('replySample')}
                </button>
              )}
            </>
          )}
        </ScenarioField>
      ) : null}
    </>
  );
}
