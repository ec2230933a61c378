import type { ScenarioRule } from '../../../core/client/scenario.ts';
import type { Say } from '../../words.ts';
import { clip, visibleText } from '../visible.ts';

/** Longest part that is told, in UTF-16 units: the fields have all of it. */
const LONGEST = 80;

/** What a rule does, in one line: `fails: permission denied, after 300 ms, when {"type":"gcj02"}`. */
export function toldRule({ reaction, when, delay }: ScenarioRule, say: Say): string {
  const told = [
    toldReaction(reaction, say),
    // What never answers takes no time.
    delay > 0 && reaction.kind !== 'silent' ? say('toldDelay', { n: delay }) : '',
    when === null ? '' : say('toldWhen', { when: short(JSON.stringify(when)) }),
  ];
  return told.filter((part) => part !== '').reduce((first, second) => say('toldBoth', { first, second }));
}

const short = (text: string): string => visibleText(clip(text, LONGEST));

function toldReaction(reaction: ScenarioRule['reaction'], say: Say): string {
  if (reaction.kind === 'fail') return say('told-fail', { errMsg: short(reaction.errMsg) });
  if (reaction.kind === 'succeed' && reaction.reply !== null) {
    return say('told-reply', { reply: short(JSON.stringify(reaction.reply)) });
  }
  return say(`told-${reaction.kind}`);
}
