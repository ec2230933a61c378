import { describe, expect, it } from 'vitest';
import type { FindingList } from '../../src/panel/finding-log.ts';
import type { Finding, ProblemsView } from '../../src/panel/findings-model.ts';
import { createPresenter } from '../../src/panel/present.ts';
import { createProblems } from '../../src/panel/problems.ts';
import { accountsWith, NOW, type Page, page } from '../builders/page.ts';
import { sign } from '../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/item?id=5';
const SITE = 'https://shop.example.com';
const MILLISECONDS = 'config-timestamp-milliseconds';

function problems(kept: Record<string, unknown> = {}) {
  const saved: Record<string, unknown> = {};
  const created = createProblems({
    kept,
    save: (values) => void Object.assign(saved, values),
    changed: () => undefined,
  });
  created.enter(SITE);
  return { ...created, saved };
}

function worded(opened: Page): FindingList<Finding> {
  const { finding } = createPresenter({ secrets: accountsWith(null), language: 'en', verifying: () => ({}) });
  return { items: opened.findings().map(finding), rewrites: 1 };
}

const listed = ({ groups }: ProblemsView) =>
  groups.flatMap(({ problems: all }) => all.map(({ code }) => code));

const wrong = () =>
  page(SHOP)
    .config(sign(SHOP, { timestamp: NOW }))
    .config(
      sign(SHOP, { timestamp: NOW, nonceStr: 'n'.repeat(33), signature: '5f4dcc3b5aa765d61d8327deb882cf99' }),
    );

describe('problems', () => {
  it('come worst first, in groups that are counted', () => {
    const { groups, counts } = problems().view(worded(wrong()));
    expect(groups.map(({ severity }) => severity)).toEqual(
      ['error', 'warning', 'note'].filter((severity) => groups.some((group) => group.severity === severity)),
    );
    for (const { severity, problems: listed } of groups) {
      expect(listed.length).toBe(counts[severity]);
      expect(listed.every((problem) => problem.severity === severity)).toBe(true);
    }
    expect(counts.error).toBeGreaterThan(0);
  });

  it('said in the same words of the same line are one, with all its calls', () => {
    const list = worded(wrong());
    const said = list.items.filter(({ code }) => code === MILLISECONDS);
    expect(said).toHaveLength(2);
    const of = (findings: FindingList<Finding>) =>
      problems()
        .view(findings)
        .groups.flatMap((group) => group.problems)
        .filter(({ code }) => code === MILLISECONDS);
    expect(of(list)).toMatchObject([{ entries: said.map(({ entry }) => entry) }]);
    const items = list.items.map((finding, line) => ({
      ...finding,
      source: { functionName: '', url: `${SITE}/app.js`, line, column: 1 },
    }));
    expect(of({ items, rewrites: 1 })).toHaveLength(2);
  });
});

it('grow with the list, and begin again with another one', () => {
  const { items } = worded(wrong());
  const it = problems();
  const before = it.view({ items: items.slice(0, 1), rewrites: 1 });
  expect(listed(before)).toHaveLength(1);
  expect(listed(it.view({ items, rewrites: 1 })).length).toBeGreaterThan(1);
  expect(listed(it.view({ items: items.slice(0, 1), rewrites: 2 }))).toHaveLength(1);
});

describe('a finding that was dismissed', () => {
  it('is not counted, not listed, and can be had back', () => {
    const list = worded(wrong());
    const it = problems();
    it.dismiss(MILLISECONDS);
    expect(listed(it.view(list))).not.toContain(MILLISECONDS);
    expect(it.view(list).dismissed).toMatchObject([{ code: MILLISECONDS, count: 1 }]);
    expect(it.isHeard({ code: MILLISECONDS })).toBe(false);
    it.restore(MILLISECONDS);
    expect(listed(it.view(list))).toContain(MILLISECONDS);
    expect(it.view(list).dismissed).toEqual([]);
  });

  it('stays so on this site, and on no other', () => {
    const before = problems();
    before.dismiss(MILLISECONDS);
    const after = problems(before.saved);
    expect(after.isHeard({ code: MILLISECONDS })).toBe(false);
    after.enter('https://m.example.com');
    expect(after.isHeard({ code: MILLISECONDS })).toBe(true);
    after.enter(SITE);
    expect(after.isHeard({ code: MILLISECONDS })).toBe(false);
  });

  it('does not trouble when another version kept what this one does not know', () => {
    const it = problems({
      [`dismissed ${SITE}`]: ['no-such-code', 7, MILLISECONDS],
      [`dismissed ${SITE}2`]: 'x',
    });
    expect(it.isHeard({ code: MILLISECONDS })).toBe(false);
    expect(it.view(worded(wrong())).dismissed).toHaveLength(1);
  });
});
