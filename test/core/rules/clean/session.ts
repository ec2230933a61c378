import { describe, expect, test } from 'vitest';
import { type Finding, describe as inWords } from '../../../../src/core/rules/index.ts';
import type { Entered, Page } from '../../../builders/page.ts';
import { MERCHANT_CERTIFICATE } from '../../../builders/rsa-keys.ts';
import { TICKET } from '../../../builders/signing-server.ts';
import { inWeChat, type Opened, type Run } from './wechat.ts';

/** A session of a right page: what it is, where it is, what its script does, and how it is run. */
export type Session = readonly [
  name: string,
  url: string,
  script: (opened: Opened) => void,
  runs?: Readonly<Record<string, Run>>,
];

export const API_TICKET =
  'IpK_1T69hDhZkLQTlwsAX-card-Ticket-of-the-account-0123456789abcdefghijklmnopqrstuvwxyz';
export const AGENT_TICKET =
  'agent-Ticket-of-the-app-0123456789abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWX';
export const MERCHANT_KEY = '8934e7d15453e97507ef794cf7b0519d';

/** What a developer may have entered. */
const ENTERED: Readonly<Record<string, Entered>> = {
  nothing: null,
  'the jsapi_ticket': { jsapi_ticket: TICKET },
  everything: {
    jsapi_ticket: TICKET,
    api_ticket: API_TICKET,
    agent_ticket: AGENT_TICKET,
    key: MERCHANT_KEY,
    publicKey: MERCHANT_CERTIFICATE,
  },
};

/** By the global SDK on both systems. */
export const BY_SCRIPT: Readonly<Record<string, Run>> = {
  'script tag on Android': { as: 'android' },
  'script tag on iOS': { as: 'ios' },
};

/** The same, and bundled. */
export const BOTH_WAYS: Readonly<Record<string, Run>> = {
  ...BY_SCRIPT,
  'bundled on Android': { as: 'android', build: 'weixin-js-sdk 1.6.5' },
  'bundled on iOS': { as: 'ios', build: 'weixin-js-sdk 1.6.5' },
};

/** In words, so that a failure says what was found. Without a ticket, a URL that may be signed wrongly is advice. */
export const told = (on: Page, entered: Entered): string[] =>
  on
    .findings(entered)
    .filter((finding) => !isUnverifiedAdvice(finding))
    .map((finding) => {
      const { title, seen } = inWords(finding, 'en');
      return `${finding.severity} ${finding.code}: ${title} | ${seen}`;
    });

/** Whether a finding says no more than that its URL could not be verified yet. */
export function isUnverifiedAdvice({ code, case: name, severity }: Finding): boolean {
  return name === 'unverified' && severity === 'note' && /^(config-)?url-/.test(code);
}

/** Each session, run in each of its ways, yields nothing: no error, no warning and no note. */
export function expectQuiet(sessions: readonly Session[]): void {
  describe.each(sessions.map((session) => ({ name: session[0], session })))('$name', ({ session }) => {
    const [, url, script, runs = BOTH_WAYS] = session;
    test.each(Object.entries(runs))('%s', (_how, run) => {
      const on = inWeChat(url, script, run);
      for (const [what, entered] of Object.entries(ENTERED)) {
        expect({ what, found: told(on, entered) }).toEqual({ what, found: [] });
      }
    });
  });
}
