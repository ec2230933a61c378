import { describe, expect, it, test } from 'vitest';
import { type Report, reportAsHtml, reportAsJson, reportAsMarkdown } from '../../../src/core/report/index.ts';
import { REPORT_WORDS } from '../../../src/core/report/report-words.ts';
import { NASTY, report } from './sample.ts';

const EMPTY: Partial<Report> = {
  verdicts: [],
  openings: [],
  problems: [],
  signatures: [],
  configs: [],
  calls: [],
  leftOut: 0,
};

test('every word of a report is there in both languages', () => {
  for (const { zh, en } of Object.values(REPORT_WORDS)) {
    expect(zh).not.toBe('');
    expect(en).not.toMatch(/\p{Script=Han}/u);
  }
});

describe('a report as Markdown', () => {
  const text = reportAsMarkdown(report());

  it('has every part under its heading', () => {
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Preflight',
      'Ways to open the page',
      'Problems',
      'Signatures',
      'Configs',
      'Calls',
    ]);
    expect(text).toContain('```diff\n- chooseImage\n+ chooseImage\n+ 2\n```');
    expect(text).toContain('~~chooseImage~~');
    expect(text).toContain('7 earlier calls are left out.');
  });

  it('says so where there is nothing, and leaves no empty heading', () => {
    const empty = reportAsMarkdown(report('', EMPTY));
    expect(empty).toContain('No problems found.');
    expect(empty).toContain('No calls.');
    expect(empty).not.toContain('## Signatures');
  });

  it('is in Chinese for a Chinese panel', () => {
    expect(reportAsMarkdown(report('x', { language: 'zh' }))).toContain('## 问题');
  });

  const nasty = reportAsMarkdown(report(NASTY));

  it('has tables whose rows have as many cells as their heads, whatever the page wrote', () => {
    const tables = nasty.match(/(^\|.*\n?)+/gm) ?? [];
    expect(tables.length).toBe(4);
    for (const table of tables) {
      const widths = table
        .trim()
        .split('\n')
        .map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('lets nothing of the page become markup', () => {
    const outside = withoutCode(nasty);
    expect(outside).not.toMatch(/(?<!\\)<img/);
    expect(outside).not.toMatch(/(?<!\\)\[e\]\(/);
    expect(outside).not.toMatch(/^# g/m);
  });
});

/** What of a Markdown text is not code. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm, '')
    .replace(/(?<![`\\])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}

describe('a report as a page', () => {
  const html = reportAsHtml(report(NASTY));

  it('lets nothing of the page become markup', () => {
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&quot;h&quot;');
  });

  it('loads nothing', () => {
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/\b(src|href)="/);
  });

  it('closes what it opens', () => {
    for (const tag of [
      'table',
      'tr',
      'td',
      'th',
      'dl',
      'dt',
      'dd',
      'section',
      'ol',
      'li',
      'del',
      'pre',
      'code',
    ]) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      const closed = html.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0;
      expect(`${tag} ${closed}`).toBe(`${tag} ${opened}`);
      expect(opened).toBeGreaterThan(0);
    }
  });

  it('says its language', () => {
    expect(html).toContain('<html lang="en">');
    expect(reportAsHtml(report('x', { language: 'zh' }))).toContain('<html lang="zh-CN">');
  });
});

test('a report as JSON is read back as it was', () => {
  expect(JSON.parse(reportAsJson(report(NASTY)))).toEqual(report(NASTY));
});
