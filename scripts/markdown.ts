import type { Words } from '../src/catalogue/words.ts';
import { withoutValues } from '../src/handbook/template.ts';

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[*`\\|]/g, '\\$&');
}

/** A template as it stands in a page: `{signature}` is shown as ‹signature›. */
export function templateIn(template: string): string {
  return escapeMarkdown(withoutValues(template));
}

/** Both languages in one line. */
export function bilingual({ zh, en }: Words): string {
  return zh === en ? zh : `${zh} · ${en}`;
}

/** Both languages, one below the other. */
export function twoLines({ zh, en }: Words): string {
  return zh === en ? templateIn(zh) : `${templateIn(zh)}<br>${templateIn(en)}`;
}

/** Code as Markdown shows it, whatever backquotes it has. */
export function codeBlock(language: string, code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** A table. Cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** Puts a text between `<!-- name -->` and `<!-- /name -->`, each in a line of its own, in place of what is there. */
export function fillMarkers(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->\n`];
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new RangeError(`No lines <!-- ${name} --> and <!-- /${name} -->`);
  return `${document.slice(0, from + start.length)}${text}\n${document.slice(to)}`;
}
