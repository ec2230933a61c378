import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mistakePages } from '../../../../scripts/mistake-pages.ts';
import { MISTAKES } from '../../../../src/core/signature/index.ts';

const FOLDER = new URL('../../../../docs/mistakes/', import.meta.url);

test('docs/mistakes is what npm run docs makes of the rows', () => {
  const written = readdirSync(FOLDER).map(
    (name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const,
  );
  expect(new Map(written.toSorted())).toEqual(new Map([...mistakePages()].toSorted()));
});

test('every mistake has its section and its line in the list', () => {
  const pages = mistakePages();
  for (const id of Object.keys(MISTAKES)) {
    const [subject] = id.split('-');
    expect(pages.get(`${subject}.md`)).toContain(`\n## ${id}\n`);
    expect(pages.get('README.md')).toContain(`[${id}](${subject}.md#${id})`);
  }
});
