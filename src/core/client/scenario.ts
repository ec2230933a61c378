import type { Plain } from '../../protocol.ts';

/** Members of a result, in the document's words and without `errMsg`: `{ localIds: […] }`. */
export type Members = Readonly<Record<string, Plain>>;

/** How the client reacts to a call. */
export type Reaction =
  /**
   * `reply`: all that the callback gets besides `errMsg`, in the document's words; null: what the client would say.
   * Either way the client does what it does: a card is added, a menu item hidden.
   */
  | { kind: 'succeed'; reply: Members | null }
  /**
   * `errMsg`: what stands behind the colon, `permission denied`; or all of it, `chooseImage:permission denied`. What
   * the page gets to see of it: `seenErrMsg`.
   */
  | { kind: 'fail'; errMsg: string }
  | { kind: 'cancel' }
  /** The developer decides, on the phone, also while it is not in sight. */
  | { kind: 'ask' }
  /** No callback ever runs. */
  | { kind: 'silent' };

/** Stands in a rule for every API but `config`, `agentConfig` and `checkJsApi`. */
export const ANY_API = '*';

/** One rule of a scenario. */
export interface ScenarioRule {
  /**
   * The API as the document names it, `config` and `agentConfig` among them; or the bridge's name of any other call;
   * or `ANY_API`. A name that no client is known to have is that of a function which this one then has: one that is
   * newer than this catalogue. Also the event of the client's that the API listens for: `onVoicePlayEnd`.
   */
  api: string;
  /**
   * What the call's arguments must have, in the document's words: each member equal, and so on inside. A number and
   * the text of it are equal; a `*` in a text stands for anything. Null: any call.
   */
  when: Members | null;
  reaction: Reaction;
  /** How long the client takes, in milliseconds. */
  delay: number;
}

/** What the client does on one site, as the developer wants it. */
export interface Scenario {
  /** The presets that are on, by their ids. A rule of the developer's own comes before theirs. */
  presets: readonly string[];
  /** The developer's own rules; the first that fits counts. */
  rules: readonly ScenarioRule[];
  /** Whether every call is let through, whatever `jsApiList` and the signature say. */
  isLenient: boolean;
  /** WeChat's version in the user agent, such as `6.0.1`; empty: that of a preset, or else of the profile. */
  clientVersion: string;
  /** Whether clients on Android, too, and WeCom's verify the URL at which the page started, as those on iOS do. */
  verifiesLandingUrl: boolean;
  /** The account's JS接口安全域名, such as `m.example.com`, whose subdomains count too; empty: not checked. */
  domains: readonly string[];
}

/** A site for which nothing was chosen. */
export const DEFAULT_SCENARIO: Scenario = {
  presets: [],
  rules: [],
  isLenient: false,
  clientVersion: '',
  verifiesLandingUrl: false,
  domains: [],
};
