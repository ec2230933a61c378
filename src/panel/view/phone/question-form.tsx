import type { ComponentChildren, JSX } from 'preact';
import { useSay } from '../say-context.ts';

interface Properties {
  children?: ComponentChildren;
  /** What the button says that agrees; `OK` when not given. */
  agreeLabel?: string;
  /** Whether what was entered can be agreed to. */
  isReady?: boolean;
  /** Another way to agree, beside the button. */
  another?: ComponentChildren;
  onAgree: () => void;
  onCancel: () => void;
  /** What the button says that cancels; `Cancel` when not given. */
  cancelLabel?: string;
}

/** The natural controls of a question, and the buttons that end it. Enter agrees. */
export function QuestionForm({
  children,
  agreeLabel,
  isReady = true,
  another,
  onAgree,
  onCancel,
  cancelLabel,
}: Properties): JSX.Element {
  const say = useSay();
  return (
    <form
      class="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAgree();
      }}
    >
      {children}
      <div class="question-buttons">
        <button type="button" class="button" onClick={onCancel}>
          {cancelLabel ?? say('askedCancel')}
        </button>
        {another}
        <button type="submit" class="button primary" disabled={!isReady}>
          {agreeLabel ?? say('agree')}
        </button>
      </div>
    </form>
  );
}
