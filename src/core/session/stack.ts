import type { Seam, StackFrame } from './entry.ts';

/** More frames than this of one stack are not kept. V8 keeps ten unless the page asks for more. */
const MOST_FRAMES = 50;
/** A longer line is passed over, in UTF-16 units: most likely a script with a `data:` URL. */
const LONGEST_LINE = 4_000;
/** No more than this of a stack is read, in UTF-16 units. */
const LONGEST_STACK = 64_000;

/**
 * Reads a stack as V8 prints it. Lenient: whatever is no frame with a line number (the error's message, native
 * functions, promises) is passed over, and any text is accepted, since a page can write its own.
 */
export function parseStack(text: string): StackFrame[] {
  const frames: StackFrame[] = [];
  for (const line of text.slice(0, LONGEST_STACK).split('\n')) {
    const frame = line.length > LONGEST_LINE ? null : parseLine(line.trim());
    if (frame) frames.push(frame);
    if (frames.length === MOST_FRAMES) break;
  }
  return frames;
}

/**
 * The page's line that made a call.
 *
 * On the global SDK or the facade it is the first frame that is not an extension's. At the bridge the SDK's own
 * frames come first; a minifier shortens their names, but never that of the method, being a property. So it is the
 * frame below the one named for the API, and the first of all when there is none: a call written by hand.
 *
 * @param apiName as in the document: `chooseImage`, `miniProgram.navigateTo`.
 * @returns null when no frame is of the page.
 */
export function callerOf(frames: readonly StackFrame[], seam: Seam, apiName: string): StackFrame | null {
  const ofPage = frames.filter((frame) => !frame.url.startsWith('chrome-extension://'));
  if (seam !== 'bridge') return ofPage[0] ?? null;
  const method = apiName.slice(apiName.lastIndexOf('.') + 1);
  const index = ofPage.findIndex((frame) => namesOf(frame.functionName).includes(method));
  return ofPage[index + 1] ?? ofPage[0] ?? null;
}

/** The last segments of a function's name and of its alias: `Object.t [as chooseImage]` has two. */
function namesOf(functionName: string): string[] {
  const [, name = '', alias = ''] = /^([^ [\]]*)(?: \[as ([^ [\]]*)\])?$/.exec(functionName) ?? [];
  return [name.slice(name.lastIndexOf('.') + 1), alias];
}

/** `at f (url:1:2)`, `at url:1:2`, `at eval (eval at f (url:1:2), <anonymous>:1:1)`. */
function parseLine(line: string): StackFrame | null {
  if (!line.startsWith('at ')) return null;
  const text = line.slice(3);
  const open = text.endsWith(')') ? text.indexOf(' (') : -1;
  if (open < 0) return frameAt('', text.replace(/^async /, ''));
  const functionName = text.slice(0, open);
  const place = text.slice(open + 2, -1);
  if (!place.startsWith('eval at ')) return frameAt(functionName, place);
  // Evaluated code has no URL of its own: what counts is the script that evaluates it, innermost.
  const inner = place.lastIndexOf('(') + 1;
  return frameAt(functionName, place.slice(inner, place.indexOf(')', inner)));
}

function frameAt(functionName: string, place: string): StackFrame | null {
  const [, url, line, column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(place) ?? [];
  if (!url || !line || url === '<anonymous>') return null;
  return { functionName, url, line: Number(line), column: Number(column ?? 0) };
}
