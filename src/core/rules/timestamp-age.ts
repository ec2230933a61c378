/** Seconds that a signature may be older than the call: a ticket's life. 附录1 · jsapi_ticket; 附录4 · 卡券 api_ticket. */
const OLDEST = 7_200;
/** Seconds that it may be ahead, for clocks that differ. */
const MOST_AHEAD = 300;

/** Whether a timestamp is one of milliseconds: 13 digits. */
export function isMilliseconds(timestamp: string): boolean {
  return /^\d{13}$/.test(timestamp);
}

/** The seconds in a text of milliseconds. */
export function secondsOf(milliseconds: string): string {
  return milliseconds.slice(0, -3);
}

/**
 * How far a timestamp is from the time of its call, where that is too far; null where it is not, or where it is no
 * number of seconds. `apart`: whole seconds.
 *
 * @param at the time of the call: epoch milliseconds.
 */
export function farFrom(timestamp: string, at: number): { when: 'before' | 'after'; apart: string } | null {
  if (!/^\d+$/.test(timestamp) || isMilliseconds(timestamp)) return null;
  const ahead = Math.round(Number(timestamp) - at / 1000);
  if (ahead >= -OLDEST && ahead <= MOST_AHEAD) return null;
  return { when: ahead < 0 ? 'before' : 'after', apart: `${Math.abs(ahead)}` };
}
