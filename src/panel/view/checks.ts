import type { Entry } from '../../core/session/entry.ts';
import type { Finding, Model } from '../model.ts';
import { worstOutcome } from './worst-outcome.ts';

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
  /** Where in its details. */
  tab: 'signature' | 'problems';
}

/** Chip → how the codes of its findings begin. */
export const CHECKS = {
  signature: ['config-signature', 'agent-signature', 'pay-signature'],
  url: ['config-url'],
  nonce: ['config-nonce'],
  timestamp: ['config-timestamp'],
  cards: ['card'],
} as const satisfies Record<CheckId, readonly string[]>;

/** In the order shown. */
const CHECK_IDS = ['signature', 'url', 'nonce', 'timestamp', 'cards'] as const satisfies readonly CheckId[];

type Source = Pick<Model, 'signaturesOf' | 'findingsOf' | 'allFindings'>;

/** The chips for a config and the last call of a card method (null where the page has made none). */
export function checksFor(config: Entry | null, card: Entry | null, model: Source): Check[] {
  const ofConfig = config === null ? [] : model.findingsOf(config);
  return CHECK_IDS.map((id) => {
    if (id === 'cards') return cardCheck(card, model);
    if (id === 'signature') return signatureCheck(config, ofConfig, model);
    const state = config === null ? 'unknown' : stateOf(ofConfig.filter(isOf(id)));
    return { id, state, entry: config?.key ?? null, tab: 'problems' };
  });
}

/** Of the config; where nothing is wrong with that, of agentConfig and payments too. */
function signatureCheck(config: Entry | null, ofConfig: readonly Finding[], model: Source): Check {
  const id = 'signature';
  const found = stateOf(ofConfig.filter(isOf(id)));
  const state = config === null ? 'unknown' : signatureState(config, found, model);
  const wrong = model.allFindings.findLast(
    ({ code, severity }) => severity === 'error' && /^(agent|pay)-signature/.test(code),
  );
  if (state === 'bad' || wrong === undefined) return { id, state, entry: config?.key ?? null, tab: id };
  return { id, state: 'bad', entry: wrong.entry, tab: id };
}

/** Nothing found says nothing of a signature that was not verified. */
function signatureState(config: Entry, found: CheckState, model: Source): CheckState {
  const outcome = worstOutcome(model.signaturesOf(config));
  if (outcome === 'differs') return 'bad';
  return found === 'good' && outcome !== 'matches' ? 'unknown' : found;
}

/** Of the findings of the whole session, and of the signatures of the last card call. */
function cardCheck(card: Entry | null, model: Source): Check {
  const findings = model.allFindings.filter(isOf('cards'));
  const outcome = card === null ? null : worstOutcome(model.signaturesOf(card));
  if (card !== null && outcome === 'differs') {
    return { id: 'cards', state: 'bad', entry: card.key, tab: 'signature' };
  }
  const isUnknown = findings.length === 0 && (card === null || outcome === 'unverified');
  const entry = findings.at(-1)?.entry ?? card?.key ?? null;
  return { id: 'cards', state: isUnknown ? 'unknown' : stateOf(findings), entry, tab: 'problems' };
}

function stateOf(findings: readonly Finding[]): CheckState {
  if (findings.some((finding) => finding.severity === 'error')) return 'bad';
  return findings.some((finding) => finding.severity === 'warning') ? 'doubtful' : 'good';
}

const isOf =
  (id: CheckId) =>
  (finding: Finding): boolean =>
    CHECKS[id].some((prefix) => finding.code.startsWith(prefix));
