import type { JSX } from 'preact';
import { ANY_API } from '../../../core/client/scenario.ts';
import type { Language } from '../../model.ts';
import { ArrowIcon, DoubtfulIcon } from '../icons.tsx';
import { oneLine } from '../name.ts';
import { useSay } from '../say-context.ts';
import { titleOf } from './api-choices.ts';
import { checkRule } from './rule-check.ts';
import { isAsInForce, type RuleDraft, type RuleFields } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleIcon } from './rule-icons.tsx';
import { toldRule } from './rule-told.ts';

/** Where a rule goes. */
export type Moving = 'up' | 'down';

/** The element's id of what opens a rule. */
export const ruleHeadId = ({ id }: Pick<RuleDraft, 'id'>): string => ruleToolId({ id }, 'head');
/** The element's id of one of a rule's controls. */
export const ruleToolId = ({ id }: Pick<RuleDraft, 'id'>, tool: string): string => `rule-${id}-${tool}`;

interface Properties {
  draft: RuleDraft;
  /** From 1. */
  place: number;
  /** How many rules there are. */
  count: number;
  /** The place of a rule because of which this one is never reached; 0: there is none. */
  placeBefore: number;
  language: Language;
  onOpen: (isOpen: boolean) => void;
  onEdit: (change: Partial<RuleFields>) => void;
  onMove: (how: Moving) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** One rule: in a line, and opened with its fields. */
export function RuleItem({ draft, place, count, placeBefore, language, ...on }: Properties): JSX.Element {
  const say = useSay();
  const { rule, isOpen } = draft;
  const api = draft.api.trim() === '' ? say('ruleNameless') : oneLine(draft.api.trim());
  const check = checkRule(draft, say, language);
  const head = ruleHeadId(draft);
  const remark = placeBefore > 0 ? say('neverReached', { n: placeBefore }) : '';
  return (
    <li class={`rule ${isOpen ? 'open' : ''}`}>
      <div class="rule-head">
        <h4>
          <button
            type="button"
            id={head}
            class="rule-title"
            aria-expanded={isOpen}
            title={titleOf(draft.api.trim(), language)}
            onClick={() => on.onOpen(!isOpen)}
          >
            <span class={`arrow ${isOpen ? 'open' : ''}`}>
              <ArrowIcon />
            </span>
            <span class="aside">{place}</span>
            <span class="rule-api">{api === ANY_API ? say('everyCall') : api}</span>
            <span class="rule-told">{rule === null ? '' : toldRule(rule, say)}</span>
            {check.rule === null && !isAsInForce(draft) ? (
              <span class="rule-doubt" title={say('notInForceShort')}>
                <DoubtfulIcon />
                <span class="visually-hidden">{say('notInForceShort')}</span>
              </span>
            ) : null}
          </button>
        </h4>
        <div class="rule-tools">
          <Tool
            id={ruleToolId(draft, 'up')}
            icon="up"
            name={say('ruleUp', { api })}
            isDead={place === 1}
            onPress={() => on.onMove('up')}
          />
          <Tool
            id={ruleToolId(draft, 'down')}
            icon="down"
            name={say('ruleDown', { api })}
            isDead={place === count}
            onPress={() => on.onMove('down')}
          />
          <Tool icon="copy" name={say('ruleCopy', { api })} onPress={on.onDuplicate} />
          <Tool icon="remove" name={say('ruleRemove', { api })} onPress={on.onRemove} />
        </div>
      </div>
      {remark === '' ? null : <p class="rule-unreached hint">{remark}</p>}
      {isOpen ? <RuleForm draft={draft} check={check} language={language} onEdit={on.onEdit} /> : null}
    </li>
  );
}

interface ToolProperties {
  id?: string;
  icon: 'up' | 'down' | 'copy' | 'remove';
  name: string;
  /** Not `disabled`: that would lose the focus of who works by keyboard. */
  isDead?: boolean;
  onPress: () => void;
}

function Tool({ id, icon, name, isDead = false, onPress }: ToolProperties): JSX.Element {
  return (
    <button
      type="button"
      class="tool"
      id={id}
      title={name}
      aria-disabled={isDead}
      onClick={() => {
        if (!isDead) onPress();
      }}
    >
      <RuleIcon of={icon} />
      <span class="visually-hidden">{name}</span>
    </button>
  );
}
