import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Properties {
  /** The accessible name. */
  label: string;
  children: ComponentChildren;
}

/** What comes up from the bottom of the phone. It gets the focus, so that the keyboard goes on there. */
export function Sheet({ label, children }: Properties): JSX.Element {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const sheet = element.current;
    if (sheet === null) return;
    // Who is typing goes on typing.
    if (!isTyping(sheet.ownerDocument.activeElement)) {
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

const isTyping = (element: Element | null): boolean =>
  element?.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select') === true;
