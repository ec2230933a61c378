import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

test('the lock file knows the optional packages of every platform, without which npm ci refuses', () => {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(text);
  const missing: string[] = [];
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      const found = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((at) =>
        Object.hasOwn(packages, at),
      );
      if (!found) missing.push(`${name} of ${place}`);
    }
  }
  expect(missing).toEqual([]);
});

test('npm start needs nothing that has to be installed first', () => {
  const folder = new URL('../../scripts/', import.meta.url);
  const seen = new Set<string>();
  const foreign: string[] = [];
  const follow = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    for (const [, name = ''] of readFileSync(url, 'utf8').matchAll(/(?:\bfrom|\bimport\()\s*'([^']+)'/g)) {
      if (name.startsWith('.')) follow(new URL(name, url));
      else if (!name.startsWith('node:') && !name.startsWith('devtools:'))
        foreign.push(`${name} in ${url.pathname}`);
    }
  };
  follow(new URL('start.mjs', folder));
  expect(seen.size).toBeGreaterThan(5);
  expect(foreign).toEqual([]);
});
