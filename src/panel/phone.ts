import type { Language } from '../catalogue/words.ts';
import type { Act } from '../core/client/act.ts';
import type { Context, VerdictKind } from '../core/client/behaviour.ts';
import type { ClientCall } from '../core/client/call.ts';
import { dueAt, type Input, step } from '../core/client/client.ts';
import type { Result } from '../core/client/effect.ts';
import { NEW_CLIENT } from '../core/client/state.ts';
import { fill } from '../core/fill.ts';
import type { Frame } from '../core/session/entry.ts';
import type { Firing, InvokeEvent } from '../protocol.ts';
import type { PhoneBrowser } from './phone/browser.ts';
import { createDocumentsThere } from './phone/documents-there.ts';
import { createEffects } from './phone/effects.ts';
import { createFiles, toDataUrl } from './phone/files.ts';
import { createMicrophone } from './phone/microphone.ts';
import { createPageTitle, type PhonePage } from './phone/page.ts';
import { createPagePictures } from './phone/page-pictures.ts';
import { createPagesAway } from './phone/pages-away.ts';
import { createPicturePolicy } from './phone/picture-policy.ts';
import { takePictures } from './phone/pictures.ts';
import { createPlayer } from './phone/player.ts';
import { readCode } from './phone/read-code.ts';
import { createScenarios, type ScenarioStore } from './phone/scenarios.ts';
import { sampleSound } from './phone/sound.ts';
import { createTimer } from './phone/timer.ts';
import { createWhys } from './phone/whys.ts';
import { FILE_WORDS, type SayOfFile } from './phone/words.ts';
import type { OAuthActions, OAuthShown, PhoneActions, PhoneView } from './phone-model.ts';

/** What the phone needs from the rest of the panel. */
export interface PhoneOptions {
  /** Epoch milliseconds. */
  now: () => number;
  /** Calls back after so many milliseconds. */
  after: (delay: number, callback: () => void) => void;
  verdictsOf: (call: ClientCall) => readonly VerdictKind[];
  /** The key of the log's entry for an invoke; undefined when it has none. */
  keyOf: (frame: Frame, invoke: number) => string | undefined;
  startOf: (frame: Frame) => { landingUrl: string; userAgent: string };
  /** Hands a reply to its page. `logged`: the same, with what is too long for a log cut. */
  reply: (frame: Frame, invoke: number, result: Result, logged: Result) => void;
  /** Tells a page of an event. */
  fire: (documentId: string, firing: Firing) => void;
  language: () => Language;
  /** The page's URL, hash included; empty while not known. */
  pageUrl: () => string;
  /** Whether the page runs with another user agent than it would if it were loaded now. */
  needsReload: () => boolean;
  /** Loads the page again. */
  reload: () => void;
  page: PhonePage;
  browser: PhoneBrowser;
  store: ScenarioStore;
  /** Whether the phone was in sight when the panel was closed, and who remembers it. */
  wasShown: boolean;
  keepShown: (isShown: boolean) => void;
  changed: () => void;
}

/** Runs the simulated client: what pages ask goes in, what it wants done is done. */
export function createPhone(options: PhoneOptions) {
  const { now, after, page, browser, changed } = options;
  let client = NEW_CLIENT;
  let isShown = options.wasShown;
  let picturesProblem = '';

  const say: SayOfFile = (key, values) => fill(FILE_WORDS[key], values, options.language());
  const scenarios = createScenarios({
    store: options.store,
    saveFile: browser.saveFile,
    say,
    inLanguage: (words) => words[options.language()],
    changed,
  });
  const files = createFiles(browser);
  const documents = createDocumentsThere();
  const whys = createWhys();
  const away = createPagesAway();
  const title = createPageTitle({ facts: page.facts, after, changed });
  const pictures = createPagePictures({ contentOf: page.contentOf, pageUrl: options.pageUrl, changed });
  const policy = createPicturePolicy({ picturesBlocked: page.picturesBlocked, changed });
  const player = createPlayer({
    urlOf: (fileId) => (fileId === '' ? sampleUrl() : (files.get(fileId)?.url ?? null)),
    createSound: browser.createSound,
    ended: () => take({ kind: 'act', act: { kind: 'end-playing' } }),
  });
  const microphone = createMicrophone({
    files,
    open: (token) => page.openRecorder(token, options.language()),
    stop: page.stopRecorder,
    now,
    after,
    began: (fileId) => take({ kind: 'act', act: { kind: 'begin-recording', fileId } }),
    recorded(fileId, length) {
      take({ kind: 'act', act: { kind: 'finish-recording', fileId, length } });
      player.arrived(fileId);
    },
    changed,
  });
  page.onRecorder(microphone.hear);
  const effects = createEffects({
    ...page,
    showPicture(documentId, ...picture) {
      policy.watch(documentId);
      return page.showPicture(documentId, ...picture);
    },
    files,
    after,
    isThere: documents.isThere,
    reply: (documentId, ...reply) => options.reply(frameOf(documentId), ...reply),
    fire: options.fire,
    record: microphone.record,
    stopRecording: microphone.stop,
    play: player.play,
    hush: player.hush,
    reload: options.reload,
  });
  const timer = createTimer({ now, after, dueAt: () => dueAt(client), ring: () => take({ kind: 'time' }) });

  const frameOf = (documentId: string): Frame => ({
    documentId,
    frameId: client.documents[documentId]?.frameId ?? 0,
  });
  const context = (): Context => ({
    at: now(),
    scenario: scenarios.current(),
    isShown,
    verdicts: options.verdictsOf,
  });

  function take(input: Input): void {
    if (input.kind === 'act') noteWritten(input.act);
    const done = step(client, input, context());
    client = done.state;
    if (done.why && input.kind === 'asked') {
      const key = options.keyOf(input.call, input.call.invoke);
      if (key !== undefined) whys.note(key, done.why);
    }
    for (const effect of done.effects) effects.run(effect);
    // What is over for the client needs no word of it: a sample would be heard for ever.
    if (player.isPlaying() && client.voice.playing === null) player.hush();
    timer.plan();
    changed();
  }

  /** What a user could never make the phone say. */
  function noteWritten(act: Act): void {
    if (act.kind !== 'decide' || act.decision.kind === 'agree' || act.decision.kind === 'cancel') return;
    const call = client.questions.find(({ id }) => id === act.question)?.call;
    const key = call && options.keyOf(call, call.invoke);
    if (key !== undefined) whys.noteWritten(key);
  }

  function callOf({ id, name, args, url, at }: InvokeEvent, frame: Frame): ClientCall {
    documents.heardOf(frame, at);
    return { ...frame, invoke: id, name, args, url, ...options.startOf(frame) };
  }

  async function press(act: Extract<Act, { kind: 'press' }>): Promise<void> {
    await title.refresh();
    take({ kind: 'act', act: { ...act, page: pageFacts() } });
  }

  const pageFacts = (): PhoneView['page'] => ({ title: title.title(), url: options.pageUrl() });

  const actions = {
    showPhone(shown) {
      isShown = shown;
      options.keepShown(shown);
      if (shown) void title.refresh();
      changed();
    },
    act(act) {
      if (act.kind === 'press') void press(act);
      else take({ kind: 'act', act });
    },
    async choosePictures(id, chosen, { isOriginal, sourceType }) {
      const facts = client.questions.find((question) => question.id === id)?.facts;
      if (facts?.kind !== 'pictures') return;
      const how = { count: facts.count, isOriginal };
      const taken = await takePictures(chosen, how, { files, decode: browser.decode, say });
      picturesProblem = taken.problems.join('\n');
      // With none that can be used the phone still asks: the developer may choose others.
      if (taken.files.length === 0) return changed();
      const choice = { kind: 'pictures' as const, files: taken.files, sourceType };
      take({ kind: 'act', act: { kind: 'decide', question: id, decision: { kind: 'agree', choice } } });
    },
    reload: options.reload,
    readCode: (file) => readCode(file, browser),
    findPicture: pictures.find,
    setScenario: scenarios.set,
    importScenario: scenarios.take,
    exportScenario: scenarios.hand,
  } satisfies Omit<PhoneActions, keyof OAuthActions>;

  /** `at`: epoch milliseconds. */
  function started(frame: Frame, at: number): void {
    documents.started(frame, at);
    if (frame.frameId === 0) {
      away.left(client);
      title.forget();
      picturesProblem = '';
      policy.forget();
      if (isShown) after(TITLE_SET, () => void title.refresh());
    }
    take({ kind: 'started', documentId: frame.documentId, frameId: frame.frameId });
  }

  return {
    started,
    /** A document has come back from the back/forward cache; its frames come with it. */
    restored(frame: Frame, at: number) {
      if (frame.frameId !== 0) return documents.heardOf(frame, at);
      started(frame, at);
      client = away.back(client, frame.documentId);
    },
    /** The page is one of this site; empty: of none. */
    entered: scenarios.enter,
    scenario: scenarios.current,
    /** Whether the developer had the entry with this key answered as it was. */
    isStaged: whys.isStaged,
    ask: (invoke: InvokeEvent, frame: Frame) => take({ kind: 'asked', call: callOf(invoke, frame) }),
    known(invoke: InvokeEvent, frame: Frame, result: Result) {
      take({ kind: 'answered', call: callOf(invoke, frame), result });
    },
    lost({ documentId, frameId }: Frame) {
      take({ kind: 'lost', documentId, frameId });
    },
    listens(frame: Frame, event: string) {
      const { documentId, frameId } = frame;
      take({ kind: 'listens', documentId, frameId, event, userAgent: options.startOf(frame).userAgent });
    },
    view: (): Omit<PhoneView, keyof OAuthShown> => ({
      isShown,
      client,
      waiting: new Set(client.questions.flatMap(({ call }) => options.keyOf(call, call.invoke) ?? [])),
      whyOf: whys.of,
      scenario: scenarios.current(),
      site: scenarios.site(),
      scenarioProblem: scenarios.problem(),
      needsReload: options.needsReload(),
      page: pageFacts(),
      microphone: microphone.state(),
      picturesProblem: [picturesProblem, policy.isBlocked() ? say('picturesBlocked', {}) : '']
        .filter((problem) => problem !== '')
        .join('\n'),
      fileOf: files.get,
      pictureOf: pictures.urlOf,
    }),
    actions,
  };
}

/** When a page that has just started is asked for its title, in milliseconds: the parser or a script has set it then. */
const TITLE_SET = 1_000;

/** The sample recording, as a `data:` URL. */
const sampleUrl = (): string => toDataUrl({ bytes: sampleSound(), type: 'audio/wav' });
