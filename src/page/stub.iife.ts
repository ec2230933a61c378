/**
 * Runs in the page's own world before its first script, in every frame of a site that was granted. Does nothing at
 * all unless the user agent says that the tab is inspected.
 */
import { isInspected } from '../protocol.ts';
import { holdBeacon } from './beacon.ts';
import { createBridge } from './bridge.ts';
import { openChannel } from './channel.ts';
import { createFacade } from './facade.ts';
import { isIos } from './finish.ts';
import { apply, dispatchEvent, later, set } from './natives.ts';
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
  seam.expose('wx', facade);
  // Undefined until a script sets it: most bundled SDKs export undefined when it exists before them.
  seam.expose('jWeixin', undefined);
  seam.expose('WeixinJSBridge', bridge);
  const ready = new Event('WeixinJSBridgeReady');
  // After the page's own listeners of DOMContentLoaded, which may be where it starts to wait for the bridge.
  document.addEventListener('DOMContentLoaded', () => {
    later(() => apply(dispatchEvent, document, [ready]), 0);
  });
  holdBeacon(recorder, reporting);
  // Pages ask it whether a localId can stand in <img src>, or has to go through getLocalImgData.
  if (isIos) set(window, '__wxjs_is_wkwebview', true);
}

if (isInspected(navigator.userAgent)) start();
