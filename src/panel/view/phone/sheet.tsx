import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Properties {
  /** The accessible name. */
  label: string;
  children: ComponentChildren;
}

/** What comes up from the bottom of the phone. The keyboard goes on there, unless it is in use elsewhere. */
export function Sheet({ label, children }: Properties): JSX.Element {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const sheet = element.current;
    if (sheet === null) return;
    if (!isInUse(sheet.ownerDocument)) {
      const first = sheet.querySelector<HTMLElement>('[data-first]') ?? sheet;
      first.focus({ preventScroll: true });
    }
    sheet.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section class="sheet" aria-label={label} tabIndex={-1} ref={element}>
      {children}
    </section>
  );
}

/**
 * Whether the keyboard is somewhere that it should stay: in a field, or anywhere outside the phone while the panel is
 * what the developer works with. A page calls when it likes, and must not pull them out of the log.
 */
function isInUse(panel: Document): boolean {
  const { activeElement, body } = panel;
  if (activeElement === null || activeElement === body) return false;
  return isTyping(activeElement) || (panel.hasFocus() && activeElement.closest('.phone-pane') === null);
}

const isTyping = (element: Element): boolean =>
  element.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select');
