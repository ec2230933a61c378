import type { Entry } from '../../core/session/entry.ts';
import type { Finding, Model } from '../model.ts';

/** One chip of the checks row. */
export type CheckId = 'signature' | 'url' | 'nonce' | 'timestamp' | 'cards';

/** `good`: looked at and right; `unknown`: there was nothing to look at. */
export type CheckState = 'good' | 'bad' | 'doubtful' | 'unknown';

/** What a chip says, and where a click on it leads. */
export interface Check {
  id: CheckId;
  state: CheckState;
  /** The key of the entry to show: the finding's, or the config's; null when there is none. */
  entry: string | null;
}

/** Chip → how the codes of its findings begin. */
export const CHECKS = {
  signature: ['config-signature'],
  url: ['config-url'],
  nonce: ['config-nonce'],
  timestamp: ['config-timestamp'],
  cards: ['card'],
} as const satisfies Record<CheckId, readonly string[]>;

/** In the order shown. */
export const CHECK_IDS = [
  'signature',
  'url',
  'nonce',
  'timestamp',
  'cards',
] as const satisfies readonly CheckId[];

/** Methods whose calls the cards chip is about. */
const CARD_METHODS: ReadonlySet<string> = new Set([
  'addCard',
  'chooseCard',
  'openCard',
  'consumeAndShareCard',
]);

type Source = Pick<Model, 'verdictOf' | 'findingsOf' | 'allFindings'>;

/** The chips for a config (null when the page has called none), from its verdict and the findings. */
export function checksFor(config: Entry | null, entries: readonly Entry[], model: Source): Check[] {
  const ofConfig = config === null ? [] : model.findingsOf(config);
  return CHECK_IDS.map((id) => {
    if (id === 'cards') return cardCheck(entries, model);
    const state = id === 'signature' ? signatureState(config, model) : stateOf(ofConfig.filter(isOf(id)));
    return { id, state: config === null ? 'unknown' : state, entry: config?.key ?? null };
  });
}

function signatureState(config: Entry | null, model: Source): CheckState {
  const outcome = config === null ? undefined : model.verdictOf(config)?.outcome;
  if (outcome === 'matches') return 'good';
  return outcome === 'differs' ? 'bad' : 'unknown';
}

function cardCheck(entries: readonly Entry[], model: Source): Check {
  const findings = model.allFindings.filter(isOf('cards'));
  const call = entries.findLast((entry) => CARD_METHODS.has(entry.name));
  if (call === undefined && findings.length === 0) return { id: 'cards', state: 'unknown', entry: null };
  return { id: 'cards', state: stateOf(findings), entry: findings.at(-1)?.entry ?? call?.key ?? null };
}

function stateOf(findings: readonly Finding[]): CheckState {
  if (findings.some((finding) => finding.severity === 'error')) return 'bad';
  return findings.some((finding) => finding.severity === 'warning') ? 'doubtful' : 'good';
}

const isOf =
  (id: CheckId) =>
  (finding: Finding): boolean =>
    CHECKS[id].some((prefix) => finding.code.startsWith(prefix));
