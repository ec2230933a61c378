import type { Entry } from '../../core/session/entry.ts';
import type { Verdict } from '../model.ts';
import type { Say } from '../words.ts';

/** What the Status column says of an entry. */
export interface Status {
  text: string;
  tone: 'plain' | 'good' | 'bad' | 'quiet';
}

/**
 * The status of an entry: that the call itself threw, else for a config that was verified the verdict, whatever the
 * client answered, else what that was (`permission denied`), else how far it is. Empty for rows that are no calls.
 */
export function statusOf(entry: Entry, verdict: Verdict | null, say: Say): Status {
  if (hasThrownItself(entry)) return { text: say('status-threw'), tone: 'bad' };
  if (verdict?.outcome === 'differs') return { text: say('status-differs'), tone: 'bad' };
  if (verdict?.outcome === 'matches') return { text: say('status-matches'), tone: 'good' };
  const answer = answerOf(entry);
  switch (entry.outcome) {
    case 'none':
      return { text: verdict === null ? '' : say('status-unverified'), tone: 'quiet' };
    case 'pending':
    case 'listening':
      return { text: say(`outcome-${entry.outcome}`), tone: 'quiet' };
    case 'ok': {
      if (entry.kind === 'error' && answer !== '') return { text: answer, tone: 'bad' };
      const text = say('outcome-ok');
      return { text: verdict === null ? text : `${text} · ${say('status-unverified')}`, tone: 'plain' };
    }
    case 'cancel':
      return { text: say('outcome-cancel'), tone: 'quiet' };
    case 'fail':
      return { text: answer === '' ? say('outcome-fail') : answer, tone: 'bad' };
  }
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
