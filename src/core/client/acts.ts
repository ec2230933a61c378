import type { Act } from './act.ts';
import { setBeacons } from './beacons.ts';
import type { Context, Step } from './behaviour.ts';
import { removeCard } from './cards.ts';
import { setLocation } from './location.ts';
import { press } from './menu.ts';
import { setNetwork } from './network.ts';
import { dismiss } from './screens.ts';
import type { ClientState } from './state.ts';
import { endPlaying, endRecording } from './voice.ts';

/** Does what the developer does on the phone, deciding a question aside. */
export function perform(state: ClientState, act: Exclude<Act, { kind: 'decide' }>, context: Context): Step {
  switch (act.kind) {
    case 'press':
      return press(state, act, context);
    case 'set-network':
      return setNetwork(state, act, context);
    case 'set-location':
      return setLocation(state, act, context);
    case 'set-beacons':
      return setBeacons(state, act, context);
    case 'dismiss':
      return dismiss(state, act, context);
    case 'end-recording':
      return endRecording(state, act, context);
    case 'end-playing':
      return endPlaying(state, act, context);
    case 'remove-card':
      return removeCard(state, act, context);
  }
}
