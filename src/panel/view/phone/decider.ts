import type { Inspection } from '../../model.ts';
import type { PhoneView } from '../../phone-model.ts';

/** Who decides about the calls of the page. `n`: how many settings of the scenario come before the developer. */
export interface Decider {
  who: 'off' | 'asks' | 'scenario' | 'lenient';
  n: number;
}

/** Whether there is a phone: also on the way from one page to the next, so that what was opened on it stays open. */
export const isPhoneOn = ({ kind }: Pick<Inspection, 'kind'>): boolean =>
  kind === 'on' || kind === 'starting';

/** Who decides about the page's calls while the phone is open. */
export function deciderOf(
  { scenario }: Pick<PhoneView, 'scenario'>,
  inspection: Pick<Inspection, 'kind'>,
): Decider {
  const n = scenario.rules.length + scenario.presets.length;
  if (!isPhoneOn(inspection)) return { who: 'off', n };
  if (scenario.isLenient) return { who: 'lenient', n };
  return { who: n === 0 ? 'asks' : 'scenario', n };
}
