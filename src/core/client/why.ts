import { sdkNameOf } from '../../catalogue/api-name.ts';
import { errMsgOf } from '../../catalogue/err-msg.ts';
import type { Asked, Behaviour } from './behaviour.ts';
import { refusalOf } from './gate.ts';
import { errMsgFor } from './outcome.ts';
import { isPresetId, type PresetId, rulesOf } from './presets.ts';
import type { ScenarioRule } from './scenario.ts';

/** What made a client answer a call in another way than a phone would by itself. */
export interface Why {
  /** The rule that decided; null: none did. */
  rule: ScenarioRule | null;
  /** The preset that the rule is one of; null: it is the developer's own. */
  preset: PresetId | null;
  /**
   * What the client would have refused the call with, had it not been told to be lenient, as the SDK words it
   * (`chooseImage:permission denied`); null: nothing.
   */
  strictly: string | null;
}

/** Why a call is answered as it is; null: as the client does by itself. */
export function whyOf(ask: Asked, behaviour: Behaviour, rule: ScenarioRule | null): Why | null {
  const refusal = ask.context.scenario.isLenient ? strictRefusal(ask, behaviour, rule) : null;
  const strictly = refusal === null ? null : errMsgOf(sdkNameOf(ask.call.name), refusal);
  return rule || strictly !== null ? { rule, preset: rule && presetOf(ask, rule), strictly } : null;
}

function presetOf({ context: { scenario } }: Asked, rule: ScenarioRule): PresetId | null {
  if (scenario.rules.includes(rule)) return null;
  return scenario.presets.filter(isPresetId).find((id) => rulesOf([id]).includes(rule)) ?? null;
}

/** The whole `err_msg`. A rule comes after the permissions, and before what the client finds wrong by itself. */
function strictRefusal(ask: Asked, behaviour: Behaviour, rule: ScenarioRule | null): string | null {
  const scenario = { ...ask.context.scenario, isLenient: false };
  const strict = { ...ask, context: { ...ask.context, scenario } };
  const denied = refusalOf(strict);
  if (denied !== null || rule) return denied;
  const refusal = behaviour.refuse?.(strict) ?? null;
  // What it refuses all the same is no matter of being lenient.
  if (refusal === null || behaviour.refuse?.(ask)) return null;
  const detail = typeof refusal === 'string' ? refusal : (refusal.detail ?? 'ok');
  return errMsgFor(behaviour.stem ?? ask.call.name, ask.api, detail, ask.call.name);
}
