import { literal } from '../plain.ts';
import { masked } from '../signature/index.ts';

/** An id of an official account or of a corp: `wx` or `ww` and 16 hex characters. */
const WELL_FORMED = /^w[wx][0-9a-f]{16}$/;
/** A corp's id as the app of a service provider (第三方应用) is told it: `wp` and letters, digits, `_` and `-`. */
const FOR_PROVIDERS = /^wp[\w-]{8,}$/;

/** Longest text that is shown whole in the place of an id: anything longer may be a secret. In UTF-16 units. */
const LONGEST_SHOWN = 24;

/** What is wrong with the id of an account. */
export type AccountIdFault = 'spaced' | 'upper' | 'original' | 'shape';

/**
 * What is wrong with the shape of an appId or corpid; null when nothing is. WeChat opens the pages of corps as well,
 * so that both shapes are right in either client.
 */
export function accountIdFaultOf(id: string): AccountIdFault | null {
  if (isAccountId(id)) return null;
  const trimmed = id.trim();
  if (trimmed !== id && isAccountId(trimmed)) return 'spaced';
  if (isAccountId(trimmed.toLowerCase())) return 'upper';
  return trimmed.startsWith('gh_') ? 'original' : 'shape';
}

/** What stands in the place of an id, as it may be shown. */
export function shownAccountId(id: string): string {
  return id.length > LONGEST_SHOWN ? masked(id) : literal(id);
}

function isAccountId(id: string): boolean {
  return WELL_FORMED.test(id) || FOR_PROVIDERS.test(id);
}
