import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ExplainInput } from '../../../src/core/signature/index.ts';
import { createKernel } from '../../../src/kernel/kernel.ts';
import { createAnswer } from '../../../src/panel/search/answer.ts';
import type { FromWorker, ToWorker } from '../../../src/panel/search/messages.ts';
import { createSearches, type SearchState } from '../../../src/panel/search/searches.ts';
import type { SearchWorker } from '../../../src/panel/search/team.ts';

const TICKET = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
const URL = 'https://m.example.com/item?id=5';
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

const KERNEL = createKernel();
/** For searches that go on to their end, on a busy machine: milliseconds. */
const LONG = 300_000;

/** A config whose server signed another URL than the page's. */
function configSignedFor(url: string, nonceStr = 'Wm3WZYTPz0wzccnW', ticket = TICKET): ExplainInput {
  const signature = sha1(`jsapi_ticket=${TICKET}&noncestr=${nonceStr}&timestamp=1414587457&url=${url}`);
  return { kind: 'jsapi', jsapi_ticket: ticket, nonceStr, timestamp: 1414587457, url: URL, signature };
}

/** Workers as the browser gives them: each answers in a later task, and never once it is terminated. */
function createOffice({ breaks = false } = {}) {
  const office = { hired: 0, atWork: 0, told: 0, createWorker };

  function createWorker(): SearchWorker {
    let listener: (message: FromWorker) => void = () => undefined;
    let isGone = false;
    office.hired++;
    office.atWork++;
    const say = (message: FromWorker): void => {
      setImmediate(() => (isGone ? undefined : listener(structuredClone(message))));
    };
    const answer = createAnswer(KERNEL, say);
    return {
      tell(message: ToWorker) {
        office.told++;
        const copied = structuredClone(message);
        if (breaks) say({ kind: 'failed', problem: 'out of memory' });
        else setImmediate(() => (isGone ? undefined : answer(copied)));
      },
      hear(next) {
        listener = next;
      },
      terminate() {
        if (!isGone) office.atWork--;
        isGone = true;
      },
    };
  }
  return office;
}

function open({ most = 2, breaks = false } = {}) {
  const office = createOffice({ breaks });
  let now = 0;
  const waiting: (() => void)[] = [];
  const searches = createSearches({
    createWorker: office.createWorker,
    most,
    now: () => ++now,
    changed: () => {
      for (const look of waiting.splice(0)) look();
    },
  });
  /** Waits until the search for this signature has come to an end. */
  async function end(id: string, input: ExplainInput): Promise<SearchState> {
    for (;;) {
      const state = searches.stateOf(id, input);
      if (state.state !== 'running') return state;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }
  return { office, searches, end };
}

const mistakesOf = (state: SearchState): string[] =>
  'explanations' in state ? state.explanations.map(({ mistakes }) => mistakes.join(' ')) : [];

describe('a signature that does not match', () => {
  test(
    'is explained by the mistake that its server made',
    async () => {
      const { searches, end } = open();
      const input = configSignedFor('https://m.example.com/item');
      searches.explain('1', input);
      expect(searches.stateOf('1', input).state).toBe('running');
      const state = await end('1', input);
      expect(state).toMatchObject({ state: 'done', length: 'short', problem: '' });
      expect(mistakesOf(state)).toContain('url-query-dropped');
    },
    LONG,
  );

  test(
    'is searched once, however often it comes into sight',
    async () => {
      const { office, searches, end } = open();
      const input = configSignedFor('https://m.example.com/item');
      for (let i = 0; i < 5; i++) searches.explain('1', input);
      await end('1', input);
      const { told } = office;
      searches.explain('1', input);
      expect(office.told).toBe(told);
      expect(office.hired).toBe(1);
    },
    LONG,
  );

  test(
    'is searched again when the ticket is another one',
    async () => {
      const { searches, end } = open();
      const input = configSignedFor('https://m.example.com/item');
      searches.explain('1', input);
      await end('1', input);
      const other = configSignedFor('https://m.example.com/item', undefined, 'another ticket');
      expect(searches.stateOf('1', other).state).toBe('none');
    },
    LONG,
  );

  test(
    'says what could not be searched when nothing explains it',
    async () => {
      const { searches, end } = open();
      const input = { ...configSignedFor(URL), signature: sha1('something else') };
      searches.explain('1', input);
      const state = await end('1', input);
      expect(state).toMatchObject({ state: 'done', explanations: [] });
      expect(state).toHaveProperty('unsearched', expect.arrayContaining(['nonce', 'ticket', 'minutes']));
      expect(state).toHaveProperty('next', expect.arrayContaining(['string1', 'alert']));
      expect(state).toHaveProperty('tried', expect.any(Number));
    },
    LONG,
  );
});

describe('a hundred configs', () => {
  test(
    'do not start a hundred searches',
    async () => {
      const { office, searches, end } = open();
      const inputs = Array.from({ length: 100 }, (_, i) =>
        configSignedFor('https://m.example.com/item', `n${i}`),
      );
      inputs.forEach((input, i) => {
        searches.explain(`${i}`, input);
      });
      const running = inputs.filter((input, i) => searches.stateOf(`${i}`, input).state === 'running');
      expect(running.length).toBeLessThan(12);
      expect(office.hired).toBe(1);
      const last = inputs.at(-1);
      expect(last && mistakesOf(await end('99', last))).toContain('url-query-dropped');
    },
    LONG,
  );
});

describe('Cancel', () => {
  test(
    'ends a search at once and lets its worker go',
    async () => {
      const { office, searches } = open();
      const input = configSignedFor('https://elsewhere.example.com/');
      searches.explain('1', input);
      searches.cancel('1');
      expect(searches.stateOf('1', input)).toMatchObject({ state: 'cancelled' });
      expect(office.atWork).toBe(0);
    },
    LONG,
  );

  test(
    'of one that waits keeps it from being asked for again by what is in sight',
    () => {
      const { searches } = open();
      const [first, second] = [
        configSignedFor('https://x.example.com/', 'a'),
        configSignedFor('https://m.example.com/item', 'b'),
      ];
      searches.explain('1', first);
      searches.explain('2', second);
      searches.cancel('2');
      expect(searches.stateOf('2', second)).toMatchObject({ state: 'cancelled', tried: 0 });
    },
    LONG,
  );

  test(
    'is no end: the same search can be asked for again',
    async () => {
      const { searches, end } = open();
      const input = configSignedFor('https://m.example.com/item');
      searches.explain('1', input);
      searches.cancel('1');
      searches.explain('1', input);
      expect(mistakesOf(await end('1', input))).toContain('url-query-dropped');
    },
    LONG,
  );

  test(
    'goes on with what waits',
    async () => {
      const { searches, end } = open();
      const [first, second] = [
        configSignedFor('https://x.example.com/', 'a'),
        configSignedFor('https://m.example.com/item', 'b'),
      ];
      searches.explain('1', first);
      searches.explain('2', second);
      searches.cancel('1');
      expect(mistakesOf(await end('2', second))).toContain('url-query-dropped');
    },
    LONG,
  );
});

describe('Search further', () => {
  test(
    'answers the same with one worker and with several',
    async () => {
      const input = configSignedFor('https://m.example.com/item#');
      const answers = await Promise.all(
        [1, 2, 5].map(async (most) => {
          const { office, searches, end } = open({ most });
          searches.further('1', input);
          const state = await end('1', input);
          expect(office.hired).toBe(most);
          expect(office.atWork).toBeLessThan(2);
          return 'explanations' in state ? state.explanations : null;
        }),
      );
      expect(answers[0]).not.toEqual([]);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    },
    LONG,
  );

  test(
    'lets a short search of another signature go on, and another one begin',
    async () => {
      const { searches, end } = open();
      const [first, second] = [
        configSignedFor('https://m.example.com/item', 'a'),
        configSignedFor('https://m.example.com/item', 'b'),
      ];
      const third = configSignedFor('https://m.example.com/item', 'c');
      searches.explain('1', first);
      searches.further('2', second);
      searches.explain('3', third);
      expect(searches.stateOf('2', second)).toMatchObject({ state: 'running', length: 'long' });
      expect(mistakesOf(await end('1', first))).toContain('url-query-dropped');
      expect(mistakesOf(await end('3', third))).toContain('url-query-dropped');
      expect(await end('2', second)).toMatchObject({ state: 'done', length: 'long' });
    },
    LONG,
  );

  test('ends once its signature is in the log no more', async () => {
    const { office, searches } = open();
    const [gone, kept] = [configSignedFor('odd', 'a'), configSignedFor('odd', 'b')];
    searches.further('1', gone);
    searches.explain('2', kept);
    searches.keepOnly((id) => id === '2');
    expect(searches.stateOf('1', gone)).toEqual({ state: 'none' });
    expect(searches.stateOf('2', kept)).toMatchObject({ state: 'running' });
    expect(office.atWork).toBe(1);
  });

  test('for another signature ends the one before, and says so', () => {
    const { searches } = open();
    const [first, second] = [
      configSignedFor('https://x.example.com/', 'a'),
      configSignedFor('https://y.example.com/', 'b'),
    ];
    searches.further('1', first);
    searches.further('2', second);
    expect(searches.stateOf('1', first)).toMatchObject({ state: 'cancelled', length: 'long' });
    expect(searches.stateOf('2', second)).toMatchObject({ state: 'running', length: 'long' });
    searches.cancel('2');
  });
});

test('a worker that breaks down is said to have, and the next search gets another', async () => {
  const { office, searches, end } = open({ breaks: true });
  const input = configSignedFor('https://m.example.com/item');
  searches.explain('1', input);
  expect(await end('1', input)).toMatchObject({ state: 'failed', problem: 'Error: out of memory' });
  expect(office.atWork).toBe(0);
});
