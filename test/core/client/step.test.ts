import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVOKED, LISTENED, SHARED } from '../../../src/catalogue/sdk-methods.ts';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import type { Context, VerdictKind } from '../../../src/core/client/behaviour.ts';
import { type Input, step } from '../../../src/core/client/client.ts';
import type { Effect } from '../../../src/core/client/effect.ts';
import { PRESETS } from '../../../src/core/client/presets.ts';
import type { Decision } from '../../../src/core/client/question.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/core/client/scenario.ts';
import { type ClientState, NEW_CLIENT } from '../../../src/core/client/state.ts';
import type { Plain } from '../../../src/protocol.ts';
import { CLIENTS, phone } from '../../builders/phone.ts';

const NAMES = [
  ...Object.entries(INVOKED).map(([name, method]) => ('bridge' in method ? method.bridge : name)),
  ...Object.values(SHARED).map(({ invokes }) => invokes),
  ...['preVerifyJSAPI', 'agentConfig', 'invokeMiniProgramAPI', 'notOfTheSdk', '__proto__', 'getContext'],
];
const DOCUMENTS = ['D1', 'D2', 'F1', '__proto__'];
const EVENTS = [...Object.values(LISTENED), ...Object.values(SHARED).map(({ bridge }) => bridge)];

/** What any page may pass: the members that calls have, with anything in them. */
const members = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'jsApiList',
      'localId',
      'card_list',
      'menuList',
      'needResult',
      'sourceType',
      'verifyAppId',
    ),
    fc.string(),
  ),
  fc
    .oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant({ $: 'undefined' }))
    .map((value): Plain => JSON.parse(JSON.stringify(value))),
  { maxKeys: 4 },
);
const frames = fc.constantFrom(0, 0, 3);
const documents = fc.constantFrom(...DOCUMENTS);
const decisions = fc.oneof(
  fc.constantFrom<Decision>({ kind: 'agree', choice: null }, { kind: 'cancel' }),
  fc.record({ kind: fc.constant('fail' as const), errMsg: fc.string() }),
  fc.record({ kind: fc.constant('reply' as const), reply: members }),
);

/** What may happen, the numbers of invokes left to be given. */
const inputs = fc.oneof(
  fc.record({ kind: fc.constant('started' as const), documentId: documents, frameId: frames }),
  {
    weight: 6,
    arbitrary: fc
      .record({
        documentId: documents,
        frameId: frames,
        name: fc.constantFrom(...NAMES),
        args: members,
        userAgent: fc.constantFrom(
          ...CLIENTS.map((id) => userAgentOf(id, '')),
          userAgentOf('ios', '', '6.0.1'),
          '',
        ),
      })
      .map((call) => ({
        kind: 'asked' as const,
        call: { ...call, invoke: 0, url: 'https://m.example.com/#/a', landingUrl: 'https://m.example.com/' },
      })),
  },
  fc.record({
    kind: fc.constant('listens' as const),
    documentId: documents,
    frameId: frames,
    event: fc.constantFrom(...EVENTS),
  }),
  fc.record({ question: fc.integer({ min: 0, max: 30 }), decision: decisions }).map((decide) => ({
    kind: 'act' as const,
    act: { kind: 'decide' as const, ...decide },
  })),
  fc.constantFrom<Input>(
    { kind: 'time' },
    { kind: 'act', act: { kind: 'set-network', type: 'none' } },
    { kind: 'act', act: { kind: 'end-recording' } },
    { kind: 'act', act: { kind: 'end-playing' } },
    { kind: 'act', act: { kind: 'dismiss' } },
    { kind: 'act', act: { kind: 'press', item: 'menuItem:share:timeline', page: { title: 't', url: 'u' } } },
  ),
);

const scenarios = fc
  .record({
    presets: fc.subarray(Object.keys(PRESETS), { maxLength: 2 }),
    isLenient: fc.boolean(),
    domains: fc.subarray(['m.example.com', 'other.org']),
    rules: fc.array(
      fc.record({
        api: fc.constantFrom('*', 'config', 'chooseImage', 'getLocation', 'onSearchBeacons'),
        when: fc.option(members),
        reaction: fc.oneof(
          fc.record({ kind: fc.constant('succeed' as const), reply: fc.option(members) }),
          fc.record({ kind: fc.constant('fail' as const), errMsg: fc.string() }),
          fc.constantFrom({ kind: 'ask' as const }, { kind: 'silent' as const }, { kind: 'cancel' as const }),
        ),
        delay: fc.nat(5_000),
      }),
      { maxLength: 2 },
    ),
  })
  .map((chosen): Scenario => ({ ...DEFAULT_SCENARIO, ...chosen }));

interface Run {
  inputs: readonly Input[];
  scenario: Scenario;
  isShown: boolean;
  verdict: VerdictKind;
}

const runs: fc.Arbitrary<Run> = fc.record({
  inputs: fc.array(inputs, { maxLength: 40 }),
  scenario: scenarios,
  isShown: fc.boolean(),
  verdict: fc.constantFrom<VerdictKind>('matches', 'differs', 'unverified'),
});

/** Lets it all happen, a second between one thing and the next; gives every state and every effect. */
function play({ inputs: happens, scenario, isShown, verdict }: Run): {
  states: ClientState[];
  effects: Effect[];
} {
  let state = NEW_CLIENT;
  const states: ClientState[] = [];
  const effects: Effect[] = [];
  happens.forEach((input, index) => {
    const context: Context = { at: 1_000 * index, scenario, isShown, verdicts: () => [verdict] };
    const numbered = input.kind === 'asked' ? { ...input, call: { ...input.call, invoke: index } } : input;
    const done = step(state, numbered, context);
    state = done.state;
    states.push(state);
    effects.push(...done.effects);
  });
  return { states, effects };
}

describe('whatever pages and developers do', () => {
  it('never throws, and the same comes of the same', () => {
    fc.assert(
      fc.property(runs, (run) => {
        expect(play(run)).toEqual(play(run));
      }),
    );
  });

  it('answers no call twice, and no call that was not made', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const replies = play(run).effects.flatMap((effect) =>
          effect.kind === 'reply' ? [effect.invoke] : [],
        );
        expect(new Set(replies).size).toBe(replies.length);
        for (const invoke of replies) expect(run.inputs[invoke]?.kind).toBe('asked');
      }),
    );
  });

  it('has an err_msg in every reply', () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const effect of play(run).effects) {
          if (effect.kind === 'reply') expect(Object.hasOwn(effect.result, 'err_msg')).toBe(true);
        }
      }),
    );
  });

  it('asks for no document that is gone', () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const { questions, documents: there } of play(run).states) {
          for (const { call } of questions) expect(Object.hasOwn(there, call.documentId)).toBe(true);
        }
      }),
    );
  });
});

describe('questions', () => {
  const asking = () => phone('ios', { scenario: { isLenient: true }, isShown: true });

  it('are dropped with their page, and with those of its frames', () => {
    const client = asking();
    client.call('chooseImage');
    client.call('scanQRCode', {}, { documentId: 'F1', frameId: 5 });
    expect(client.state().questions).toHaveLength(2);
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    expect(client.state().questions).toEqual([]);
  });

  it('of a frame are dropped when another document is loaded into it, and no others', () => {
    const client = asking();
    client.call('chooseImage');
    client.call('scanQRCode', {}, { documentId: 'F1', frameId: 5 });
    client.call('geoLocation', {}, { documentId: 'G1', frameId: 6 });
    client.hear({ kind: 'started', documentId: 'F2', frameId: 5 });
    expect(client.state().questions.map(({ api }) => api)).toEqual(['chooseImage', 'getLocation']);
    expect(Object.keys(client.state().documents)).toEqual(['D1', 'G1', 'F2']);
  });

  it('that were dropped, or never asked, cannot be decided', () => {
    const client = asking();
    client.call('chooseImage');
    client.hear({ kind: 'started', documentId: 'D2', frameId: 0 });
    const decision: Decision = { kind: 'cancel' };
    expect(client.act({ kind: 'decide', question: 1, decision })).toEqual([]);
    expect(client.act({ kind: 'decide', question: 99, decision })).toEqual([]);
  });

  it('are decided once', () => {
    const client = asking();
    client.call('chooseImage');
    const [question] = client.state().questions;
    const act = { kind: 'decide', question: question?.id ?? 0, decision: { kind: 'cancel' } } as const;
    expect(client.act(act)).toHaveLength(1);
    expect(client.act(act)).toEqual([]);
  });
});

describe('a page that calls without end', () => {
  it.each(['getNetworkType', 'checkJsApi', 'hideOptionMenu', 'notOfTheSdk'])(
    'keeps nothing of it: %s',
    (name) => {
      const client = phone('android').config('getNetworkType', 'hideOptionMenu');
      client.call(name, { jsApiList: ['chooseImage'] });
      const before = client.state();
      for (let count = 0; count < 10_000; count++) client.call(name, { jsApiList: ['chooseImage'] });
      // The same object: nothing that might grow was copied for any of them.
      expect(client.state().documents).toBe(before.documents);
      expect(JSON.stringify(client.state()).length).toBe(JSON.stringify(before).length);
    },
  );

  it('to config keeps the last one', () => {
    const client = phone().config('chooseImage');
    const before = JSON.stringify(client.state());
    for (let count = 0; count < 10_000; count++) client.verify(['chooseImage']);
    expect(JSON.stringify(client.state())).toBe(before);
  });

  it('listens once, however often it says so', () => {
    const client = phone();
    for (let count = 0; count < 10_000; count++) client.on('onVoicePlayEnd');
    expect(client.state().documents.D1?.listening.size).toBe(1);
  });
});
