import type { Words } from '../../catalogue/words.ts';
import { type Authorization, given, type OAuthParameter } from './oauth.ts';

/** What an authorization is held against. */
export interface OAuthContext {
  /** The accounts that the page has used so far, such as the `appId` of its `wx.config`; empty while it has used none. */
  appIds: readonly string[];
  /** The domains of the scenario, `m.example.com`; empty: not known. */
  domains: readonly string[];
}

/** Something wrong with an authorization. */
export interface OAuthProblem {
  /** `subject-fault`, such as `redirect-uri-encoded-twice`. */
  code: string;
  /** The parameter that it is about; empty: the link as a whole. */
  parameter: string;
  /** `error`: fails on the phone; `warning`: may fail; `note`: worth knowing. */
  severity: 'error' | 'warning' | 'note';
  /** What was seen, what was expected, what to do. */
  words: Words;
}

/** What a check found: what its words have in braces, and the parameter where it is not the row's own. */
export interface OAuthHit {
  parameter?: string;
  values?: Readonly<Record<string, string>>;
}

/** One thing that can be wrong. */
export interface OAuthCheck extends OAuthProblem {
  /** Every place where it is wrong; empty when it is not. */
  find: (authorization: Authorization, context: OAuthContext) => readonly OAuthHit[];
}

/** One hit, without values, if something holds. */
export const hitIf = (holds: boolean): readonly OAuthHit[] => (holds ? [{}] : []);

/** One hit, with what was seen, unless nothing was. */
export const hitOn = (seen: string | null | undefined): readonly OAuthHit[] =>
  seen === null || seen === undefined || seen === '' ? [] : [{ values: { seen: shown(seen) } }];

/** The first parameter of a name, as it stands in the URL. */
export function parameterOf({ parameters }: Authorization, name: string): OAuthParameter | undefined {
  return parameters.find((parameter) => parameter.name === name);
}

/** Whether the value of a parameter is empty, or the parameter is not there. */
export const lacks = (authorization: Authorization, name: string): boolean =>
  given(authorization, name) === '';

/** The parameters of an authorization, in the order in which the document has them: the one that WeChat checks. */
export const IN_ORDER: readonly string[] = ['appid', 'redirect_uri', 'response_type', 'scope', 'state'];

/** What else WeChat and WeCom understand. */
const OTHERS = [
  ...['agentid', 'component_appid', 'connect_redirect', 'forcePopup', 'forceSnapShot'],
  ...['lang', 'uin', 'key', 'version', 'pass_ticket'],
];

/** The names of parameters that mean nothing to WeChat. */
export function strangeNames({ parameters }: Authorization): string[] {
  const known = [...IN_ORDER, ...OTHERS];
  return parameters.map(({ name }) => name).filter((name) => !known.includes(name));
}

/** A value in a sentence, cut when it is long. */
export const shown = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;

const LONGEST_SHOWN = 120;
