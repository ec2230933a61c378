import { describe, expect, test } from 'vitest';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/core/client/scenario.ts';
import { writeScenario } from '../../../src/core/client/scenario-file.ts';
import { createScenarios } from '../../../src/panel/phone/scenarios.ts';

const SHOP = 'https://shop.example.com';
const OTHER = 'https://other.example.com:8443';
const LENIENT: Scenario = { ...DEFAULT_SCENARIO, isLenient: true };
const OLD: Scenario = { ...DEFAULT_SCENARIO, clientVersion: '6.0.1' };

/** Chrome's storage, which several panels share; its words of changes come when they are let through. */
function storage(stored: Record<string, unknown> = {}) {
  const values = { ...stored };
  const listeners: ((key: string, value: unknown) => void)[] = [];
  const echoes: (() => void)[] = [];
  let refuses = false;
  return {
    values,
    /** Lets the words of all changes through. */
    tell: () => {
      for (const echo of echoes.splice(0)) echo();
    },
    refuse() {
      refuses = true;
    },
    store: () => ({
      kept: { ...values },
      async save(key: string, text: string) {
        if (refuses) throw new Error('QUOTA_BYTES quota exceeded');
        if (values[key] === text) return;
        values[key] = text;
        echoes.push(() => {
          for (const listener of listeners) listener(key, text);
        });
      },
      onChanged: (listener: (key: string, value: unknown) => void) => void listeners.push(listener),
    }),
  };
}

function panel(shared = storage()) {
  const files: { name: string; text: string }[] = [];
  let changes = 0;
  const scenarios = createScenarios({
    store: shared.store(),
    saveFile: (name, text) => void files.push({ name, text }),
    say: (key, values) => `${key} ${JSON.stringify(values)}`,
    inLanguage: ({ en }) => en,
    changed: () => void changes++,
  });
  return { ...scenarios, files, shared, changes: () => changes };
}

const scenarioFile = (text: string): File => new File([text], 'team.json', { type: 'application/json' });

describe('the scenario of a site', () => {
  test('is there again when the panel is opened again', () => {
    const { enter, set, shared } = panel();
    enter(SHOP);
    set(LENIENT);
    const again = panel(shared);
    again.enter(SHOP);
    expect(again.current()).toEqual(LENIENT);
  });

  test('is there before the first call of a page: nothing is waited for', () => {
    const shared = storage({ [`scenario ${SHOP}`]: writeScenario(LENIENT) });
    const { enter, current } = panel(shared);
    enter(SHOP);
    expect(current()).toEqual(LENIENT);
  });

  test('is that site’s own', () => {
    const { enter, set, current, site } = panel();
    enter(SHOP);
    set(LENIENT);
    enter(OTHER);
    expect([site(), current()]).toEqual([OTHER, DEFAULT_SCENARIO]);
    set(OLD);
    enter(SHOP);
    expect(current()).toEqual(LENIENT);
    enter(OTHER);
    expect(current()).toEqual(OLD);
  });

  test('that was chosen before any page was there is not lost, and not kept for a site', () => {
    const { enter, set, current, shared } = panel();
    set(LENIENT);
    enter(SHOP);
    expect(current()).toEqual(DEFAULT_SCENARIO);
    enter('');
    expect(current()).toEqual(LENIENT);
    expect(Object.keys(shared.values)).toEqual([]);
  });

  test('that is damaged in the storage is the default one, and that is said', () => {
    const { enter, current, problem } = panel(storage({ [`scenario ${SHOP}`]: '{"format":' }));
    enter(SHOP);
    expect(current()).toEqual(DEFAULT_SCENARIO);
    expect(problem()).toMatch(/^scenarioDamaged .*shop\.example\.com.*This is not JSON/);
    enter(OTHER);
    expect(problem()).toBe('');
  });

  test('that cannot be kept holds, and that is said', async () => {
    const shared = storage();
    shared.refuse();
    const { enter, set, current, problem } = panel(shared);
    enter(SHOP);
    set(LENIENT);
    await expect.poll(problem).toBe('scenarioNotSaved {"problem":"QUOTA_BYTES quota exceeded"}');
    expect(current()).toEqual(LENIENT);
  });
});

describe('two panels', () => {
  test('show what was chosen last in either', () => {
    const shared = storage();
    const [first, second] = [panel(shared), panel(shared)];
    first.enter(SHOP);
    second.enter(SHOP);
    first.set(LENIENT);
    shared.tell();
    expect(second.current()).toEqual(LENIENT);
    second.set(OLD);
    shared.tell();
    expect(first.current()).toEqual(OLD);
  });

  test('of other sites hear it when they come there', () => {
    const shared = storage();
    const [first, second] = [panel(shared), panel(shared)];
    first.enter(SHOP);
    second.enter(OTHER);
    first.set(LENIENT);
    shared.tell();
    expect(second.current()).toEqual(DEFAULT_SCENARIO);
    second.enter(SHOP);
    expect(second.current()).toEqual(LENIENT);
  });

  test('do not take back what is being typed when the word of the letter before comes late', () => {
    const shared = storage();
    const { enter, set, current } = panel(shared);
    enter(SHOP);
    set({ ...DEFAULT_SCENARIO, clientVersion: '6' });
    set({ ...DEFAULT_SCENARIO, clientVersion: '6.0' });
    const changed = current();
    shared.tell();
    expect(current()).toBe(changed);
  });

  test('hear of one that chooses again what the other had', () => {
    const shared = storage();
    const [first, second] = [panel(shared), panel(shared)];
    first.enter(SHOP);
    second.enter(SHOP);
    first.set(LENIENT);
    first.set(OLD);
    shared.tell();
    second.set(LENIENT);
    shared.tell();
    expect(first.current()).toEqual(LENIENT);
  });
});

describe('a scenario file', () => {
  test('goes out under the name of the site, and comes in again', async () => {
    const { enter, set, hand, files } = panel();
    enter(OTHER);
    set(OLD);
    hand();
    expect(files[0]?.name).toBe('other.example.com.wechat-scenario.json');
    const colleague = panel();
    colleague.enter(SHOP);
    await colleague.take(scenarioFile(files[0]?.text ?? ''));
    expect(colleague.current()).toEqual(OLD);
    expect(colleague.problem()).toBe('');
    expect(Object.keys(colleague.shared.values)).toEqual([`scenario ${SHOP}`]);
  });

  test.each([
    ['broken JSON', '{"format": ', 'This is not JSON'],
    ['something else', '{"scripts":{}}', 'no scenario file'],
    ['one of a later version', '{"format":"wechat-jssdk-scenario","version":99,"scenario":{}}', 'version 99'],
  ])('that is %s changes nothing, and that is said', async (_name, text, words) => {
    const { enter, set, take, current, problem } = panel();
    enter(SHOP);
    set(LENIENT);
    await take(scenarioFile(text));
    expect(problem()).toMatch(/^scenarioUnfit/);
    expect(problem()).toContain(words);
    expect(current()).toEqual(LENIENT);
  });

  test('that is too large is not even read', async () => {
    const { enter, take, problem } = panel();
    enter(SHOP);
    const huge = scenarioFile('');
    Object.defineProperty(huge, 'size', { value: 30_000_000 });
    huge.text = () => Promise.reject(new Error('it was read'));
    await take(huge);
    expect(problem()).toBe('scenarioTooLarge {"name":"team.json","size":"28.7","most":"3"}');
  });

  test('that is gone is said', async () => {
    const { enter, take, problem } = panel();
    enter(SHOP);
    const gone = scenarioFile('');
    gone.text = () => Promise.reject(new Error('could not be found'));
    await take(gone);
    expect(problem()).toBe('unreadable {"name":"team.json","problem":"could not be found"}');
  });

  test('what was wrong with one is not said any more after the next change', async () => {
    const { enter, take, set, problem } = panel();
    enter(SHOP);
    await take(scenarioFile('x'));
    expect(problem()).not.toBe('');
    set(LENIENT);
    expect(problem()).toBe('');
  });
});
