import type { MenuItemId } from '../../catalogue/menu-items.ts';
import type { Beacon, BeaconObstacle } from './beacons.ts';
import type { Context, Step } from './behaviour.ts';
import type { NetworkType } from './network.ts';
import type { Decision } from './question.ts';
import type { ClientState } from './state.ts';

/** What the developer does on the phone, and what comes of the microphone there. */
export type Act =
  /** Decides a question, by its id. */
  | { kind: 'decide'; question: number; decision: Decision }
  /** Presses an item of the ⋯ menu. `title`: the page's own, for a share that the page says nothing of. */
  | { kind: 'press'; item: MenuItemId; page: { title: string; url: string } }
  /** Ends the share sheet of a share that the page knows nothing of: `share.pending`. */
  | { kind: 'end-share'; isSent: boolean }
  | { kind: 'set-network'; type: NetworkType }
  /** Degrees, WGS 84. */
  | { kind: 'set-location'; latitude: number; longitude: number }
  | { kind: 'set-beacons'; near: readonly Beacon[] }
  /** What keeps the phone from finding beacons; null: nothing does. */
  | { kind: 'set-beacon-obstacle'; obstacle: BeaconObstacle | null }
  /** Takes the uppermost screen away. */
  | { kind: 'dismiss' }
  /** The real microphone hears from now on: it was asked for, and the browser asked its user first. */
  | { kind: 'begin-recording'; fileId: string }
  /** What the real microphone has heard is there. `length`: milliseconds. */
  | { kind: 'finish-recording'; fileId: string; length: number }
  /** As if the minute of a recording were over. */
  | { kind: 'end-recording' }
  /** As if a recording had been played to its end. */
  | { kind: 'end-playing' }
  /** Takes a card out of the wallet. */
  | { kind: 'remove-card'; code: string };

/** How a kind of act is done. */
export type Doer<Kind extends Act['kind']> = (
  state: ClientState,
  act: Extract<Act, { kind: Kind }>,
  context: Context,
) => Step;
