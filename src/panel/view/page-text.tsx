import type { JSX } from 'preact';
import { codePoint } from '../../core/signature/index.ts';
import { useSay } from './say-context.ts';
import { clip, type Piece, visible } from './visible.ts';

interface Properties {
  text: string;
  /** `every`: mark every space, in texts where none belongs. */
  spaces?: 'every' | 'edges';
}

/** Longer texts are cut here; the tree of arguments shows them whole. */
const LONGEST = 20_000;

/** A text that came from the page, as text, with marks for what cannot be seen in it. */
export function PageText({ text, spaces = 'edges' }: Properties): JSX.Element {
  return (
    <span class="page-text">
      {visible(clip(text, LONGEST), spaces).map((piece, index) =>
        piece.mark === null ? piece.text : <Mark key={index} piece={piece} mark={piece.mark} />,
      )}
    </span>
  );
}

function Mark({ piece, mark }: { piece: Piece; mark: string }): JSX.Element {
  const say = useSay();
  return (
    <mark
      class={`unseen ${piece.text === ' ' ? 'space' : ''}`}
      title={say('unseen', { mark: codePoint(piece.text) })}
    >
      {mark}
    </mark>
  );
}
