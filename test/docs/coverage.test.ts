import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COVERAGE } from '../../scripts/coverage/coverage.ts';
import type { Reference } from '../../scripts/coverage/covered.ts';
import { coveragePage } from '../../scripts/coverage-page.ts';
import { API_SHAPES } from '../../src/catalogue/api-shapes.ts';
import { APIS } from '../../src/catalogue/apis.ts';
import { ERROR_TEXTS } from '../../src/catalogue/error-texts.ts';
import { MENU_ITEMS } from '../../src/catalogue/menu-items.ts';
import { PROFILES } from '../../src/catalogue/user-agents.ts';
import { PRESETS } from '../../src/core/client/presets.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { MISTAKES, RECIPES, SECRET_NAMES, TICKET_REMARKS } from '../../src/core/signature/index.ts';
import { WORDS } from '../../src/panel/words.ts';
import {
  APPENDIX_2,
  APPENDIX_3,
  APPENDIX_5,
  OF_THE_TEXT,
  PARAMETERS_OF_THE_TEXT,
  RESULTS_OF_THE_TEXT,
} from '../catalogue/official-names.ts';

const ROOT = new URL('../../', import.meta.url);
const PANEL = new URL('src/panel/', ROOT);
const ROWS = COVERAGE.flatMap(({ heading, rows }) => rows.map((row) => ({ heading, ...row })));
const REFERENCES = ROWS.flatMap(({ by }) => by);

/** Everything that the panel says, by the code that says it. */
const SAYING = readdirSync(PANEL, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/words\.ts$/.test(path))
  .map((path) => readFileSync(new URL(path, PANEL), 'utf8'))
  .join('\n');
/** Whether the panel says the words of a key, be it as a part of a family: `outcome-${outcome}`. */
const isSaid = (key: string) =>
  SAYING.includes(`'${key}'`) || SAYING.includes(`"${key}"`) || SAYING.includes(`\`${key.split('-')[0]}-\${`);

const covers = (wanted: object) =>
  REFERENCES.some((reference) => JSON.stringify(reference) === JSON.stringify(wanted));

/** Whether what a reference names is in the product. */
function exists(reference: Reference): boolean {
  if ('rule' in reference) return reference.rule in RULES;
  if ('mistake' in reference) return reference.mistake in MISTAKES;
  if ('recipe' in reference) return reference.recipe in RECIPES;
  if ('api' in reference) return reference.api in APIS;
  if ('param' in reference) return reference.param[1] in API_SHAPES[reference.param[0]].params;
  if ('result' in reference) return reference.result[1] in API_SHAPES[reference.result[0]].result;
  if ('callback' in reference)
    return API_SHAPES[reference.callback[0]].callbacks.includes(reference.callback[1]);
  if ('error' in reference) return ERROR_TEXTS.some(({ text }) => text === reference.error);
  if ('menuItem' in reference) return reference.menuItem in MENU_ITEMS;
  if ('remark' in reference) return reference.remark in TICKET_REMARKS;
  if ('secret' in reference) return SECRET_NAMES.some((name) => name === reference.secret);
  if ('preset' in reference) return reference.preset in PRESETS;
  if ('client' in reference) return reference.client in PROFILES;
  if ('view' in reference) return reference.view in WORDS && isSaid(reference.view);
  return existsSync(new URL(reference.file, ROOT));
}

/** The headings of the document, copied by hand. */
const HEADINGS = [
  ...[
    '概述',
    '步骤一',
    '步骤二',
    '步骤三',
    '步骤四',
    '步骤五',
    '接口调用说明',
    '基础接口',
    '分享接口',
    '图像接口',
  ],
  ...[
    '音频接口',
    '智能接口',
    '设备信息',
    '地理位置',
    '摇一摇周边',
    '界面操作',
    '微信扫一扫',
    '微信小店',
    '微信卡券',
  ],
  ...['获取api_ticket', '拉取适用卡券列表', '批量添加卡券接口', '查看微信卡包中的卡券接口', '微信支付'],
  ...[
    '附录1 · jsapi_ticket',
    '附录1 · 签名算法',
    '附录2',
    '附录3 · 基本类',
    '附录3 · 传播类',
    '附录3 · 保护类',
  ],
  ...[
    '附录4',
    '附录4 · 卡券 api_ticket',
    '附录4 · cardExt说明',
    '附录4 · 签名说明',
    '附录4 · 卡券签名cardSign说明',
  ],
  ...['附录5', '附录6', '附录7'],
];

/** Where the document has 备注, 注意事项 and 特别提醒, and how many. */
const NOTES: readonly [heading: string, count: number][] = [
  ['步骤一', 1],
  ['步骤二', 1],
  ['接口调用说明', 1],
  ['基础接口', 1],
  ['图像接口', 1],
  ['音频接口', 1],
  ['摇一摇周边', 2],
  ['获取api_ticket', 2],
  ['拉取适用卡券列表', 1],
  ['微信支付', 1],
  ['附录1 · 签名算法', 3],
  ['附录6', 1],
];

test('docs/coverage.md is what `npm run docs` writes', () => {
  expect(readFileSync(new URL('docs/coverage.md', ROOT), 'utf8')).toBe(coveragePage());
});

test('every heading of the document is there, in its order', () => {
  expect(COVERAGE).toHaveLength(HEADINGS.length);
  COVERAGE.forEach(({ heading }, index) => {
    expect(heading).toMatch(new RegExp(`^${HEADINGS[index]}`));
  });
});

test.each(ROWS)('$heading: $fact is covered, or it is said why not', ({ by, reason }) => {
  expect(by.length > 0 || reason !== undefined).toBe(true);
  expect(by.filter((reference) => !exists(reference))).toEqual([]);
  expect(new Set(by.map((reference) => JSON.stringify(reference))).size).toBe(by.length);
});

describe('nothing of the document is left out', () => {
  test.each([...APPENDIX_2, ...OF_THE_TEXT, 'config', 'ready', 'error'])('%s', (api) => {
    expect(covers({ api })).toBe(true);
  });

  test.each(APPENDIX_2)('附录2: %s', (api) => {
    expect(ROWS.filter(({ heading, fact }) => heading.startsWith('附录2') && fact === api)).toHaveLength(1);
  });

  test.each(Object.entries(PARAMETERS_OF_THE_TEXT))('the parameters of %s', (api, names) => {
    for (const name of names) expect(covers({ param: [api, name] }), name).toBe(true);
  });

  test.each(Object.entries(RESULTS_OF_THE_TEXT))('the result of %s', (api, names) => {
    for (const name of names) expect(covers({ result: [api, name] }), name).toBe(true);
  });

  test.each(Object.entries(APPENDIX_3))('附录3: %s', (category, items) => {
    const rows = ROWS.filter(({ heading }) => heading === `附录3 · ${category}`);
    expect(rows.map(({ fact }) => fact)).toEqual(Object.entries(items).map(([name, id]) => `${name}: ${id}`));
    for (const menuItem of Object.values(items)) expect(covers({ menuItem }), menuItem).toBe(true);
  });

  test('附录5: every paragraph, and every step of the second and the third', () => {
    const numbers = ROWS.filter(({ heading }) => heading.startsWith('附录5')).map(
      ({ fact }) => /^\d+(\.\d+)?/.exec(typeof fact === 'string' ? fact : fact.zh)?.[0],
    );
    const paragraphs = Array.from({ length: 24 }, (_, index) => `${index + 1}`);
    const steps = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3.1', '3.2', '3.3'];
    expect(numbers).toEqual(expect.arrayContaining([...paragraphs, ...steps]));
  });

  test.each(Object.entries(APPENDIX_5))('附录5 · %s: its error', (paragraph) => {
    const texts = ERROR_TEXTS.filter(({ place }) => place === `附录5 · ${paragraph}`);
    expect(texts).toHaveLength(1);
    for (const { text } of texts) expect(covers({ error: text }), text).toBe(true);
  });

  test('every signature of the document', () => {
    for (const recipe of ['jsapi', 'cardExt', 'cardSign', 'pay'])
      expect(covers({ recipe }), recipe).toBe(true);
  });

  test.each(NOTES)('%s: its notes (备注, 注意)', (heading, count) => {
    const notes = ROWS.filter(
      (row) =>
        row.heading.startsWith(heading) &&
        typeof row.fact !== 'string' &&
        /^(备注|注意|特别提醒)/.test(row.fact.zh),
    );
    expect(notes.length).toBeGreaterThanOrEqual(count);
  });
});

test('what is not in the product is found', () => {
  expect(exists({ file: 'src/nothing.ts' })).toBe(false);
  expect(exists({ error: 'no such error' })).toBe(false);
  expect(exists({ param: ['config', 'appid'] })).toBe(false);
  expect(isSaid('no-such-key')).toBe(false);
});
