import { tellWhenPicturesAreBlocked } from '../../page/blocked-pictures.ts';
import { showPicture } from '../../page/pictures.ts';
import { tabId } from './tab.ts';

/** Lets a document show a picture under its localId. It rejects when its site is not granted, or it has gone. */
export async function showInPage(
  documentId: string,
  localId: string,
  base64: string,
  type: string,
): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    world: 'MAIN',
    // Else it waits until the document is parsed, and with it the page for its answer.
    injectImmediately: true,
    func: showPicture,
    args: [localId, base64, type],
  });
}

/** What a document says whose policy has forbidden a picture of `showInPage`. */
const PICTURES_BLOCKED = 'jssdk-pictures-blocked';

/** Settles when the policy of this document has forbidden a picture of `showInPage`. It rejects when it has gone. */
export async function picturesBlocked(documentId: string): Promise<void> {
  const { onMessage } = chrome.runtime;
  const told = new Promise<void>((resolve) => {
    onMessage.addListener(function heard(message: unknown, sender) {
      if (message !== PICTURES_BLOCKED || sender.documentId !== documentId) return;
      onMessage.removeListener(heard);
      resolve();
    });
  });
  await chrome.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    injectImmediately: true,
    func: tellWhenPicturesAreBlocked,
    args: [PICTURES_BLOCKED],
  });
  await told;
}
