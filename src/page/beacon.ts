import { apply, defineProperty, getOwnPropertyDescriptor, sliceText } from './natives.ts';
import type { Recorder } from './recorder.ts';

const HOST = '://open.weixin.qq.com/sdk/report?';

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
  if (typeof value !== 'string') return false;
  const rest = apply(sliceText, value, [value[4] === 's' ? 5 : 4, HOST.length + 5]);
  return apply(sliceText, rest, [0, HOST.length]) === HOST;
}
