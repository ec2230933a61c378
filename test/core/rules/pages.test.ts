import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingPages } from '../../../scripts/finding-pages.ts';

const FOLDER = new URL('../../../docs/findings/', import.meta.url);

test('docs/findings is what `npm run docs` writes', () => {
  const written = readdirSync(FOLDER).map((name): [string, string] => [
    name,
    readFileSync(new URL(name, FOLDER), 'utf8'),
  ]);
  expect(new Map(written.sort())).toEqual(new Map([...findingPages()].sort()));
});
