import { describe, expect, test } from 'vitest';
import { createPlayer, type Sound } from '../../../src/panel/phone/player.ts';

function player() {
  const urls = new Map([
    ['', 'data:sample'],
    ['r1', 'blob:r1'],
  ]);
  const sounds: (Sound & { url: string; isPlaying: boolean; end: () => void })[] = [];
  let ends = 0;
  const it = createPlayer({
    urlOf: (fileId) => urls.get(fileId) ?? null,
    createSound(url, ended) {
      const sound = {
        url,
        currentTime: 0,
        loop: false,
        isPlaying: false,
        async play() {
          sound.isPlaying = true;
        },
        pause() {
          sound.isPlaying = false;
        },
        end: ended,
      };
      sounds.push(sound);
      return sound;
    },
    ended: () => void ends++,
  });
  return { ...it, urls, sounds, ends: () => ends };
}

describe('a recording that the page plays', () => {
  test('is heard from where it was paused', () => {
    const { play, sounds } = player();
    play('r1', 1_500);
    expect(sounds).toMatchObject([{ url: 'blob:r1', currentTime: 1.5, isPlaying: true, loop: false }]);
  });

  test('ends when it is over', () => {
    const { play, sounds, ends, isPlaying } = player();
    play('r1', 0);
    sounds[0]?.end();
    expect([ends(), isPlaying()]).toEqual([1, false]);
  });

  test('that was hushed is over for nobody', () => {
    const { play, hush, sounds, ends } = player();
    play('r1', 0);
    hush();
    sounds[0]?.end();
    expect(sounds[0]?.isPlaying).toBe(false);
    expect(ends()).toBe(0);
  });

  test('makes way for the next', () => {
    const { play, sounds } = player();
    play('r1', 0);
    play('', 0);
    expect(sounds.map(({ isPlaying }) => isPlaying)).toEqual([false, true]);
  });

  test('is waited for while it is on its way from the microphone', () => {
    const { play, arrived, sounds, urls } = player();
    play('r2', 250);
    expect(sounds).toEqual([]);
    urls.set('r2', 'blob:r2');
    arrived('r1');
    expect(sounds).toEqual([]);
    arrived('r2');
    expect(sounds).toMatchObject([{ url: 'blob:r2', currentTime: 0.25, isPlaying: true }]);
    arrived('r2');
    expect(sounds).toHaveLength(1);
  });

  test('is the sample, over and over, until the client says that it is over', () => {
    const { play, sounds } = player();
    play('', 0);
    expect(sounds).toMatchObject([{ url: 'data:sample', loop: true }]);
  });
});
