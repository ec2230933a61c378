/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[*`\\|]/g, '\\$&');
}

/** A template as it stands in a page: `{signature}` is shown as ‹signature›. */
export function withoutValues(template: string): string {
  return escapeMarkdown(template).replace(/\{(\w+)(?::\w+)?\}/g, '‹$1›');
}

/** Code as Markdown shows it, whatever backquotes it has. */
export function codeBlock(language: string, code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
