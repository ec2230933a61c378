import type { Words } from '../src/catalogue/words.ts';
import { mistakePage } from '../src/handbook/mistake-page.ts';
import { WORDS } from '../src/panel/words.ts';
import { COVERAGE } from './coverage/coverage.ts';
import type { Covered, CoveredSection, Reference } from './coverage/covered.ts';
import { bilingual, escapeMarkdown, table, templateIn, twoLines } from './markdown.ts';

type KeyOf<T> = T extends unknown ? keyof T : never;
/** What a reference leads to. */
export type ReferenceKind = KeyOf<Reference>;

const KINDS = {
  rule: { zh: '问题', en: 'Finding' },
  mistake: { zh: '签名错误', en: 'Signing mistake' },
  recipe: { zh: '校验的签名', en: 'Signature verified' },
  api: { zh: '接口', en: 'API' },
  param: { zh: '参数', en: 'Parameter' },
  result: { zh: '结果', en: 'Result' },
  callback: { zh: '回调', en: 'Callback' },
  error: { zh: '报错', en: 'Error' },
  menuItem: { zh: '菜单项', en: 'Menu item' },
  remark: { zh: '填写票据时的提示', en: 'Remark on what is entered' },
  secret: { zh: '输入框', en: 'Field' },
  preset: { zh: '预设场景', en: 'Preset' },
  client: { zh: '运行环境', en: 'Client' },
  view: { zh: '面板', en: 'Panel' },
  file: { zh: '文件', en: 'File' },
} as const satisfies Record<ReferenceKind, Words>;

const INTRO: Words = {
  zh: '官方文档的每一节、接口、参数、报错、备注和菜单项，以及覆盖它的问题、接口、界面或文件；没有的，写明原因。由 `npm run docs` 从 scripts/coverage 生成，其中的每个名称都由测试核对。',
  en: 'Every section, API, parameter, error, note and menu item of the official document, with the finding, API, view or file that covers it, or the reason why none can. Made from scripts/coverage by `npm run docs`; a test checks every name in it.',
};
const HEAD = [
  { zh: '文档', en: 'Document' },
  { zh: '覆盖', en: 'Covered by' },
  { zh: '原因', en: 'Why not, or not all' },
] as const satisfies readonly Words[];

/** The text of docs/coverage.md. */
export function coveragePage(): string {
  const facts = COVERAGE.flatMap(({ rows }) => rows);
  const open = facts.filter(({ by }) => by.length === 0).length;
  const count: Words = {
    zh: `${facts.length} 项，其中 ${open} 项无法覆盖。`,
    en: `${facts.length} facts; ${open} of them cannot be covered.`,
  };
  const intro = [INTRO, count].map(({ zh, en }) => `${zh}<br>${en}`);
  return `${['# 官方文档覆盖 · Coverage of the official document', ...intro, ...COVERAGE.map(sectionOf)].join('\n\n')}\n`;
}

function sectionOf({ heading, rows }: CoveredSection): string {
  return `## ${heading}\n\n${table(HEAD.map(bilingual), rows.map(cellsOf))}`;
}

function cellsOf({ fact, by, reason }: Covered): string[] {
  return [
    typeof fact === 'string' ? escapeMarkdown(fact) : twoLines(fact),
    lineOf(by),
    reason ? twoLines(reason) : '',
  ];
}

/** The references by kind, in the order of the kinds. */
function lineOf(by: readonly Reference[]): string {
  return Object.entries(KINDS)
    .map(([kind, name]) => {
      const links = by.filter((reference) => kind in reference).map(linkTo);
      return links.length === 0 ? '' : `${bilingual(name)}: ${links.join(', ')}`;
    })
    .filter((line) => line !== '')
    .join('<br>');
}

function linkTo(reference: Reference): string {
  if ('rule' in reference) return `[${reference.rule}](findings/${reference.rule}.md)`;
  if ('mistake' in reference) {
    const { id, subject } = mistakePage(reference.mistake);
    return `[${id}](mistakes/${subject}.md#${id})`;
  }
  if ('file' in reference) return `[${reference.file}](../${reference.file})`;
  if ('view' in reference) return templateIn(bilingual(WORDS[reference.view]));
  const [name] = Object.values<string | readonly string[]>(reference);
  return `\`${typeof name === 'string' ? name : name?.join(' · ')}\``;
}
