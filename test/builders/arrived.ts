import type { Plain } from '../../src/protocol.ts';

/** A value of the page as its stub copies it (see `Plain` in protocol.ts), with smaller limits. */
export function arrived(value: unknown, above: readonly object[] = []): Plain {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    return value.length <= 16_384
      ? value
      : { $: 'string', value: value.slice(0, 16_384), length: value.length };
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $: 'number', value: Object.is(value, -0) ? '-0' : `${value}` };
  }
  if (typeof value === 'bigint') return { $: 'bigint', value: `${value}` };
  if (typeof value === 'symbol') return { $: 'symbol', value: value.toString() };
  if (typeof value === 'function') return { $: 'function', name: value.name };
  if (typeof value === 'undefined') return { $: 'undefined' };
  return above.includes(value) ? { $: 'cycle' } : arrivedObject(value, [...above, value]);
}

function arrivedObject(value: object, path: readonly object[]): Plain {
  if (value instanceof Date) return { $: 'date', value: value.toISOString() };
  if (value instanceof Error) return { $: 'error', name: value.name, message: value.message };
  if (value instanceof Map || value instanceof Set) {
    return { $: 'instance', of: value.constructor.name, size: value.size };
  }
  if (Array.isArray(value)) {
    const items = value.slice(0, 1_000).map((item) => arrived(item, path));
    return items.length < value.length ? { $: 'array', items, length: value.length } : items;
  }
  const all = Object.keys(value);
  const entries = all.slice(0, 1_000).map((key): [string, Plain] => [key, arrivedMember(value, key, path)]);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isOrdinary = prototype === Object.prototype || prototype === null;
  const of = isOrdinary ? {} : { of: value.constructor.name };
  const cut = entries.length < all.length ? { cut: all.length - entries.length } : {};
  const isPlain =
    Object.keys({ ...of, ...cut }).length === 0 &&
    !entries.some(([key]) => key === '$' || key === '__proto__');
  return isPlain ? Object.fromEntries(entries) : { $: 'object', entries, ...of, ...cut };
}

function arrivedMember(value: object, key: string, path: readonly object[]): Plain {
  const descriptor = Object.getOwnPropertyDescriptor(value, key);
  return descriptor?.get ? { $: 'getter' } : arrived(descriptor?.value, path);
}
