import { isAmongAll } from '../../../core/client/reaction.ts';
import { ANY_API, type Reaction, type ScenarioRule } from '../../../core/client/scenario.ts';
import { toJson } from './json-text.ts';
import { sampleReply } from './samples.ts';

/** A rule as it stands in its fields: texts, whether they make sense or not. */
export interface RuleDraft {
  /** Unique on the desk, and stays the rule's own when it is moved. */
  id: number;
  /** The rule that is in force for it; null as long as it has made none. */
  rule: ScenarioRule | null;
  isOpen: boolean;
  api: string;
  /** Empty: any call. */
  when: string;
  reaction: Reaction['kind'];
  errMsg: string;
  /** Whether it succeeds with `reply`, and not with what the client would say. */
  hasReply: boolean;
  reply: string;
  delay: string;
}

/** The fields of a draft that are typed or chosen. */
export type RuleFields = Omit<RuleDraft, 'id' | 'rule' | 'isOpen'>;

let count = 0;

/** The draft of a rule that is in force. */
export function draftOf(rule: ScenarioRule, isOpen = false): RuleDraft {
  return { id: ++count, rule, isOpen, ...fieldsOf(rule) };
}

function fieldsOf({ api, when, reaction, delay }: ScenarioRule): RuleFields {
  const reply = reaction.kind === 'succeed' ? reaction.reply : null;
  return {
    api,
    when: when === null ? '' : toJson(when),
    reaction: reaction.kind,
    errMsg: reaction.kind === 'fail' ? reaction.errMsg : '',
    hasReply: reply !== null,
    reply: reply === null ? '' : toJson(reply),
    delay: String(delay),
  };
}

/** Whether the fields still are as the rule in force made them: one from a file may be odder than what is typed here. */
export function isAsInForce(draft: RuleDraft): boolean {
  if (draft.rule === null) return false;
  return Object.entries(fieldsOf(draft.rule)).every(([name, value]) =>
    Object.is(Reflect.get(draft, name), value),
  );
}

/** The same once more, with all that was typed. */
export function copyOf(draft: RuleDraft): RuleDraft {
  return { ...draft, id: ++count, isOpen: true };
}

/** Puts in what a field needs as soon as it is shown: a reply to change. */
export function filledIn(draft: RuleDraft): RuleDraft {
  if (!draft.hasReply || draft.reply !== '') return draft;
  return { ...draft, reply: toJson(sampleReply(draft.api.trim())) };
}

/**
 * The drafts for the rules that are in force. Those that are known stay, with all that was typed; so do those that
 * have made no rule yet. The draft of a rule that is gone goes with it.
 */
export function draftsFor(
  drafts: readonly RuleDraft[],
  rules: readonly ScenarioRule[],
): readonly RuleDraft[] {
  const made = drafts.filter(({ rule }) => rule !== null);
  if (made.length === rules.length && rules.every((rule, index) => isSame(made[index]?.rule, rule)))
    return drafts;
  const left = [...made];
  const found = rules.map((rule) => {
    const index = left.findIndex((draft) => isSame(draft.rule, rule));
    return (index < 0 ? undefined : left.splice(index, 1)[0]) ?? draftOf(rule);
  });
  return [...drafts.filter(({ rule }) => rule === null), ...found];
}

/** The rules that are in force for some drafts, in their order. */
export function rulesOf(drafts: readonly RuleDraft[]): readonly ScenarioRule[] {
  return drafts.flatMap(({ rule }) => (rule === null ? [] : [rule]));
}

/** Whether two rules say the same. */
export function isSame(one: ScenarioRule | null | undefined, other: ScenarioRule): boolean {
  return one === other || (one != null && keyOf(one) === keyOf(other));
}

/** A rule that came out of a file may have its members in another order than one that was typed. */
const keyOf = ({ api, when, reaction, delay }: ScenarioRule): string => {
  const told =
    reaction.kind === 'succeed' ? reaction.reply : reaction.kind === 'fail' ? reaction.errMsg : null;
  return JSON.stringify([api, when, reaction.kind, told, delay]);
};

/** The place of the rule that always comes before this one, so that it is never reached; -1 when there is none. */
export function placeBefore(drafts: readonly RuleDraft[], draft: RuleDraft): number {
  const { rule } = draft;
  if (rule === null) return -1;
  return drafts.slice(0, drafts.indexOf(draft)).findIndex((earlier) => {
    if (earlier.rule === null) return false;
    const { api, when } = earlier.rule;
    const isNamed = api === rule.api || (api === ANY_API && isAmongAll(rule.api));
    return isNamed && (when === null || JSON.stringify(when) === JSON.stringify(rule.when));
  });
}
