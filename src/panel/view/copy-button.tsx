import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CopyIcon, GoodIcon } from './icons.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  text: () => string;
  onCopy: (text: string) => void;
  /** What is copied, for the tooltip and the accessible name. */
  label: string;
}

/** How long the tick stands after a copy, in milliseconds. */
const TICK_TIME = 1200;

/** Copies a text that is made when it is asked for. */
export function CopyButton({ text, onCopy, label }: Properties): JSX.Element {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TICK_TIME);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      class="tool copy"
      title={copied ? say('copied') : label}
      onClick={() => {
        onCopy(text());
        setCopied(true);
      }}
    >
      {copied ? <GoodIcon /> : <CopyIcon />}
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
