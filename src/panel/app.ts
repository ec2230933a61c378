import { DESKTOP_LIMITS, type ProfileId, userAgentOf } from '../catalogue/user-agents.ts';
import type { Language } from '../catalogue/words.ts';
import { createClient, type SignedConfig } from '../core/client/client.ts';
import type { Frame } from '../core/session/entry.ts';
import { createSession } from '../core/session/session.ts';
import { readTicket, verify } from '../core/signature/index.ts';
import type { InvokeEvent, PageEvent } from '../protocol.ts';
import { createFrames } from './frames.ts';
import * as inspected from './inspected.ts';
import { inspectionOf, type Step, unsupportedReason } from './inspection.ts';
import type { Actions, LanguageChoice, Model } from './model.ts';
import { createPresenter, toTicketView } from './present.ts';
import { readSettings } from './settings.ts';

/** The shortest time between two renderings, in milliseconds: a frame. */
const FRAME = 16;

/** How often a page that cannot be asked is asked again, and how long it is given each time, in milliseconds. */
const MOST_ASKED = 60;
const BETWEEN_ASKING = 50;

/**
 * Joins the inspected page, core and the view: takes events into the session, answers for the client, keeps what
 * the user chose, and renders a model whenever something has changed.
 */
export async function startApp(render: (model: Model, actions: Actions) => void): Promise<void> {
  const chosen = readSettings(await inspected.settings.load());
  const kept = await inspected.secrets.load();
  let { profile, keepLog, languageChoice } = chosen;
  let ticketText = typeof kept.jsapi_ticket === 'string' ? kept.jsapi_ticket : '';
  let ticketAt = typeof kept.jsapi_ticket_at === 'number' ? kept.jsapi_ticket_at : Date.now();
  let field = readTicket(ticketText, ticketAt);

  let step: Step = 'off';
  /** True once the user switched inspection on in this panel; a page that was inspected before it is only joined. */
  let claimed = false;
  let page: inspected.PageFacts | null = null;
  let url = '';
  let granted = false;
  let malformed = 0;
  let looks = 0;

  const session = createSession();
  const client = createClient();
  let presenter = createPresenter(field.ticket, language());

  function language(): Language {
    if (languageChoice !== 'auto') return languageChoice;
    return inspected.browserLanguage().startsWith('zh') ? 'zh' : 'en';
  }

  function verifyConfig({ url: signed, ...sent }: SignedConfig): 'matches' | 'differs' | 'unverified' {
    if (!field.ticket) return 'unverified';
    return verify(sent, signed, field.ticket).matches ? 'matches' : 'differs';
  }

  const frames = createFrames({
    add(event: PageEvent, frame: Frame) {
      // Not what its frames have said: they may be heard before the page itself.
      if (event.kind === 'load' && frame.frameId === 0 && !keepLog) session.clear(event.at);
      if (event.kind === 'load' && frame.frameId === 0) joined();
      return session.add(event, frame);
    },
    isAnswered: session.isAnswered,
    answered: session.answered,
    answer(invoke: InvokeEvent, frame: Frame) {
      const { name, args, url: href } = invoke;
      return client.answer({ name, args, url: href, ...session.startOf(frame) }, { verify: verifyConfig });
    },
    lost: session.lost,
    malformed: () => void malformed++,
    changed: update,
  });

  /** A page with our user agent has started: also one from before this panel was opened. */
  function joined(): void {
    if (step === 'off') step = 'on';
    void look();
  }

  /** Asks the page what it is now, and says what that means. */
  async function look(): Promise<void> {
    if (!inspected.isAlive()) return update();
    const turn = ++looks;
    // Pages of the browser never answer.
    const most = unsupportedReason(url, 'text/html') ? 1 : MOST_ASKED;
    const answer = await askPage(() => turn === looks, most);
    if (turn !== looks) return; // asked again meanwhile: that answer counts
    if (!inspected.isAlive()) return update();
    page = answer;
    if (page) url = page.url;
    granted = /^https?:/.test(url) && (await inspected.isGranted(url));
    if (step === 'on' && !claimed && page && inspectionOf(situation()).kind === 'overridden') step = 'off';
    update();
  }

  const situation = () => ({ step, alive: inspected.isAlive(), profile, page, url, granted });

  async function start(): Promise<void> {
    step = 'starting';
    claimed = true;
    update();
    await inspected.registerScripts();
    inspected.reload(userAgentOf(profile, inspected.browserUserAgent));
  }

  /** To be called from a click, and at once: the browser asks the user, and only then. */
  async function ask(sites: 'site' | 'all'): Promise<void> {
    granted = await inspected.askFor(sites, url);
    if (granted) return start();
    if (step === 'asking') step = 'refused';
    update();
  }

  function setTicket(text: string): void {
    ticketText = text;
    ticketAt = Date.now();
    field = readTicket(text, ticketAt);
    inspected.secrets.save({ jsapi_ticket: text, jsapi_ticket_at: ticketAt });
    presenter = createPresenter(field.ticket, language());
    update();
  }

  function saveSettings(): void {
    inspected.settings.save({ profile, keepLog, languageChoice });
    update();
  }

  const actions: Actions = {
    async toggleInspect() {
      if (step !== 'off') {
        const wasOn = step === 'on' || step === 'starting';
        step = 'off';
        claimed = false;
        if (wasOn) inspected.reload(undefined);
        return update();
      }
      step = 'blocked';
      await look();
      if (inspectionOf(situation()).kind !== 'off') return;
      if (granted) return start();
      step = 'asking';
      update();
      await ask('site');
    },
    allow: ask,
    chooseProfile(id: ProfileId) {
      profile = id;
      saveSettings();
      if (step === 'on') void start();
    },
    applyAgain: () => void start(),
    setKeepLog(keep: boolean) {
      keepLog = keep;
      saveSettings();
    },
    clear() {
      session.clear();
      malformed = 0;
      update();
    },
    setTicket,
    forgetTicket: () => setTicket(''),
    openSource: ({ url: source, line, column }) => inspected.openSource(source, line, column),
    chooseLanguage(choice: LanguageChoice) {
      languageChoice = choice;
      presenter = createPresenter(field.ticket, language());
      saveSettings();
    },
    copy: inspected.copyText,
  };

  function model(): Model {
    return {
      language: language(),
      languageChoice,
      inspection: inspectionOf(situation()),
      profile,
      notSeen: profile === 'desktop' ? DESKTOP_LIMITS.map((words) => words[language()]) : [],
      keepLog,
      session,
      pageUrl: url,
      ticket: toTicketView(ticketText, field, language(), Date.now()),
      verdictOf: presenter.verdict,
      findingsOf: presenter.found,
      allFindings: presenter.all(session.entries),
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

  inspected.onNavigated((to) => {
    url = to;
    if (step === 'starting') step = 'on';
    if (step === 'blocked' || step === 'asking' || step === 'refused') step = 'off';
    void look();
  });
  inspected.onPermissionsRemoved(() => void look());
  inspected.connectFrames({ ...frames, malformed: () => void malformed++, closed: look });
  await look();
}

/** Asks the page what it is. One that has just navigated has nothing yet that could answer: it is asked again. */
async function askPage(isWanted: () => boolean, most: number): Promise<inspected.PageFacts | null> {
  for (let asked = 0; asked < most && isWanted(); asked++) {
    const facts = await inspected.pageFacts();
    if (facts) return facts;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ASKING));
  }
  return null;
}
