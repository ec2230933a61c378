import type { ProblemsView } from '../../findings-model.ts';

/** How many problems there are, whatever their severity. */
export function totalOf({ counts }: Pick<ProblemsView, 'counts'>): number {
  return counts.error + counts.warning + counts.note;
}
