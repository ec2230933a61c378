import { DESKTOP_LIMITS, type ProfileId } from '../catalogue/user-agents.ts';
import type { Language } from '../catalogue/words.ts';
import { clientVersionUnder } from '../core/client/presets.ts';
import type { Frame } from '../core/session/entry.ts';
import { createSession } from '../core/session/session.ts';
import { secretFor, urlsIn } from '../core/signature/index.ts';
import { isRecord, type PageEvent } from '../protocol.ts';
import { createAccountLog } from './account-log.ts';
import { createAccountStore } from './accounts.ts';
import { createExplaining, HAND } from './explaining.ts';
import { createFrames } from './frames.ts';
import { createHand } from './hand.ts';
import * as inspected from './inspected/index.ts';
import { createInspecting } from './inspecting.ts';
import type { Actions, HandView, LanguageChoice, Model } from './model.ts';
import { createOAuth } from './oauth.ts';
import { BROWSER } from './phone/browser.ts';
import { INSPECTED_PAGE } from './phone/inspected-page.ts';
import { createPhone } from './phone.ts';
import { createProblems } from './problems.ts';
import { createReporting } from './reporting.ts';
import { createRequests } from './requests.ts';
import { saveFile } from './save-file.ts';
import { createScripts } from './scripts.ts';
import { createVerdictCheck } from './search/rsa-check.ts';
import { createSearches } from './search/searches.ts';
import { startWorker } from './search/worker.ts';
import { readSettings } from './settings.ts';
import { toSignedView } from './signed.ts';
import { createVerification } from './verification.ts';

/** The shortest time between two renderings, in milliseconds: a frame. */
const FRAME = 16;
/** So long before its load is heard of, a page may have asked for its first scripts: milliseconds. */
const AHEAD = 50;
/** How many workers a long search may have. */
const MOST_WORKERS = 4;

/** What a scenario is kept for: the page's origin; empty for pages that have none. */
function siteOf(url: string): string {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).origin : '';
}

/**
 * Joins the inspected page, core and the view: takes events into the session, answers for the client, keeps what
 * the user chose, and renders a model whenever something has changed.
 */
export async function startApp(render: (model: Model, actions: Actions) => void): Promise<void> {
  const stored = await inspected.settings.load();
  const chosen = readSettings(stored);
  const kept = await inspected.secrets.load();
  let { profile, keepLog, languageChoice, isPhoneShown } = chosen;
  let malformed = 0;
  let alert = '';
  let alertUrls: readonly string[] = [];

  const session = createSession();
  const requests = createRequests();
  const scripts = createScripts();
  const accountLog = createAccountLog();
  const accounts = createAccountStore({
    kept,
    save: inspected.secrets.save,
    now: Date.now,
    changed() {
      verification.followSecrets();
      update();
    },
  });
  const check = createVerdictCheck();
  const now = (): number => performance.now();
  const after = (delay: number, callback: () => void): void => void setTimeout(callback, delay);
  const verification = createVerification({
    session,
    accountLog,
    secrets: accounts.secrets,
    language,
    isHeard: (finding) => problems.isHeard(finding),
    isStaged: ({ key }) => phone.isStaged(key),
    requests: requests.list,
    scripts: scripts.list,
    clock: Date.now,
    after,
    check,
    now,
    defer: (callback) => void setTimeout(callback),
    outdated: () => explaining.forget(),
    changed: update,
  });
  const problems = createProblems({
    kept: stored,
    save: inspected.settings.save,
    changed() {
      verification.preflight.hearAgain();
      update();
    },
  });

  function language(): Language {
    if (languageChoice !== 'auto') return languageChoice;
    return inspected.browserLanguage.startsWith('zh') ? 'zh' : 'en';
  }

  const phone = createPhone({
    now: Date.now,
    after,
    verdictsOf: verification.verdictKindsOf,
    keyOf: (frame, invoke) => session.entryOf(frame, invoke)?.key,
    startOf: session.startOf,
    reply(frame, invoke, result, logged) {
      frames.deliver(frame.documentId, { invoke, result });
      session.answered(frame, invoke, logged);
    },
    fire: (documentId, firing) => frames.deliver(documentId, firing),
    language,
    pageUrl: () => inspecting.url(),
    needsReload: () => inspecting.needsReload(),
    reload: () => void inspecting.start(),
    page: INSPECTED_PAGE,
    browser: BROWSER,
    store: { kept: stored, ...inspected.scenarios },
    wasShown: isPhoneShown,
    keepShown(shown) {
      isPhoneShown = shown;
      saveSettings();
    },
    changed() {
      verification.followScenario(phone.scenario());
      update();
    },
  });

  const inspecting = createInspecting({
    profile: () => profile,
    setProfile: (id) => {
      profile = id;
    },
    clientVersion: () => clientVersionUnder(phone.scenario()),
    arrived(url) {
      phone.entered(siteOf(url));
      if (problems.enter(siteOf(url))) verification.preflight.hearAgain();
    },
    waitsFor: () => oauth.waitsFor(),
    follow: (isInspected) => oauth.follow(isInspected),
    update,
  });

  const oauth = createOAuth({
    tab: inspected.authorizations,
    now: Date.now,
    language,
    context() {
      accountLog.read(session.entries);
      return { appIds: accountLog.seen(), domains: phone.scenario().domains };
    },
    changed: update,
  });
  inspected.onNavigated(() => oauth.moved());
  inspected.onLoaded(() => {
    if (oauth.loaded()) void inspecting.look();
  });
  inspected.onClosing(oauth.close);

  const frames = createFrames({
    add(event: PageEvent, frame: Frame) {
      // Not what its frames have said: they may be heard before the page itself.
      if (event.kind === 'load' && frame.frameId === 0 && !keepLog) {
        session.clear(event.at);
        requests.clear();
        scripts.clear(event.at - AHEAD);
        explaining.forgetGone();
      }
      if (frame.frameId === 0) inspecting.moved(event.url);
      if (event.kind === 'load' && frame.frameId === 0) {
        oauth.moved(event.at);
        inspecting.joined(event);
      }
      if (event.kind === 'load') phone[event.restored ? 'restored' : 'started'](frame, event.at);
      if (event.kind === 'listen') phone.listens(frame, event.name);
      return session.add(event, frame);
    },
    isAnswered: session.isAnswered,
    ask: phone.ask,
    known(invoke, frame) {
      const result = session.entryOf(frame, invoke.id)?.bridge?.reply;
      if (isRecord(result)) phone.known(invoke, frame, result);
    },
    lost(frame, count) {
      session.lost(frame, count);
      phone.lost(frame);
    },
    malformed: () => void malformed++,
    changed: update,
  });

  function saveSettings(): void {
    inspected.settings.save({ profile, keepLog, languageChoice, isPhoneShown });
    update();
  }

  const hand = createHand({
    now: Date.now,
    changed: update,
    otherwise: (name, appId) => secretFor(accounts.secrets(), name, appId),
  });
  const explaining = createExplaining({
    searches: createSearches({
      createWorker: startWorker,
      most: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1)),
      now,
      changed: update,
    }),
    accounts,
    hand,
    entries: () => session.entries,
    verifying: verification.verifying,
    requests: requests.list,
    alertUrls: () => alertUrls,
    language,
  });

  function handView(): HandView {
    const entered = hand.signed();
    const signed = entered && toSignedView(HAND, entered.signed, entered.secret, Date.now(), language());
    if (entered && signed) void check(entered.signed, entered.secret, signed.outcome);
    return { ...hand.view(language()), signed };
  }

  const actions: Actions = {
    toggleInspect: inspecting.toggle,
    allow: inspecting.ask,
    chooseProfile(id: ProfileId) {
      profile = id;
      saveSettings();
      inspecting.restart();
    },
    applyAgain: inspecting.start,
    setKeepLog(keep: boolean) {
      keepLog = keep;
      saveSettings();
    },
    clear() {
      session.clear();
      requests.clear();
      verification.preflight.forget();
      explaining.forgetGone();
      malformed = 0;
      update();
    },
    setSecret: accounts.setSecret,
    chooseAccount: accounts.choose,
    setOtherValues: accounts.setOtherValues,
    setAlert(text: string) {
      alert = text;
      alertUrls = urlsIn(text);
      update();
    },
    ...explaining.actions,
    ...hand.actions,
    phone: { ...phone.actions, ...oauth.actions },
    dismiss: problems.dismiss,
    restore: problems.restore,
    openHandbook: (code) => void inspected.openHandbook(code, language()),
    openPage: inspected.openPage,
    report: createReporting({
      model,
      secrets: accounts.secrets,
      explain: explaining.actions.explain,
      after,
      now: () => new Date(),
      copy: inspected.copyText,
      saveFile,
    }),
    openSource: ({ url: source, line, column }) => inspected.openSource(source, line, column),
    chooseLanguage(choice: LanguageChoice) {
      languageChoice = choice;
      verification.followLanguage();
      saveSettings();
    },
    copy: inspected.copyText,
  };

  function model(): Model {
    verification.follow();
    const all = verification.allFindings();
    return {
      language: language(),
      languageChoice,
      inspection: inspecting.state(),
      profile,
      notSeen: profile === 'desktop' ? DESKTOP_LIMITS.map((words) => words[language()]) : [],
      keepLog,
      session,
      pageUrl: inspecting.url(),
      accounts: accounts.list(accountLog.seen()),
      account: accounts.account(),
      secrets: accounts.fields(language()),
      otherValues: accounts.otherValues(),
      alert,
      alertUrls,
      signaturesOf: verification.presenter().signatures,
      searchOf: explaining.viewOf,
      hand: handView(),
      phone: { ...phone.view(), ...oauth.view() },
      findingsOf: (entry) => verification.findingsOf(entry).filter(problems.isHeard),
      problems: problems.view(all),
      verdictsFor: verification.preflight.verdicts,
      openings: () => verification.preflight.openings(session.entries),
      malformed,
    };
  }

  let planned = false;
  function update(): void {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      render(model(), actions);
    }, FRAME);
  }

  inspected.onRequestFinished((finished) => {
    if (inspecting.state().kind === 'on') {
      requests.add(finished);
      scripts.add(finished);
    }
    oauth.finished(finished);
  });
  inspected.connectFrames({ ...frames, malformed: () => void malformed++, closed: inspecting.look });
  // Drawn at once: a page that is just being loaded may be long in answering.
  update();
  await inspecting.look();
}
