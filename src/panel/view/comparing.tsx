import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Piece } from '../model.ts';
import { isSecret } from './mask.ts';
import { RevealButton } from './reveal-button.tsx';
import { useSay } from './say-context.ts';
import { ComparedText } from './signed-text.tsx';
import { compareTexts, type Stretch } from './text-diff.ts';
import { Value } from './value.tsx';

interface Properties {
  /** What WeChat hashes. */
  right: readonly Piece[];
  /** What the server signed. */
  signed: readonly Piece[];
  isTicket: boolean;
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
  onCopy: (text: string) => void;
}

/** Two texts, one above the other, with the characters marked that stand in one alone. */
export function Comparing({ right, signed, isTicket, revealed, onReveal, onCopy }: Properties): JSX.Element {
  const say = useSay();
  const compared = useMemo(() => compareTexts(right, signed, revealed), [right, signed, revealed]);
  const hasSecret = [...right, ...signed].some((piece) => isSecret(piece) && piece.text !== '');
  const copyLabel = (name: string): string =>
    `${say(hasSecret && !revealed ? 'copyMasked' : 'copy')} · ${name}`;
  const tools = hasSecret ? (
    <RevealButton revealed={revealed} onReveal={onReveal} isTicket={isTicket} />
  ) : null;
  if (compared.isSame) return <p class="same-text">{say('sameText')}</p>;
  return (
    <dl class="facts wide compared">
      <Value
        name={say('right')}
        text={textOf(compared.right)}
        tone="plain"
        onCopy={onCopy}
        copyLabel={copyLabel(say('right'))}
        tools={tools}
      >
        <span class="right">
          <ComparedText stretches={compared.right} />
        </span>
      </Value>
      <Value
        name={say('signed')}
        text={textOf(compared.signed)}
        tone="plain"
        onCopy={onCopy}
        copyLabel={copyLabel(say('signed'))}
        tools={hasSecret ? <span class="tool-room" /> : null}
      >
        <span class="wrong">
          <ComparedText stretches={compared.signed} />
        </span>
      </Value>
    </dl>
  );
}

const textOf = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');
