import type { JSX } from 'preact';
import { ANY_API, type Reaction } from '../../../core/client/scenario.ts';
import type { Language } from '../../model.ts';
import type { Say } from '../../words.ts';
import { useSay } from '../say-context.ts';
import { LONGEST_API, titleOf } from './api-choices.ts';
import { API_OPTIONS_ID } from './api-options.tsx';
import { ErrMsgField } from './err-msg-field.tsx';
import { ScenarioField } from './field.tsx';
import { toJson } from './json-text.ts';
import { ScenarioRemark } from './remark.tsx';
import { ReplyField } from './reply-field.tsx';
import type { FieldName, RuleCheck } from './rule-check.ts';
import { isAsInForce, type RuleDraft, type RuleFields } from './rule-draft.ts';
import { toldRule } from './rule-told.ts';
import { exampleArguments } from './samples.ts';

const REACTIONS = [
  'succeed',
  'fail',
  'cancel',
  'ask',
  'silent',
] as const satisfies readonly Reaction['kind'][];

/** What the parts of the form need. */
export interface RuleFormProperties {
  draft: RuleDraft;
  /** What was made of it. */
  check: RuleCheck;
  language: Language;
  onEdit: (change: Partial<RuleFields>) => void;
}

function inForceWords(draft: RuleDraft, say: Say): string {
  const { rule } = draft;
  if (rule === null) return say('notARule');
  return isAsInForce(draft) ? say('inForceAsIs') : say('notInForce', { rule: toldRule(rule, say) });
}

/** The fields of a rule. */
export function RuleForm({ draft, check, language, onEdit }: RuleFormProperties): JSX.Element {
  const say = useSay();
  const { reaction } = draft;
  const idOf = (name: string): string => `rule-${draft.id}-${name}`;
  const remarksOn = (name: FieldName) => check.remarks.filter(({ field }) => field === name);
  const api = draft.api.trim();
  const example = exampleArguments(api);
  return (
    <div class="rule-form">
      <div role="status">
        {check.rule !== null ? null : <ScenarioRemark kind="warning" words={inForceWords(draft, say)} />}
      </div>
      <div class="scenario-fields">
        <ScenarioField
          id={idOf('api')}
          label={say('ruleApi')}
          about={
            api === ANY_API
              ? say('everyCallAbout')
              : titleOf(api, language) || (api === '' ? '' : say('unknownApi'))
          }
          remarks={remarksOn('api')}
        >
          {(described) => (
            <input
              {...described}
              type="text"
              list={API_OPTIONS_ID}
              maxLength={LONGEST_API}
              spellcheck={false}
              autocomplete="off"
              value={draft.api}
              onInput={(event) => onEdit({ api: event.currentTarget.value })}
            />
          )}
        </ScenarioField>
        <ScenarioField
          id={idOf('reaction')}
          label={say('ruleReaction')}
          about={reaction === 'ask' || reaction === 'silent' ? say(`reactionAbout-${reaction}`) : ''}
          remarks={remarksOn('reaction')}
        >
          {(described) => (
            <select
              {...described}
              value={reaction}
              onChange={({ currentTarget: { value } }) => {
                const chosen = REACTIONS.find((kind) => kind === value);
                if (chosen !== undefined) onEdit({ reaction: chosen });
              }}
            >
              {REACTIONS.map((kind) => (
                <option key={kind} value={kind}>
                  {say(`reaction-${kind}`)}
                </option>
              ))}
            </select>
          )}
        </ScenarioField>
        {reaction === 'succeed' ? (
          <ReplyField draft={draft} remarks={remarksOn('reply')} onEdit={onEdit} />
        ) : null}
        {reaction === 'fail' ? (
          <ErrMsgField draft={draft} remarks={remarksOn('errMsg')} language={language} onEdit={onEdit} />
        ) : null}
        {reaction === 'silent' ? null : (
          <ScenarioField id={idOf('delay')} label={say('ruleDelay')} about="" remarks={remarksOn('delay')}>
            {(described) => (
              <input
                {...described}
                type="number"
                class="short"
                min={0}
                step={100}
                value={draft.delay}
                onInput={(event) => onEdit({ delay: event.currentTarget.value })}
              />
            )}
          </ScenarioField>
        )}
        <ScenarioField
          id={idOf('when')}
          label={say('ruleWhen')}
          about={say('whenAbout')}
          remarks={remarksOn('when')}
        >
          {(described) => (
            <textarea
              {...described}
              rows={1}
              spellcheck={false}
              placeholder={example === null ? '' : toJson(example)}
              value={draft.when}
              onInput={(event) => onEdit({ when: event.currentTarget.value })}
            />
          )}
        </ScenarioField>
      </div>
    </div>
  );
}
