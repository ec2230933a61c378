import type { Page } from '../../../builders/page.ts';

/** A page for every case of the rules about cards that no example of a rule shows. */
export function cardsPages(): Page[] {
  return [];
}
