import type { Words } from '../../catalogue/words.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../core/client/scenario.ts';
import {
  LONGEST_SCENARIO,
  type ReadScenario,
  readScenario,
  readStoredScenario,
  writeScenario,
} from '../../core/client/scenario-file.ts';
import { megabytes } from './pictures.ts';
import type { SayOfFile } from './words.ts';

/** The largest file that is read at all, in bytes: three for each unit of the longest text. */
const MOST_BYTES = 3 * LONGEST_SCENARIO;
/** What stands in front of the site in the name under which its scenario is kept. */
const KEY = 'scenario ';

/** Where scenarios are kept. */
export interface ScenarioStore {
  /** All that was kept when the panel started, by key: read then, so that a page's first call finds its scenario. */
  kept: Readonly<Record<string, unknown>>;
  /** It rejects when it cannot be kept. */
  save: (key: string, text: string) => Promise<void>;
  /** Calls back when what is kept has changed, here or in another panel. */
  onChanged: (callback: (key: string, kept: unknown) => void) => void;
}

/** What the scenarios need. */
export interface ScenariosOptions {
  store: ScenarioStore;
  /** Hands a text to the user as a file. */
  saveFile: (name: string, text: string) => void;
  say: SayOfFile;
  /** Words of core, in the panel's language. */
  inLanguage: (words: Words) => string;
  changed: () => void;
}

/** The scenario of each site, kept on this machine, and the one of the site that is inspected now. */
export function createScenarios({ store, saveFile, say, inLanguage, changed }: ScenariosOptions) {
  let site = '';
  /** What is wrong, in the language that the panel has by then; null: nothing. */
  let problem: (() => string) | null = null;
  /** What is kept, by key, as it was stored. */
  const kept = new Map(Object.entries(store.kept).filter(([key]) => key.startsWith(KEY)));
  /** What was saved from here, by key, oldest first, until its echo comes. */
  const saved = new Map<string, string[]>();
  let scenario = DEFAULT_SCENARIO;

  store.onChanged((key, value) => {
    if (!key.startsWith(KEY) || isEcho(key, value)) return;
    kept.set(key, value);
    if (key !== KEY + site) return;
    problem = null;
    take();
    changed();
  });

  /** Whether this is the word of what was saved from here: it may come when something newer has been chosen. */
  function isEcho(key: string, value: unknown): boolean {
    const texts = saved.get(key) ?? [];
    const at = typeof value === 'string' ? texts.indexOf(value) : -1;
    texts.splice(0, at + 1);
    return at >= 0;
  }

  /** Takes over what is kept for the site. What cannot be read counts as nothing, and is said. */
  function take(): void {
    const text = kept.get(KEY + site);
    scenario = text === undefined ? DEFAULT_SCENARIO : readStoredScenario(text);
    if (text === undefined || scenario !== DEFAULT_SCENARIO) return;
    const answer = readScenario(String(text));
    if (!('problem' in answer)) return;
    const of = site;
    problem = () => say('scenarioDamaged', { site: of, problem: inLanguage(answer.problem) });
  }

  function enter(next: string): void {
    if (next === site) return;
    site = next;
    problem = null;
    take();
    changed();
  }

  function set(chosen: Scenario): void {
    problem = null;
    scenario = chosen;
    changed();
    void save(KEY + site, writeScenario(chosen));
  }

  async function save(key: string, text: string): Promise<void> {
    // Chrome has no word for a value that does not change.
    if (kept.get(key) === text) return;
    kept.set(key, text);
    // What is chosen while no site is known is nobody's: it holds until the panel closes.
    if (key === KEY) return;
    saved.set(key, [...(saved.get(key) ?? []), text]);
    try {
      await store.save(key, text);
    } catch (error) {
      problem = () => say('scenarioNotSaved', { problem: messageOf(error) });
      changed();
    }
  }

  async function readFile(file: File): Promise<{ scenario: Scenario } | { problem: () => string }> {
    const { name, size } = file;
    if (size > MOST_BYTES) {
      const values = { name, size: megabytes(size), most: megabytes(MOST_BYTES) };
      return { problem: () => say('scenarioTooLarge', values) };
    }
    let answer: ReadScenario;
    try {
      answer = readScenario(await file.text());
    } catch (error) {
      return { problem: () => say('unreadable', { name, problem: messageOf(error) }) };
    }
    if ('scenario' in answer) return answer;
    const words = answer.problem;
    return { problem: () => say('scenarioUnfit', { name, problem: inLanguage(words) }) };
  }

  return {
    current: () => scenario,
    site: () => site,
    problem: () => problem?.() ?? '',
    /** The page is one of this site; empty: of none. */
    enter,
    set,
    /** Takes a scenario file in; one that does not fit changes nothing, and is said. */
    async take(file: File) {
      const answer = await readFile(file);
      if ('scenario' in answer) return set(answer.scenario);
      problem = answer.problem;
      changed();
    },
    hand() {
      const host = URL.canParse(site) ? new URL(site).hostname : 'page';
      saveFile(`${host}.wechat-scenario.json`, writeScenario(scenario));
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
