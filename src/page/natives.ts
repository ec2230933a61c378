/**
 * The natives this script needs, taken at document_start, before any script of the page could replace them.
 * Whatever runs later goes through these, and through no method, iterator or prototype of the page's.
 */
export const {
  apply,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
  set,
} = Reflect;
export const { parse, stringify } = JSON;
export const { min } = Math;
export const isArray = Array.isArray;
export const isView = ArrayBuffer.isView;
export const microtask = queueMicrotask;
export const later = setTimeout;
export const ErrorClass = Error;
export const ObjectClass = Object;
export const captureStackTrace = Error.captureStackTrace;
export const ObjectPrototype = Object.prototype;
export const { hasOwnProperty: hasOwn } = ObjectPrototype;
export const ArrayPrototype = Array.prototype;
export const CustomEventClass = CustomEvent;
export const { dispatchEvent } = EventTarget.prototype;
export const { includes: includesText, slice: sliceText, split: splitText } = String.prototype;
export const symbolText = Symbol.prototype.toString;
export const { getTime: timeOfDate, toISOString: isoText } = Date.prototype;
export const { has: weakHas, add: weakAdd } = WeakSet.prototype;

const now = performance.now;
const clock = performance;
const origin = performance.timeOrigin;

/** Epoch milliseconds now, with fractions; not the page's `Date`, which it may fake. */
export const epoch = (): number => origin + apply(now, clock, []);

/** Gives an object a member of the attributes that another one has, whatever the page has added to every object. */
export function define(object: object, name: string, value: unknown, like?: PropertyDescriptor): boolean {
  return defineProperty(object, name, { __proto__: null, ...like, value } as PropertyDescriptor);
}

/** An own data member, without running a getter; else undefined. */
export function ownValue(object: object, name: string): unknown {
  const descriptor = getOwnPropertyDescriptor(object, name);
  return descriptor && apply(hasOwn, descriptor, ['value']) ? descriptor.value : undefined;
}

const getter = (object: object, name: string): (() => unknown) =>
  getOwnPropertyDescriptor(object, name)?.get ?? (() => undefined);

// Readers of internal slots: each throws on anything that is not its own kind, and runs nothing of the page's.
export const detailOf = getter(CustomEvent.prototype, 'detail');
export const selfOf = getter(window, 'self');
export const nodeNameOf = getter(Node.prototype, 'nodeName');
export const mapSizeOf = getter(Map.prototype, 'size');
export const setSizeOf = getter(Set.prototype, 'size');
export const viewLengthOf = getter(getPrototypeOf(Uint8Array.prototype) ?? {}, 'length');
export const regexpSourceOf = getter(RegExp.prototype, 'source');
