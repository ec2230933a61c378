import { type ProfileId, profileOf, userAgentOf, versionProblem } from '../catalogue/user-agents.ts';
import { isInspected, type LoadEvent } from '../protocol.ts';
import * as inspected from './inspected/index.ts';
import { inspectionOf, type Step, unsupportedReason } from './inspection.ts';
import type { Inspection } from './model.ts';

/** How often a page that cannot be asked is asked again, and how long it is given each time, in milliseconds. */
const MOST_ASKED = 60;
const BETWEEN_ASKING = 50;
/** How often a page that has just navigated may say no before it is believed. */
const MOST_DENIED = 10;
/** When a page's frames are looked for, in milliseconds after it has navigated: many are added by scripts. */
const FRAMES_LOOKED_FOR = [1_000, 4_000];

/** The way from the user's click to an inspected page, and what the panel says on it. */
export interface Inspecting {
  state(): Inspection;
  /** The page's URL, hash included; empty when not known. */
  url(): string;
  toggle(): Promise<void>;
  /** To be called from a click, and at once: the browser asks the user, and only then. */
  ask(sites: 'site' | 'all'): Promise<void>;
  /** Loads the page again with the profile's user agent. */
  start(): Promise<void>;
  /** The same, if the page is inspected: the profile is another one. */
  restart(): void;
  /** Whether the inspected page runs with another user agent than it would if it were loaded now. */
  needsReload(): boolean;
  /** The page has started with our user agent: also one from before this panel was opened. */
  joined(event: LoadEvent): void;
  /** The page's URL, as an event tells it. */
  moved(url: string): void;
  /** Looks at the page again: it may be another one, or gone. */
  look(): Promise<void>;
}

/** What the way there needs from the rest of the panel. */
export interface InspectingOptions {
  profile(): ProfileId;
  /** The page runs as another client than was chosen: it was started by another panel. */
  setProfile(profile: ProfileId): void;
  /** The version that the client is to have, such as `6.0.1`; empty: the profile's own. One that is none is not used. */
  clientVersion(): string;
  /** The page is another one, or may be. */
  arrived(url: string): void;
  /** The URL of WeChat's authorization page in front of which the tab stands; empty when it does not. */
  waitsFor(): string;
  /** Keeps the tab from that page while it is inspected, and only then. Settles when that is so. */
  follow(isInspected: boolean): Promise<void>;
  update(): void;
}

export function createInspecting({
  profile,
  setProfile,
  clientVersion,
  arrived,
  waitsFor,
  follow,
  update: draw,
}: InspectingOptions): Inspecting {
  let step: Step = 'off';
  /** True once the user switched inspection on in this panel; a page that was inspected before it is only joined. */
  let claimed = false;
  let page: inspected.PageFacts | null = null;
  let url = '';
  let granted = false;
  let unseen: readonly string[] = [];
  let looks = 0;
  /** True on the way over an empty page, which is not the page. */
  let isPassing = false;

  const state = (): Inspection =>
    inspectionOf({
      step,
      alive: inspected.isAlive(),
      profile: profile(),
      page,
      url,
      granted,
      unseen,
      waiting: waitsFor() !== '',
    });

  function update(): void {
    void follow(step === 'on' || step === 'starting');
    draw();
  }

  function userAgent(): string {
    const version = clientVersion();
    return userAgentOf(profile(), inspected.browserUserAgent, versionProblem(version) ? '' : version);
  }

  async function look(hasNavigated = false): Promise<void> {
    if (!inspected.isAlive()) return update();
    const turn = ++looks;
    // Pages of the browser never answer.
    const most = unsupportedReason(url, 'text/html') ? 1 : MOST_ASKED;
    // In place of a page that did not load is one of the browser's; right after it, that one still answers for the next.
    const denials = hasNavigated ? MOST_DENIED : 1;
    const answer = await askPage(() => turn === looks, { most, denials });
    if (turn !== looks) return; // asked again meanwhile: that answer counts
    // There is no page then, and the one before stays the page.
    if (waitsFor() !== '') return update();
    if (!inspected.isAlive()) return update();
    page = answer;
    if (page?.url) url = page.url;
    arrived(url);
    granted = /^https?:/.test(url) && (await inspected.isGranted(url));
    if (step === 'on' && !claimed && state().kind === 'overridden') step = 'off';
    update();
  }

  async function lookForFrames(): Promise<void> {
    if (step !== 'on' || !inspected.isAlive()) return;
    unseen = await inspected.unseenFrames();
    update();
  }

  async function start(): Promise<void> {
    step = 'starting';
    claimed = true;
    page = null;
    update();
    await Promise.all([inspected.registerScripts(), follow(true)]);
    await load(userAgent(), waitsFor());
  }

  /** Loads the page again with another user agent; where there is none, goes to this URL with it. */
  async function load(as: string | undefined, to: string): Promise<void> {
    if (to === '') return inspected.reload(as);
    isPassing = true;
    await inspected.becomeOnEmptyPage(as);
    isPassing = false;
    await inspected.authorizations.goTo(to);
  }

  function stop(): void {
    const isLoaded = step === 'on' || step === 'starting';
    step = 'off';
    claimed = false;
    if (isLoaded) void leave();
    update();
  }

  /** Back to the page as it was; from the authorization page to the one that sent the browser there. */
  async function leave(): Promise<void> {
    const from = waitsFor();
    await follow(false);
    await load(undefined, from === '' ? '' : url || from);
  }

  async function ask(sites: 'site' | 'all'): Promise<void> {
    const isGranted = await inspected.askFor(sites, url);
    if (isGranted) return start();
    if (step === 'asking') step = 'refused';
    update();
  }

  async function toggle(): Promise<void> {
    // A second click while the first is still being looked into takes it back.
    if (step === 'on' || step === 'starting' || step === 'looking') return stop();
    step = 'looking';
    await look();
    if (step !== 'looking') return;
    step = 'blocked';
    if (state().kind !== 'off') return update();
    if (granted) return start();
    step = 'asking';
    update();
    await ask('site');
  }

  inspected.onNavigated((to) => {
    if (isPassing) return;
    url = to;
    page = null;
    unseen = [];
    arrived(to);
    if (step === 'starting') step = 'on';
    if (step === 'blocked' || step === 'asking' || step === 'refused') step = 'off';
    void look(true);
    for (const delay of FRAMES_LOOKED_FOR) setTimeout(lookForFrames, delay);
  });
  inspected.onPermissionsRemoved(() => void look());

  return {
    state,
    url: () => url,
    toggle,
    ask,
    start,
    restart() {
      if (step === 'on' || step === 'starting') void start();
    },
    joined(event) {
      // The event itself proves all that the page would be asked for, and comes even while an alert holds the page.
      page = { url: event.url, userAgent: event.userAgent, contentType: 'text/html', title: '' };
      url = event.url;
      arrived(url);
      granted = true;
      looks++; // what is being asked for is known
      if (step !== 'on') step = 'on';
      setProfile(profileOf(event.userAgent, inspected.browserUserAgent) ?? profile());
      update();
    },
    needsReload: () =>
      step === 'on' && page !== null && isInspected(page.userAgent) && page.userAgent !== userAgent(),
    moved(to) {
      url = to;
    },
    look,
  };
}

/** Asks the page what it is. One that has just navigated has nothing yet that could answer: it is asked again. */
async function askPage(
  isWanted: () => boolean,
  { most, denials }: { most: number; denials: number },
): Promise<inspected.PageFacts | null> {
  for (let asked = 1; asked <= most && isWanted(); asked++) {
    const facts = await inspected.pageFacts();
    if (facts && (facts !== inspected.BROWSER_PAGE || asked >= denials || asked === most)) return facts;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ASKING));
  }
  return null;
}
