import { API_RULES } from '../../../src/core/rules/api-rules.ts';
import { callFactsOf } from '../../../src/core/rules/call-facts.ts';
import { PARAMETER_RULES } from '../../../src/core/rules/parameter-rules.ts';
import { accountsWith, type Page, type PageOptions, page } from '../../builders/page.ts';

/** What is found of the calls of a page, as `code: case`; rules of other families aside. */
export function found(opened: Page): string[] {
  return findings(opened).map(({ code, name }) => `${code}: ${name}`);
}

/** The same, with the values that its words are filled with. */
export function findings(opened: Page): { code: string; name: string; values: Record<string, unknown> }[] {
  const context = { secrets: accountsWith(null), history: opened.history };
  return opened.entries().flatMap((entry) => {
    const facts = callFactsOf(entry, context);
    if (!facts) return [];
    return Object.entries({ ...API_RULES, ...PARAMETER_RULES }).flatMap(([code, rule]) =>
      rule.check(facts).map((one) => ({ code, name: one.case, values: { ...one.values } })),
    );
  });
}

/** A page that is verified, in WeChat on Android when nothing is said. */
export function verified(options?: PageOptions): Page {
  return page('https://m.example.com/', options).verified();
}

/** What is found of one call. */
export function foundIn(api: string, ...given: unknown[]): string[] {
  return found(verified().call(api, ...given));
}
