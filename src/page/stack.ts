import {
  apply,
  captureStackTrace,
  defineProperty,
  deleteProperty,
  ErrorClass,
  getOwnPropertyDescriptor,
  sliceText,
} from './natives.ts';

/** Longest stack kept, in UTF-16 units: more than the ten frames that V8 keeps by default. */
const LONGEST = 4_000;
const OFF = { __proto__: null, value: undefined, configurable: true };

/**
 * The call stack below `recorder`, as V8 prints it; '' when the page keeps none.
 * V8 hands a stack to `Error.prepareStackTrace` if a page sets one: it is put aside meanwhile, so that nothing
 * of the page's runs and none of our frames is seen.
 */
export function stackBelow(recorder: object): string {
  const prepare = getOwnPropertyDescriptor(ErrorClass, 'prepareStackTrace');
  if (!defineOff()) return '';
  // Without a prototype: V8 asks it for its `name`, which the page may have given every object.
  const holder = { __proto__: null, stack: '' };
  captureStackTrace(holder, recorder as () => void);
  const { stack } = holder;
  if (prepare) defineProperty(ErrorClass, 'prepareStackTrace', prepare);
  else deleteProperty(ErrorClass, 'prepareStackTrace');
  return apply(sliceText, stack, [0, LONGEST]);
}

const defineOff = (): boolean => defineProperty(ErrorClass, 'prepareStackTrace', OFF);
