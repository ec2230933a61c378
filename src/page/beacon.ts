import { apply, defineProperty, getOwnPropertyDescriptor, includesText } from './natives.ts';
import type { Recorder } from './recorder.ts';

const REPORT = '//open.weixin.qq.com/sdk/report?';

/**
 * Keeps the SDK from reporting to Tencent that the page runs in WeChat. Builds of 1.2.0 and later send nothing when
 * the user agent says `wxdebugger`; 1.0.7 sends it all the same, as the source of an image: that one is not set.
 */
export function holdBeacon(recorder: Recorder, reporting: () => number | null): void {
  const source = getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  const set = source?.set;
  if (!source || !set) return;
  defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(this: HTMLImageElement, value: unknown) {
      if (isBeacon(value)) recorder.emit(() => `"kind":"beacon","invoke":${reporting()}`);
      else apply(set, this, [value]);
    },
  });
}

function isBeacon(value: unknown): boolean {
  return typeof value === 'string' && apply(includesText, value, [REPORT]);
}
