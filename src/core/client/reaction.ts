import type { Plain } from '../../protocol.ts';
import { isAbsent, itemsOf, member, toPlainText } from '../plain.ts';
import type { ClientCall } from './call.ts';
import { documentArguments } from './document-arguments.ts';
import { rulesOf } from './presets.ts';
import type { Scenario, ScenarioRule } from './scenario.ts';

/** The rule of a scenario that decides a call: the developer's own first, then those of the presets; null: none. */
export function ruleFor(scenario: Scenario, api: string, call: ClientCall): ScenarioRule | null {
  const rules = [...scenario.rules, ...rulesOf(scenario.presets)];
  return rules.find((rule) => isNamed(rule.api, api, call) && isMet(rule, api, call)) ?? null;
}

const isNamed = (name: string, api: string, call: ClientCall): boolean =>
  name === '*' || name === api || name === call.name;

function isMet({ when }: ScenarioRule, api: string, { args }: ClientCall): boolean {
  return when === null || fits(documentArguments(api, args), when);
}

/** Whether a value has all that is wanted of it. */
function fits(value: Plain | undefined, wanted: Plain): boolean {
  if (Array.isArray(wanted)) {
    const items = itemsOf(value);
    return wanted.every((item, index) => fits(items[index], item));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).every(([key, item]) => fits(member(value, key), item));
  }
  if (isAbsent(value)) return false;
  return value === wanted || toPlainText(value) === toPlainText(wanted);
}
