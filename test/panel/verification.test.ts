import { expect, test } from 'vitest';
import { userAgentOf } from '../../src/catalogue/user-agents.ts';
import type { ClientCall } from '../../src/core/client/call.ts';
import { createAccountLog } from '../../src/panel/account-log.ts';
import type { Language } from '../../src/panel/model.ts';
import { createVerification } from '../../src/panel/verification.ts';
import { accountsWith, type Entered, page } from '../builders/page.ts';
import { sign, TICKET } from '../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/item?id=5';
const CALL: ClientCall = {
  ...{ documentId: 'D1', frameId: 0, invoke: 1, name: 'preVerifyJSAPI', args: {} },
  ...{ url: SHOP, landingUrl: SHOP, userAgent: userAgentOf('ios', '') },
};

/** A panel with a page's config in its log. */
function panel(entered: Entered) {
  const entries = page(SHOP).config(sign(SHOP)).entries();
  const entry = entries.at(-1);
  let secrets = accountsWith(entered);
  let language: Language = 'en';
  let outdated = 0;
  const verification = createVerification({
    session: {
      entries,
      entryOf: (_frame, invoke) => (invoke === 1 ? entry : undefined),
      takeChanged: () => [],
    },
    accountLog: createAccountLog(),
    secrets: () => secrets,
    language: () => language,
    isHeard: () => true,
    isStaged: () => false,
    requests: () => [],
    scripts: () => [],
    clock: () => 0,
    after: () => undefined,
    check: async () => undefined,
    now: () => 0,
    defer: () => undefined,
    outdated: () => void outdated++,
    changed: () => undefined,
  });
  return {
    ...verification,
    outdated: () => outdated,
    enter(text: Entered) {
      secrets = accountsWith(text);
    },
    speak(chosen: Language) {
      language = chosen;
    },
  };
}

test('a config is answered by its signature', () => {
  expect(panel(TICKET).verdictKindsOf(CALL)).toEqual(['matches']);
  expect(panel(`${TICKET} `).verdictKindsOf(CALL)).toEqual(['differs']);
  expect(panel(TICKET).verdictKindsOf({ ...CALL, invoke: 2 })).toEqual([]);
});

test('another ticket puts an end to what was found with the one before', () => {
  const it = panel(`${TICKET} `);
  const before = it.presenter();
  it.followSecrets();
  expect(it.presenter()).toBe(before);
  it.enter(TICKET);
  it.followSecrets();
  expect(it.presenter()).not.toBe(before);
  expect(it.outdated()).toBe(1);
  expect(it.verdictKindsOf(CALL)).toEqual(['matches']);
});

test('so does another choice of the URL that phones verify', () => {
  const it = panel(TICKET);
  const before = it.presenter();
  it.followScenario({ verifiesLandingUrl: false, domains: [] });
  expect(it.presenter()).toBe(before);
  it.followScenario({ verifiesLandingUrl: true, domains: [] });
  expect(it.presenter()).not.toBe(before);
  expect(it.outdated()).toBe(1);
});

test('other domains change what is found, too', () => {
  const it = panel(TICKET);
  const before = it.presenter();
  it.followScenario({ verifiesLandingUrl: false, domains: ['example.com'] });
  expect(it.presenter()).not.toBe(before);
});

test('another language changes the words, and nothing that was searched', () => {
  const it = panel(TICKET);
  const before = it.presenter();
  it.speak('zh');
  it.followLanguage();
  expect(it.presenter()).not.toBe(before);
  expect(it.outdated()).toBe(0);
});
