import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../src/core/client/client.ts';
import type { Effect } from '../../../src/core/client/effect.ts';
import { phone } from '../../builders/phone.ts';

const APIS = [
  'startRecord',
  'stopRecord',
  'playVoice',
  'pauseVoice',
  'stopVoice',
  'onVoiceRecordEnd',
  'onVoicePlayEnd',
];

/** One thing that a page, its user or time can do. */
const step = fc.oneof(
  fc.constantFrom('startRecord', 'stopRecord', 'playVoice', 'pauseVoice', 'stopVoice'),
  fc.constantFrom('end-recording', 'end-playing', 'reload'),
  fc.integer({ min: 0, max: 90_000 }),
);

type Client = ReturnType<typeof phone>;

function take(client: Client, what: string | number): void {
  if (typeof what === 'number') client.wait(what);
  else if (what === 'end-recording' || what === 'end-playing') client.act({ kind: what });
  else if (what === 'reload') {
    client.hear({ kind: 'started', documentId: 'D1', frameId: 0 });
    client
      .config(...APIS)
      .on('onVoiceRecordEnd')
      .on('onVoicePlayEnd');
  } else {
    const localId = Object.keys(client.state().voice.local).at(-1) ?? 'none';
    client.call(what, { localId });
    if (client.state().questions.length > 0) {
      client.decide({ kind: 'agree', choice: { kind: 'microphone', isReal: true } });
    }
  }
}

const count = (effects: readonly Effect[], kind: Effect['kind']) =>
  effects.filter((effect) => effect.kind === kind).length;

describe('whatever a page does with sound', () => {
  it('leaves the microphone as often as it takes it, and comes to rest', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const client = phone('ios', { isShown: true })
          .config(...APIS)
          .on('onVoiceRecordEnd')
          .on('onVoicePlayEnd');
        for (const what of steps) {
          take(client, what);
          const { local, recording } = client.state().voice;
          for (const { length } of Object.values(local)) expect(length >= 0 && length <= 60_000).toBe(true);
          expect(dueAt(client.state()) === null && recording !== null).toBe(false);
        }
        client.wait(60_000);
        const effects = client.takeEffects();
        expect(client.state().voice.recording).toBeNull();
        expect(dueAt(client.state())).toBeNull();
        const files = (kind: 'record' | 'stop-recording') =>
          effects.flatMap((effect) => (effect.kind === kind ? [effect.fileId] : []));
        expect(files('stop-recording')).toEqual(files('record'));
        expect(new Set(files('record')).size).toBe(count(effects, 'record'));
      }),
    );
  });
});
