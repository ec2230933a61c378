import type { Entry } from '../../core/session/entry.ts';
import type { SignedView } from '../model.ts';
import type { PhoneView } from '../phone-model.ts';
import type { Say } from '../words.ts';

/** What the Status column says of an entry. */
export interface Status {
  text: string;
  tone: 'plain' | 'good' | 'bad' | 'quiet';
}

/** What keeps a call from being answered: the developer has not decided, or a rule leaves it without an answer. */
export type Held = 'waiting' | 'silent';

/** What keeps the call of this entry from being answered; null when nothing does that the panel knows of. */
export function heldBy({ waiting, whyOf }: Pick<PhoneView, 'waiting' | 'whyOf'>, entry: Entry): Held | null {
  if (waiting.has(entry.key)) return 'waiting';
  if (entry.outcome !== 'pending') return null;
  return whyOf(entry.key)?.rule?.reaction.kind === 'silent' ? 'silent' : null;
}

/**
 * The status of an entry: that the call itself threw, else what keeps it from being answered, else that one of its
 * signatures is wrong, else for a config that its signature is right, whatever the client answered, else what that
 * was (`permission denied`), else how far it is. Empty for rows that are no calls.
 * `signed`: the gravest outcome of its signatures; null when it has none.
 */
export function statusOf(
  entry: Entry,
  signed: SignedView['outcome'] | null,
  say: Say,
  held: Held | null = null,
): Status {
  if (hasThrownItself(entry)) return { text: say('status-threw'), tone: 'bad' };
  if (held === 'waiting') return { text: say('status-waiting'), tone: 'plain' };
  if (held === 'silent') return { text: say('status-silent'), tone: 'quiet' };
  const status = statusOfAnswer(entry, signed, say);
  if (entry.heard === 0) return status;
  return { ...status, text: say('status-heard', { n: entry.heard, status: status.text }) };
}

function statusOfAnswer(entry: Entry, signed: SignedView['outcome'] | null, say: Say): Status {
  if (signed === 'differs') return { text: say('status-differs'), tone: 'bad' };
  // What a call came to matters more than that it was signed well: a config comes to nothing else.
  const verified = isConfig(entry) ? signed : null;
  if (verified === 'matches') return { text: say('status-matches'), tone: 'good' };
  const answer = answerOf(entry);
  switch (entry.outcome) {
    case 'none':
      return { text: verified === null ? '' : say('status-unverified'), tone: 'quiet' };
    case 'pending':
    case 'listening':
      return { text: say(`outcome-${entry.outcome}`), tone: 'quiet' };
    case 'ok': {
      if (entry.kind === 'error' && answer !== '') return { text: answer, tone: 'bad' };
      const text = say('outcome-ok');
      return { text: verified === null ? text : `${text} · ${say('status-unverified')}`, tone: 'plain' };
    }
    case 'cancel':
      return { text: say('outcome-cancel'), tone: 'quiet' };
    case 'fail':
      return { text: answer === '' ? say('outcome-fail') : answer, tone: 'bad' };
  }
}

function isConfig({ kind, name }: Entry): boolean {
  return kind === 'config' || name === 'agentConfig';
}

/** Whether a call never came to the client because it threw. What else throws are the page's callbacks. */
export function hasThrownItself({ kind, bridge, threw }: Entry): boolean {
  return threw && bridge === null && kind !== 'ready' && kind !== 'error';
}

/** What stands behind the API's name in `errMsg`. */
function answerOf(entry: Entry): string {
  if (entry.errMsg === null) return '';
  return entry.errMsg.slice(entry.errMsg.indexOf(':') + 1).trim();
}
