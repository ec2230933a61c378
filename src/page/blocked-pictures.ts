/**
 * Tells the panel when the page's Content-Security-Policy has forbidden both ways in which `showPicture` shows a
 * picture, as `blob:` and as `data:`. Runs in the extension's own world by `chrome.scripting.executeScript`, so that
 * nothing outside this function can be used in it.
 *
 * It hands back no promise: Chromium fires no `load` at a document that was loading when such a script came to it,
 * until the promise has settled.
 *
 * @param message what to tell.
 */
export function tellWhenPicturesAreBlocked(message: string): void {
  const blocked = new Set<string>();
  const hear = (event: SecurityPolicyViolationEvent): void => {
    // A page can dispatch such an event itself; and a policy that only reports forbids nothing.
    if (!event.isTrusted || event.disposition !== 'enforce') return;
    if (event.effectiveDirective !== 'img-src') return;
    blocked.add(event.blockedURI);
    if (!blocked.has('blob') || !blocked.has('data')) return;
    document.removeEventListener('securitypolicyviolation', hear, true);
    try {
      // The panel may have been closed: reading lastError says that this is expected.
      chrome.runtime.sendMessage(message, () => void chrome.runtime.lastError);
    } catch {
      // The extension was updated or removed: nobody is there to be told.
    }
  };
  document.addEventListener('securitypolicyviolation', hear, true);
}
