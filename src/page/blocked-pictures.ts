/**
 * Waits until the page's Content-Security-Policy has forbidden both ways in which `showPicture` shows a picture, as
 * `blob:` and as `data:`. Runs in the extension's own world by `chrome.scripting.executeScript`, so that nothing
 * outside this function can be used in it. The promise stays open for as long as the page allows one of them.
 */
export function whenPicturesAreBlocked(): Promise<void> {
  return new Promise((resolve) => {
    const blocked = new Set<string>();
    document.addEventListener(
      'securitypolicyviolation',
      (event) => {
        // A page can dispatch such an event itself; and a policy that only reports forbids nothing.
        if (!event.isTrusted || event.disposition !== 'enforce') return;
        if (event.effectiveDirective !== 'img-src') return;
        blocked.add(event.blockedURI);
        if (blocked.has('blob') && blocked.has('data')) resolve();
      },
      true,
    );
  });
}
