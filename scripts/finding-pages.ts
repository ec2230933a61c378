import type { Language, Words } from '../src/catalogue/words.ts';
import { RULES } from '../src/core/rules/index.ts';
import {
  type CaseSection,
  type CauseItem,
  type FindingPage,
  findingPage,
} from '../src/handbook/finding-page.ts';
import { HANDBOOK_WORDS, SEVERITY_MEANINGS, SEVERITY_WORDS } from '../src/handbook/handbook-words.ts';
import { findingsByTopic, type TopicOfFindings } from '../src/handbook/topics.ts';
import { bilingual, codeBlock, fillMarkers, table, templateIn, twoLines } from './markdown.ts';

const FROM_RULES: Words = {
  zh: '由 `npm run docs` 从 src/core/rules 生成。',
  en: 'Made from src/core/rules by `npm run docs`.',
};

/** The pages of docs/findings, by file name: one for each finding, and README.md, which lists them. */
export function findingPages(): Map<string, string> {
  const groups = findingsByTopic();
  const pages = new Map([['README.md', listOfFindings(groups)]]);
  for (const { codes, name } of groups) {
    for (const code of codes) pages.set(`${code}.md`, `${textOf(findingPage(code), name)}\n`);
  }
  return pages;
}

/**
 * README.md with its lists of findings as the rules are: in each language, between `<!-- findings zh -->` and
 * `<!-- /findings zh -->`.
 *
 * @throws RangeError when the markers are not there.
 */
export function withFindingLists(readme: string): string {
  const groups = findingsByTopic();
  const inChinese = fillMarkers(readme, 'findings zh', shortList(groups, 'zh'));
  return fillMarkers(inChinese, 'findings en', shortList(groups, 'en'));
}

function shortList(groups: readonly TopicOfFindings[], language: Language): string {
  const [open, close, colon, comma] = language === 'zh' ? ['（', '）', '：', '、'] : [' (', ')', ': ', ', '];
  return groups
    .map(({ name, codes }) => {
      const links = codes.map((code) => `[${code}](docs/findings/${code}.md)`).join(comma);
      return `- **${name[language]}**${open}${codes.length}${close}${colon}${links}`;
    })
    .join('\n');
}

function listOfFindings(groups: readonly TopicOfFindings[]): string {
  const { title, severity, certainty, document } = HANDBOOK_WORDS;
  const head = ['Code', title, severity, certainty, document].map((words) =>
    typeof words === 'string' ? words : bilingual(words),
  );
  const sections = groups.flatMap(({ name, codes }) => [
    `## ${bilingual(name)}`,
    table(
      head,
      codes.map((code) => rowOf(findingPage(code))),
    ),
  ]);
  const severities = (['error', 'warning', 'note'] as const).map(
    (each) => `- **${bilingual(SEVERITY_WORDS[each])}** ${bilingual(SEVERITY_MEANINGS[each])}`,
  );
  const intro = `${FROM_RULES.zh}<br>${FROM_RULES.en}`;
  const count = `${Object.keys(RULES).length} 条 · ${Object.keys(RULES).length} findings.`;
  return `${['# Findings', intro, count, severities.join('\n'), ...sections].join('\n\n')}\n`;
}

function rowOf(page: FindingPage): string[] {
  const { code, title, severities, isCertain, place } = page;
  const { certain, doubtful } = HANDBOOK_WORDS;
  return [
    `[${code}](${code}.md)`,
    twoLines(title),
    severities.map((severity) => bilingual(SEVERITY_WORDS[severity])).join('<br>'),
    bilingual(isCertain ? certain : doubtful),
    twoLines(place),
  ];
}

function textOf(page: FindingPage, topic: Words): string {
  const { code, title, isOfficial, isCertain, place, example, meanings, cases, doubt, causes } = page;
  const { certain, doubtful, document, source } = HANDBOOK_WORDS;
  return [
    `# ${code}`,
    twoLines(title),
    `${bilingual(topic)} — ${bilingual(isCertain ? certain : doubtful)}`,
    `${bilingual(isOfficial ? document : source)}: ${twoLines(place)}`,
    `## ${bilingual(HANDBOOK_WORDS.example)}`,
    codeBlock('js', example),
    ...(meanings.length > 0 ? [meanings.map((words) => `- ${twoLines(words)}`).join('\n')] : []),
    ...cases.flatMap(sectionOf),
    ...(causes.length > 0 ? checklist(causes) : []),
    `## ${bilingual(HANDBOOK_WORDS.doubt)}`,
    twoLines(doubt),
  ].join('\n\n');
}

function sectionOf({ severity, title, seen, expected, advice }: CaseSection): string[] {
  const { zh, en } = SEVERITY_WORDS[severity];
  const parts = { seen, expected, advice };
  const lines = (language: Language): string =>
    (['seen', 'expected', 'advice'] as const)
      .map((part) => `- **${HANDBOOK_WORDS[part][language]}** ${templateIn(parts[part][language])}`)
      .join('\n');
  return [
    `## ${zh}：${templateIn(title.zh)}`,
    lines('zh'),
    `**${en}: ${templateIn(title.en)}**`,
    lines('en'),
  ];
}

function checklist(causes: readonly CauseItem[]): string[] {
  return [
    `## ${bilingual(HANDBOOK_WORDS.causes)}`,
    twoLines(HANDBOOK_WORDS.causesHint),
    causes.map(causeLines).join('\n'),
  ];
}

function causeLines({ text, found, ruledOut, isYours }: CauseItem): string {
  const lines = [`- [ ] ${twoLines(text)}`];
  if (isYours) lines.push(`  - ${bilingual(HANDBOOK_WORDS.yours)}`);
  if (found) lines.push(`  - **${bilingual(HANDBOOK_WORDS.found)}** ${twoLines(found)}`);
  if (ruledOut) lines.push(`  - **${bilingual(HANDBOOK_WORDS.ruledOut)}** ${twoLines(ruledOut)}`);
  return lines.join('\n');
}
