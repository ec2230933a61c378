import type { ExplainInput, Explanation, SearchLength, Shard } from '../../core/signature/index.ts';

/** What the panel tells a search worker. The input holds secrets: it goes to the extension's own worker only. */
export type ToWorker =
  /** Prepare a search; it answers `ready`. */
  | { kind: 'start'; input: ExplainInput; length: SearchLength }
  /** Take one step of it, or a share of one; it answers `tried` now and then, and `stepped` at the end. */
  | { kind: 'step'; step: number; shard: Shard };

/** What a search worker tells the panel. */
export type FromWorker =
  /** `total`: how many texts all steps hash together; null for a short search, which is over before it is counted. */
  | { kind: 'ready'; total: number | null }
  /** How many texts were hashed since the last time. */
  | { kind: 'tried'; tried: number }
  | { kind: 'stepped'; explanations: readonly Explanation[] }
  /** It broke down: this is a fault of ours. */
  | { kind: 'failed'; problem: string };
