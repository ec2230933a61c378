import type { Words } from '../../catalogue/words.ts';
import type { ScenarioRule } from './scenario.ts';

/** A situation to try, ready made. */
export interface Preset {
  name: Words;
  /** What the page meets. */
  about: Words;
  rules: readonly ScenarioRule[];
}

/** Every preset, in the order of the list. */
export const PRESETS = {
  'location-refused': {
    name: { zh: '用户拒绝提供位置', en: 'User refuses location' },
    about: { zh: 'getLocation 返回 cancel', en: 'getLocation answers cancel' },
    rules: [{ api: 'getLocation', when: null, reaction: { kind: 'cancel' }, delay: 0 }],
  },
  'payment-cancelled': {
    name: { zh: '用户取消支付', en: 'Payment cancelled' },
    about: { zh: 'chooseWXPay 返回 cancel', en: 'chooseWXPay answers cancel' },
    rules: [{ api: 'chooseWXPay', when: null, reaction: { kind: 'cancel' }, delay: 0 }],
  },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof PRESETS;

/** Narrows what a scenario file names. */
export function isPresetId(id: string): id is PresetId {
  return Object.hasOwn(PRESETS, id);
}

/** The rules of the presets that are on, in the order of the list; those that are not known have none. */
export function rulesOf(presets: readonly string[]): readonly ScenarioRule[] {
  if (presets.length === 0) return [];
  return Object.entries(PRESETS).flatMap(([id, preset]): readonly ScenarioRule[] =>
    presets.includes(id) ? preset.rules : [],
  );
}
