import { copy } from './copy.ts';
import { addEventListener, apply, stringify } from './natives.ts';
import type { Recorder } from './recorder.ts';

const HOW = { push: 'pushState', replace: 'replaceState', traverse: 'popstate' } as const;

/**
 * Reports loads, returns from the back/forward cache, and URL changes without a load. The Navigation API tells of
 * the latter at the very moment, so `history` stays as it is; documents of opaque origin have no such changes.
 */
export function watchUrls(recorder: Recorder): void {
  const { userAgent } = navigator;
  const { referrer } = document;
  const load = (restored: boolean): void =>
    recorder.emit(
      () =>
        `"kind":"load","userAgent":${stringify(userAgent)},"referrer":${stringify(referrer)},"restored":${restored}`,
    );
  load(false);
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) load(true);
  });

  const place = location;
  let before = place.href;
  let byHash = false;
  if (!('navigation' in window)) return;
  listen(navigation, 'navigate', (event) => {
    byHash = (event as NavigateEvent).hashChange;
  });
  listen(navigation, 'currententrychange', (event) => {
    const from = before;
    before = place.href;
    const { navigationType } = event as NavigationCurrentEntryChangeEvent;
    if (from === before || !navigationType || navigationType === 'reload') return;
    const how = byHash && navigationType !== 'traverse' ? 'hashchange' : HOW[navigationType];
    recorder.emit(() => `"kind":"url","how":"${how}","from":${copy(from)}`);
  });
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
  apply(addEventListener, target, [type, listener]);
}
