import { type Finding, describe as inWords } from '../../../src/core/rules/index.ts';
import type { Entered, Page } from '../../builders/page.ts';

/** What is found on a page about errors. */
export function errorsOf(opened: Page, entered: Entered = null): Finding[] {
  const found = opened.findings(entered).filter(({ topic }) => topic === 'errors');
  // Every cause has words for what is said of it, and values for all that they ask for.
  for (const finding of found) for (const language of ['zh', 'en'] as const) inWords(finding, language);
  return found;
}

/** The causes of the only error of a page. */
export function causesOf(opened: Page, entered: Entered = null): Finding['causes'] {
  const [finding, ...more] = errorsOf(opened, entered);
  if (!finding || more.length > 0) throw new Error('The page has not just one error');
  return finding.causes;
}

/** What is said of each of them, by its name. */
export function statesOf(opened: Page, entered: Entered = null): Record<string, string> {
  return Object.fromEntries(causesOf(opened, entered).map(({ name, state }) => [name, state]));
}
