import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Properties {
  /** What the button says. */
  label: string;
  /** What stands beside the button. */
  hint?: string;
  isMultiple: boolean;
  onFiles: (files: readonly File[]) => void;
  children?: ComponentChildren;
}

/** Takes pictures of the computer: chosen with a dialog, dropped, or pasted anywhere in the sheet. */
export function FileDrop({ label, hint, isMultiple, onFiles, children }: Properties): JSX.Element {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): void => {
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
  };
  useEffect(() => {
    const sheet = input.current?.closest<HTMLElement>('.sheet');
    const paste = (event: ClipboardEvent): void => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0) return;
      event.preventDefault();
      take(pasted);
    };
    sheet?.addEventListener('paste', paste);
    return () => sheet?.removeEventListener('paste', paste);
  });
  return (
    // What is dropped here can be chosen with the button as well.
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files has no role
    <div
      class={`file-drop ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <button type="button" class="button" data-first onClick={() => input.current?.click()}>
        {label}
      </button>
      {hint === undefined ? null : <span class="hint">{hint}</span>}
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept="image/*"
        multiple={isMultiple}
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const { files } = event.currentTarget;
          const chosen = [...(files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          take(chosen);
        }}
      />
      {children}
    </div>
  );
}
