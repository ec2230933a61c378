import type { Inspection } from '../../model.ts';
import type { PhoneView } from '../../phone-model.ts';

/** Who decides about the calls of the page. `n`: how many settings of the scenario come before the developer. */
export interface Decider {
  who: 'off' | 'asks' | 'scenario' | 'lenient';
  n: number;
}

/** Who decides about the page's calls while the phone is open. */
export function deciderOf(
  { scenario }: Pick<PhoneView, 'scenario'>,
  inspection: Pick<Inspection, 'kind'>,
): Decider {
  const n = scenario.rules.length + scenario.presets.length;
  if (inspection.kind !== 'on') return { who: 'off', n };
  if (scenario.isLenient) return { who: 'lenient', n };
  return { who: n === 0 ? 'asks' : 'scenario', n };
}
