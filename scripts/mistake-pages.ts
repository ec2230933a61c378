import {
  MISTAKE_IDS,
  type MistakePage,
  mistakePage,
  mistakesBySubject,
} from '../src/handbook/mistake-page.ts';
import { BACK_ENDS, isBackEnd } from '../src/panel/view/back-end.ts';
import { bilingual, codeBlock, escapeMarkdown, table, templateIn, twoLines } from './markdown.ts';

/** The pages of docs/mistakes, by file name: one for each subject, and README.md, which lists every mistake. */
export function mistakePages(): Map<string, string> {
  const pages = new Map([['README.md', listOfMistakes()]]);
  for (const { subject, name, ids } of mistakesBySubject()) {
    const sections = ids.map((id) => sectionOf(mistakePage(id)));
    pages.set(`${subject}.md`, `${[`# ${bilingual(name)}`, ...sections].join('\n\n')}\n`);
  }
  return pages;
}

function listOfMistakes(): string {
  const rows = MISTAKE_IDS.map(mistakePage).map(({ id, subject, sentence, place }) => [
    `[${id}](${subject}.md#${id})`,
    twoLines(sentence),
    place,
  ]);
  const intro =
    '签名不匹配时面板会逐一尝试并能证明的错误，单独或同时发生。由 `npm run docs` 从 src/core/signature/mistakes 生成。<br>What the panel tries, alone and together, when a signature does not match, and can prove. Made from src/core/signature/mistakes by `npm run docs`.';
  return `${['# Signing mistakes', intro, table(['Id', '', '官方文档'], rows)].join('\n\n')}\n`;
}

function sectionOf({ id, sentence, advice, place, signed, right, cause, fix }: MistakePage): string {
  return [
    `## ${id}`,
    `${templateIn(sentence.zh)}${templateIn(advice.zh)}`,
    `${templateIn(sentence.en)} ${templateIn(advice.en)}`,
    `官方文档 · Official document: ${escapeMarkdown(place)}`,
    codeBlock('diff', changed(signed, right)),
    ...Object.keys(BACK_ENDS)
      .filter(isBackEnd)
      .map((language) => {
        const lines = codeBlock('diff', changed(cause[language], fix[language]));
        return `<details><summary>${BACK_ENDS[language]}</summary>\n\n${lines}\n\n</details>`;
      }),
  ].join('\n\n');
}

/** Lines that go and lines that come in their place. */
function changed(from: string, to: string): string {
  const lines = (sign: string, text: string): string[] => text.split('\n').map((line) => `${sign} ${line}`);
  return [...lines('-', from), ...lines('+', to)].join('\n');
}
