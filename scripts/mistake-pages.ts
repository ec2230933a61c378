import type { Words } from '../src/catalogue/words.ts';
import { type BackEnd, MISTAKES } from '../src/core/signature/index.ts';
import type { Mistake } from '../src/core/signature/mistakes/mistake.ts';
import { codeBlock, escapeMarkdown, withoutValues } from './markdown.ts';

/** What the mistakes of a page are about: how their names start. */
const SUBJECTS = {
  url: { zh: 'URL', en: 'URL' },
  ticket: { zh: 'ticket', en: 'Ticket' },
  nonce: { zh: 'nonceStr', en: 'nonceStr' },
  timestamp: { zh: 'timestamp', en: 'timestamp' },
  text: { zh: '待签名字符串的拼法', en: 'How the text is put together' },
  bytes: { zh: '字符编码', en: 'Encoding' },
  digest: { zh: '哈希与输出格式', en: 'Hash and how it is written' },
  card: { zh: '卡券', en: 'Cards' },
  pay: { zh: '支付', en: 'Payments' },
} as const satisfies Record<string, Words>;

const LANGUAGES: readonly { id: BackEnd; name: string }[] = [
  { id: 'php', name: 'PHP' },
  { id: 'java', name: 'Java' },
  { id: 'node', name: 'Node.js' },
  { id: 'python', name: 'Python' },
  { id: 'go', name: 'Go' },
  { id: 'csharp', name: 'C#' },
];

const ALL: readonly [string, Mistake][] = Object.entries(MISTAKES);

/** The pages of docs/mistakes, by file name: one for each subject, and README.md, which lists every mistake. */
export function mistakePages(): Map<string, string> {
  const pages = new Map([['README.md', listOfMistakes()]]);
  for (const [subject, { zh, en }] of Object.entries(SUBJECTS)) {
    const sections = ALL.filter(([id]) => subjectOf(id) === subject).map(sectionOf);
    const title = zh === en ? zh : `${zh} · ${en}`;
    pages.set(`${subject}.md`, `${[`# ${title}`, ...sections].join('\n\n')}\n`);
  }
  return pages;
}

function listOfMistakes(): string {
  const rows = ALL.map(([id, { clause, place }]) => {
    const [zh, en] = [withoutValues(clause.zh), withoutValues(clause.en)];
    return `| [${id}](${subjectOf(id)}.md#${id}) | 服务器${zh}。<br>The server ${en}. | ${place} |`;
  });
  return [
    '# Signing mistakes',
    '',
    '签名不匹配时面板会逐一尝试并能证明的错误，单独或同时发生。由 `npm run docs` 从 src/core/signature/mistakes 生成。<br>What the panel tries, alone and together, when a signature does not match, and can prove. Made from src/core/signature/mistakes by `npm run docs`.',
    '',
    '| Id | | 官方文档 |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function sectionOf([id, mistake]: [string, Mistake]): string {
  const { clause, advice, place, cause, fix, example } = mistake;
  return [
    `## ${id}`,
    `服务器${withoutValues(clause.zh)}。${withoutValues(advice.zh)}`,
    `The server ${withoutValues(clause.en)}. ${withoutValues(advice.en)}`,
    `官方文档 · Official document: ${escapeMarkdown(place)}`,
    codeBlock('diff', changed(example.signed, example.right)),
    ...LANGUAGES.map(
      ({ id: language, name }) =>
        `<details><summary>${name}</summary>\n\n${codeBlock('diff', changed(cause[language], fix[language]))}\n\n</details>`,
    ),
  ].join('\n\n');
}

/** Lines that go and lines that come in their place. */
function changed(from: string, to: string): string {
  const lines = (sign: string, text: string): string[] => text.split('\n').map((line) => `${sign} ${line}`);
  return [...lines('-', from), ...lines('+', to)].join('\n');
}

function subjectOf(id: string): string {
  return id.split('-')[0] ?? id;
}
