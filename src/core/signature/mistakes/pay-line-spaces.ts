import type { Layout } from '../signing.ts';
import { textLines } from './code-lines.ts';
import type { LayoutMistake } from './mistake.ts';
import { PLACE_OF_RSA } from './pay-digests.ts';
import { isLines, PAY_LINES_FIX, PAY_LINES_TEXT, RSA_PARTS, RSA_RIGHT } from './pay-lines.ts';

/** How a text of several lines is indented in code. */
const INDENTS = ['  ', '    ', '      ', '        ', '            ', '\t', '\t\t'];

/** What may stand around the four lines besides their line feeds. */
const SPACES: readonly Pick<Layout, 'before' | 'between' | 'after'>[] = [
  { before: '\n', between: '\n', after: '\n' },
  { before: '', between: ' \n', after: ' \n' },
  { before: '', between: '\n ', after: '\n' },
  ...INDENTS.flatMap((indent) =>
    ['', `\n${indent}`].flatMap((before) =>
      ['', '\n', `\n${indent}`, `\n${indent.slice(0, indent.length / 2)}`].map((after) => ({
        before,
        between: `\n${indent}`,
        after,
      })),
    ),
  ),
];

/** White space that code in several lines leaves in the four lines of RSA. */
export const PAY_LINE_SPACE_MISTAKES = {
  'pay-lines-indented': {
    of: 'layout',
    kinds: ['pay'],
    cost: 3,
    clause: {
      zh: '四行的行首、行尾或首行之前多了空格或空行',
      en: 'had spaces at the start or the end of the four lines, or an empty line in front of them',
    },
    advice: {
      zh: '不要用带缩进的多行字符串：逐行拼接，每个值后面只有一个 \\n。',
      en: 'Do not use a text of several lines with its indentation: join the values, each followed by \\n alone.',
    },
    place: PLACE_OF_RSA,
    layouts: (layout) => (isLines(layout) ? SPACES.map((spaces) => ({ ...layout, ...spaces })) : []),
    cause: textLines(PAY_LINES_TEXT.replace(/^(?=.)/gm, '    ').replace(/^/, '\n')),
    fix: PAY_LINES_FIX,
    example: {
      kind: 'pay',
      parts: RSA_PARTS,
      right: RSA_RIGHT,
      signed: '\n    wx1\n    1414587457\n    n5K8\n    prepay_id=wx2\n',
    },
  },
} satisfies Record<string, LayoutMistake>;
