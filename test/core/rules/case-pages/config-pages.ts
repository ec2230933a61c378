import type { Page } from '../../../builders/page.ts';

/** A page for every case of the rules about config that no example of a rule shows. */
export function configPages(): Page[] {
  return [];
}
