import type { Context, VerdictKind } from '../core/client/behaviour.ts';
import type { ClientCall } from '../core/client/call.ts';
import { type Input, step } from '../core/client/client.ts';
import type { Effect, Result } from '../core/client/effect.ts';
import { DEFAULT_SCENARIO } from '../core/client/scenario.ts';
import { NEW_CLIENT } from '../core/client/state.ts';
import type { Frame } from '../core/session/entry.ts';
import type { InvokeEvent } from '../protocol.ts';
import type { PhoneActions, PhoneView } from './phone-model.ts';

/** What the phone needs from the rest of the panel. */
export interface PhoneOptions {
  /** Epoch milliseconds. */
  now: () => number;
  /** Calls back after so many milliseconds. */
  after: (delay: number, callback: () => void) => void;
  verdictsOf: (call: ClientCall) => readonly VerdictKind[];
  startOf: (frame: Frame) => { landingUrl: string; userAgent: string };
  /** Hands a reply to its page. */
  reply: (frame: Frame, invoke: number, result: Result) => void;
  changed: () => void;
}

/** Runs the simulated client: what pages ask goes in, what it wants done is done. */
export function createPhone({ now, after, verdictsOf, startOf, reply, changed }: PhoneOptions) {
  let client = NEW_CLIENT;
  let isShown = false;
  let scenario = DEFAULT_SCENARIO;

  const context = (): Context => ({ at: now(), scenario, isShown, verdicts: verdictsOf });

  function take(input: Input): void {
    const { state, effects } = step(client, input, context());
    client = state;
    for (const effect of effects) run(effect);
    changed();
  }

  function run(effect: Effect): void {
    if (effect.kind !== 'reply') return;
    const { documentId, invoke, result, delay } = effect;
    const frame = { documentId, frameId: client.documents[documentId]?.frameId ?? 0 };
    if (delay > 0) after(delay, () => reply(frame, invoke, result));
    else reply(frame, invoke, result);
  }

  const callOf = ({ id, name, args, url }: InvokeEvent, frame: Frame): ClientCall => ({
    ...frame,
    invoke: id,
    name,
    args,
    url,
    ...startOf(frame),
  });

  return {
    started: ({ documentId, frameId }: Frame) => take({ kind: 'started', documentId, frameId }),
    ask: (invoke: InvokeEvent, frame: Frame) => take({ kind: 'asked', call: callOf(invoke, frame) }),
    known(invoke: InvokeEvent, frame: Frame, result: Result) {
      take({ kind: 'answered', call: callOf(invoke, frame), result });
    },
    listens({ documentId, frameId }: Frame, event: string) {
      take({ kind: 'listens', documentId, frameId, event });
    },
    view: (): PhoneView => ({
      isShown,
      client,
      scenario,
      site: '',
      scenarioProblem: '',
      needsReload: false,
      page: { title: '', url: '' },
      microphone: 'unused',
      picturesProblem: '',
      fileOf: () => null,
      pictureOf: () => null,
      oauth: null,
    }),
    actions: {
      showPhone(shown) {
        isShown = shown;
        changed();
      },
      act: (act) => take({ kind: 'act', act }),
      choosePictures: async () => undefined,
      readCode: async () => null,
      findPicture: () => undefined,
      setScenario(chosen) {
        scenario = chosen;
        changed();
      },
      importScenario: async () => undefined,
      exportScenario: () => undefined,
      authorize: () => undefined,
      refuseAuthorization: () => undefined,
    } satisfies PhoneActions,
  };
}
