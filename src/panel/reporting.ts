import { reportAsHtml, reportAsJson, reportAsMarkdown } from '../core/report/index.ts';
import { enteredSecrets } from '../core/secrets/entered-secrets.ts';
import { redact, redactText } from '../core/secrets/redact.ts';
import type { Accounts } from '../core/signature/index.ts';
import type { Actions, Model, OpeningView } from './model.ts';
import { reportOf } from './report.ts';

/** What a report needs from the rest of the panel. */
export interface ReportingOptions {
  model: () => Model;
  secrets: () => Accounts;
  /** The moment. */
  now: () => Date;
  copy: (text: string) => void;
  saveFile: (name: string, text: string, type: string) => void;
}

/** Hands the report of the session to the user, in the form that was chosen. */
export function createReporting(options: ReportingOptions): Actions['report'] {
  const { model, secrets, now, copy, saveFile } = options;
  return (form, backEnd) => {
    const shown = model();
    const config = shown.session.entries.findLast(({ kind }) => kind === 'config') ?? null;
    const known = [...enteredSecrets(secrets()), ...otherSecrets(shown.otherValues)];
    const createdAt = now().toISOString();
    const report = reportOf({
      model: shown,
      verdicts: shown.verdictsFor(config).map(({ title, state, text }) => ({ title, state, text })),
      openings: shown.openings().map(toOpening),
      backEnd,
      createdAt,
      redactText: (text) => redactText(text, known),
      redact: (value) => redact(value, known),
    });
    const name = `${hostOf(shown.pageUrl)}.jssdk-report.${createdAt.slice(0, 19).replaceAll(':', '')}`;
    if (form === 'markdown') copy(reportAsMarkdown(report));
    else if (form === 'html') saveFile(`${name}.html`, reportAsHtml(report), 'text/html');
    else saveFile(`${name}.json`, reportAsJson(report), 'application/json');
  };
}

/** Old tickets and the like, a line each: no less secret. */
function otherSecrets(lines: string) {
  const values = lines.split('\n').map((line) => line.trim());
  return values.filter((value) => value !== '').map((value) => ({ kind: 'ticket' as const, value }));
}

function toOpening({ title, url, outlooks }: OpeningView) {
  return {
    title,
    url,
    outlooks: outlooks.map(({ clients, state, checked, text, step }) => ({
      clients,
      state,
      checked,
      text,
      step,
    })),
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) && new URL(url).hostname !== '' ? new URL(url).hostname : 'page';
}
