import type { Entry } from '../../core/session/entry.ts';
import type { Verdict } from '../model.ts';
import type { Say } from '../words.ts';

/** What the Status column says of an entry. */
export interface Status {
  text: string;
  tone: 'plain' | 'good' | 'bad' | 'quiet';
}

/**
 * The status of an entry: for a config that was verified the verdict, else what the client answered
 * (`permission denied`), else how far it is. Empty for rows that are no calls.
 */
export function statusOf(entry: Entry, verdict: Verdict | null, say: Say): Status {
  if (verdict?.outcome === 'differs') return { text: say('status-differs'), tone: 'bad' };
  if (verdict?.outcome === 'matches' && entry.outcome === 'ok') {
    return { text: say('status-matches'), tone: 'good' };
  }
  const answer = answerOf(entry);
  switch (entry.outcome) {
    case 'none':
      return { text: '', tone: 'plain' };
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

/** What stands behind the API's name in `errMsg`. */
function answerOf(entry: Entry): string {
  if (entry.errMsg === null) return '';
  return entry.errMsg.slice(entry.errMsg.indexOf(':') + 1).trim();
}
