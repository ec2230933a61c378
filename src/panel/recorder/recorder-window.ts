/**
 * The window in which the extension records. Chrome gives a page inside DevTools no microphone, whatever the user
 * says: DevTools' frame around the panel does not let it through. A window of the extension's own may ask.
 */
import { type FromRecorder, isFromRecorder } from './messages.ts';

/** Pixels: room for Chrome's own question, which hangs from the top of the window. */
const SIZE = { width: 440, height: 300 };
const PAGE = 'src/panel/recorder/recorder.html';

/** Opens the window. It rejects when the browser does not. */
export async function openRecorder(token: string, language: string): Promise<void> {
  const url = `${chrome.runtime.getURL(PAGE)}#${new URLSearchParams({ token, language })}`;
  await chrome.windows.create({ url, type: 'popup', ...SIZE });
}

/** Ends the recording. */
export function stopRecorder(token: string): void {
  void chrome.runtime.sendMessage({ kind: 'jssdk-recorder-stop', token }).catch(() => {
    // The window is closed already: the recording has ended with it.
  });
}

/** Calls back with what any such window says. */
export function onRecorder(callback: (message: FromRecorder) => void): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender) => {
    // Content scripts can send messages too; they are no page of the extension.
    const isOwn = sender.url?.startsWith(chrome.runtime.getURL(PAGE)) === true;
    if (isOwn && isFromRecorder(message)) callback(message);
  });
}
