import type { Address } from './address.ts';
import type { Members } from './scenario.ts';
import type { ShareCard } from './share-card.ts';

/** What the phone shows while it waits, by what it waits for. */
export type QuestionFacts =
  /** Choose pictures, `count` at the most. */
  | { kind: 'pictures'; count: number; sizeTypes: readonly string[]; sourceTypes: readonly string[] }
  /** Allow the microphone. */
  | { kind: 'microphone' }
  /** What was said, for `translateVoice`. */
  | { kind: 'speech'; localId: string }
  /** `needsResult`: whether the page gets it (needResult 1), or the client opens it (0). */
  | { kind: 'scan'; scanTypes: readonly string[]; needsResult: boolean }
  /** `system`: the one that the page asked for. */
  | { kind: 'location'; system: 'wgs84' | 'gcj02' }
  /** Send a share, or not. */
  | { kind: 'share'; card: ShareCard }
  /** Add these to the wallet. */
  | { kind: 'add-cards'; cards: readonly AskedCard[] }
  /** Choose one of the wallet, by their codes. */
  | { kind: 'choose-card'; codes: readonly string[] }
  /** What the client knows of a payment: the amount is not among it. */
  | { kind: 'pay'; appId: string; package: string; signType: string }
  | { kind: 'address' }
  /** Anything else that a scenario wants asked. */
  | { kind: 'other' };

/** A card that a page wants added. */
export interface AskedCard {
  cardId: string;
  /** What the client says of its signature. */
  verdict: 'matches' | 'differs' | 'unverified';
}

/** What the developer chose on the phone, fitting the question's kind. */
export type Choice =
  | { kind: 'pictures'; files: readonly ChosenFile[]; sourceType: 'album' | 'camera' }
  /** Whether the real microphone is used; else a sample is. */
  | { kind: 'microphone'; isReal: boolean }
  | { kind: 'speech'; text: string }
  /** `codeType`: `QR_CODE`, `EAN_13` …, as scanned. */
  | { kind: 'scan'; text: string; codeType: string }
  /** In degrees, WGS 84. */
  | { kind: 'location'; latitude: number; longitude: number }
  /** The numbers in the list, from 0, of the cards that are added. */
  | { kind: 'add-cards'; added: readonly number[] }
  /** The codes of the wallet's cards. */
  | { kind: 'choose-card'; codes: readonly string[] }
  | { kind: 'address'; address: Address };

/** A file that the panel holds. */
export interface ChosenFile {
  /** The panel's name for it. */
  fileId: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Such as `image/png`. */
  type: string;
}

/** How the developer decides a question. */
export type Decision =
  /** Null: with nothing to choose, or with a sample. */
  | { kind: 'agree'; choice: Choice | null }
  | { kind: 'cancel' }
  /** What stands behind the colon of `errMsg`, or all of it. */
  | { kind: 'fail'; errMsg: string }
  /** The reply itself, in the document's words. */
  | { kind: 'reply'; reply: Members };
