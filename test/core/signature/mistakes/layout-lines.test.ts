import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mistake } from '../../../../src/core/signature/mistakes/mistake.ts';
import { MISTAKES } from '../../../../src/core/signature/mistakes/mistakes.ts';
import { STRING1, textLines } from '../../../../src/core/signature/mistakes/string1-lines.ts';
import { PAGE, string1Of } from './string1-scenario.ts';

/** What a line of JavaScript gives string1. */
function run(line: string): unknown {
  const { ticket, nonceStr, timestamp, url } = PAGE;
  return new Function('ticket', 'nonceStr', 'timestamp', 'url', `${line}\nreturn string1;`)(
    ...[ticket, nonceStr, timestamp, url],
  );
}

test('the right line makes the right text', () => {
  expect(run(STRING1.node)).toBe(string1Of());
});

test('the line says any text that it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
      fc.pre(!/[{}\r]/.test(before + after));
      const { node } = textLines(`${before}{ticket}${after}{url}`);
      expect(run(node)).toBe(before + PAGE.ticket + after + PAGE.url);
    }),
  );
});

test('quotes, line ends, percent signs and braces are written as each language writes them', () => {
  const lines = textLines('{"a%":"{ticket}"}\n$');
  expect(lines).toEqual({
    php: '$string1 = "{\\"a%\\":\\"{$ticket}\\"}\\n\\$";',
    java: 'String string1 = "{\\"a%\\":\\"" + ticket + "\\"}\\n$";',
    node: `const string1 = \`{"a%":"\${ticket}"}\\n$\`;`,
    python: 'string1 = f\'{{"a%":"{ticket}"}}\\n$\'',
    go: 'string1 := fmt.Sprintf("{\\"a%%\\":\\"%s\\"}\\n$", ticket)',
    csharp: 'var string1 = $"{{\\"a%\\":\\"{ticket}\\"}}\\n$";',
  });
});

test('no remark swallows the end of a statement', () => {
  const rows: [string, Mistake][] = Object.entries(MISTAKES);
  for (const [id, { cause, fix }] of rows)
    for (const lines of [cause, fix])
      for (const language of ['php', 'java', 'node', 'csharp'] as const)
        expect(`${id} ${lines[language]}`).not.toMatch(/ \/\/ .*;$|\*\/;|;;/m);
});
