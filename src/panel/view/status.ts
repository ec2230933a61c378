import type { Entry } from '../../core/session/entry.ts';
import type { SignedView } from '../model.ts';
import type { Say } from '../words.ts';

/** What the Status column says of an entry. */
export interface Status {
  text: string;
  tone: 'plain' | 'good' | 'bad' | 'quiet';
}

/**
 * The status of an entry: that the call itself threw, else that it waits for the developer, else that one of its
 * signatures is wrong, else for a config that its signature is right, whatever the client answered, else what that
 * was (`permission denied`), else how far it is. Empty for rows that are no calls.
 * `signed`: the gravest outcome of its signatures; null when it has none.
 */
export function statusOf(
  entry: Entry,
  signed: SignedView['outcome'] | null,
  say: Say,
  isWaiting = false,
): Status {
  if (hasThrownItself(entry)) return { text: say('status-threw'), tone: 'bad' };
  if (isWaiting) return { text: say('status-waiting'), tone: 'plain' };
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
