import type { Act } from '../core/client/act.ts';
import type { Scenario } from '../core/client/scenario.ts';
import type { ClientState } from '../core/client/state.ts';
import type { Why } from '../core/client/why.ts';

/** A file that the panel holds for the simulated client. */
export interface HeldFile {
  name: string;
  /** Such as `image/png`. */
  type: string;
  /** Bytes. */
  size: number;
  /** A `blob:` or `data:` URL of its contents, for the panel's own view. */
  url: string;
}

/**
 * How the real microphone does. `asking`: a window of the extension's is open, and Chrome asks in it; `refused`: the
 * user or the system said no, and a sample is recorded instead; `missing`: the same, where there is none.
 */
export type MicrophoneState = 'unused' | 'asking' | 'recording' | 'refused' | 'missing';

/** Something to say of an authorization: what was seen, what was expected, what to do. */
export interface OAuthRemark {
  severity: 'error' | 'warning' | 'note';
  text: string;
}

/** One parameter of the link to WeChat's authorization page. */
export interface OAuthField {
  name: string;
  /** Decoded; empty where it lacks, or is empty. */
  value: string;
  remarks: readonly OAuthRemark[];
}

/** A page that has sent the browser to WeChat's authorization page, which was held. */
export interface OAuthView {
  /** The whole URL that was asked for. */
  url: string;
  /** Whose users are asked. */
  platform: 'wechat' | 'wecom';
  /** The parameters of the document, those that lack among them, and whatever else the link has. */
  fields: readonly OAuthField[];
  /** What is to be said of the link as a whole. */
  remarks: readonly OAuthRemark[];
  /** Whether a phone asks its user, in place of returning at once; null for a scope that it does not know. */
  asksUser: boolean | null;
  /** The code that is sent when none is typed: of WeChat's form, but no server can exchange it. */
  sampleCode: string;
  /** Where the browser goes with a code; null when `redirect_uri` is no URL to go to. An empty code: the sample. */
  landingOf: (code: string) => string | null;
  /** What is wrong with a code that was typed; empty when nothing is. */
  codeProblemOf: (code: string) => string;
  /** Where the browser goes when the user refuses: without a code; null as above. */
  refusal: string | null;
  /** Whether it went back by itself again and again, and was stopped: the page seems not to take the code. */
  wasLooping: boolean;
  /** False once it is known that there is no page before. */
  canGoBack: boolean;
}

/** What goes back by itself from the authorization. */
export interface OAuthReturns {
  appid: string;
  /** The code that it goes back with; empty: another sample each time. */
  code: string;
  /** How many times it has. */
  times: number;
}

/** What is shown of authorizations. */
export interface OAuthShown {
  /** The authorization that the page waits for; null: none. */
  oauth: OAuthView | null;
  /** What went back by itself from the last authorization; null when the developer is asked. */
  oauthReturns: OAuthReturns | null;
}

/** The simulated client, as the view shows it. */
export interface PhoneView extends OAuthShown {
  /** Whether the phone stands beside the log: then it asks, and else it agrees by itself. */
  isShown: boolean;
  client: ClientState;
  /** The keys of the entries whose calls wait for the developer. */
  waiting: ReadonlySet<string>;
  /** Why a call was answered as it was, by its entry's key; null: as the client does by itself. */
  whyOf: (entryKey: string) => Why | null;
  scenario: Scenario;
  /** The site that the scenario is kept for, such as `https://m.example.com`; empty when not known. */
  site: string;
  /** What was wrong with the scenario that was imported or typed last, in words; empty when nothing was. */
  scenarioProblem: string;
  /** Whether the page runs with another version in its user agent than the scenario has: it must be loaded again. */
  needsReload: boolean;
  /** The title of the page, and its URL; empty while not known. */
  page: { title: string; url: string };
  microphone: MicrophoneState;
  /**
   * What was wrong with the files chosen last for `chooseImage`, and what keeps the page from showing pictures, in words,
   * a line each; empty when nothing was.
   */
  picturesProblem: string;
  /** A file that the panel holds; null when it does not. The empty name is the sample picture. */
  fileOf: (fileId: string) => HeldFile | null;
  /** A picture of the web that the page has loaded, as a `data:` URL; null when it has not, or not yet. */
  pictureOf: (url: string) => string | null;
}

/** What the developer does in front of the authorization page. */
export interface OAuthActions {
  /**
   * Goes back from the authorization to `redirect_uri`, with this code; an empty one: a sample. `isAlways`: from now on
   * by itself, for this account and this site, until the panel is closed.
   */
  authorize: (code: string, isAlways: boolean) => void;
  /** Goes back as when the user refuses. */
  refuseAuthorization: () => void;
  /** Goes back to the page before, as when the user leaves. */
  leaveAuthorization: () => void;
  /** Nothing goes back by itself any more. */
  askAtAuthorization: () => void;
}

/** What the view can ask of the simulated client. */
export interface PhoneActions extends OAuthActions {
  showPhone: (isShown: boolean) => void;
  act: (act: Act) => void;
  /** Answers `chooseImage` with files of the computer. What is no picture, or too large, is left out, and said. */
  choosePictures: (
    question: number,
    files: readonly File[],
    how: { isOriginal: boolean; sourceType: 'album' | 'camera' },
  ) => Promise<void>;
  /** Loads the page again, as the client that the scenario has. */
  reload: () => void;
  /**
   * Reads the code in a picture; null when there is none in it. `codeType`: `QR_CODE`, `EAN_13` …. It rejects when what
   * reads codes breaks down.
   */
  readCode: (file: File) => Promise<{ text: string; codeType: string } | null>;
  /** Looks for a picture of the page among what it has loaded. */
  findPicture: (url: string) => void;
  setScenario: (scenario: Scenario) => void;
  /** Takes a scenario file in; one that does not fit changes nothing, and is said in `scenarioProblem`. */
  importScenario: (file: File) => Promise<void>;
  /** Saves the scenario as a file. */
  exportScenario: () => void;
}
