import { apiNameOf, bridgeNameOf } from '../../catalogue/api-name.ts';
import type { Plain } from '../../protocol.ts';
import { documentArguments } from '../document-arguments.ts';
import { isAbsent, itemsOf, member, toPlainText } from '../plain.ts';
import type { ClientCall } from './call.ts';
import type { Effect } from './effect.ts';
import { errMsgFor } from './outcome.ts';
import { rulesOf } from './presets.ts';
import { ANY_API, type Scenario, type ScenarioRule } from './scenario.ts';

/** The rule of a scenario that decides a call: the developer's own first, then those of the presets; null: none. */
export function ruleFor(scenario: Scenario, api: string, call: ClientCall): ScenarioRule | null {
  const fitting = (rule: ScenarioRule): boolean => names(rule, api, call.name) && isMet(rule, api, call);
  return scenario.rules.find(fitting) ?? rulesOf(scenario.presets).find(fitting) ?? null;
}

/**
 * Whether a rule has the client say of every call of an API that it has no such function: `checkJsApi` says so too.
 *
 * @param name the API's name in the document, or the bridge's.
 */
export function isTakenAway({ rules, presets }: Scenario, name: string): boolean {
  const api = apiNameOf(name);
  const bridge = bridgeNameOf(api);
  const rule = [...rules, ...rulesOf(presets)].find((each) => each.when === null && names(each, api, bridge));
  return rule?.reaction.kind === 'fail' && /function[ _]not[ _]exist/i.test(rule.reaction.errMsg);
}

function names({ api: named }: ScenarioRule, api: string, bridgeName: string): boolean {
  if (named === ANY_API) return isAmongAll(api);
  return named === api || named === bridgeName;
}

/** Whether a rule for every API is one for this API. */
export const isAmongAll = (api: string): boolean => !COMES_BEFORE.has(api);

/** What a page calls before any other: a rule for every API would leave nothing else to look at. */
const COMES_BEFORE: ReadonlySet<string> = new Set(['config', 'agentConfig', 'checkJsApi']);

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
  if (value === wanted) return true;
  const [text, pattern] = [toPlainText(value), toPlainText(wanted)];
  return text !== null && pattern !== null && isLike(text, pattern);
}

/** Whether a text is like another, in which each `*` stands for anything, nothing included. */
function isLike(text: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

/**
 * What a page gets to hear of something that the client tells it by itself, as the scenario has it: the end of a
 * recording, of playing one, beacons. A press in the ⋯ menu is no answer, and always gets through.
 */
export function heardAs(effect: Effect, scenario: Scenario): readonly Effect[] {
  if (effect.kind !== 'fire' || effect.event.startsWith('menu:')) return [effect];
  const api = apiNameOf(effect.event);
  const isOfEvent = (rule: ScenarioRule): boolean =>
    rule.when === null && (rule.api === api || rule.api === effect.event);
  const rule = scenario.rules.find(isOfEvent) ?? rulesOf(scenario.presets).find(isOfEvent);
  switch (rule?.reaction.kind) {
    case 'silent':
      return [];
    case 'fail':
      return [{ ...effect, result: { err_msg: errMsgFor(effect.event, api, rule.reaction.errMsg) } }];
    case 'cancel':
      return [{ ...effect, result: { err_msg: `${effect.event}:cancel` } }];
    case 'succeed':
      return rule.reaction.reply === null ? [effect] : [{ ...effect, result: { ...rule.reaction.reply } }];
    default:
      return [effect];
  }
}
