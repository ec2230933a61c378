import { nameIn } from './url-shape.ts';

/**
 * Orders that libraries leave parameters in: sorted in some way, by hash, or turned round. Up to four parameters: every
 * order, as a map that keeps none may leave them in any.
 */
export function ordersOf(parameters: readonly string[]): (readonly string[])[] {
  const byName = sortedBy(parameters, nameIn);
  return [
    byName,
    sortedBy(parameters, (one) => one),
    sortedBy(parameters, (one) => nameIn(one).toLowerCase()),
    byHash(parameters),
    integersFirst(parameters),
    [...byName].reverse(),
    [...parameters].reverse(),
    ...(parameters.length <= 4 ? permutationsOf(parameters) : []),
  ];
}

/** Equal ones keep their order. */
function sortedBy(parameters: readonly string[], keyOf: (parameter: string) => string): string[] {
  return [...parameters].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** The order of a Java HashMap: by bucket. It grows when it is three quarters full. */
function byHash(parameters: readonly string[]): string[] {
  let buckets = 16;
  while (parameters.length > buckets * 0.75) buckets *= 2;
  const bucketOf = (parameter: string): number => {
    let hash = 0;
    const name = nameIn(parameter);
    for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return [...parameters].sort((a, b) => bucketOf(a) - bucketOf(b));
}

/** The order of a JavaScript object: whole numbers first, smallest first. */
function integersFirst(parameters: readonly string[]): string[] {
  const isInteger = (one: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(nameIn(one));
  const integers = parameters.filter(isInteger).sort((a, b) => Number(nameIn(a)) - Number(nameIn(b)));
  return [...integers, ...parameters.filter((one) => !isInteger(one))];
}

function permutationsOf(parameters: readonly string[]): string[][] {
  if (parameters.length < 2) return [[...parameters]];
  return parameters.flatMap((first, index) =>
    permutationsOf(parameters.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}
