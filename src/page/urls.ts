import { copy } from './copy.ts';
import { stringify } from './natives.ts';
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
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) load(true);
  });

  const place = location;
  let before = place.href;
  let byHash = false;
  navigation.addEventListener('navigate', (event) => {
    byHash = event.hashChange;
  });
  navigation.addEventListener('currententrychange', (event) => {
    const from = before;
    before = place.href;
    const { navigationType } = event;
    if (from === before || !navigationType || navigationType === 'reload') return;
    const how = byHash && navigationType !== 'traverse' ? 'hashchange' : HOW[navigationType];
    recorder.emit(() => `"kind":"url","how":"${how}","from":${copy(from)}`);
  });
}
