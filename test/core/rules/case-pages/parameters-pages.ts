import type { Page } from '../../../builders/page.ts';

/** A page for every case of the rules about parameters that no example of a rule shows. */
export function parametersPages(): Page[] {
  return [];
}
