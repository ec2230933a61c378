import type { Language } from '../../../catalogue/words.ts';
import type { Members, Reaction, ScenarioRule } from '../../../core/client/scenario.ts';
import { LONGEST_DELAY } from '../../../core/client/scenario-members.ts';
import { seenErrMsg } from '../../../core/client/seen-err-msg.ts';
import { checkReply } from '../../../core/client/shape-check.ts';
import type { Say } from '../../words.ts';
import { FIELD_FAULTS, readJson } from './json-text.ts';
import type { RuleDraft, RuleFields } from './rule-draft.ts';
import { canCancel, parametersOf } from './samples.ts';

/** The fields of which something can be said. */
export type FieldName = 'api' | 'when' | 'reaction' | 'errMsg' | 'reply' | 'delay';

/** Something to say of a field. */
export interface FieldRemark {
  field: FieldName;
  /** `wrong`: the rule cannot be in force as it is. `note`: it can. */
  kind: 'wrong' | 'note';
  words: string;
}

/** What was made of a draft's fields. */
export interface RuleCheck {
  /** Null when a field is wrong. */
  rule: ScenarioRule | null;
  remarks: readonly FieldRemark[];
}

/** Reads the fields of a rule. What its reaction does not need is not looked at. */
export function checkRule(fields: RuleFields, say: Say, language: Language): RuleCheck {
  const remarks: FieldRemark[] = [];
  const remark = (field: FieldName, kind: FieldRemark['kind'], words: string): void =>
    void remarks.push({ field, kind, words });
  const members = (field: 'when' | 'reply'): Members => {
    const read = readJson(fields[field]);
    if (read.kind === 'object') return read.value;
    const { line, column, fault } = read;
    remark(field, 'wrong', say('jsonFault', { line, column, what: FIELD_FAULTS[fault][language] }));
    return {};
  };

  const api = fields.api.trim();
  if (api === '') remark('api', 'wrong', say('apiMissing'));
  const when = fields.when.trim() === '' ? null : members('when');
  for (const name of strangersIn(when, api)) remark('when', 'note', say('noParameter', { api, name }));

  const reaction = reactionOf();
  const delay = Number(fields.delay.trim() === '' ? 0 : fields.delay);
  if (!Number.isFinite(delay) || delay < 0 || delay > LONGEST_DELAY) {
    remark('delay', 'wrong', say('delayNo', { longest: LONGEST_DELAY }));
  }
  const isWrong = remarks.some(({ kind }) => kind === 'wrong');
  return { rule: isWrong ? null : { api, when, reaction, delay }, remarks };

  function reactionOf(): Reaction {
    switch (fields.reaction) {
      case 'succeed':
        return { kind: 'succeed', reply: fields.hasReply ? reply() : null };
      case 'fail': {
        const errMsg = fields.errMsg.trim() === '' ? 'fail' : fields.errMsg.trim();
        const { callback } = seenErrMsg(api, errMsg);
        if (callback !== 'fail') remark('errMsg', 'note', say(`seenAs-${callback}`));
        return { kind: 'fail', errMsg };
      }
      case 'cancel':
        if (!canCancel(api)) remark('reaction', 'note', say('neverCancels', { api }));
        return { kind: 'cancel' };
      default:
        return { kind: fields.reaction };
    }
  }

  function reply(): Members {
    const value = members('reply');
    if (remarks.some(({ field, kind }) => field === 'reply' && kind === 'wrong')) return value;
    for (const { kind, words } of checkReply(api, value, language)) remark('reply', kind, words);
    return value;
  }
}

/** The draft with the rule that its fields make; with the one it had, while they make none. */
export function inForce(draft: RuleDraft, say: Say, language: Language): RuleDraft {
  const { rule } = checkRule(draft, say, language);
  return rule === null ? draft : { ...draft, rule };
}

/** What is asked of a call's arguments that the API does not take. */
function strangersIn(when: Members | null, api: string): readonly string[] {
  const known = parametersOf(api);
  return when === null || known === null ? [] : Object.keys(when).filter((name) => !known.includes(name));
}
