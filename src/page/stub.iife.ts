/**
 * Runs in the page's own world before its first script, in every frame of a site that was granted. Does nothing at
 * all unless the user agent says that the tab is inspected.
 */
import { isInspected } from '../protocol.ts';
import { holdBeacon } from './beacon.ts';
import { createBridge } from './bridge.ts';
import { openChannel } from './channel.ts';
import { createFacade } from './facade.ts';
import { addEventListener, apply, defineProperty, dispatchEvent, EventClass, later } from './natives.ts';
import { createRecorder } from './recorder.ts';
import { createSeam } from './seam.ts';
import { watchUrls } from './urls.ts';

function start(): void {
  const recorder = createRecorder(openChannel((text) => receive(text)));
  watchUrls(recorder);

  const { bridge, receive, reporting } = createBridge(recorder, (result) => verified(result));
  const { facade, verified } = createFacade(bridge);
  const seam = createSeam(recorder);
  seam.record(facade, 'facade');
  seam.expose('wx', () => facade);
  // Undefined until a script sets it: most bundled SDKs export undefined when it exists before them.
  seam.expose('jWeixin', () => undefined);
  exposeBridge();
  holdBeacon(recorder, reporting);

  function exposeBridge(): void {
    let current: unknown = bridge;
    defineProperty(window, 'WeixinJSBridge', {
      configurable: true,
      enumerable: true,
      get: () => current,
      set(given: unknown) {
        current = given;
        recorder.emit(() => '"kind":"sdk","global":"WeixinJSBridge","methods":0');
      },
    });
    const announce = (): void => void apply(dispatchEvent, document, [new EventClass('WeixinJSBridgeReady')]);
    // After the page's own listeners of DOMContentLoaded, which may be where it starts to wait for the bridge.
    apply(addEventListener, document, ['DOMContentLoaded', () => later(announce, 0)]);
  }
}

if (isInspected(navigator.userAgent)) start();
