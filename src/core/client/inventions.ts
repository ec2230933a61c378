import type { Platform } from '../../catalogue/user-agents.ts';

/** What the simulated client makes up: of the right form, the same in every run, no two alike in one. */

/** What all of one kind start with. */
const RESOURCE = 'weixin://resourceid/9f4c1e07ab52d6830e7b29ca';
const MEDIA = 'Zx3kTt0qVn8sLrYwB1mHdGcPaUe5oJfI-7Kx2Nv9QbRzMt4WyEhSg_DiC6lA';

/** A local picture's id. `count`: from 1, another one for every picture. */
export function pictureId(platform: Platform, count: number): string {
  return platform === 'android' ? resourceId(count) : `wxLocalResource://imageid${digits(count)}`;
}

/** A local recording's id. `count`: from 1, another one for every recording. */
export function voiceId(platform: Platform, count: number): string {
  return platform === 'android' ? resourceId(count) : `wxLocalResource://voiceLocalId${digits(count)}`;
}

/** The id of an uploaded file: 64 characters, as WeChat's `media_id`. `count`: from 1, another one for every file. */
export function mediaId(count: number): string {
  return `${MEDIA}${hex(count, 4)}`;
}

/** The `count` that an id was made of, so that no other gets it; 0 for what was not made up here. */
export function countIn(id: string): number {
  if (id.startsWith(RESOURCE)) return numberIn(id.slice(RESOURCE.length), 16);
  if (id.startsWith(MEDIA)) return numberIn(id.slice(MEDIA.length), 16);
  return numberIn(/^wxLocalResource:\/\/(?:imageid|voiceLocalId)16(\d+)$/.exec(id)?.[1] ?? '', 10);
}

/** Whether a text can be a `media_id` at all: what WeChat's servers have goes by such names. */
export function isMediaId(text: string): boolean {
  return /^[\w-]{16,}$/.test(text);
}

/** The code of a card in the wallet: digits. `count`: from 1, another one for every card. */
export function cardCode(count: number): string {
  return `2${String(count).padStart(11, '0')}`;
}

/** It encrypted: 64 characters, what a server would decrypt by 卡券 code解码接口. `count`: as for `cardCode`. */
export function encryptedCode(count: number): string {
  return `XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5Z${hex(count, 8)}`;
}

/** A picture of 16 × 16 pixels, green with a white square in the middle. */
export const ONE_PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQMAAAAlPW0iAAAABlBMVEUHwWD///9Xj5kNAAAAEUlEQVR4' +
  '2mNgQAL8H7AjJAAAu+wH+a2XxEwAAAAASUVORK5CYII=';

function numberIn(digits: string, radix: number): number {
  const number = Number.parseInt(digits, radix);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

/** Android's: an MD5 in hex. */
const resourceId = (count: number): string => `${RESOURCE}${hex(count, 8)}`;
const digits = (count: number): string => `16${String(count).padStart(13, '0')}`;
const hex = (count: number, length: number): string => count.toString(16).padStart(length, '0');
