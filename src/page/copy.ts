import {
  ArrayPrototype,
  apply,
  ErrorClass,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  isoText,
  isView,
  mapSizeOf,
  min,
  nodeNameOf,
  ObjectPrototype,
  ownKeys,
  ownValue,
  regexpSourceOf,
  selfOf,
  setSizeOf,
  sliceText,
  stringify,
  symbolText,
  timeOfDate,
  viewLengthOf,
} from './natives.ts';

/** Longest text copied whole, and most text of a value in all, in UTF-16 units. */
const LONGEST_TEXT = 16_384;
const MOST_TEXT = 500_000;
/** Longest name: of a method, of a member, of a class; and longest number, pattern or message. */
const LONGEST_NAME = 500;
/** Most members of one object and items of one array. */
const MOST_MEMBERS = 1_000;
/** Most members of a value in all, and its deepest nesting. */
const MOST_IN_ALL = 4_000;
const DEEPEST = 20;

/** The objects that lead to the one being copied, to find cycles. */
interface Path {
  value: object;
  up: Path | null;
  depth: number;
}

/** Members, and text, that may still be copied. */
let left = 0;
let textLeft = 0;

/**
 * Copies a value to the JSON text of a `Plain` (see protocol.ts). Runs nothing of the page's: getters are named,
 * not run; `toJSON` and prototypes are not asked. Of a Proxy, only the traps for its prototype, its keys and
 * their descriptors run, since nothing can tell a Proxy from an object; what they throw is caught.
 */
export function copy(value: unknown): string {
  left = MOST_IN_ALL;
  textLeft = MOST_TEXT;
  return copyAny(value, null);
}

/** Copies a call's arguments to the JSON text of an array. */
export function copyArguments(values: unknown[]): string {
  left = MOST_IN_ALL;
  textLeft = MOST_TEXT;
  let text = '';
  for (let i = 0; i < values.length; i++) text += (i ? ',' : '') + copyAny(values[i], null);
  return `[${text}]`;
}

/** The JSON text of a text, cut where it is too long. */
function copyText(value: string): string {
  const most = min(textLeft, LONGEST_TEXT);
  if (value.length <= most) {
    textLeft -= value.length;
    return stringify(value);
  }
  textLeft -= most;
  const start = apply(sliceText, value, [0, most]);
  return `{"$":"string","value":${stringify(start)},"length":${value.length}}`;
}

/** The JSON text of a name, or of what stands in a `Special`: always a text. One that is too long ends in `…`. */
export function copyName(name: string): string {
  return stringify(name.length > LONGEST_NAME ? `${apply(sliceText, name, [0, LONGEST_NAME])}…` : name);
}

function copyAny(value: unknown, path: Path | null): string {
  if (typeof value === 'string') return copyText(value);
  if (typeof value === 'boolean' || value === null) return `${value}`;
  if (typeof value === 'number') return copyNumber(value);
  if (typeof value === 'undefined') return '{"$":"undefined"}';
  if (typeof value === 'bigint') return special('bigint', `${value}`);
  if (typeof value === 'symbol') return special('symbol', apply(symbolText, value, []));
  try {
    return typeof value === 'function' ? copyFunction(value) : copyObject(value as object, path);
  } catch {
    // A Proxy that throws or is revoked, a window of another site: nothing of it can be read.
    return '{"$":"unreadable"}';
  }
}

function copyNumber(value: number): string {
  if (value - value !== 0) return special('number', `${value}`);
  return value === 0 && 1 / value < 0 ? special('number', '-0') : `${value}`;
}

const special = (kind: string, value: string): string => `{"$":"${kind}","value":${copyName(value)}}`;

function copyFunction(value: object): string {
  return `{"$":"function","name":${copyName(ownText(value, 'name'))}}`;
}

/** An own member that is a text, without running a getter; else ''. */
export function ownText(object: object, name: string): string {
  const value = ownValue(object, name);
  return typeof value === 'string' ? value : '';
}

function copyObject(value: object, path: Path | null): string {
  for (let above = path; above; above = above.up) if (above.value === value) return '{"$":"cycle"}';
  const here = { value, up: path, depth: path ? path.depth + 1 : 1 };
  if (here.depth > DEEPEST) return '{"$":"more"}';
  if (isArray(value)) return copyArray(value, here);
  const prototype = getPrototypeOf(value);
  if (prototype === ObjectPrototype) return copyMembers(value, here, '');
  const instance = prototype === null ? copyWindow(value) : copyInstance(value, prototype);
  return instance ?? copyMembers(value, here, prototype === null ? '' : classOf(prototype));
}

function copyArray(value: unknown[], path: Path): string {
  // Not value.length, which runs the trap of a Proxy.
  const length = ownValue(value, 'length') as number;
  let text = '';
  let i = 0;
  for (; i < length && i < MOST_MEMBERS && left > 0; i++) {
    left--;
    const descriptor = getOwnPropertyDescriptor(value, i);
    text += (i ? ',' : '') + (descriptor ? copyMember(descriptor, path) : '{"$":"hole"}');
  }
  return i < length ? `{"$":"array","items":[${text}],"length":${length}}` : `[${text}]`;
}

function copyMember(descriptor: PropertyDescriptor, path: Path): string {
  return apply(hasOwn, descriptor, ['value']) ? copyAny(descriptor.value, path) : '{"$":"getter"}';
}

/** Own enumerable members: as an object where JSON can say it, else as `{ $: 'object', entries }`. */
function copyMembers(value: object, path: Path, of: string): string {
  const keys = ownKeys(value);
  let plain = '';
  let pairs = '';
  let asPlain = of === '' && keys.length <= MOST_MEMBERS;
  let i = 0;
  for (; i < keys.length && i < MOST_MEMBERS && left > 0; i++) {
    const key = keys[i];
    if (key === undefined) continue;
    const descriptor = getOwnPropertyDescriptor(value, key);
    if (!descriptor?.enumerable) continue;
    left--;
    if (typeof key === 'symbol' || key === '$' || key === '__proto__') asPlain = false;
    const name = copyName(typeof key === 'symbol' ? apply(symbolText, key, []) : key);
    const member = copyMember(descriptor, path);
    const comma = plain ? ',' : '';
    plain += `${comma}${name}:${member}`;
    pairs += `${comma}[${name},${member}]`;
  }
  const cut = keys.length - i;
  if (asPlain && cut === 0) return `{${plain}}`;
  const tail = (of ? `,"of":${copyName(of)}` : '') + (cut ? `,"cut":${cut}` : '');
  return `{"$":"object","entries":[${pairs}]${tail}}`;
}

/** A window of any site, which has no prototype to be seen; null for every other object without one. */
function copyWindow(value: object): string | null {
  return read(selfOf, value) === undefined ? null : instance('Window');
}

/** Objects whose contents are not members, or are too many: named, with their size. Null for the rest. */
function copyInstance(value: object, prototype: object): string | null {
  if (getPrototypeOf(prototype) === null || prototype === ArrayPrototype) return null;
  if (isView(value)) return instance(classOf(prototype), read(viewLengthOf, value));
  const time = read(timeOfDate, value);
  if (typeof time === 'number') return special('date', `${read(isoText, value) ?? 'Invalid Date'}`);
  const source = read(regexpSourceOf, value);
  if (typeof source === 'string') return special('regexp', `/${source}/`);
  if (isError(value)) return copyError(value, prototype);
  const size = read(mapSizeOf, value) ?? read(setSizeOf, value);
  if (size !== undefined) return instance(classOf(prototype), size);
  const opaque = read(nodeNameOf, value) ?? read(selfOf, value);
  return opaque === undefined ? null : instance(classOf(prototype));
}

function instance(of: string, size?: unknown): string {
  return `{"$":"instance","of":${copyName(of)}${typeof size === 'number' ? `,"size":${size}` : ''}}`;
}

/** What a native reader says of a value, or undefined when it is not of its kind. */
function read(reader: (this: never) => unknown, value: object): unknown {
  try {
    return apply(reader, value, []);
  } catch {
    return undefined; // the reader's way of saying that the value is of another kind
  }
}

function isError(value: object): boolean {
  for (let above = getPrototypeOf(value), i = 0; above && i < DEEPEST; above = getPrototypeOf(above), i++) {
    if (above === ErrorClass.prototype) return true;
  }
  return false;
}

function copyError(value: object, prototype: object): string {
  const name = copyName(classOf(prototype));
  return `{"$":"error","name":${name},"message":${copyName(ownText(value, 'message'))}}`;
}

/** The name of the class whose prototype this is, without running a getter. */
function classOf(prototype: object): string {
  const owner = ownValue(prototype, 'constructor');
  return (typeof owner === 'function' && ownText(owner, 'name')) || 'Object';
}
