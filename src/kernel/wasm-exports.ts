/** What sha1.as.ts exports: see there for what each of them means. Addresses and offsets are in bytes. */
export type Sha1Exports = Record<Constant, number> & {
  memory: WebAssembly.Memory;
  found: { value: number };
  prepare: (depth: number, inner: number, wanted: number) => void;
  run: (texts: number) => void;
};

type Constant = (typeof CONSTANTS)[number];

const CONSTANTS = [
  ...(['LEVELS', 'LEVEL', 'MOST_LEVELS', 'BYTES', 'STARTS', 'SIZE', 'ITEM'] as const),
  ...(['WORDS', 'MOST_WORDS', 'FOUND', 'MOST_TEXTS', 'LONGEST', 'ARENA'] as const),
];

/** The exports of an instance of it, constants as numbers. Throws when it is one of something else. */
export function exportsOf({ exports }: WebAssembly.Instance): Sha1Exports {
  const values: Record<string, unknown> = { ...exports };
  for (const name of CONSTANTS) {
    const constant = exports[name];
    if (constant instanceof WebAssembly.Global) values[name] = constant.value;
  }
  if (!isSha1(values)) throw new TypeError(`not the exports of sha1.as.ts: ${Object.keys(exports)}`);
  return values;
}

function isSha1(values: object): values is Sha1Exports {
  const all: Partial<Record<string, unknown>> = { ...values };
  return (
    CONSTANTS.every((name) => typeof all[name] === 'number') &&
    all.memory instanceof WebAssembly.Memory &&
    all.found instanceof WebAssembly.Global &&
    typeof all.prepare === 'function' &&
    typeof all.run === 'function'
  );
}
