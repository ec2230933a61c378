import { describe, expect, it } from 'vitest';
import { type Report, reportAsHtml, reportAsMarkdown } from '../../src/core/report/index.ts';
import type { Finding } from '../../src/panel/findings-model.ts';
import type { Model } from '../../src/panel/model.ts';
import { createPresenter } from '../../src/panel/present.ts';
import { createProblems } from '../../src/panel/problems.ts';
import { createReporting } from '../../src/panel/reporting.ts';
import { accountsWith, NOW, type Page, page } from '../builders/page.ts';
import { sign, TICKET } from '../builders/signing-server.ts';

const SHOP = 'https://shop.example.com/item?id=5';

/** The panel's report of a page, with this ticket entered. */
function reportOn(
  opened: Page,
  form: 'markdown' | 'html' | 'json' = 'json',
  ticket = TICKET,
  otherValues = '',
  // How long a search takes, in milliseconds.
  searchTime = 0,
) {
  const secrets = accountsWith(ticket);
  const presenter = createPresenter({ secrets, language: 'en', verifying: () => ({}) });
  const items: Finding[] = opened.findings(ticket).map(presenter.finding);
  const problems = createProblems({ kept: {}, save: () => undefined, changed: () => undefined });
  const model = {
    language: 'en',
    profile: 'ios',
    pageUrl: opened.href,
    session: { entries: opened.entries(), version: 1 },
    problems: problems.view({ items, rewrites: 1 }),
    signaturesOf: presenter.signatures,
    searchOf: () => (waited < searchTime ? RUNNING : EXPLAINED),
    verdictsFor: () => [
      { id: 'signature', title: 'Signature', state: 'fail', stateName: 'fails', text: TICKET },
    ],
    openings: () => [],
    otherValues,
  };
  let [text, name] = ['', ''];
  const explained: string[] = [];
  let again: (() => void) | null = null;
  let waited = 0;
  const report = createReporting({
    // Only what a report asks for.
    model: () => model as unknown as Model,
    secrets: () => secrets,
    explain: (id) => {
      explained.push(id);
    },
    after: (_, callback) => {
      again = callback;
    },
    now: () => new Date(NOW + waited),
    copy(copied) {
      text = copied;
    },
    saveFile(file, content) {
      [name, text] = [file, content];
    },
  });
  report(form, 'php');
  while (again && waited < 60_000) {
    waited += 100;
    const next: () => void = again;
    again = null;
    next();
  }
  return { explained, waited, text, name, read: (): Report => JSON.parse(text) };
}

/** What a search has found. */
const EXPLAINED: ReturnType<Model['searchOf']> = {
  state: 'done',
  length: 'short',
  tried: 1,
  took: 1,
  explanations: [
    {
      sentence: 'The server signed the URL with its #hash.',
      mistakes: [
        {
          id: 'url-hash-kept',
          advice: 'Cut it.',
          place: '附录5 · 2.3',
          cause: { php: '$bad', java: 'j', node: 'n', python: 'p', go: 'g', csharp: 'c' },
          fix: { php: '$good', java: 'j', node: 'n', python: 'p', go: 'g', csharp: 'c' },
        },
      ],
      pieces: [
        { text: 'jsapi_ticket=', part: null },
        { text: TICKET, part: 'ticket' },
      ],
      digest: 'd',
    },
  ],
  unsearched: [],
  next: [],
  problem: '',
};

const RUNNING: ReturnType<Model['searchOf']> = { state: 'running', length: 'short', tried: 0, total: null };

const wrong = () => page(SHOP).config({ ...sign(SHOP), signature: 'f'.repeat(40) });

describe('the report of a session', () => {
  it('has the problems, the configs and the calls, with what came of them', () => {
    const report = reportOn(page(SHOP).verified().call('chooseImage', { count: 1 })).read();
    expect(report.configs).toMatchObject([{ api: 'config', url: SHOP, outcome: 'ok' }]);
    expect(report.calls.map(({ api }) => api)).toEqual(['ready', 'chooseImage']);
    expect(report.calls[1]?.args).toBe('{count: 1}');
    expect(report.page.url).toBe(SHOP);
  });

  it('has the line to change on the server, in the language chosen', () => {
    const [signed] = reportOn(wrong()).read().signatures;
    expect(signed).toMatchObject({
      outcome: 'differs',
      explanations: [{ fixes: [{ cause: '$bad', fix: '$good', place: '附录5 · 2.3' }] }],
    });
    expect(reportOn(wrong(), 'markdown').text).toContain('```diff\n- $bad\n+ $good\n```');
    expect(reportOn(wrong(), 'html').text).toContain('$good');
  });

  it('waits until what is wrong is explained, but not for long', () => {
    const soon = reportOn(wrong(), 'json', TICKET, '', 1_000);
    expect(soon.explained).toHaveLength(1);
    expect(soon.waited).toBe(1_000);
    expect(soon.read().signatures[0]?.explanations).toHaveLength(1);
    const late = reportOn(wrong(), 'json', TICKET, '', 60_000);
    expect(late.waited).toBeLessThan(5_000);
    expect(late.read().signatures).toMatchObject([{ outcome: 'differs', explanations: [] }]);
  });

  it('has nothing explained where the signature is right, and waits for nothing', () => {
    expect(reportOn(page(SHOP).verified(), 'json', TICKET, '', 1_000)).toMatchObject({
      explained: [],
      waited: 0,
    });
  });

  it('says nothing of a search where the signature is right', () => {
    expect(reportOn(page(SHOP).verified()).read().signatures).toMatchObject([
      { outcome: 'matches', explanations: [] },
    ]);
  });

  it('is saved under a name that says of what and when', () => {
    expect(reportOn(wrong(), 'html').name).toBe('shop.example.com.jssdk-report.2025-10-09T085320.html');
    expect(reportOn(wrong(), 'json').name).toMatch(/\.json$/);
  });
});

describe('no secret is in it', () => {
  const other = 'an-old-jsapi-ticket-that-was-kept-in-a-file';
  const leaking = () =>
    wrong()
      .call('chooseImage', { ticket: TICKET, deep: { text: `x=${encodeURIComponent(TICKET)}` }, other })
      .pushState(`/item?ticket=${TICKET}`)
      .call('scanQRCode', { json: JSON.stringify({ TICKET }) });

  it.each(['json', 'html', 'markdown'] as const)('as %s', (form) => {
    const { text } = reportOn(leaking(), form, TICKET, other);
    expect(text).not.toContain(TICKET);
    expect(text).not.toContain(TICKET.slice(0, 20));
    expect(text).not.toContain(other);
    expect(text).toContain('····');
  });
});

it('ten thousand calls leave out the oldest, and say so', () => {
  const opened = page(SHOP).verified();
  for (let n = 0; n < 10_000; n++) opened.call('getNetworkType');
  const report = reportOn(opened).read();
  expect(report.calls).toHaveLength(500);
  expect(report.leftOut).toBe(9_501);
  expect(reportAsMarkdown(report)).toContain('9501 earlier calls are left out.');
  expect(reportAsHtml(report).length).toBeLessThan(500_000);
});
