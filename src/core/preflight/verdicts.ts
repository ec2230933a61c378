import type { Finding, Severity, Topic } from '../rules/index.ts';
import type { Entry } from '../session/entry.ts';
import {
  type SecretName,
  type UnverifiedReason,
  type Verified,
  wordsOfUnverified,
} from '../signature/index.ts';
import type { FindingTally } from './finding-tally.ts';
import { type Said, said } from './said.ts';
import { MISSING, type VerdictId } from './verdict-words.ts';

/** `doubtful`: may fail. `unknown`: there was nothing to look at, or not enough to know. */
export type VerdictState = 'pass' | 'doubtful' | 'fail' | 'unknown';

/** How one side of the page stands. */
export interface PageVerdict {
  id: VerdictId;
  state: VerdictState;
  /** What is missing to know; null unless `unknown`. */
  missing: Said | null;
  /** The field to be filled before it can be known; null when that is not what is missing. */
  wants: SecretName | null;
  /** The finding that decided; null when none did. */
  finding: Finding | null;
  /** The key of the entry to show: the finding's, or the one that was looked at; null when there is none. */
  entry: string | null;
  /** Where in its details. */
  tab: 'signature' | 'problems';
}

/** A call, and what came of the signatures that it carries. */
export interface SignedCall {
  entry: Entry;
  /** As `verdictsOf` gives it. */
  verified: readonly Verified[];
}

/** What the verdicts are made of. Whatever the page has not done is null. */
export interface VerdictsInput {
  tally: FindingTally;
  /** The config in view: the last one, unless the user looks at another. */
  config: SignedCall | null;
  /** The last call of a method for cards. */
  card: SignedCall | null;
  /** The last call that starts a payment. */
  pay: SignedCall | null;
  /** The last call that sets what is shared. */
  share: Entry | null;
  /** Whether any API was called; `config`, `ready` and `error` aside. */
  hasCalls: boolean;
}

/**
 * Under which verdict the findings of a topic count. Each has one, so that nothing that fails can hide.
 * - `config`, `order`, `sdk` and `errors` go to the permissions: with a config that is incomplete, late, refused, or
 *   never sent, the page gets none, whatever its signature.
 * - `secrets` go to the signature: who has read them can make signatures, so that no signature proves anything.
 */
export const VERDICT_OF = {
  config: 'permissions',
  signature: 'signature',
  url: 'url',
  nonce: 'nonce',
  timestamp: 'timestamp',
  permissions: 'permissions',
  order: 'permissions',
  sdk: 'permissions',
  parameters: 'parameters',
  cards: 'cards',
  pay: 'pay',
  share: 'share',
  secrets: 'signature',
  errors: 'permissions',
} as const satisfies Record<Topic, VerdictId>;

/** In the order shown. */
export const VERDICT_IDS = [
  'signature',
  'url',
  'nonce',
  'timestamp',
  'cards',
  'permissions',
  'parameters',
  'share',
  'pay',
] as const satisfies readonly VerdictId[];

/** What is said where no finding decides. */
type Otherwise = Omit<PageVerdict, 'id' | 'finding'>;

/** One verdict for each side of the page. */
export function verdictsFor(input: VerdictsInput): PageVerdict[] {
  return VERDICT_IDS.map((id) => {
    const differing = DIFFERING[id](input);
    const finding = worstOf(id, input.tally);
    if (differing) return { id, finding: whyOf(differing, id, input), ...failed(differing, 'signature') };
    if (finding) return { id, ...found(finding) };
    return { id, finding: null, ...OTHERWISE[id](input) };
  });
}

/** Whose wrong signature decides at once, before any finding. */
const DIFFERING: Readonly<Record<VerdictId, (input: VerdictsInput) => Entry | null>> = {
  signature: ({ config }) => wrongIn(config),
  cards: ({ card }) => wrongIn(card),
  pay: ({ pay }) => wrongIn(pay),
  url: () => null,
  nonce: () => null,
  timestamp: () => null,
  permissions: () => null,
  parameters: () => null,
  share: () => null,
};

/** What holds when nothing was found. */
const OTHERWISE: Readonly<Record<VerdictId, (input: VerdictsInput) => Otherwise>> = {
  signature: (input) => (input.config ? ofSignatures(input.config) : noConfig(input)),
  url: ofConfig,
  nonce: ofConfig,
  timestamp: ofConfig,
  cards: ({ card }) => (card ? ofSignatures(card) : unknown('no-card')),
  permissions: ofPermissions,
  parameters: ({ hasCalls }) => (hasCalls ? passed(null) : unknown('no-call')),
  share: ({ share }) => (share ? passed(share) : unknown('no-share')),
  pay: ({ pay }) => (pay ? ofSignatures(pay) : unknown('no-pay')),
};

/** What was found of a wrong signature: its mistake may be one of the URL, or of what else is signed. */
function whyOf({ key }: Entry, id: VerdictId, { tally }: VerdictsInput): Finding | null {
  for (const side of [id, 'url', 'timestamp', 'nonce'] as const) {
    const finding = worstOf(side, tally);
    if (finding?.severity === 'error' && finding.entry === key) return finding;
  }
  return null;
}

const GRAVITY = { error: 2, warning: 1, note: 0 } as const satisfies Record<Severity, number>;

/** The gravest finding of a verdict's topics that is more than advice; null when there is none. */
function worstOf(id: VerdictId, tally: FindingTally): Finding | null {
  let worst: Finding | null = null;
  for (const [topic, verdict] of TOPICS) {
    const finding = verdict === id ? tally.worst(topic) : null;
    if (!finding || finding.severity === 'note') continue;
    if (!worst || GRAVITY[finding.severity] > GRAVITY[worst.severity]) worst = finding;
  }
  return worst;
}

const isTopic = (name: string): name is Topic => Object.hasOwn(VERDICT_OF, name);

const TOPICS = Object.keys(VERDICT_OF)
  .filter(isTopic)
  .map((topic) => [topic, VERDICT_OF[topic]] as const);

function found(finding: Finding): Omit<PageVerdict, 'id'> {
  const state = finding.severity === 'error' ? 'fail' : 'doubtful';
  const tab = finding.topic === 'signature' ? 'signature' : 'problems';
  return { state, missing: null, wants: null, finding, entry: finding.entry, tab };
}

function ofConfig(input: VerdictsInput): Otherwise {
  return input.config ? passed(input.config.entry) : noConfig(input);
}

/** What the client has answered decides: nothing is permitted by a config on its way, or one that failed. */
function ofPermissions(input: VerdictsInput): Otherwise {
  if (!input.config) return noConfig(input);
  const { entry } = input.config;
  switch (entry.outcome) {
    case 'ok':
      return passed(entry);
    case 'fail':
    case 'cancel':
      return failed(entry, 'problems');
    case 'none':
      return { ...unknown('config-not-sent'), entry: entry.key };
    default:
      return { ...unknown('config-pending'), entry: entry.key };
  }
}

function ofSignatures({ entry, verified }: SignedCall): Otherwise {
  for (const { verdict, signed } of verified) {
    if (verdict.kind !== 'unverified') continue;
    const { why } = verdict;
    const words = { zh: wordsOfUnverified(why, signed, 'zh'), en: wordsOfUnverified(why, signed, 'en') };
    const wants = IS_WANTED[why] ? signed.secret : null;
    // What is lacking has a finding of its own, and may have braces in it: it goes in as a value.
    const missing = said(MISSING.unverified, { why: words });
    return { state: 'unknown', missing, wants, entry: entry.key, tab: 'signature' };
  }
  return { ...passed(entry), tab: 'signature' };
}

/** Whether another secret would help. */
const IS_WANTED = {
  'no-secret': true,
  'secret-unusable': true,
  'secret-expired': true,
  incomplete: false,
} as const satisfies Record<UnverifiedReason, boolean>;

function wrongIn(call: SignedCall | null): Entry | null {
  return call?.verified.some(({ verdict }) => verdict.kind === 'differs') ? call.entry : null;
}

function noConfig({ hasCalls }: VerdictsInput): Otherwise {
  return unknown(hasCalls ? 'no-config' : 'nothing-called');
}

function unknown(missing: keyof typeof MISSING): Otherwise {
  return { state: 'unknown', missing: said(MISSING[missing]), wants: null, entry: null, tab: 'problems' };
}

function passed(entry: Entry | null): Otherwise {
  return { state: 'pass', missing: null, wants: null, entry: entry?.key ?? null, tab: 'problems' };
}

function failed({ key }: Entry, tab: PageVerdict['tab']): Otherwise {
  return { state: 'fail', missing: null, wants: null, entry: key, tab };
}
