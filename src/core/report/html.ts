import type { Report, ReportCall, ReportProblem, ReportSignature } from './report.ts';
import { sayInReport } from './report-words.ts';

type Say = ReturnType<typeof sayInReport>;

/** The report as one page without scripts, fonts or pictures from elsewhere. Everything of the page is escaped. */
export function reportAsHtml(report: Report): string {
  const say = sayInReport(report.language);
  const { page, createdAt, verdicts, openings, problems, signatures, configs, calls, leftOut, backEnd } =
    report;
  const body = [
    `<h1>${say('title')}</h1>`,
    facts([
      [say('page'), code(page.url)],
      [say('client'), escaped(page.client)],
      [say('created'), `<time datetime="${escaped(createdAt)}">${escaped(createdAt)}</time>`],
    ]),
    `<p class="hint">${say('secrets')}</p>`,
    `<h2>${say('verdicts')}</h2>`,
    table(
      [],
      verdicts.map(({ title, state, stateName, text }) => [
        escaped(title),
        `<b class="${state}">${escaped(stateName)}</b>`,
        escaped(text),
      ]),
    ),
    ...(openings.length === 0
      ? []
      : [
          `<h2>${say('openings')}</h2>`,
          table(
            [say('opening'), say('client'), say('result'), say('verifiedUrl'), ''],
            openings.flatMap(({ title, outlooks }) =>
              outlooks.map(({ clients, state, stateName, checked, text, step }) => [
                escaped(title),
                escaped(clients.join(say('comma'))),
                `<b class="${state}">${escaped(stateName)}</b>`,
                code(checked),
                escaped(`${text} ${step}`.trim()),
              ]),
            ),
          ),
        ]),
    `<h2>${say('problems')}</h2>`,
    ...(problems.length === 0
      ? [`<p>${say('noProblems')}</p>`]
      : problems.map((problem) => problemBlock(problem, say))),
    ...(signatures.length === 0
      ? []
      : [`<h2>${say('signatures')}</h2>`, ...signatures.map((each) => signatureBlock(each, backEnd, say))]),
    ...(configs.length === 0 ? [] : [`<h2>${say('configs')}</h2>`, callTable(configs, say)]),
    `<h2>${say('calls')}</h2>`,
    calls.length === 0 ? `<p>${say('noCalls')}</p>` : callTable(calls, say),
    ...(leftOut === 0 ? [] : [`<p>${say('leftOut', { n: `${leftOut}` })}</p>`]),
  ];
  return `<!doctype html>
<html lang="${report.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say('title')}</title>
<style>${STYLE}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d3e3fd, #5e5e5e); --good: light-dark(#146c2e, #6dd58c);
  --bad: light-dark(#b3261e, #f2b8b5); --doubt: light-dark(#7a4a00, #ffdf99); --hint: light-dark(#5f5f5f, #a9a9a9);
  --code: light-dark(#f3f6fc, #28292a); }
body { max-width: 1100px; margin: 24px auto; padding: 0 16px; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 22px; } h2 { font-size: 17px; margin-top: 28px; } h3 { font-size: 14px; margin-bottom: 4px; }
table { width: 100%; border-collapse: collapse; } th, td { padding: 4px 8px; border-bottom: 1px solid var(--line);
  min-width: 4em; text-align: start; vertical-align: top; } th { font-weight: 600; }
:is(th, td):first-child { min-width: 6em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 4px 0; } dt { color: var(--hint); } dd { margin: 0; }
code, pre { font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; background: var(--code); border-radius: 3px; }
code { padding: 1px 4px; } pre { padding: 8px; white-space: pre-wrap; }
.pass, .holds, .matches, .added { color: var(--good); } .fail, .fails, .differs, .error, .removed { color: var(--bad); }
.doubtful, .warning { color: var(--doubt); } .unknown, .unverified, .hint, .ruled-out { color: var(--hint); }
section { border-bottom: 1px solid var(--line); padding: 4px 0 10px; } .calls td { font-size: 12px; }
`;

function problemBlock(problem: ReportProblem, say: Say): string {
  const { severity, code: id, title, api, times, line, causes } = problem;
  const rows: [string, string][] = [
    [say('call'), code(api) + (times > 1 ? ` · ${say('times', { n: `${times}` })}` : '')],
    ...(line === '' ? [] : [[say('line'), code(line)] satisfies [string, string]]),
    ...(['seen', 'expected', 'advice', 'place'] as const)
      .filter((name) => problem[name] !== '')
      .map((name): [string, string] => [say(name), escaped(problem[name])]),
  ];
  const listed = causes.map(({ state, text, because }) => {
    const said = state === 'ruled-out' ? `<del>${escaped(text)}</del>` : escaped(text);
    const mark = state === 'open' ? '' : `<b>${say(`cause-${state}`)}</b> `;
    return `<li class="${state}">${mark}${said}${because === '' ? '' : `<br>${escaped(because)}`}</li>`;
  });
  return [
    '<section>',
    `<h3><span class="${severity}">${say(`severity-${severity}`)}</span> · ${escaped(title)} ${code(id)}</h3>`,
    facts(rows),
    listed.length === 0 ? '' : `<p>${say('causes')}</p><ol>${listed.join('')}</ol>`,
    '</section>',
  ].join('\n');
}

function signatureBlock(signed: ReportSignature, backEnd: string, say: Say): string {
  const { api, label, outcome, why, text, digest, signature, explanations } = signed;
  const head = `${code(api)}${label === '' ? '' : ` · ${escaped(label)}`}`;
  return [
    '<section>',
    `<h3>${head} · <span class="${outcome}">${say(`outcome-${outcome}`)}</span></h3>`,
    why === '' ? '' : `<p>${escaped(why)}</p>`,
    text === '' ? '' : `<p>${say('hashed')}</p><pre>${escaped(text)}</pre>`,
    facts(
      [[say('digest'), code(digest)] as const, [say('signature'), code(signature)] as const].filter(
        ([, value]) => value !== '',
      ),
    ),
    ...explanations.map((explanation) =>
      [
        `<p><b>${escaped(explanation.sentence)}</b></p>`,
        `<p>${say('signed')}</p><pre>${escaped(explanation.text)}</pre>`,
        ...explanation.fixes.map(
          ({ advice, place, cause, fix }) =>
            `<p>${escaped(advice)}${place === '' ? '' : ` <span class="hint">${escaped(place)}</span>`}</p>` +
            `<p>${say('fix', { backEnd: escaped(backEnd) })}</p>` +
            `<pre><span class="removed">${lines('- ', cause)}</span>\n<span class="added">${lines('+ ', fix)}</span></pre>`,
        ),
      ].join('\n'),
    ),
    '</section>',
  ].join('\n');
}

const lines = (sign: string, code: string): string =>
  code
    .split('\n')
    .map((line) => escaped(sign + line))
    .join('\n');

function callTable(calls: readonly ReportCall[], say: Say): string {
  return table(
    [say('time'), say('call'), say('arguments'), say('result'), say('line')],
    calls.map(({ at, api, args, result, outcome, line }) => [
      escaped(at),
      code(api),
      code(args),
      result === '' ? escaped(outcome) : `${escaped(outcome)} ${code(result)}`,
      code(line),
    ]),
    'calls',
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[], name = ''): string {
  const headRow = head.length === 0 ? '' : `<tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<table class="${name}">${headRow}\n${body}</table>`;
}

function facts(rows: readonly (readonly [string, string])[]): string {
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
}

const code = (value: string): string => (value === '' ? '' : `<code>${escaped(value)}</code>`);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text in which nothing is markup. */
function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
