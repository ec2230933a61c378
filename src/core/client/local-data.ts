import type { Platform } from '../../catalogue/user-agents.ts';

/** How many characters of base64 stand in one line on Android. */
const LINE = /.{76}/g;

/**
 * A picture's contents as `getLocalImgData` gives them. Pages have to know the difference: Android gives bare base64
 * in lines, iOS a URL whose type is misspelt.
 *
 * @param dataUrl `data:image/png;base64,…`
 */
export function toLocalData(dataUrl: string, platform: Platform): string {
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  if (platform === 'android') return `${base64.replace(LINE, '$&\n').trimEnd()}\n`;
  return platform === 'ios' ? `data:image/jgp;base64,${base64}` : dataUrl;
}
