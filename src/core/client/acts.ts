import type { Act } from './act.ts';
import { setBeaconObstacle, setBeacons } from './beacons.ts';
import type { Context, Step } from './behaviour.ts';
import { setLocation } from './location.ts';
import { press } from './menu-press.ts';
import { setNetwork } from './network.ts';
import { endPlaying } from './playing.ts';
import { beginRecording, endRecording, finishRecording } from './recording.ts';
import { dismiss } from './screens.ts';
import { endShare } from './share.ts';
import type { ClientState } from './state.ts';
import { removeCard } from './wallet.ts';

/** Does what the developer does on the phone, deciding a question aside. */
export function perform(state: ClientState, act: Exclude<Act, { kind: 'decide' }>, context: Context): Step {
  switch (act.kind) {
    case 'press':
      return press(state, act, context);
    case 'end-share':
      return endShare(state, act, context);
    case 'set-network':
      return setNetwork(state, act, context);
    case 'set-location':
      return setLocation(state, act, context);
    case 'set-beacons':
      return setBeacons(state, act, context);
    case 'set-beacon-obstacle':
      return setBeaconObstacle(state, act, context);
    case 'dismiss':
      return dismiss(state, act, context);
    case 'begin-recording':
      return beginRecording(state, act, context);
    case 'finish-recording':
      return finishRecording(state, act, context);
    case 'end-recording':
      return endRecording(state, act, context);
    case 'end-playing':
      return endPlaying(state, act, context);
    case 'remove-card':
      return removeCard(state, act, context);
  }
}
