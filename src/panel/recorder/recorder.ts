/** The window's own script: asks for the microphone, records, and hands on what it hears, piece by piece. */
import { toBase64 } from '../phone/files.ts';
import { isFromRecorder, isToRecorder, type RecorderNews } from './messages.ts';
import { RECORDER_WORDS, type RecorderWordKey } from './words.ts';

/** Milliseconds: what is lost at the most when the window is closed. */
const PIECE = 250;

const parameters = new URLSearchParams(location.hash.slice(1));
const token = parameters.get('token') ?? '';
const language = parameters.get('language') === 'zh' ? 'zh' : 'en';
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

function show(key: RecorderWordKey): void {
  document.title = RECORDER_WORDS.title[language];
  const line = document.getElementById('line');
  if (line) line.textContent = RECORDER_WORDS[key][language];
}

function tell(news: RecorderNews): void {
  void chrome.runtime.sendMessage({ kind: 'jssdk-recorder', token, ...news }).catch(() => {
    // The panel has been closed, and nobody waits for this recording any more.
    window.close();
  });
}

async function record(): Promise<void> {
  show('asking');
  tell({ is: 'asking' });
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus' });
  let isOver = false;
  /** Pieces become bytes in their own time: each waits for the one before it. */
  let told = Promise.resolve();

  function over(): void {
    if (isOver) return;
    isOver = true;
    tell({ is: 'over' });
  }

  recorder.addEventListener('start', () => {
    show('recording');
    tell({ is: 'recording' });
  });
  recorder.addEventListener('dataavailable', ({ data }) => {
    told = told.then(async () => {
      const base64 = toBase64(new Uint8Array(await data.arrayBuffer()));
      tell({ is: 'more', base64, type: recorder.mimeType });
    });
  });
  recorder.addEventListener('stop', () => {
    for (const track of stream.getTracks()) track.stop();
    void told.then(() => {
      over();
      window.close();
    });
  });
  const stop = (): void => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (isToRecorder(message) && message.token === token) stop();
  });
  addEventListener('pagehide', over);
  recorder.start(PIECE);
}

chrome.runtime.onMessage.addListener((message: unknown) => {
  // Ended before the user has answered: there is nothing left to ask for.
  if (isToRecorder(message) && message.token === token) setTimeout(() => window.close(), 1_000);
});

record().catch((error: unknown) => {
  const isMissing = error instanceof DOMException && error.name === 'NotFoundError';
  tell({ is: isMissing ? 'missing' : 'refused' });
  show(isMissing ? 'missing' : 'refused');
  // It stays to be read, until the next one is there.
  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (isFromRecorder(message) && message.token !== token) window.close();
  });
});
