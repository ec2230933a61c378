import { Fragment, type JSX } from 'preact';
import type { Piece } from '../model.ts';
import { isSecret } from './mask.ts';
import { PageText } from './page-text.tsx';
import { useSay } from './say-context.ts';
import type { Stretch } from './text-diff.ts';

interface HashedTextProperties {
  /** As they are shown: masked, or not. */
  pieces: readonly Piece[];
  /** What stands where a secret is missing. */
  missing: string;
}

/** The text that is hashed: where a line may break, where a value ends that nothing parts from the next. */
export function HashedText({ pieces, missing }: HashedTextProperties): JSX.Element {
  return (
    <>
      {pieces.map((piece, index) => {
        const isJoined = piece.part !== null && pieces[index - 1]?.part != null;
        if (piece.text === '') return <Missing key={index} piece={piece} text={missing} />;
        return (
          <span
            key={index}
            class={`${isSecret(piece) ? 'ticket-text' : ''} ${isJoined ? 'joined' : ''}`}
            title={piece.part ?? undefined}
          >
            <BreakableText text={piece.text} />
          </span>
        );
      })}
    </>
  );
}

function Missing({ piece, text }: { piece: Piece; text: string }): JSX.Element | null {
  return isSecret(piece) ? <span class="missing">{text}</span> : null;
}

/** One of two texts that are compared, with what stands in it alone marked. */
export function ComparedText({ stretches }: { stretches: readonly Stretch[] }): JSX.Element {
  const say = useSay();
  return (
    <>
      {stretches.map(({ text, isSecret: ofSecret, differs }, index) => {
        if (text === '') return <mark key={index} class="changed gap" title={say('absent')} />;
        const content = <BreakableText text={text} />;
        if (differs) {
          return (
            <mark key={index} class="changed">
              {content}
            </mark>
          );
        }
        return ofSecret ? (
          <span key={index} class="ticket-text">
            {content}
          </span>
        ) : (
          <Fragment key={index}>{content}</Fragment>
        );
      })}
    </>
  );
}

/** A text that breaks in front of an ampersand rather than in the middle of a word, and behind a line break's mark. */
function BreakableText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(/(?=&)|(?<=\n)/).map((part, index) => (
        <Fragment key={index}>
          {part.startsWith('&') ? <wbr /> : null}
          <PageText text={part} spaces="every" />
          {part.endsWith('\n') ? '\n' : ''}
        </Fragment>
      ))}
    </>
  );
}
