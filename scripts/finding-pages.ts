import type { Language, Words } from '../src/catalogue/words.ts';
import { type Case, RULES, type Severity } from '../src/core/rules/index.ts';
import { codeBlock, escapeMarkdown, withoutValues } from './markdown.ts';

const HEADINGS: Record<Severity, Words> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  note: { zh: '提示', en: 'Note' },
};
/** What the three sentences of a finding are, in their order. */
const LABELS: readonly Words[] = [
  { zh: '看到的', en: 'Seen' },
  { zh: '应为', en: 'Expected' },
  { zh: '怎么改', en: 'What to do' },
];
const NEVER_WRONG: Words = { zh: '不会误报。', en: 'Cannot be wrong.' };
const SIGN: Words = {
  zh: '`sign(url)` 代表签名接口对这个 URL 的返回。',
  en: '`sign(url)` stands for the answer of a signing server that signs exactly that URL.',
};

/** The pages of docs/findings, by file name: one for each finding, and README.md, which lists them. */
export function findingPages(): Map<string, string> {
  const pages = new Map([['README.md', listOfFindings()]]);
  for (const [code, rule] of Object.entries(RULES)) {
    const cases = Object.values<Case>(rule.cases).flatMap((words) =>
      sectionOf(words, words.title ?? rule.title),
    );
    const { zh, en } = rule.canBeWrong ?? NEVER_WRONG;
    const page = [
      `# ${code}`,
      `${escapeMarkdown(rule.title.zh)}<br>${escapeMarkdown(rule.title.en)}`,
      `官方文档 · Official document: ${rule.place}`,
      codeBlock('js', rule.example),
      ...(rule.example.includes('sign(') ? [`${SIGN.zh}<br>${SIGN.en}`] : []),
      ...cases,
      '## 误报 · Can it be wrong',
      `${escapeMarkdown(zh)}<br>${escapeMarkdown(en)}`,
    ];
    pages.set(`${code}.md`, `${page.join('\n\n')}\n`);
  }
  return pages;
}

function listOfFindings(): string {
  const rows = Object.entries(RULES).map(
    ([code, { title, place }]) =>
      `| [${code}](${code}.md) | ${escapeMarkdown(title.zh)}<br>${escapeMarkdown(title.en)} | ${place} |`,
  );
  const intro = '由 `npm run docs` 从 src/core/rules 生成。<br>Made from src/core/rules by `npm run docs`.';
  return ['# Findings', '', intro, '', '| Code | | 官方文档 |', '| --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

function sectionOf(words: Case, title: Words): string[] {
  const { zh, en } = HEADINGS[words.severity];
  const parts = [words.seen, words.expected, words.advice];
  const lines = (language: Language): string =>
    parts.map((part, i) => `- **${LABELS[i]?.[language]}** ${withoutValues(part[language])}`).join('\n');
  return [
    `## ${zh}：${escapeMarkdown(title.zh)}`,
    lines('zh'),
    `**${en}: ${escapeMarkdown(title.en)}**`,
    lines('en'),
  ];
}
