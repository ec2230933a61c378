import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportForm } from '../../findings-model.ts';
import type { Actions } from '../../model.ts';
import { useBackEnd } from '../back-end.ts';
import { GoodIcon, ReportIcon } from '../icons.tsx';
import { useSay } from '../say-context.ts';

/** How long the tick stands after a report was handed over, in milliseconds. */
const TICK_TIME = 1_200;

const FORMS = ['markdown', 'html', 'json'] as const satisfies readonly ReportForm[];

/** Hands the report of the session over, in the form that the user chooses. */
export function ReportMenu({ actions }: { actions: Pick<Actions, 'report'> }): JSX.Element {
  const say = useSay();
  const { backEnd } = useBackEnd();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), TICK_TIME);
    return () => clearTimeout(timer);
  }, [isDone]);
  useEffect(() => {
    if (isOpen) menu.current?.querySelector('button')?.focus();
  }, [isOpen]);

  function choose(form: ReportForm): void {
    actions.report(form, backEnd);
    setOpen(false);
    setDone(true);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are what is worked with; it only closes
    <div
      class="report-menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        class="tool"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={say('reportHint')}
        onClick={() => setOpen(!isOpen)}
      >
        {isDone ? <GoodIcon /> : <ReportIcon />}
        {say('report')}
      </button>
      {isOpen ? (
        <div class="report-forms" role="menu" ref={menu} aria-label={say('report')}>
          {FORMS.map((form) => (
            <button type="button" role="menuitem" key={form} onClick={() => choose(form)}>
              {say(`report-${form}`)}
            </button>
          ))}
          <p class="aside">{say('reportSecrets')}</p>
        </div>
      ) : null}
    </div>
  );
}
