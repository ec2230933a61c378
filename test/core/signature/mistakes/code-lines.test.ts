import { expect, test } from 'vitest';
import type { BackEnd, BackEndLines } from '../../../../src/core/signature/mistakes/mistake.ts';
import { MISTAKES } from '../../../../src/core/signature/mistakes/mistakes.ts';

/** A line that makes a variable, and what it makes it of. */
const DECLARATIONS: Partial<Record<BackEnd, RegExp>> = {
  node: /^(?:const|let) (\w+) = ([^;\n]*)/gm,
  java: /^(?:String|var|byte\[\]) (\w+) = ([^;\n]*)/gm,
  go: /^(\w+) := ([^;\n]*)/gm,
  csharp: /^(?:var|string) (\w+) = ([^;\n]*)/gm,
};

const ROWS = Object.entries(MISTAKES);

test.each(ROWS)('%s: no line makes a variable of itself', (_, { cause, fix }) => {
  expect([...selfMade(cause), ...selfMade(fix)]).toEqual([]);
});

function selfMade(lines: BackEndLines): string[] {
  const languages: BackEnd[] = ['node', 'java', 'go', 'csharp'];
  return languages.flatMap((language) =>
    [...lines[language].matchAll(DECLARATIONS[language] ?? /$^/g)].flatMap(([line, name, made = '']) =>
      new RegExp(`(?<![\\w.])${name}(?![\\w:])`).test(bare(made)) ? [line] : [],
    ),
  );
}

/** Code without its remarks and its texts; what a template takes in stays. */
function bare(code: string): string {
  return code
    .replace(/ \/\/ .*$/, '')
    .replace(/\$"([^"]*)"|`([^`]*)`/g, (_, csharp, node) =>
      [...`${csharp ?? node}`.matchAll(/\{([^}]*)\}/g)].map(([, inside]) => inside).join(' '),
    )
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
}
