import type { Language } from '../../../catalogue/words.ts';
import type { Choice, Decision, QuestionFacts } from '../../../core/client/question.ts';
import type { Question } from '../../../core/client/state.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';

/** What the form of one kind of question is given. */
export interface AskedProperties<Kind extends QuestionFacts['kind']> {
  facts: Extract<QuestionFacts, { kind: Kind }>;
  question: Question;
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
  /** Null: with nothing to choose, or with a sample. */
  onAgree: (choice: Choice | null) => void;
  onDecide: (decision: Decision) => void;
}

export const CANCEL: Decision = { kind: 'cancel' };
