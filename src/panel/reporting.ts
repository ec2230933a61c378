import { reportAsHtml, reportAsJson, reportAsMarkdown } from '../core/report/index.ts';
import { enteredSecrets } from '../core/secrets/entered-secrets.ts';
import { redact, redactText } from '../core/secrets/redact.ts';
import type { Accounts } from '../core/signature/index.ts';
import type { OpeningView, ReportForm } from './findings-model.ts';
import type { Actions, BackEnd, Model, SearchView } from './model.ts';
import { reportOf } from './report.ts';

/** So many wrong signatures are explained before they are reported, the latest of them. */
const MOST_EXPLAINED = 20;
/** So long a report waits for that, in milliseconds: the clipboard takes nothing long after the user has pressed. */
const PATIENCE = 2_500;
/** How often it looks, in milliseconds. */
const AGAIN = 50;

/** What a report needs from the rest of the panel. */
export interface ReportingOptions {
  model: () => Model;
  secrets: () => Accounts;
  /** Looks for what is behind a wrong signature, by its id, unless that is known. */
  explain: Actions['explain'];
  /** Calls back after so many milliseconds. */
  after: (delay: number, callback: () => void) => void;
  /** The moment. */
  now: () => Date;
  copy: (text: string) => void;
  saveFile: (name: string, text: string, type: string) => void;
}

/** Hands the report of the session to the user, in the form that was chosen, once wrong signatures are explained. */
export function createReporting(options: ReportingOptions): Actions['report'] {
  const { model, secrets, explain, after, now, copy, saveFile } = options;

  function handOver(form: ReportForm, backEnd: BackEnd): void {
    const shown = model();
    const config = shown.session.entries.findLast(({ kind }) => kind === 'config') ?? null;
    const known = [...enteredSecrets(secrets()), ...otherSecrets(shown.otherValues)];
    const createdAt = now().toISOString();
    const report = reportOf({
      model: shown,
      verdicts: shown
        .verdictsFor(config)
        .map(({ title, state, stateName, text }) => ({ title, state, stateName, text })),
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
  }

  const isSearching = (ids: readonly string[]): boolean => {
    const { searchOf } = model();
    return ids.some((id) => isShortSearch(searchOf(id)));
  };

  return (form, backEnd) => {
    const ids = wrongSignatures(model());
    const until = now().getTime() + PATIENCE;
    for (const id of ids) explain(id);
    const wait = (): void => {
      if (isSearching(ids) && now().getTime() < until) after(AGAIN, wait);
      else handOver(form, backEnd);
    };
    wait();
  };
}

const isShortSearch = (search: SearchView): boolean =>
  search.state === 'running' && search.length === 'short';

/** The ids of the latest signatures that do not match. */
function wrongSignatures({ session, signaturesOf }: Model): string[] {
  const ids: string[] = [];
  for (const entry of session.entries.toReversed()) {
    for (const { id, outcome } of signaturesOf(entry)) if (outcome === 'differs') ids.push(id);
    if (ids.length >= MOST_EXPLAINED) break;
  }
  return ids;
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
    outlooks: outlooks.map(({ clients, state, stateName, checked, text, step }) => ({
      clients,
      state,
      stateName,
      checked,
      text,
      step,
    })),
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) && new URL(url).hostname !== '' ? new URL(url).hostname : 'page';
}
