import type { Report, ReportCall, ReportProblem, ReportSignature } from './report.ts';
import { sayInReport } from './report-words.ts';

type Say = ReturnType<typeof sayInReport>;

/** The report as Markdown, to be pasted into an issue or a chat. Nothing of the page is read as Markdown or HTML. */
export function reportAsMarkdown(report: Report): string {
  const say = sayInReport(report.language);
  const { page, createdAt, verdicts, openings, problems, signatures, configs, calls, leftOut, backEnd } =
    report;
  const blocks = [
    `# ${say('title')}`,
    [
      `- ${say('page')}: ${code(page.url)}`,
      `- ${say('client')}: ${text(page.client)}`,
      `- ${say('created')}: ${createdAt}`,
    ].join('\n'),
    `> ${say('secrets')}`,
    `## ${say('verdicts')}`,
    table(
      ['', say('result'), ''],
      verdicts.map(({ title, stateName, text: why }) => [text(title), text(stateName), text(why)]),
    ),
    ...(openings.length === 0
      ? []
      : [
          `## ${say('openings')}`,
          table(
            [say('opening'), say('client'), say('result'), say('verifiedUrl'), ''],
            openings.flatMap(({ title, outlooks }) =>
              outlooks.map(({ clients, stateName, checked, text: why, step }) => [
                text(title),
                text(clients.join(say('comma'))),
                text(stateName),
                code(checked),
                text(`${why} ${step}`.trim()),
              ]),
            ),
          ),
        ]),
    `## ${say('problems')}`,
    ...(problems.length === 0
      ? [say('noProblems')]
      : problems.flatMap((problem) => problemBlocks(problem, say))),
    ...(signatures.length === 0
      ? []
      : [`## ${say('signatures')}`, ...signatures.flatMap((each) => signatureBlocks(each, backEnd, say))]),
    ...(configs.length === 0 ? [] : [`## ${say('configs')}`, callTable(configs, say)]),
    `## ${say('calls')}`,
    calls.length === 0 ? say('noCalls') : callTable(calls, say),
    ...(leftOut === 0 ? [] : [say('leftOut', { n: `${leftOut}` })]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function problemBlocks(problem: ReportProblem, say: Say): string[] {
  const { severity, code: id, title, api, times, line, causes } = problem;
  const facts = [
    `- ${say('call')}: ${code(api)}${times > 1 ? ` · ${say('times', { n: `${times}` })}` : ''}`,
    ...(line === '' ? [] : [`- ${say('line')}: ${code(line)}`]),
    ...(['seen', 'expected', 'advice', 'place'] as const).flatMap((name) =>
      problem[name] === '' ? [] : [`- **${say(name)}** ${text(problem[name])}`],
    ),
  ];
  const listed = causes.map(({ state, text: cause, because }, index) => {
    const said = state === 'ruled-out' ? `~~${text(cause)}~~` : text(cause);
    const why = because === '' ? '' : ` — ${text(because)}`;
    return `${index + 1}. ${state === 'open' ? '' : `**${say(`cause-${state}`)}** `}${said}${why}`;
  });
  return [
    `### ${say(`severity-${severity}`)} · ${text(title)} (${code(id)})`,
    facts.join('\n'),
    ...(listed.length === 0 ? [] : [`${say('causes')}:`, listed.join('\n')]),
  ];
}

function signatureBlocks(signed: ReportSignature, backEnd: string, say: Say): string[] {
  const { api, label, outcome, why, text: hashed, digest, signature, explanations } = signed;
  return [
    `### ${code(api)}${label === '' ? '' : ` · ${text(label)}`} · ${say(`outcome-${outcome}`)}`,
    ...(why === '' ? [] : [text(why)]),
    ...(hashed === '' ? [] : [`${say('hashed')}:`, fenced(hashed)]),
    ...(digest === '' && signature === ''
      ? []
      : [
          [
            ...(digest === '' ? [] : [`- ${say('digest')}: ${code(digest)}`]),
            ...(signature === '' ? [] : [`- ${say('signature')}: ${code(signature)}`]),
          ].join('\n'),
        ]),
    ...explanations.flatMap((explanation) => [
      `**${text(explanation.sentence)}**`,
      `${say('signed')}:`,
      fenced(explanation.text),
      ...explanation.fixes.flatMap(({ advice, place, cause, fix }) => [
        `${text(advice)}${place === '' ? '' : ` (${text(place)})`}`,
        `${say('fix', { backEnd })}:`,
        fenced([...prefixed('- ', cause), ...prefixed('+ ', fix)].join('\n'), 'diff'),
      ]),
    ]),
  ];
}

function prefixed(sign: string, lines: string): string[] {
  return lines.split('\n').map((line) => sign + line);
}

function callTable(calls: readonly ReportCall[], say: Say): string {
  return table(
    [say('time'), say('call'), say('arguments'), say('result'), say('line')],
    calls.map(({ at, api, args, result, outcome, line }) => [
      at,
      code(api),
      code(args),
      result === '' ? text(outcome) : `${text(outcome)} ${code(result)}`,
      line === '' ? '' : code(line),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text in which nothing means anything, on one line. */
function text(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&-]/g, (sign) => `\\${sign}`);
}

/** A text as code on one line, with as many back-quotes around it as it needs. In a table `|` ends a cell. */
function code(value: string): string {
  if (value === '') return '';
  const inside = value.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 || inside.startsWith(' ') ? ' ' : '';
  return `${fence}${space}${inside}${space}${fence}`;
}

function fenced(value: string, language = ''): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${value}\n${fence}`;
}
