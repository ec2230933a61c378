import { DESKTOP_LIMITS, type ProfileId } from '../catalogue/user-agents.ts';
import type { Language } from '../catalogue/words.ts';
import { createClient, type SignedConfig } from '../core/client/client.ts';
import type { Frame } from '../core/session/entry.ts';
import { createSession } from '../core/session/session.ts';
import { isExpired, readTicket, verify } from '../core/signature/index.ts';
import type { InvokeEvent, PageEvent } from '../protocol.ts';
import { createFrames } from './frames.ts';
import * as inspected from './inspected.ts';
import { createInspecting } from './inspecting.ts';
import type { Actions, LanguageChoice, Model } from './model.ts';
import { createPresenter, toTicketView } from './present.ts';
import { readSettings } from './settings.ts';

/** The shortest time between two renderings, in milliseconds: a frame. */
const FRAME = 16;

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

  let malformed = 0;

  const session = createSession();
  const client = createClient();
  let presenter = createPresenter(field, language());

  function language(): Language {
    if (languageChoice !== 'auto') return languageChoice;
    return inspected.browserLanguage.startsWith('zh') ? 'zh' : 'en';
  }

  function verifyConfig({ url: signed, ...sent }: SignedConfig): 'matches' | 'differs' | 'unverified' {
    if (!field.ticket) return 'unverified';
    if (verify(sent, signed, field.ticket).matches) return 'matches';
    return isExpired(field, Date.now()) ? 'unverified' : 'differs';
  }

  const inspecting = createInspecting({
    profile: () => profile,
    setProfile: (id) => {
      profile = id;
    },
    update,
  });

  const frames = createFrames({
    add(event: PageEvent, frame: Frame) {
      // Not what its frames have said: they may be heard before the page itself.
      if (event.kind === 'load' && frame.frameId === 0 && !keepLog) session.clear(event.at);
      if (frame.frameId === 0) inspecting.moved(event.url);
      if (event.kind === 'load' && frame.frameId === 0) inspecting.joined(event);
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

  function setTicket(text: string): void {
    ticketText = text;
    ticketAt = Date.now();
    field = readTicket(text, ticketAt);
    inspected.secrets.save({ jsapi_ticket: text, jsapi_ticket_at: ticketAt });
    presenter = createPresenter(field, language());
    update();
  }

  function saveSettings(): void {
    inspected.settings.save({ profile, keepLog, languageChoice });
    update();
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
      malformed = 0;
      update();
    },
    setTicket,
    forgetTicket: () => setTicket(''),
    openSource: ({ url: source, line, column }) => inspected.openSource(source, line, column),
    chooseLanguage(choice: LanguageChoice) {
      languageChoice = choice;
      presenter = createPresenter(field, language());
      saveSettings();
    },
    copy: inspected.copyText,
  };

  function model(): Model {
    return {
      language: language(),
      languageChoice,
      inspection: inspecting.state(),
      profile,
      notSeen: profile === 'desktop' ? DESKTOP_LIMITS.map((words) => words[language()]) : [],
      keepLog,
      session,
      pageUrl: inspecting.url(),
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

  inspected.connectFrames({ ...frames, malformed: () => void malformed++, closed: inspecting.look });
  await inspecting.look();
}
