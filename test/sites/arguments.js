/*
 * Arguments that are dangerous to copy. `window.act()` passes each to the SDK, one call each, and says what
 * was thrown and what was run while it did.
 */
window.spied = [];
const spy = (name) => {
  window.spied.push(name);
};

const bomb = () => {
  spy('trap');
  throw new Error('trap');
};
const TRAPS = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, bomb]));

const deep = (levels) => {
  let value = {};
  for (let i = 0; i < levels; i += 1) value = { value };
  return value;
};

const cycle = () => {
  const value = { name: 'cycle' };
  value.self = value;
  return value;
};

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const wide = (count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, i]));

/** What each row of the log is called by, and the argument it carries. */
window.HOSTILE = {
  getter: () => ({
    get counted() {
      spy('getter');
      return 1;
    },
  }),
  'throwing getter': () => ({
    get counted() {
      spy('throwing getter');
      throw new Error('getter');
    },
  }),
  cycle,
  'revoked proxy': revoked,
  'throwing proxy': () => new Proxy({}, TRAPS),
  'proxy of an array': () => new Proxy([1, 2], TRAPS),
  'proxy of a function': () => new Proxy(() => 1, TRAPS),
  'deep object': () => deep(20_000),
  'long string': () => 'x'.repeat(50 * 1024 * 1024),
  'long array': () => Array.from({ length: 1_000_000 }, (_, i) => i),
  'sparse array': () => {
    const value = [];
    value[2 ** 32 - 2] = 1;
    return value;
  },
  'wide object': () => wide(100_000),
  'typed array': () => new Float64Array(1_000_000),
  bigint: () => 12345678901234567890n,
  symbol: () => Symbol('page'),
  'symbol key': () => ({ [Symbol('key')]: 1 }),
  'odd numbers': () => [Number.NaN, Number.POSITIVE_INFINITY, -0, undefined],
  'invalid date': () => new Date(Number.NaN),
  regexp: () => /a+/giu,
  error: () => new TypeError('wrong', { cause: new Error('cause') }),
  map: () => new Map([[{}, 1]]),
  promise: () => Promise.resolve(1),
  buffer: () => new ArrayBuffer(16),
  node: () => document.body,
  window: () => window,
  'window of another site': () => document.querySelector('iframe').contentWindow,
  event: () => new MouseEvent('click'),
  class: () =>
    class Page {
      value = 1;
    },
  'null prototype': () => Object.assign(Object.create(null), { a: 1 }),
  'prototype keys': () => JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"hasOwnProperty":2}'),
  frozen: () => Object.freeze({ a: Object.freeze([1]) }),
  'to json': () => ({
    toJSON() {
      spy('toJSON');
      return 'pwned';
    },
  }),
  'dollar key': () => ({ $: 'function', name: 'forged' }),
  'lone surrogate': () => '\ud800 \u0000 \u2028 \u202e',
  markup: () => '<img src=x onerror="top.spied.push(1)"><script>spied.push(2)</script>',
  null: () => null,
  undefined: () => undefined,
};

/** Passes each to the SDK. Gives back what was thrown, what was run, and how long the slowest call took. */
window.act = (wx) => {
  const thrown = [];
  let slowest = { name: '', milliseconds: 0 };
  for (const [name, make] of Object.entries(window.HOSTILE)) {
    const urls = make();
    const start = performance.now();
    try {
      wx.previewImage({ current: name, urls });
    } catch (error) {
      thrown.push(`${name}: ${error.message}`);
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
  }
  return { thrown, spied: window.spied, slowest };
};
