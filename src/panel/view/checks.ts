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

type Source = Pick<Model, 'verdictOf' | 'findingsOf' | 'allFindings'>;

/** The chips for a config and the last call of a card method (null where the page has made none). */
export function checksFor(config: Entry | null, card: Entry | null, model: Source): Check[] {
  const ofConfig = config === null ? [] : model.findingsOf(config);
  return CHECK_IDS.map((id) => {
    if (id === 'cards') return cardCheck(card, model);
    if (config === null) return { id, state: 'unknown', entry: null };
    const found = stateOf(ofConfig.filter(isOf(id)));
    return {
      id,
      state: id === 'signature' ? signatureState(config, found, model) : found,
      entry: config.key,
    };
  });
}

/** Nothing found says nothing of a signature that was not verified. */
function signatureState(config: Entry, found: CheckState, model: Source): CheckState {
  const outcome = model.verdictOf(config)?.outcome;
  if (outcome === 'differs') return 'bad';
  return found === 'good' && outcome !== 'matches' ? 'unknown' : found;
}

function cardCheck(card: Entry | null, model: Source): Check {
  const findings = model.allFindings.filter(isOf('cards'));
  const state = card === null && findings.length === 0 ? 'unknown' : stateOf(findings);
  return { id: 'cards', state, entry: findings.at(-1)?.entry ?? card?.key ?? null };
}

function stateOf(findings: readonly Finding[]): CheckState {
  if (findings.some((finding) => finding.severity === 'error')) return 'bad';
  return findings.some((finding) => finding.severity === 'warning') ? 'doubtful' : 'good';
}

const isOf =
  (id: CheckId) =>
  (finding: Finding): boolean =>
    CHECKS[id].some((prefix) => finding.code.startsWith(prefix));
