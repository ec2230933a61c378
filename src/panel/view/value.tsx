import type { ComponentChildren, JSX } from 'preact';
import { CopyButton } from './copy-button.tsx';
import { Fact } from './general.tsx';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';

interface Properties {
  name: string;
  /** What is copied. */
  text: string;
  tone: 'good' | 'bad' | 'plain';
  onCopy: (text: string) => void;
  /** For the copy button; `Copy` and the name where it is left out. */
  copyLabel?: string;
  /** Between the value and its copy button. */
  tools?: ComponentChildren;
  /** The value, where it is shown in another way than as the text. */
  children?: ComponentChildren;
}

/** A long value with its name, to be read and copied. */
export function Value({ name, text, tone, onCopy, copyLabel, tools, children }: Properties): JSX.Element {
  const say = useSay();
  return (
    <Fact name={name}>
      <div class="value">
        <code class={`text ${tone}`}>{children ?? <PageText text={text} spaces="every" />}</code>
        {tools}
        <CopyButton label={copyLabel ?? `${say('copy')} · ${name}`} text={() => text} onCopy={onCopy} />
      </div>
    </Fact>
  );
}
