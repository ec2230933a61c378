import type { LoadedScript } from '../core/rules/index.ts';
import { isRecord } from '../protocol.ts';

/** How many scripts are remembered. */
const MOST_SCRIPTS = 300;
/** Of longer URLs the rest is left out, in UTF-16 units. */
const LONGEST_URL = 2_048;
/** And of longer texts of an error. */
const LONGEST_ERROR = 100;

/** The scripts that the page has asked for. In memory only. */
export interface Scripts {
  /** Another number after every change. */
  readonly version: number;
  /** Takes what DevTools tells of a finished request (HAR). */
  add(finished: unknown): void;
  /**
   * Forgets every script, or those that were asked for before a time (epoch milliseconds): a script may be told of
   * sooner than the page that asked for it.
   */
  clear(before?: number): void;
  /** In the order in which they were asked for; another array after every change. */
  list(): readonly LoadedScript[];
}

export function createScripts(): Scripts {
  let scripts: readonly LoadedScript[] = [];
  let version = 0;
  return {
    get version() {
      return version;
    },
    add(finished) {
      const script = readScript(finished);
      if (!script) return;
      version++;
      // They come in the order in which they have ended.
      const place = scripts.findLastIndex(({ at }) => at <= script.at) + 1;
      scripts = scripts.toSpliced(place, 0, script).slice(-MOST_SCRIPTS);
    },
    clear(before = Number.POSITIVE_INFINITY) {
      version++;
      scripts = scripts.filter(({ at }) => at >= before);
    },
    list: () => scripts,
  };
}

/** What a finished request says of a script; null for every other request. Nothing of its contents is looked at. */
export function readScript(finished: unknown): LoadedScript | null {
  if (!isRecord(finished) || !isRecord(finished.request)) return null;
  const { _resourceType: type, request, response, startedDateTime } = finished;
  const { url } = request;
  if (type !== 'script' || typeof url !== 'string' || !/^https?:/i.test(url)) return null;
  const at = timeOf(startedDateTime);
  if (at === null) return null;
  const { status, _error: error } = isRecord(response) ? response : {};
  return {
    url: url.slice(0, LONGEST_URL),
    at,
    status: typeof status === 'number' && status > 0 ? status : 0,
    error: typeof error === 'string' ? error.slice(0, LONGEST_ERROR) : '',
  };
}

/** Epoch milliseconds. An extension is given the time as a text or, by some versions, as a Date; null for others. */
function timeOf(started: unknown): number | null {
  const isTime = typeof started === 'string' || started instanceof Date;
  const at = isTime ? new Date(started).getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
