import type { Address } from './address.ts';
import { SAMPLE_ADDRESS } from './address.ts';
import type { BeaconsState } from './beacons.ts';
import { SAMPLE_BEACONS } from './beacons.ts';
import type { ClientCall } from './call.ts';
import type { ImagesState } from './images.ts';
import { NO_IMAGES } from './images.ts';
import type { LocationState } from './location.ts';
import { SAMPLE_LOCATION } from './location.ts';
import type { MenuState } from './menu.ts';
import { WHOLE_MENU } from './menu.ts';
import type { MiniProgramState } from './mini-program.ts';
import { NO_MESSAGES } from './mini-program.ts';
import type { NetworkState } from './network.ts';
import { WIFI } from './network.ts';
import type { QuestionFacts } from './question.ts';
import type { Screen } from './screens.ts';
import type { ShareState } from './share.ts';
import { NOTHING_SHARED } from './share.ts';
import type { VoiceState } from './voice.ts';
import { NO_VOICE } from './voice.ts';
import type { CardsState } from './wallet.ts';
import { SAMPLE_WALLET } from './wallet.ts';

/** What came of a config, or of WeCom's agentConfig. */
export interface Grant {
  /** `none`: there was none yet. */
  outcome: 'none' | 'verified' | 'failed';
  /** What its `jsApiList` names: APIs as the document names them, whichever names the list has. */
  apis: ReadonlySet<string>;
  /** The URL that it was called at, without `#` part. */
  url: string;
  /** From when on it holds, epoch milliseconds: it does not while it is on its way. */
  from: number;
}

/** What the client knows of one document. */
export interface DocumentState {
  frameId: number;
  /** The last config. */
  config: Grant;
  /** The last agentConfig: WeCom's alone. */
  agentConfig: Grant;
  /** Whether its client asks for no config, and tells it of every event: one that is not WeChat, or too old. */
  isFree: boolean;
  /** Whether some of what it said never came: a config may be among that. */
  isHalfHeard: boolean;
  /** The events it listens for, by the bridge's names. */
  listening: ReadonlySet<string>;
}

/** A call that waits until the developer decides. */
export interface Question {
  /** Unique in the client. */
  id: number;
  call: ClientCall;
  /** The API as the document names it. */
  api: string;
  facts: QuestionFacts;
  /** How long the client takes after the answer, in milliseconds. */
  delay: number;
}

/** The simulated client: plain data, changed by `step` alone. */
export interface ClientState {
  /** Counts what the client has made up: ids of files, codes. */
  count: number;
  /** By documentId. */
  documents: Readonly<Record<string, DocumentState>>;
  /** Oldest first. */
  questions: readonly Question[];
  /** What covers the page: a picture, a map, a mini program; the last one is on top. */
  screens: readonly Screen[];
  menu: MenuState;
  share: ShareState;
  images: ImagesState;
  voice: VoiceState;
  network: NetworkState;
  location: LocationState;
  beacons: BeaconsState;
  cards: CardsState;
  /** What `openAddress` starts with: the one that was handed over last. */
  address: Address;
  miniProgram: MiniProgramState;
}

/** A phone on which nothing was opened yet. */
export const NEW_CLIENT: ClientState = {
  count: 0,
  documents: {},
  questions: [],
  screens: [],
  menu: WHOLE_MENU,
  share: NOTHING_SHARED,
  images: NO_IMAGES,
  voice: NO_VOICE,
  network: WIFI,
  location: SAMPLE_LOCATION,
  beacons: SAMPLE_BEACONS,
  cards: SAMPLE_WALLET,
  address: SAMPLE_ADDRESS,
  miniProgram: NO_MESSAGES,
};

/** Nothing granted yet. */
export const NO_GRANT: Grant = { outcome: 'none', apis: new Set(), url: '', from: 0 };

/** A document of which nothing is known but where it is shown. */
export function newDocument(frameId: number): DocumentState {
  return {
    frameId,
    config: NO_GRANT,
    agentConfig: NO_GRANT,
    isFree: false,
    isHalfHeard: false,
    listening: new Set(),
  };
}

/** The document of a call, which may be the first that is heard of it. */
export function documentOf(
  state: ClientState,
  { documentId, frameId }: Pick<ClientCall, 'documentId' | 'frameId'>,
): DocumentState {
  const known = Object.hasOwn(state.documents, documentId) ? state.documents[documentId] : undefined;
  return known ?? newDocument(frameId);
}

/** The client with another state of that document. */
export function withDocument(state: ClientState, documentId: string, document: DocumentState): ClientState {
  return { ...state, documents: { ...state.documents, [documentId]: document } };
}
