/** A voice note for the review: recorded, played, turned into words. */

import { bilingual, find, onPress, say } from './bilingual.mjs';
import { call, listen } from './sdk.mjs';

/** What the note does now. */
/** @type {'none' | 'recording' | 'recorded' | 'playing' | 'paused'} */
let state = 'none';

/** The localId of the note; empty while there is none. */
let localId = '';

/** Ticks each second of a recording. */
let clock = 0;

/** @returns {string | null} the localId of the note; null: none was left */
export function takenVoice() {
  return localId === '' ? null : localId;
}

/** @param {(words: string) => void} written gets what was said in the note */
export function startVoice(written) {
  onPress('#record', () => void (state === 'recording' ? stop() : record()));
  onPress('#play', () => void (state === 'playing' ? pause() : play()));
  onPress('#to-words', () => void translate(written));
  onPress('#drop-voice', () => void dropVoice());
  show('none');
}

/** What the phone tells by itself; to be asked for when `wx.ready` has fired. */
export function listenToVoice() {
  // After one minute the client stops recording.
  listen('onVoiceRecordEnd', (result) => {
    if (state !== 'recording') return;
    keep(result.localId);
    say('#voice-said', '满一分钟，录音已自动停止', 'The minute is over: recording has stopped');
  });
  listen('onVoicePlayEnd', (result) => {
    if (result.localId === localId) show('recorded');
  });
}

/** Throws the note away. */
export async function dropVoice() {
  const dropped = localId;
  const wasHeard = state === 'playing' || state === 'paused';
  keep('');
  find('#voice-said').hidden = true;
  if (wasHeard) await call('stopVoice', { localId: dropped });
}

async function record() {
  await dropVoice();
  if (await call('startRecord')) return show('recording');
  // Pressed twice: the first one records.
  if (state !== 'recording') say('#voice-said', '没能开始录音', 'Recording did not start');
}

async function stop() {
  const result = await call('stopRecord');
  // The minute may have been over first.
  if (state === 'recording') keep(result?.localId);
}

async function play() {
  const result = await call('playVoice', { localId });
  if (result) show('playing');
}

async function pause() {
  const result = await call('pauseVoice', { localId });
  // It may have come to its end meanwhile.
  if (result && state === 'playing') show('paused');
}

/** @param {(words: string) => void} written */
async function translate(written) {
  const result = await call('translateVoice', { localId, isShowProgressTips: 1 });
  if (!result) return say('#voice-said', '没有听清', 'That was not understood');
  written(String(result.translateResult));
  say('#voice-said', '已写进评价', 'Written into your review');
}

/** @param {unknown} id empty or missing: there is no note */
function keep(id) {
  localId = typeof id === 'string' ? id : '';
  show(localId === '' ? 'none' : 'recorded');
}

/** @param {typeof state} next */
function show(next) {
  state = next;
  clearInterval(clock);
  find('#voice').hidden = state === 'none' || state === 'recording';
  find('#play').replaceChildren(
    state === 'playing' ? bilingual('❚❚ 暂停', '❚❚ Pause') : bilingual('▶ 播放', '▶ Play'),
  );
  if (state === 'recording') return tick();
  find('#record').replaceChildren(
    localId === '' ? bilingual('语音评价', 'Voice note') : bilingual('重新录音', 'Record again'),
  );
}

function tick() {
  const from = Date.now();
  const showTime = () => {
    const seconds = Math.floor((Date.now() - from) / 1000);
    find('#record').replaceChildren(bilingual(`■ 停止 ${seconds}″`, `■ Stop ${seconds}″`));
  };
  showTime();
  clock = window.setInterval(showTime, 1000);
}
